import { expect, test } from 'vitest'
import { kinds, refusal, startStandIn } from './stand-in.ts'

test('updates come once they are asked for, and go once a higher offset confirms them', async () => {
  const { api, amal } = await startStandIn()
  amal.start()
  amal.send('Wohnung')
  const [first, second] = await api.getUpdates()
  expect([first?.message?.text, second?.message?.text]).toEqual(['/start', 'Wohnung'])
  expect(await api.getUpdates({ offset: second?.update_id })).toEqual([second])
  expect(await api.getUpdates({ offset: (second?.update_id ?? 0) + 1 })).toEqual([])
})

test('a limit leaves the rest for the next time', async () => {
  const { api, amal } = await startStandIn()
  amal.start()
  amal.send('eins')
  amal.send('zwei')
  const updates = await api.getUpdates({ limit: 2 })
  expect(updates.map(({ message }) => message?.text)).toEqual(['/start', 'eins'])
})

test('a negative offset keeps only the last ones', async () => {
  const { api, amal, telegram } = await startStandIn()
  amal.start()
  amal.send('eins')
  amal.send('zwei')
  const updates = await api.getUpdates({ offset: -2 })
  expect(updates.map(({ message }) => message?.text)).toEqual(['eins', 'zwei'])
  expect(telegram.pendingUpdates()).toHaveLength(2)
})

test('a long poll is answered as soon as something comes, with all that came at once', async () => {
  const { api, amal, telegram } = await startStandIn()
  amal.start()
  const [start] = await api.getUpdates()
  const poll = api.getUpdates({ offset: (start?.update_id ?? 0) + 1, timeout: 30 })
  await expect.poll(() => telegram.requests.list('getUpdates')).toHaveLength(2)
  amal.sendAlbum([{ photo: { size: 1 } }, { photo: { size: 1 } }])
  expect(await poll).toHaveLength(2)
})

test('a long poll ends by itself', async () => {
  const { api } = await startStandIn()
  expect(await api.getUpdates({ timeout: 1 })).toEqual([])
})

test('a long poll ends when the bot hangs up', async () => {
  const { api, telegram } = await startStandIn()
  const abort = new AbortController()
  const poll = api.getUpdates({ timeout: 30 }, abort.signal as never)
  await expect.poll(() => telegram.requests.count).toBe(1)
  abort.abort()
  await expect(poll).rejects.toThrow('Network request')
  await expect.poll(() => telegram.requests.list('getUpdates')[0]?.outcome).toEqual({ ok: true, result: [] })
})

test('of two polls at a time the older one loses', async () => {
  const { api, amal, telegram } = await startStandIn()
  const older = refusal(api.getUpdates({ timeout: 30 }))
  await expect.poll(() => telegram.requests.count).toBe(1)
  const newer = api.getUpdates({ timeout: 30 })
  expect(await older).toBe(
    '409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  )
  amal.start()
  expect(await newer).toHaveLength(1)
})

test('some kinds come only to those who ask for them, and what was asked for is remembered', async () => {
  const { api, amal, clara, telegram, hears } = await startStandIn()
  const group = telegram.group({ title: 'Helferkreis', creator: clara })
  group.addBot({ admin: true })
  amal.join(group)
  expect(kinds(await hears())).toEqual(['my_chat_member', 'message', 'message'])
  await api.getUpdates({ allowed_updates: ['chat_member'] })
  amal.leave(group)
  expect(kinds(await hears())).toEqual(['chat_member'])
  await api.getUpdates({ allowed_updates: [] })
  amal.join(group)
  expect(kinds(await hears())).toEqual(['message'])
})

test('what nobody fetches for a day is lost', async () => {
  const { amal, hears, turnClock } = await startStandIn()
  amal.start()
  turnClock(25 * 60 * 60)
  amal.send('noch da?')
  expect((await hears()).map(({ message }) => message?.text)).toEqual(['noch da?'])
})

test('an update can come twice, under the same number', async () => {
  const { amal, hears, telegram } = await startStandIn()
  amal.start()
  const [start] = await hears()
  telegram.repeatUpdate(start?.update_id)
  expect(await hears()).toEqual([start])
  expect(await hears()).toEqual([])
})
