import { expect, test } from 'vitest'
import { button, refusal, startStandIn } from './stand-in.ts'

async function withButton() {
  const standIn = await startStandIn()
  const { api, amal, hears } = standIn
  amal.start()
  await api.sendMessage(amal.id, 'Frage?', { reply_markup: button('Ja', 'question:take:7') })
  await hears()
  const [, message] = amal.sees()
  if (!message) throw new Error('there is no message')
  const queryId = async () => (await hears())[0]?.callback_query?.id ?? ''
  return { ...standIn, message, queryId }
}

test('a press reaches the bot, and the answer the presser', async () => {
  const { api, amal, message, hears } = await withButton()
  const pressed = amal.press(message, 'Ja')
  const [update] = await hears()
  expect(update?.callback_query).toMatchObject({
    from: { id: amal.id },
    data: 'question:take:7',
    message: { text: 'Frage?' },
  })
  await api.answerCallbackQuery(update?.callback_query?.id ?? '', { text: 'Deine Frage.', show_alert: true })
  expect(await pressed).toEqual({ answered: true, text: 'Deine Frage.', alert: true })
})

test('a button is found by text, by data, by pattern', async () => {
  const { telegram, amal, message, hears } = await withButton()
  void amal.press(message, 'question:take:7')
  void amal.press(message, /^question:take/)
  void amal.press(message, { data: 'question:take:8' })
  expect((await hears()).map(({ callback_query }) => callback_query?.data)).toEqual([
    'question:take:7',
    'question:take:7',
    'question:take:8',
  ])
  expect(telegram.pendingPresses()).toBe(3)
  expect(() => amal.press(message, 'Nein')).toThrow('Amal cannot press Nein; on the message: Ja (question:take:7)')
})

test('a press is answered once', async () => {
  const { api, amal, message, queryId } = await withButton()
  const pressed = amal.press(message, 'Ja')
  const id = await queryId()
  await api.answerCallbackQuery(id)
  expect(await pressed).toEqual({ answered: true, alert: false })
  expect(await refusal(api.answerCallbackQuery(id))).toBe(
    '400 Bad Request: query is too old and response timeout expired or query ID is invalid',
  )
})

test('a press that nobody answers ends after 15 seconds', async () => {
  const { api, amal, message, queryId, turnClock } = await withButton()
  const pressed = amal.press(message, 'Ja')
  const id = await queryId()
  turnClock(15)
  expect(await pressed).toEqual({ answered: false })
  expect(await refusal(api.answerCallbackQuery(id))).toMatch(/^400 Bad Request: query is too old/)
})

test('the answer has limits', async () => {
  const { api, amal, message, queryId } = await withButton()
  void amal.press(message, 'Ja')
  const id = await queryId()
  expect(await refusal(api.answerCallbackQuery(id, { text: 'a'.repeat(201) }))).toBe(
    '400 Bad Request: MESSAGE_TOO_LONG',
  )
  expect(await refusal(api.answerCallbackQuery(id, { url: 'nirgendwo' }))).toBe('400 Bad Request: URL_INVALID')
  await api.answerCallbackQuery(id, { text: 'a'.repeat(200) })
})

test('an old screen still shows the button of a message that is gone', async () => {
  const { api, amal, message, hears } = await withButton()
  await api.deleteMessage(amal.id, message.id)
  expect(() => amal.press(message, 'Ja')).toThrow('Amal cannot see message')
  void amal.press(message, { data: 'question:take:7' })
  expect((await hears())[0]?.callback_query?.data).toBe('question:take:7')
})

test("nobody presses in somebody else's chat", async () => {
  const { clara, message } = await withButton()
  expect(() => clara.press(message, { data: 'question:take:7' })).toThrow('Clara cannot press a button of message')
})

test('links and copies are seen beside the rest', async () => {
  const { api, amal } = await withButton()
  const inline_keyboard = [
    [
      { text: 'Seite', url: 'https://lotse.example' },
      { text: 'Nummer', copy_text: { text: '4711' } },
    ],
    [],
  ]
  await api.sendMessage(amal.id, 'Mehr', { reply_markup: { inline_keyboard } })
  expect(amal.sees().at(-1)?.buttons).toEqual([
    [
      { text: 'Seite', url: 'https://lotse.example' },
      { text: 'Nummer', copies: '4711' },
    ],
  ])
})
