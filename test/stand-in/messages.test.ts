import { expect, test } from 'vitest'
import { button, refusal, startStandIn } from './stand-in.ts'

test('a message is shown as it was meant', async () => {
  const { api, amal } = await startStandIn()
  amal.start()
  await api.sendMessage(amal.id, ' <b>Wohnung</b> &amp; mehr: lotse.example.org ', {
    parse_mode: 'HTML',
    disable_notification: true,
    protect_content: true,
    link_preview_options: { is_disabled: true },
    reply_markup: button('Ein Mensch', 'question:human:7'),
  })
  expect(amal.sees().at(-1)).toMatchObject({
    fromBot: true,
    at: new Date('2026-11-22T12:00:00Z'),
    text: 'Wohnung & mehr: lotse.example.org',
    html: '<b>Wohnung</b> &amp; mehr: lotse.example.org',
    buttons: [[{ text: 'Ein Mensch', data: 'question:human:7' }]],
    silent: true,
    protected: true,
    message: { link_preview_options: { is_disabled: true } },
  })
})

test('the answer is the message, with entities apart from the text', async () => {
  const { api, amal } = await startStandIn()
  amal.start()
  expect(await api.sendMessage(amal.id, '👍 <i>gut</i>', { parse_mode: 'HTML' })).toEqual({
    message_id: 2,
    from: { id: 1_000_000_000, is_bot: true, first_name: 'Lotse', username: 'lotse_bot' },
    chat: { id: amal.id, type: 'private', first_name: 'Amal' },
    date: 1_795_348_800,
    text: '👍 gut',
    entities: [{ type: 'italic', offset: 3, length: 3 }],
  })
})

test.each([
  ['<b> </b>', 'text must be non-empty'],
  ['<b>a', `can't parse entities: Can't find end tag corresponding to start tag "b"`],
  ['ä'.repeat(4097), 'message is too long'],
])('refuses %j', async (text, reason) => {
  const { api, amal } = await startStandIn()
  amal.start()
  expect(await refusal(api.sendMessage(amal.id, text, { parse_mode: 'HTML' }))).toBe(`400 Bad Request: ${reason}`)
})

test('tags do not count for the length', async () => {
  const { api, amal } = await startStandIn()
  amal.start()
  const { text } = await api.sendMessage(amal.id, `<b>${'👍'.repeat(4096)}</b>`, { parse_mode: 'HTML' })
  expect(text).toBe('👍'.repeat(4096))
})

test('a reply needs its message, unless it may do without', async () => {
  const { api, amal } = await startStandIn()
  const asked = amal.start()
  await api.sendMessage(amal.id, 'ja', { reply_parameters: { message_id: asked.id } })
  expect(amal.sees().at(-1)?.replyTo).toBe(asked.id)
  amal.delete(asked)
  const reply = { message_id: asked.id }
  expect(await refusal(api.sendMessage(amal.id, 'ja', { reply_parameters: reply }))).toBe(
    '400 Bad Request: message to be replied not found',
  )
  await api.sendMessage(amal.id, 'ja', { reply_parameters: { ...reply, allow_sending_without_reply: true } })
  expect(amal.sees().at(-1)?.replyTo).toBeUndefined()
})

test('a reply goes to a message of the same chat', async () => {
  const { api, amal, clara } = await startStandIn()
  amal.start()
  const { id } = clara.start()
  const reply = (chat_id: number) => api.sendMessage(clara.id, 'ja', { reply_parameters: { message_id: id, chat_id } })
  await reply(clara.id)
  expect(await refusal(reply(amal.id))).toBe('400 Bad Request: the stand-in knows no replies to another chat')
})

test('keyboards below the text field come and go', async () => {
  const { api, amal } = await startStandIn()
  amal.start()
  const keyboard = [[{ text: 'Meine Nummer', request_contact: true }], [], ['Nein']]
  await api.sendMessage(amal.id, 'Nummer?', { reply_markup: { keyboard, resize_keyboard: true } })
  await api.sendMessage(amal.id, 'Danke', { reply_markup: { remove_keyboard: true } })
  await api.sendMessage(amal.id, 'Wie heißt die Straße?', { reply_markup: { force_reply: true } })
  expect(
    amal
      .sees()
      .slice(1)
      .map((message) => message.keyboard),
  ).toEqual([[['Meine Nummer'], ['Nein']], 'removed', undefined])
})

test('places, contacts, polls and dice', async () => {
  const { api, amal } = await startStandIn()
  amal.start()
  await api.sendLocation(amal.id, 51.33, 12.33)
  await api.sendVenue(amal.id, 51.33, 12.33, 'Rathaus', 'Markt 1')
  await api.sendContact(amal.id, '+4930123456', 'Beratung')
  await api.sendPoll(amal.id, 'Wann?', [{ text: 'heute' }, { text: 'morgen' }])
  await api.sendDice(amal.id, '🎲')
  expect(
    amal
      .sees()
      .slice(1)
      .map((message) => message.media?.kind),
  ).toEqual(['location', 'venue', 'contact', 'poll', 'dice'])
})

test('places and polls that cannot be are refused', async () => {
  const { api, amal } = await startStandIn()
  amal.start()
  expect(await refusal(api.sendLocation(amal.id, 91, 0))).toBe('400 Bad Request: wrong latitude or longitude specified')
  expect(await refusal(api.sendPoll(amal.id, 'Wann?', [{ text: 'nie' }]))).toBe(
    '400 Bad Request: poll must have 2-12 answer options',
  )
  expect(await refusal(api.sendDice(amal.id, '🧊'))).toBe('400 Bad Request: invalid dice emoji specified')
  expect(await refusal(api.sendContact(amal.id, '', 'Beratung'))).toBe(
    '400 Bad Request: parameter "phone_number" is required',
  )
})

test('copies carry no name, forwards do', async () => {
  const { api, amal, clara } = await startStandIn()
  amal.start()
  clara.start()
  const photo = amal.send({ photo: { size: 9 }, caption: 'Brief' })
  await api.copyMessage(clara.id, amal.id, photo.id)
  await api.copyMessage(clara.id, amal.id, photo.id, { caption: '<b>neu</b>', parse_mode: 'HTML' })
  await api.forwardMessage(clara.id, amal.id, photo.id)
  const seen = clara.sees().slice(1)
  expect(seen.map(({ html, media, forwardedFrom }) => [html, media?.kind, forwardedFrom])).toEqual([
    ['Brief', 'photo', undefined],
    ['<b>neu</b>', 'photo', undefined],
    ['Brief', 'photo', 'Amal'],
  ])
})

test('protected messages go nowhere', async () => {
  const { api, amal, clara } = await startStandIn()
  amal.start()
  clara.start()
  const { message_id } = await api.sendMessage(amal.id, 'Adresse', { protect_content: true })
  expect(await refusal(api.copyMessage(clara.id, amal.id, message_id))).toBe("400 Bad Request: message can't be copied")
  expect(await refusal(api.forwardMessage(clara.id, amal.id, message_id))).toBe(
    "400 Bad Request: message can't be forwarded",
  )
  expect(await refusal(api.copyMessage(clara.id, amal.id, 99))).toBe('400 Bad Request: message to copy not found')
  expect(() => amal.forward({ chat: amal.id, id: message_id }, { to: clara.id })).toThrow(
    'Amal cannot forward a protected message',
  )
})

test('a bot reacts with one emoji', async () => {
  const { api, amal } = await startStandIn()
  const { id } = amal.start()
  await api.setMessageReaction(amal.id, id, [{ type: 'emoji', emoji: '👍' }])
  expect(amal.sees()[0]?.reactions).toEqual(['👍'])
  const two = [
    { type: 'emoji', emoji: '👍' },
    { type: 'emoji', emoji: '🎉' },
  ] as const
  expect(await refusal(api.setMessageReaction(amal.id, id, [...two]))).toBe('400 Bad Request: REACTIONS_TOO_MANY')
  expect(await refusal(api.setMessageReaction(amal.id, id, [{ type: 'paid' }]))).toBe(
    '400 Bad Request: REACTION_INVALID',
  )
})

test('an unknown chat action is refused', async () => {
  const { api, amal } = await startStandIn()
  amal.start()
  expect(await refusal(api.sendChatAction(amal.id, 'dancing' as 'typing'))).toBe(
    '400 Bad Request: wrong parameter action in request',
  )
})
