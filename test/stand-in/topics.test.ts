import { describe, expect, test } from 'vitest'
import { refusal, startStandIn } from './stand-in.ts'

async function withForum() {
  const standIn = await startStandIn()
  const forum = standIn.telegram.group({ title: 'Helferkreis', forum: true, creator: standIn.clara })
  forum.addBot({ admin: true })
  return { ...standIn, forum }
}

describe('in a forum', () => {
  test('topics are opened, renamed, closed, deleted', async () => {
    const { api, forum, clara } = await withForum()
    const { message_thread_id: thread } = await api.createForumTopic(forum.id, 'Umzüge', { icon_color: 0xffd67e })
    await api.sendMessage(forum.id, 'Karte', { message_thread_id: thread })
    await api.editForumTopic(forum.id, thread, { name: 'Umzug' })
    await api.closeForumTopic(forum.id, thread)
    expect(forum.topics.get(thread)).toMatchObject({ name: 'Umzug', closed: true })
    const seen = clara.sees(forum, { thread }).map(({ text, service }) => service ?? text)
    expect(seen).toEqual(['forum_topic_created', 'Karte', 'forum_topic_edited', 'forum_topic_closed'])
    await api.deleteForumTopic(forum.id, thread)
    expect(clara.sees(forum, { thread })).toEqual([])
    expect(await refusal(api.sendMessage(forum.id, 'Karte', { message_thread_id: thread }))).toBe(
      '400 Bad Request: message thread not found',
    )
  })

  test('a message says in which topic it stands', async () => {
    const { api, forum, clara, hears } = await withForum()
    const thread = forum.createTopic('Umzüge')
    clara.send('/task Kisten', { to: forum, thread })
    expect((await hears()).at(-1)?.message).toMatchObject({
      message_thread_id: thread,
      is_topic_message: true,
      chat: { is_forum: true },
    })
    expect(await api.sendMessage(forum.id, 'Karte', { message_thread_id: thread })).toMatchObject({
      message_thread_id: thread,
    })
  })

  test('topics take the right to manage them', async () => {
    const { api, forum } = await withForum()
    const thread = forum.createTopic('Umzüge')
    forum.promoteBot({ can_manage_topics: false })
    expect(await refusal(api.createForumTopic(forum.id, 'Fahrten'))).toBe(
      '400 Bad Request: not enough rights to create a topic',
    )
    expect(await refusal(api.editForumTopic(forum.id, thread, { name: 'x' }))).toBe(
      '400 Bad Request: not enough rights to edit the topic',
    )
    expect(await refusal(api.closeForumTopic(forum.id, thread))).toBe(
      '400 Bad Request: not enough rights to close or open the topic',
    )
    expect(await refusal(api.deleteForumTopic(forum.id, thread))).toBe(
      '400 Bad Request: not enough rights to delete the topic',
    )
  })

  test('its own topic a bot manages without being asked', async () => {
    const { api, forum } = await withForum()
    const { message_thread_id } = await api.createForumTopic(forum.id, 'Umzüge')
    forum.demoteBot()
    await api.closeForumTopic(forum.id, message_thread_id)
    expect(await refusal(api.sendMessage(forum.id, 'Karte', { message_thread_id }))).toBe(
      '400 Bad Request: TOPIC_CLOSED',
    )
  })

  test('what changes nothing, or is not there, is refused', async () => {
    const { api, forum } = await withForum()
    const thread = forum.createTopic('Umzüge')
    expect(await refusal(api.editForumTopic(forum.id, thread, { name: 'Umzüge' }))).toBe(
      '400 Bad Request: TOPIC_NOT_MODIFIED',
    )
    expect(await refusal(api.editForumTopic(forum.id, 99, { name: 'x' }))).toBe('400 Bad Request: TOPIC_ID_INVALID')
    expect(await refusal(api.createForumTopic(forum.id, ' '))).toBe('400 Bad Request: name must be non-empty')
    await api.closeForumTopic(forum.id, thread)
    expect(await refusal(api.closeForumTopic(forum.id, thread))).toBe('400 Bad Request: TOPIC_NOT_MODIFIED')
  })
})

test('a group without topics has none', async () => {
  const { telegram, api, clara } = await startStandIn()
  const group = telegram.group({ title: 'Helferkreis', creator: clara })
  group.addBot({ admin: true })
  expect(await refusal(api.createForumTopic(group.id, 'Umzüge'))).toBe('400 Bad Request: the chat is not a forum')
  expect(await refusal(api.sendMessage(group.id, 'Karte', { message_thread_id: 1 }))).toBe(
    '400 Bad Request: message thread not found',
  )
  expect(() => group.createTopic('Umzüge')).toThrow('the group has no topics')
})

describe('in a private chat', () => {
  test('topics are there once the bot has them', async () => {
    const { api, amal, telegram, hears } = await startStandIn()
    amal.start()
    expect(await refusal(api.createForumTopic(amal.id, 'Frage 7'))).toBe('400 Bad Request: the chat is not a forum')
    telegram.setBot({ has_topics_enabled: true })
    expect(await api.getMe()).toMatchObject({ has_topics_enabled: true })
    const { message_thread_id: thread } = await api.createForumTopic(amal.id, 'Frage 7')
    await api.sendMessage(amal.id, 'Worum geht es?', { message_thread_id: thread })
    amal.send('Wohnung', { thread })
    expect((await hears()).at(-1)?.message).toMatchObject({
      text: 'Wohnung',
      message_thread_id: thread,
      is_topic_message: true,
    })
    expect(amal.sees(undefined, { thread }).map(({ text }) => text)).toEqual(['', 'Worum geht es?', 'Wohnung'])
    expect(await refusal(api.closeForumTopic(amal.id, thread))).toBe(
      '400 Bad Request: the chat is not a supergroup forum',
    )
  })

  test('people open their own where the bot lets them', async () => {
    const { amal, telegram } = await startStandIn({ bot: { has_topics_enabled: true } })
    amal.start()
    expect(() => amal.createTopic('Meins')).toThrow('Amal cannot open a topic here')
    telegram.setBot({ allows_users_to_create_topics: true })
    expect(amal.createTopic('Meins')).toBe(2)
  })
})
