import { serve } from '@hono/node-server'
import type { Update } from 'grammy/types'
import { Hono } from 'hono'
import { expect, onTestFinished, test } from 'vitest'
import { refusal, startStandIn } from './stand-in.ts'

/** A bot that takes webhooks; `answer` decides about each. */
async function startReceiver(answer: (text: string | undefined) => number | Promise<number> = () => 200) {
  const received: { text: string | undefined; secret: string | undefined }[] = []
  const app = new Hono().post('/hook', async (context) => {
    const { message } = await context.req.json<Update>()
    received.push({ text: message?.text, secret: context.req.header('x-telegram-bot-api-secret-token') })
    return context.body(null, (await answer(message?.text)) as 200)
  })
  const url = await new Promise<string>((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve(`http://127.0.0.1:${port}/hook`),
    )
    onTestFinished(() => void server.close())
  })
  return { url, received }
}

test('updates are brought to the address, with the secret', async () => {
  const { api, amal, telegram } = await startStandIn()
  const { url, received } = await startReceiver()
  amal.start()
  await api.setWebhook(url, { secret_token: 'geheim' })
  amal.send('Wohnung')
  await telegram.idle()
  expect(received).toEqual([
    { text: '/start', secret: 'geheim' },
    { text: 'Wohnung', secret: 'geheim' },
  ])
  expect(await api.getWebhookInfo()).toMatchObject({ url, pending_update_count: 0, max_connections: 40 })
})

test('what is not answered 2xx comes again, and one chat stays in order', async () => {
  const { api, amal, telegram } = await startStandIn()
  let refusals = 2
  const { url, received } = await startReceiver((text) => (text === 'eins' && refusals-- > 0 ? 500 : 200))
  await api.setWebhook(url)
  amal.start()
  amal.send('eins')
  amal.send('zwei')
  await telegram.idle()
  expect(received.map(({ text }) => text)).toEqual(['/start', 'eins', 'eins', 'eins', 'zwei'])
})

test('a stuck chat holds up no other', async () => {
  const { api, amal, clara, telegram } = await startStandIn()
  const stuck = Promise.withResolvers<number>()
  const { url, received } = await startReceiver((text) => (text === 'hängt' ? stuck.promise : 200))
  await api.setWebhook(url)
  amal.start()
  amal.send('hängt')
  clara.start()
  clara.send('läuft')
  await expect.poll(() => received.map(({ text }) => text)).toContain('läuft')
  stuck.resolve(200)
  await telegram.idle()
})

test('while a webhook is set, nobody can poll', async () => {
  const { api, telegram } = await startStandIn()
  const waiting = refusal(api.getUpdates({ timeout: 30 }))
  await expect.poll(() => telegram.requests.count).toBe(1)
  await api.setWebhook('http://127.0.0.1:9/hook')
  expect(await waiting).toBe('409 Conflict: terminated by setWebhook request')
  expect(await refusal(api.getUpdates())).toMatch(/^409 Conflict: can't use getUpdates method while webhook is active/)
  await api.deleteWebhook()
  expect(await api.getUpdates()).toEqual([])
})

test('an address that cannot be reached shows in getWebhookInfo', async () => {
  const { api, amal } = await startStandIn()
  await api.setWebhook('http://127.0.0.1:9/hook')
  amal.start()
  await expect.poll(async () => (await api.getWebhookInfo()).last_error_message).toBeDefined()
  await api.setWebhook('', { drop_pending_updates: true })
  expect(await api.getWebhookInfo()).toMatchObject({ url: '', pending_update_count: 0 })
})

test.each([
  ['kein Ort', {}, 'invalid webhook URL specified'],
  ['http://127.0.0.1:9', { secret_token: 'ä' }, 'secret token contains unallowed characters'],
  ['http://127.0.0.1:9', { secret_token: 'x'.repeat(257) }, 'secret token is too long'],
])('refuses %s %j', async (url, more, reason) => {
  const { api } = await startStandIn()
  expect(await refusal(api.setWebhook(url, more))).toBe(`400 Bad Request: ${reason}`)
})
