import { describe, expect, test } from 'vitest'
import { kinds, refusal, startStandIn } from './stand-in.ts'

async function withGroup(options: { type?: 'group' | 'supergroup'; admin?: true } = {}) {
  const standIn = await startStandIn()
  const group = standIn.telegram.group({ title: 'Helferkreis', creator: standIn.clara, type: options.type })
  group.addBot({ admin: options.admin })
  await standIn.hears()
  return { ...standIn, group }
}

test('a bot hears that it was added, promoted, removed', async () => {
  const { telegram, clara, hears } = await startStandIn()
  const group = telegram.group({ title: 'Helferkreis', creator: clara })
  group.addBot()
  group.promoteBot({ can_pin_messages: false })
  group.kickBot()
  const updates = await hears()
  expect(kinds(updates)).toEqual(['my_chat_member', 'message', 'my_chat_member', 'my_chat_member'])
  expect(updates.map(({ my_chat_member }) => my_chat_member?.new_chat_member.status)).toEqual([
    'member',
    undefined,
    'administrator',
    'kicked',
  ])
  expect(updates[0]?.my_chat_member).toMatchObject({
    chat: { title: 'Helferkreis', type: 'supergroup' },
    from: { first_name: 'Clara' },
  })
  expect(updates[1]?.message?.new_chat_members?.[0]?.id).toBe(telegram.bot.id)
})

test('an administrator hears of everybody, if it asked to', async () => {
  const { api, group, amal, hears } = await withGroup({ admin: true })
  await api.getUpdates({ allowed_updates: ['chat_member'] })
  group.add(amal)
  group.promote(amal)
  group.demote(amal)
  group.kick(amal)
  const statuses = (await hears()).map(({ chat_member }) => chat_member?.new_chat_member.status)
  expect(statuses).toEqual(['member', 'administrator', 'member', 'kicked'])
  expect(() => amal.join(group)).toThrow('Amal cannot join a group they were removed from')
})

test('a bot that is no administrator hears of nobody else', async () => {
  const { api, group, amal, hears } = await withGroup()
  await api.getUpdates({ allowed_updates: ['chat_member'] })
  amal.join(group)
  expect(await hears()).toEqual([])
})

describe('privacy mode', () => {
  test('hides what is not meant for the bot', async () => {
    const { api, group, clara, hears } = await withGroup()
    const { message_id } = await api.sendMessage(group.id, 'Karte')
    for (const text of [
      'Hallo',
      '/task Umzug',
      '/task@lotse_bot Umzug',
      '/task@other_bot Umzug',
      'Danke @Lotse_Bot',
      '@clara',
    ]) {
      clara.send(text, { to: group })
    }
    clara.send('ich', { to: group, replyTo: message_id })
    expect((await hears()).map(({ message }) => message?.text)).toEqual([
      '/task Umzug',
      '/task@lotse_bot Umzug',
      'Danke @Lotse_Bot',
      'ich',
    ])
  })

  test('hides nothing from administrators, nor where it is switched off', async () => {
    const { group, clara, hears, telegram } = await withGroup()
    group.promoteBot()
    clara.send('Hallo', { to: group })
    group.demoteBot()
    clara.send('hört keiner', { to: group })
    telegram.setBot({ can_read_all_group_messages: true })
    clara.send('Hallo wieder', { to: group })
    expect((await hears()).flatMap(({ message }) => message?.text ?? [])).toEqual(['Hallo', 'Hallo wieder'])
  })

  test('hides edits likewise', async () => {
    const { group, clara, hears } = await withGroup()
    clara.edit(clara.send('Hallo', { to: group }), 'Hallo!')
    clara.edit(clara.send('/task', { to: group }), '/task Umzug')
    expect(kinds(await hears())).toEqual(['message', 'edited_message'])
  })
})

test('what people see begins with their joining and ends with their leaving', async () => {
  const { api, group, amal, clara } = await withGroup()
  clara.send('vorher', { to: group })
  expect(amal.sees(group)).toEqual([])
  amal.join(group)
  await api.sendMessage(group.id, 'Karte')
  expect(amal.sees(group).map(({ text, service }) => service ?? text)).toEqual(['new_chat_members', 'Karte'])
  amal.leave(group)
  expect(amal.sees(group)).toEqual([])
  expect(clara.sees(group).at(-1)?.service).toBe('left_chat_member')
})

test.each([
  ['group', 'kickBot', '403 Forbidden: bot was kicked from the group chat'],
  ['supergroup', 'kickBot', '403 Forbidden: bot was kicked from the supergroup chat'],
  ['supergroup', 'restrictBot', '400 Bad Request: not enough rights to send text messages to the chat'],
] as const)('in a %s after %s: %s', async (type, act, reason) => {
  const { api, group } = await withGroup({ type })
  group[act]()
  expect(await refusal(api.sendMessage(group.id, 'Karte'))).toBe(reason)
})

test('a bot that left, or was never there, writes nothing', async () => {
  const { api, group, clara, telegram } = await withGroup()
  await api.leaveChat(group.id)
  const elsewhere = telegram.group({ title: 'Verein', creator: clara, type: 'group' })
  expect(await refusal(api.sendMessage(group.id, 'Karte'))).toBe(
    '403 Forbidden: bot is not a member of the supergroup chat',
  )
  expect(await refusal(api.getChat(elsewhere.id))).toBe('403 Forbidden: bot is not a member of the group chat')
})

test('a group becomes a supergroup under another id', async () => {
  const { api, group, clara, hears } = await withGroup({ type: 'group' })
  const next = group.migrate()
  const [from, to] = await hears()
  expect(from?.message).toMatchObject({ chat: { id: group.id, type: 'group' }, migrate_to_chat_id: next.id })
  expect(to?.message).toMatchObject({ chat: { id: next.id, type: 'supergroup' }, migrate_from_chat_id: group.id })
  await expect(api.sendMessage(group.id, 'Karte')).rejects.toMatchObject({
    error_code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: next.id },
  })
  await api.sendMessage(next.id, 'Karte')
  expect(clara.sees(next).at(-1)?.text).toBe('Karte')
  expect(() => clara.send('Hallo', { to: group })).toThrow('Clara cannot write to a group that became a supergroup')
})

test('who is in it', async () => {
  const { api, group, amal, clara, telegram } = await withGroup({ admin: true })
  amal.join(group)
  const administrators = await api.getChatAdministrators(group.id)
  expect(administrators.map(({ status, user }) => [status, user.first_name])).toEqual([
    ['creator', 'Clara'],
    ['administrator', 'Lotse'],
  ])
  expect(await api.getChatMemberCount(group.id)).toBe(3)
  expect(await api.getChatMember(group.id, clara.id)).toMatchObject({ status: 'creator' })
  expect(await api.getChatMember(group.id, telegram.bot.id)).toMatchObject({
    status: 'administrator',
    can_delete_messages: true,
  })
  amal.leave(group)
  expect(await api.getChatMember(group.id, amal.id)).toMatchObject({ status: 'left' })
  expect(await refusal(api.getChatMember(group.id, 424242))).toBe('400 Bad Request: user not found')
})

test('what a chat is', async () => {
  const { api, group, amal } = await withGroup()
  group.rename('Helferkreis Lindenau')
  expect(await api.getChat(group.id)).toMatchObject({ id: group.id, title: 'Helferkreis Lindenau', type: 'supergroup' })
  expect(await api.getChat(amal.id)).toMatchObject({ id: amal.id, first_name: 'Amal', type: 'private' })
  expect(await refusal(api.getChatAdministrators(amal.id))).toBe(
    '400 Bad Request: there are no administrators in the private chat',
  )
  expect(await refusal(api.leaveChat(amal.id))).toBe(
    "400 Bad Request: chat member status can't be changed in private chats",
  )
  expect(await api.getChatMemberCount(amal.id)).toBe(2)
})

test('a public group has a name', async () => {
  const { telegram, api, clara } = await startStandIn()
  const group = telegram.group({ title: 'Helferkreis', username: 'helferkreis', creator: clara })
  group.addBot()
  await api.sendMessage('@Helferkreis', 'Karte')
  expect(clara.sees(group).at(-1)?.text).toBe('Karte')
})

test("other people's messages are deleted by administrators only", async () => {
  const { api, group, clara, turnClock } = await withGroup()
  const { id } = clara.send('Werbung', { to: group })
  const { message_id } = await api.sendMessage(group.id, 'Karte')
  expect(await refusal(api.deleteMessage(group.id, id))).toBe("400 Bad Request: message can't be deleted")
  turnClock(48 * 60 * 60)
  expect(await refusal(api.deleteMessage(group.id, message_id))).toBe(
    "400 Bad Request: message can't be deleted for everyone",
  )
  group.promoteBot()
  await api.deleteMessages(group.id, [id, message_id])
  expect(clara.sees(group).map(({ service }) => service)).toEqual(['new_chat_members'])
})

test('pinning takes the right to', async () => {
  const { api, group, clara } = await withGroup()
  const { message_id } = await api.sendMessage(group.id, 'Karte')
  const noRight = '400 Bad Request: not enough rights to manage pinned messages in the chat'
  expect(await refusal(api.pinChatMessage(group.id, message_id))).toBe(noRight)
  group.promoteBot()
  await api.pinChatMessage(group.id, message_id)
  expect(group.pinned).toEqual([message_id])
  expect(clara.sees(group).at(-1)?.service).toBe('pinned_message')
  expect(await api.getChat(group.id)).toMatchObject({ pinned_message: { message_id } })
  await api.unpinChatMessage(group.id)
  expect(await refusal(api.unpinChatMessage(group.id))).toBe('400 Bad Request: message to unpin not found')
  const service = clara.sees(group).at(-1)?.id ?? 0
  expect(await refusal(api.pinChatMessage(group.id, service))).toBe("400 Bad Request: message can't be pinned")
})

test('a bot may be kept out of groups', async () => {
  const { telegram, clara } = await startStandIn({ bot: { can_join_groups: false } })
  const group = telegram.group({ title: 'Helferkreis', creator: clara })
  expect(() => group.addBot()).toThrow('the bot may not be added to groups')
})

test('buttons that open an app are for private chats', async () => {
  const { api, group, clara } = await withGroup()
  clara.start()
  const reply_markup = { inline_keyboard: [[{ text: 'Karte', web_app: { url: 'https://lotse.example' } }]] }
  await api.sendMessage(clara.id, 'Karte', { reply_markup })
  expect(await refusal(api.sendMessage(group.id, 'Karte', { reply_markup }))).toBe(
    '400 Bad Request: BUTTON_TYPE_INVALID',
  )
})
