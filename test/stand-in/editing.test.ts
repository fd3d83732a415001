import { InputFile } from 'grammy'
import { expect, test } from 'vitest'
import { button, refusal, startStandIn } from './stand-in.ts'

async function withMessage(reply_markup?: ReturnType<typeof button>) {
  const standIn = await startStandIn()
  standIn.amal.start()
  const { message_id } = await standIn.api.sendMessage(standIn.amal.id, 'alt', { reply_markup })
  return { ...standIn, message_id }
}

test('an edit replaces text and buttons', async () => {
  const { api, amal, message_id, turnClock } = await withMessage(button('Ja', 'a:b'))
  turnClock(60)
  await api.editMessageText(amal.id, message_id, '<b>neu</b>', { parse_mode: 'HTML' })
  expect(amal.sees().at(-1)).toMatchObject({
    id: message_id,
    html: '<b>neu</b>',
    buttons: [],
    at: new Date('2026-11-22T12:00:00Z'),
    editedAt: new Date('2026-11-22T12:01:00Z'),
  })
})

test('an edit that changes nothing is refused', async () => {
  const { api, amal, message_id } = await withMessage(button('Ja', 'a:b'))
  const same = api.editMessageText(amal.id, message_id, 'alt', { reply_markup: button('Ja', 'a:b') })
  expect(await refusal(same)).toBe(
    '400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  )
  const sameButtons = api.editMessageReplyMarkup(amal.id, message_id, { reply_markup: button('Ja', 'a:b') })
  expect(await refusal(sameButtons)).toMatch('message is not modified')
  await api.editMessageReplyMarkup(amal.id, message_id, { reply_markup: button('Nein', 'a:c') })
  expect(amal.sees().at(-1)).toMatchObject({ text: 'alt', buttons: [[{ text: 'Nein' }]] })
})

test('only what is there and one’s own can be edited', async () => {
  const { api, amal, message_id } = await withMessage()
  const own = amal.send('meins')
  const { message_id: withKeyboard } = await api.sendMessage(amal.id, 'Nummer?', {
    reply_markup: { keyboard: [['Ja']] },
  })
  const forwarded = await api.forwardMessage(amal.id, amal.id, own.id)
  await api.deleteMessage(amal.id, message_id)
  const edit = (id: number) => refusal(api.editMessageText(amal.id, id, 'neu'))
  expect(await edit(message_id)).toBe('400 Bad Request: message to edit not found')
  expect(await edit(own.id)).toBe("400 Bad Request: message can't be edited")
  expect(await edit(withKeyboard)).toBe("400 Bad Request: message can't be edited")
  expect(await edit(forwarded.message_id)).toBe("400 Bad Request: message can't be edited")
  expect(await refusal(api.raw.editMessageText({ text: 'neu' } as never))).toBe('400 Bad Request: chat_id is empty')
})

test('captions and files are edited by their own methods', async () => {
  const { api, amal, message_id } = await withMessage()
  const photo = await api.sendPhoto(amal.id, new InputFile(new Uint8Array(9), 'a.jpg'), { caption: 'alt' })
  expect(await refusal(api.editMessageText(amal.id, photo.message_id, 'neu'))).toBe(
    '400 Bad Request: there is no text in the message to edit',
  )
  expect(await refusal(api.editMessageCaption(amal.id, message_id, { caption: 'neu' }))).toBe(
    '400 Bad Request: there is no caption in the message to edit',
  )
  await api.editMessageCaption(amal.id, photo.message_id, { caption: '<i>neu</i>', parse_mode: 'HTML' })
  expect(amal.sees().at(-1)).toMatchObject({ html: '<i>neu</i>', media: { kind: 'photo' } })
  const media = new InputFile(new Uint8Array(9), 'b.pdf')
  await api.editMessageMedia(amal.id, photo.message_id, { type: 'document', media, caption: 'Blatt' })
  expect(amal.sees().at(-1)).toMatchObject({ text: 'Blatt', media: { kind: 'document', fileName: 'b.pdf' } })
  await api.editMessageCaption(amal.id, photo.message_id)
  expect(amal.sees().at(-1)?.text).toBe('')
})

test('voice, stickers and places stay as they are', async () => {
  const { api, amal } = await withMessage()
  const { message_id } = await api.sendLocation(amal.id, 51, 12)
  const media = { type: 'photo', media: new InputFile(new Uint8Array(9), 'a.jpg') } as const
  expect(await refusal(api.editMessageMedia(amal.id, message_id, media))).toBe(
    "400 Bad Request: message can't be edited",
  )
  expect(await refusal(api.editMessageText(amal.id, message_id, 'neu'))).toBe(
    '400 Bad Request: there is no text in the message to edit',
  )
})

test('whoever blocked the bot still has its messages edited', async () => {
  const { api, amal, message_id } = await withMessage()
  amal.block()
  await api.editMessageText(amal.id, message_id, 'neu')
  expect(amal.sees().at(-1)?.text).toBe('neu')
})

test('a bot deletes in private what is less than two days old', async () => {
  const { api, amal, message_id, turnClock } = await withMessage()
  const asked = amal.send('meins')
  await api.deleteMessage(amal.id, asked.id)
  expect(await refusal(api.deleteMessage(amal.id, asked.id))).toBe('400 Bad Request: message to delete not found')
  turnClock(48 * 60 * 60)
  expect(await refusal(api.deleteMessage(amal.id, message_id))).toBe(
    "400 Bad Request: message can't be deleted for everyone",
  )
  expect(amal.sees().map(({ text }) => text)).toEqual(['/start', 'alt'])
})

test('deleting several passes over what cannot be deleted', async () => {
  const { api, amal, message_id, telegram } = await withMessage()
  await api.deleteMessages(amal.id, [message_id, 77])
  expect(telegram.history(amal).map(({ text, deleted }) => [text, deleted])).toEqual([
    ['/start', false],
    ['alt', true],
  ])
  expect(await refusal(api.deleteMessages(amal.id, []))).toBe('400 Bad Request: message identifiers are not specified')
  expect(await refusal(api.deleteMessages(amal.id, Array(101).fill(1)))).toBe(
    '400 Bad Request: too many message identifiers specified',
  )
})
