import { InputFile } from 'grammy'
import { expect, test } from 'vitest'
import { refusal, startStandIn } from './stand-in.ts'

const tooMany = (seconds: number) => `429 Too Many Requests: retry after ${seconds}`

test('one chat takes a handful at once and then one a second', async () => {
  const { api, amal, turnClock } = await startStandIn({ limits: true })
  amal.start()
  for (let count = 0; count < 5; count++) await api.sendMessage(amal.id, 'Hallo')
  await expect(api.sendMessage(amal.id, 'Hallo')).rejects.toMatchObject({
    error_code: 429,
    parameters: { retry_after: 1 },
  })
  turnClock(1)
  const { message_id } = await api.sendMessage(amal.id, 'Hallo')
  expect(await refusal(api.editMessageText(amal.id, message_id, 'neu'))).toBe(tooMany(1))
  await api.sendChatAction(amal.id, 'typing')
})

test('a group takes twenty a minute, edits and albums among them', async () => {
  const { api, clara, telegram, turnClock } = await startStandIn({ limits: true })
  const group = telegram.group({ title: 'Helferkreis', creator: clara })
  group.addBot()
  const { message_id } = await api.sendMessage(group.id, 'Karte')
  for (let count = 0; count < 16; count++) await api.editMessageText(group.id, message_id, `Karte ${count}`)
  turnClock(20)
  const photo = () => ({ type: 'photo', media: new InputFile(new Uint8Array(1), 'a.jpg') }) as const
  await api.sendMediaGroup(group.id, [photo(), photo(), photo()])
  expect(await refusal(api.sendMessage(group.id, 'Karte'))).toBe(tooMany(40))
  turnClock(40)
  await api.sendMessage(group.id, 'Karte')
})

test('all chats together take thirty a second', async () => {
  const { api, telegram, turnClock } = await startStandIn({ limits: true })
  const people = Array.from({ length: 31 }, (_, number) => telegram.person({ first_name: `Person ${number}` }))
  for (const person of people) person.start()
  for (const { id } of people.slice(0, 30)) await api.sendMessage(id, 'Rundbrief')
  const last = people.at(-1)?.id ?? 0
  expect(await refusal(api.sendMessage(last, 'Rundbrief'))).toBe(tooMany(1))
  turnClock(1)
  await api.sendMessage(last, 'Rundbrief')
})

test('the limits can be switched, and forgotten', async () => {
  const { api, amal, telegram } = await startStandIn()
  amal.start()
  for (let count = 0; count < 50; count++) await api.sendMessage(amal.id, 'Hallo')
  telegram.flood.enabled = true
  for (let count = 0; count < 5; count++) await api.sendMessage(amal.id, 'Hallo')
  expect(await refusal(api.sendMessage(amal.id, 'Hallo'))).toBe(tooMany(1))
  telegram.flood.reset()
  await api.sendMessage(amal.id, 'Hallo')
})
