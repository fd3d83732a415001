import { expect, test } from 'vitest'
import { kinds, refusal, startStandIn } from './stand-in.ts'

test('a bot cannot write to somebody who has not pressed Start', async () => {
  const { api, amal } = await startStandIn()
  expect(await refusal(api.sendMessage(amal.id, 'Hallo'))).toBe(
    "403 Forbidden: bot can't initiate conversation with a user",
  )
  amal.start()
  await api.sendMessage(amal.id, 'Hallo')
  expect(amal.sees().map(({ text }) => text)).toEqual(['/start', 'Hallo'])
})

test('a link brings its payload along', async () => {
  const { amal, hears } = await startStandIn()
  amal.open('https://t.me/lotse_bot?start=join_abc')
  expect((await hears())[0]?.message).toMatchObject({
    text: '/start join_abc',
    entities: [{ type: 'bot_command', offset: 0, length: 6 }],
    from: { id: amal.id, first_name: 'Amal', language_code: 'ar', is_bot: false },
    chat: { id: amal.id, type: 'private', first_name: 'Amal' },
  })
})

test('nothing reaches whoever blocked the bot, until they start it again', async () => {
  const { api, amal, hears } = await startStandIn()
  amal.start()
  amal.block()
  expect(await refusal(api.sendMessage(amal.id, 'Hallo'))).toBe('403 Forbidden: bot was blocked by the user')
  expect(await refusal(api.sendChatAction(amal.id, 'typing'))).toBe('403 Forbidden: bot was blocked by the user')
  amal.start()
  await api.sendMessage(amal.id, 'Hallo')
  const updates = await hears()
  expect(kinds(updates)).toEqual(['message', 'my_chat_member', 'my_chat_member', 'message'])
  expect(updates[1]?.my_chat_member).toMatchObject({
    old_chat_member: { status: 'member' },
    new_chat_member: { status: 'kicked' },
  })
})

test('an account that was deleted takes nothing', async () => {
  const { api, amal } = await startStandIn()
  amal.start()
  amal.deactivate()
  expect(await refusal(api.sendMessage(amal.id, 'Hallo'))).toBe('403 Forbidden: user is deactivated')
  expect(() => amal.send('Hallo')).toThrow('Amal cannot write with a deleted account')
})

test('an id that belongs to nobody is refused', async () => {
  const { api } = await startStandIn()
  expect(await refusal(api.sendMessage(424242, 'Hallo'))).toBe('400 Bad Request: chat not found')
  expect(await refusal(api.sendMessage('@nobody', 'Hallo'))).toBe('400 Bad Request: chat not found')
})

test('what the app would not let people do is a mistake of the test', async () => {
  const { amal, clara, telegram } = await startStandIn()
  expect(() => amal.send('Hallo')).toThrow('Amal cannot write to the bot before pressing Start')
  const group = telegram.group({ title: 'Helferkreis', creator: clara })
  const inGroup = clara.send('Hallo', { to: group })
  expect(() => amal.send('Hallo', { to: group })).toThrow(`Amal cannot write to chat ${group.id} without being in it`)
  expect(() => amal.forward(inGroup)).toThrow('Amal cannot see message')
  clara.start()
  expect(() => clara.send('   ')).toThrow('nobody can send an empty message')
  expect(() => clara.send('Hallo', { thread: 5 })).toThrow('Clara cannot write to topic 5, which does not exist')
  expect(() => clara.open('https://t.me/other_bot?start=a')).toThrow('Clara cannot reach the bot by')
  expect(() => clara.sendAlbum([{ photo: { size: 1 } }])).toThrow('Clara cannot send an album of other than 2 to 10')
})

test('edits reach the bot, deletions do not', async () => {
  const { amal, hears } = await startStandIn()
  amal.start()
  const text = amal.send('Wohnung')
  const photo = amal.send({ photo: { size: 9 }, caption: 'Brief' })
  amal.edit(text, 'Wohnung in Lindenau')
  amal.edit(photo, 'Brief vom Amt')
  amal.delete(text)
  const updates = await hears()
  expect(kinds(updates)).toEqual(['message', 'message', 'message', 'edited_message', 'edited_message'])
  expect(updates[3]?.edited_message).toMatchObject({
    message_id: text.id,
    text: 'Wohnung in Lindenau',
    edit_date: expect.any(Number),
  })
  expect(updates[4]?.edited_message).toMatchObject({ caption: 'Brief vom Amt', photo: expect.any(Array) })
  expect(amal.sees().map((message) => message.text)).toEqual(['/start', 'Brief vom Amt'])
})

test('a reply carries the message it answers', async () => {
  const { api, amal, hears } = await startStandIn()
  amal.start()
  const { message_id } = await api.sendMessage(amal.id, 'Wo?')
  amal.send('Lindenau', { replyTo: message_id })
  const [, reply] = await hears()
  expect(reply?.message?.reply_to_message).toMatchObject({ message_id, text: 'Wo?', from: { is_bot: true } })
})

test('what people forward keeps its first author', async () => {
  const { amal, clara, telegram, hears } = await startStandIn()
  const group = telegram.group({ title: 'Helferkreis', creator: clara, members: [amal] })
  amal.start()
  const forwarded = amal.forward(clara.send('Treffen um 18 Uhr', { to: group }))
  expect(forwarded.forwardedFrom).toBe('Clara')
  expect((await hears()).at(-1)?.message).toMatchObject({
    text: 'Treffen um 18 Uhr',
    forward_origin: { type: 'user', sender_user: { first_name: 'Clara' } },
  })
})

test('names and languages change for what comes after', async () => {
  const { amal, hears } = await startStandIn()
  amal.start()
  amal.change({ first_name: 'Amal K.', language_code: 'de' })
  amal.send('Hallo')
  const [first, second] = await hears()
  expect(first?.message?.from).toMatchObject({ first_name: 'Amal', language_code: 'ar' })
  expect(second?.message).toMatchObject({
    from: { first_name: 'Amal K.', language_code: 'de' },
    chat: { first_name: 'Amal K.' },
  })
})

test('the same id is the same person', async () => {
  const { telegram } = await startStandIn()
  const vera = telegram.person({ id: 77, first_name: 'Vera' })
  expect(telegram.person({ id: 77, first_name: 'Vera' })).toBe(vera)
  expect(telegram.people().map(({ user }) => user.first_name)).toEqual(['Amal', 'Clara', 'Vera'])
})

test('reactions reach a bot that asked for them', async () => {
  const { api, amal, hears } = await startStandIn()
  await api.getUpdates({ allowed_updates: ['message_reaction'] })
  amal.start()
  const { message_id } = await api.sendMessage(amal.id, 'Erledigt?')
  amal.react({ chat: amal.id, id: message_id }, '👍')
  amal.react({ chat: amal.id, id: message_id })
  const [put, taken] = await hears()
  expect(put?.message_reaction).toMatchObject({ old_reaction: [], new_reaction: [{ type: 'emoji', emoji: '👍' }] })
  expect(taken?.message_reaction).toMatchObject({ old_reaction: [{ emoji: '👍' }], new_reaction: [] })
})

test('in a group only administrators hear of reactions', async () => {
  const { api, clara, telegram, hears } = await startStandIn()
  await api.getUpdates({ allowed_updates: ['message_reaction'] })
  const group = telegram.group({ title: 'Helferkreis', creator: clara })
  group.addBot()
  const card = clara.send('Karte', { to: group })
  clara.react(card, '👍')
  group.promoteBot()
  clara.react(card, '🎉')
  expect((await hears()).map(({ message_reaction }) => message_reaction?.new_reaction)).toEqual([
    [{ type: 'emoji', emoji: '🎉' }],
  ])
})
