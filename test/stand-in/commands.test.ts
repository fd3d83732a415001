import type { BotCommandScope } from 'grammy/types'
import { expect, test } from 'vitest'
import { refusal, startStandIn } from './stand-in.ts'

const list = (name: string) => [{ command: name, description: `Liste ${name}` }]

test('the narrowest scope wins, and in it the own language', async () => {
  const { api, amal } = await startStandIn()
  amal.start()
  const menu = () =>
    amal
      .menu()
      .map(({ command }) => command)
      .join()
  const set = (name: string, scope?: BotCommandScope, language_code?: 'ar' | 'de') =>
    api.setMyCommands(list(name), { scope, language_code })
  expect(menu()).toBe('')
  await set('default')
  expect(menu()).toBe('default')
  await set('german', undefined, 'de')
  expect(menu()).toBe('default')
  await set('arabic', undefined, 'ar')
  expect(menu()).toBe('arabic')
  await set('private', { type: 'all_private_chats' })
  expect(menu()).toBe('private')
  await set('own', { type: 'chat', chat_id: amal.id })
  expect(menu()).toBe('own')
  await api.deleteMyCommands({ scope: { type: 'chat', chat_id: amal.id } })
  expect(menu()).toBe('private')
})

test('in groups administrators have menus of their own', async () => {
  const { api, amal, clara, telegram } = await startStandIn()
  const group = telegram.group({ title: 'Helferkreis', creator: clara, members: [amal] })
  group.addBot()
  const chat_id = group.id
  const menus = () =>
    [amal, clara].map((person) =>
      person
        .menu(group)
        .map(({ command }) => command)
        .join(),
    )
  const set = (name: string, scope: BotCommandScope) => api.setMyCommands(list(name), { scope })
  await set('default', { type: 'default' })
  await set('groups', { type: 'all_group_chats' })
  expect(menus()).toEqual(['groups', 'groups'])
  await set('admins', { type: 'all_chat_administrators' })
  expect(menus()).toEqual(['groups', 'admins'])
  await set('chat', { type: 'chat', chat_id })
  expect(menus()).toEqual(['chat', 'chat'])
  await set('chatadmins', { type: 'chat_administrators', chat_id })
  expect(menus()).toEqual(['chat', 'chatadmins'])
  await set('amal', { type: 'chat_member', chat_id, user_id: amal.id })
  expect(menus()).toEqual(['amal', 'chatadmins'])
})

test('what was set can be asked for', async () => {
  const { api, telegram } = await startStandIn()
  await api.setMyCommands([{ command: '/help', description: ' Hilfe ' }], { language_code: 'de' })
  expect(await api.getMyCommands({ language_code: 'de' })).toEqual([{ command: 'help', description: 'Hilfe' }])
  expect(await api.getMyCommands()).toEqual([])
  expect(telegram.commands({ type: 'default' }, 'de')).toHaveLength(1)
  expect(telegram.commands({ type: 'default' })).toBeUndefined()
})

test.each([
  ['Help', 'Hilfe', 'BOT_COMMAND_INVALID'],
  ['', 'Hilfe', 'command must be non-empty'],
  ['a'.repeat(33), 'Hilfe', 'command length must not exceed 32'],
  ['help', ' ', 'command description must be non-empty'],
  ['help', 'a'.repeat(257), 'command description length must not exceed 256'],
])('refuses /%s with %j', async (command, description, reason) => {
  const { api } = await startStandIn()
  expect(await refusal(api.setMyCommands([{ command, description }]))).toBe(`400 Bad Request: ${reason}`)
})

test('refuses too many, languages and scopes that cannot be', async () => {
  const { api, amal } = await startStandIn()
  const commands = list('help')
  const inScope = (scope: object) => refusal(api.setMyCommands(commands, { scope: scope as never }))
  expect(await refusal(api.setMyCommands(Array(101).fill(commands[0])))).toBe('400 Bad Request: BOT_COMMANDS_TOO_MUCH')
  expect(await refusal(api.setMyCommands(commands, { language_code: 'deu' as 'de' }))).toBe(
    '400 Bad Request: invalid language code specified',
  )
  expect(await inScope({ type: 'chat', chat_id: 424242 })).toBe('400 Bad Request: chat not found')
  expect(await inScope({ type: 'chat_member', chat_id: amal.id, user_id: amal.id })).toBe(
    "400 Bad Request: can't use specified scope in private chats",
  )
  expect(await inScope({ type: 'everybody' })).toMatch(
    /^400 Bad Request: can't parse "scope": it is none of BotCommandScopeDefault/,
  )
})

test('name, descriptions and menu button are taken', async () => {
  const { api, amal, telegram } = await startStandIn()
  amal.start()
  await api.setMyName('Lotse Lindenau')
  await api.setMyName('Лоцман', { language_code: 'uk' })
  await api.setMyDescription('Hilfe im Alltag')
  await api.setMyShortDescription('Hilfe')
  await api.setChatMenuButton({ chat_id: amal.id, menu_button: { type: 'commands' } })
  expect(telegram.bot.first_name).toBe('Lotse Lindenau')
})
