import { expect, test } from 'vitest'
import { refusal, startStandIn } from './stand-in.ts'

async function withAmal() {
  const standIn = await startStandIn()
  standIn.amal.start()
  return {
    ...standIn,
    texts: () =>
      standIn.amal
        .sees()
        .slice(1)
        .map(({ text }) => text),
  }
}

test('429, a given number of times', async () => {
  const { api, amal, telegram, texts } = await withAmal()
  const fault = telegram.faults.add({ method: 'sendMessage', times: 2, fault: { type: 'retry-after', seconds: 35 } })
  await expect(api.sendMessage(amal.id, 'eins')).rejects.toMatchObject({
    error_code: 429,
    parameters: { retry_after: 35 },
  })
  expect(await refusal(api.sendMessage(amal.id, 'zwei'))).toBe('429 Too Many Requests: retry after 35')
  await api.sendMessage(amal.id, 'drei')
  expect(fault.hits).toBe(2)
  expect(texts()).toEqual(['drei'])
})

test('any other error', async () => {
  const { api, amal, telegram } = await withAmal()
  const fault = telegram.faults.add({ fault: { type: 'error', code: 502 } })
  expect(await refusal(api.sendMessage(amal.id, 'eins'))).toBe('502 Bad Gateway')
  expect(await api.getUpdates()).toHaveLength(1)
  fault.release()
  telegram.faults.add({ fault: { type: 'error', code: 400, description: 'Bad Request: CHAT_RESTRICTED' } })
  expect(await refusal(api.getMe())).toBe('400 Bad Request: CHAT_RESTRICTED')
})

test('for one chat, or for what a test picks', async () => {
  const { api, amal, clara, telegram, texts } = await withAmal()
  clara.start()
  telegram.faults.add({ chat: clara, fault: { type: 'error', code: 500 } })
  telegram.faults.add({ when: ({ parameters }) => parameters.text === 'zwei', fault: { type: 'error', code: 503 } })
  await api.sendMessage(amal.id, 'eins')
  expect(await refusal(api.sendMessage(amal.id, 'zwei'))).toBe('503 Service Unavailable')
  expect(await refusal(api.sendMessage(clara.id, 'drei'))).toBe('500 Internal Server Error')
  telegram.faults.clear()
  await api.sendMessage(amal.id, 'zwei')
  expect(texts()).toEqual(['eins', 'zwei'])
})

test('a connection that breaks before anything happened', async () => {
  const { api, amal, telegram, texts } = await withAmal()
  telegram.faults.add({ times: 1, fault: { type: 'cut', effect: 'before' } })
  await expect(api.sendMessage(amal.id, 'eins')).rejects.toThrow('Network request')
  expect(texts()).toEqual([])
  expect(telegram.requests.list('sendMessage').at(-1)?.outcome).toEqual({ ok: false, code: 0, description: 'cut' })
})

test('a connection that breaks when it has happened', async () => {
  const { api, amal, telegram, texts } = await withAmal()
  telegram.faults.add({ times: 1, fault: { type: 'cut', effect: 'after' } })
  await expect(api.sendMessage(amal.id, 'eins')).rejects.toThrow('Network request')
  expect(texts()).toEqual(['eins'])
})

test('an answer that is no JSON', async () => {
  const { api, amal, telegram, texts } = await withAmal()
  telegram.faults.add({ times: 1, fault: { type: 'malformed' } })
  await expect(api.sendMessage(amal.id, 'eins')).rejects.toThrow('Network request')
  expect(texts()).toEqual(['eins'])
})

test('a request that hangs until it is let go', async () => {
  const { api, amal, telegram, texts } = await withAmal()
  const fault = telegram.faults.add({ fault: { type: 'hang' } })
  const sent = api.sendMessage(amal.id, 'eins')
  await expect.poll(() => fault.hits).toBe(1)
  expect(telegram.requests.underWay).toBe(1)
  expect(texts()).toEqual([])
  fault.release()
  await sent
  expect(texts()).toEqual(['eins'])
})

test('a request that hangs until the bot gives up', async () => {
  const { api, amal, telegram, texts } = await withAmal()
  const fault = telegram.faults.add({ fault: { type: 'hang' } })
  const abort = new AbortController()
  const sent = api.sendMessage(amal.id, 'eins', {}, abort.signal as never)
  await expect.poll(() => fault.hits).toBe(1)
  abort.abort()
  await expect(sent).rejects.toThrow('Network request')
  await expect.poll(() => telegram.requests.underWay).toBe(0)
  expect(telegram.requests.list('sendMessage').at(-1)?.outcome).toEqual({ ok: false, code: 0, description: 'hung' })
  expect(texts()).toEqual([])
})

test('a long way to Telegram and back', async () => {
  const { api, amal, telegram } = await withAmal()
  telegram.faults.add({ fault: { type: 'latency', ms: 80 } })
  telegram.faults.add({ times: 1, fault: { type: 'error', code: 500 } })
  const begin = performance.now()
  expect(await refusal(api.sendMessage(amal.id, 'eins'))).toBe('500 Internal Server Error')
  expect(performance.now() - begin).toBeGreaterThan(35)
  const again = performance.now()
  await api.sendMessage(amal.id, 'eins')
  expect(performance.now() - again).toBeGreaterThan(75)
})

test('a poll that fails, when it is named', async () => {
  const { api, telegram } = await withAmal()
  telegram.faults.add({ method: 'getUpdates', times: 1, fault: { type: 'error', code: 502 } })
  expect(await refusal(api.getUpdates())).toBe('502 Bad Gateway')
  expect(await api.getUpdates()).toHaveLength(1)
})

test('without a network a cut is a network error', async () => {
  const { telegram } = await withAmal()
  telegram.faults.add({ fault: { type: 'cut', effect: 'before' } })
  const response = await telegram.fetch(new Request(`http://telegram.invalid/bot${telegram.token}/getMe`))
  expect(response.type).toBe('error')
})
