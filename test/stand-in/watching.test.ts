import { expect, test } from 'vitest'
import type { Change } from '../../src/playground/telegram/telegram.ts'
import { button, startStandIn } from './stand-in.ts'

test('everything that changes is told, as plain data', async () => {
  const { api, amal, clara, telegram, hears } = await startStandIn()
  const changes: Change[] = []
  const end = telegram.onChange((change) => changes.push(JSON.parse(JSON.stringify(change))))
  amal.start()
  await api.sendChatAction(amal.id, 'typing')
  const { message_id } = await api.sendMessage(amal.id, 'Frage?', { reply_markup: button('Ja', 'a:b') })
  const pressed = amal.press({ chat: amal.id, id: message_id }, 'Ja')
  await api.answerCallbackQuery((await hears()).at(-1)?.callback_query?.id ?? '')
  await pressed
  await api.editMessageText(amal.id, message_id, 'Danke')
  await api.deleteMessage(amal.id, message_id)
  await api.setMyCommands([])
  amal.block()
  const group = telegram.group({ title: 'Helferkreis', creator: clara })
  amal.join(group)
  end()
  amal.leave(group)
  expect(changes.map(({ type }) => type)).toEqual([
    'message-added',
    'chat-action',
    'message-added',
    'callback-answered',
    'message-edited',
    'message-deleted',
    'commands-changed',
    'user-changed',
    'chat-changed',
    'member-changed',
    'message-added',
  ])
  expect(changes[2]).toMatchObject({
    chat: amal.id,
    message: { id: message_id, text: 'Frage?', buttons: [[{ data: 'a:b' }]] },
  })
  expect(changes[3]).toMatchObject({ messageId: message_id, user: amal.id, answer: { answered: true } })
})

test('idle means: everything confirmed and nothing under way', async () => {
  const { api, amal, telegram, hears } = await startStandIn()
  amal.start()
  let isIdle = false
  const idle = telegram.idle().then(() => {
    isIdle = true
  })
  const fault = telegram.faults.add({ fault: { type: 'hang' } })
  const sent = api.sendMessage(amal.id, 'Hallo')
  await expect.poll(() => fault.hits).toBe(1)
  await hears()
  await hears()
  expect(telegram.pendingUpdates()).toEqual([])
  expect(isIdle).toBe(false)
  fault.release()
  await sent
  await idle
})

test('a message can be looked at again', async () => {
  const { api, amal, clara } = await startStandIn()
  amal.start()
  const { message_id } = await api.sendMessage(amal.id, 'alt')
  const ref = { chat: amal.id, id: message_id }
  const before = amal.look(ref)
  await api.editMessageText(amal.id, message_id, 'neu')
  expect([before?.text, amal.look(ref)?.text]).toEqual(['alt', 'neu'])
  expect(clara.look(ref)).toBeUndefined()
  await api.deleteMessage(amal.id, message_id)
  expect(amal.look(ref)).toBeUndefined()
})

test('groups and people are known', async () => {
  const { amal, clara, telegram } = await startStandIn()
  const group = telegram.group({ title: 'Verein', type: 'group', creator: clara })
  const next = group.migrate()
  expect(telegram.groups()).toEqual([group, next])
  expect(telegram.people()).toEqual([amal, clara])
})
