import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import { perform, readAct, upload } from './acts.ts'
import type { Telegram } from './telegram/telegram.ts'
import type { Watchers } from './watch.ts'

const megabyte = 1024 * 1024

export type RoutesDeps = {
  telegram(): Telegram
  watchers: Watchers
  reset?: (() => Promise<void>) | undefined
}

const page = join(import.meta.dirname, 'page')
const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

/** The page at `/`, and what it asks of the server below `/playground`. */
export function createRoutes({ telegram, watchers, reset }: RoutesDeps): Hono {
  const app = new Hono()
  app.use('/', guard)
  app.use('/playground/*', sameOrigin, guard)

  app.get('/', etag(), () => file('phones.html'))
  app.get('/playground/page/:name{[a-z-]+\\.(?:css|js|svg)}', etag(), (context) => file(context.req.param('name')))
  app.get('/playground/events', (context) => watchers.watch(context))

  app.post('/playground/acts', bodyLimit({ maxSize: 64 * 1024 }), async (context) => {
    return answer(context, async () => perform(telegram(), readAct(await context.req.json())))
  })
  app.post('/playground/files', bodyLimit({ maxSize: 20 * megabyte }), async (context) => {
    return answer(context, async () => {
      const form = await context.req.formData()
      const files = form.getAll('file').filter((part) => part instanceof File)
      const message = form.get('message')
      await upload(telegram(), JSON.parse(typeof message === 'string' ? message : ''), files)
    })
  })
  app.get('/playground/files/:id', (context) => download(telegram(), context))
  app.post('/playground/reset', async (context) => {
    if (!reset) return context.notFound()
    await reset()
    return context.json({})
  })
  return app
}

/** Only this page may act and look: another site in the same browser must not play along. */
const sameOrigin: MiddlewareHandler = async (context, next) => {
  const origin = context.req.header('origin')
  const host = context.req.header('host')
  const site = context.req.header('sec-fetch-site')
  const foreign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && URL.parse(origin)?.host !== host)
  return foreign ? context.json({ reason: 'foreign' }, 403) : next()
}

const guard = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'blob:', 'data:'],
    mediaSrc: ["'self'", 'blob:'],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    objectSrc: ["'none'"],
  },
  strictTransportSecurity: false,
  referrerPolicy: 'no-referrer',
})

async function file(name: string): Promise<Response> {
  const bytes = await readFile(join(page, name)).catch(() => undefined)
  if (!bytes) return new Response('Not found', { status: 404 })
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  return new Response(bytes, { headers: { 'content-type': type, 'cache-control': 'no-cache' } })
}

async function answer(context: Context, act: () => Promise<unknown>): Promise<Response> {
  try {
    return context.json((await act()) ?? {})
  } catch (error) {
    // What the app on a phone would not offer: an old message, a group one has left. The page says so in its own words.
    return context.json({ reason: error instanceof Error ? error.message.slice(0, 300) : 'refused' }, 422)
  }
}

/** What may be shown within the page; everything else is only ever saved. */
const shown = /^(?:image\/(?:jpeg|png|webp|gif)|audio\/[\w.+-]+|video\/[\w.+-]+)$/

async function download(telegram: Telegram, context: Context): Promise<Response> {
  const bytes = await bytesOf(telegram, context.req.param('id') ?? '')
  if (!bytes) return context.notFound()
  const type = context.req.query('type')?.split(';')[0] ?? ''
  const headers = {
    'content-type': shown.test(type) ? type : 'application/octet-stream',
    'content-disposition': shown.test(type) ? 'inline' : 'attachment',
    'cache-control': 'private, max-age=3600',
    'accept-ranges': 'bytes',
  }
  const range = /^bytes=(\d+)-(\d*)$/.exec(context.req.header('range') ?? '')
  if (!range) return new Response(bytes, { headers })
  const start = Number(range[1])
  const end = Math.min(range[2] ? Number(range[2]) : bytes.byteLength - 1, bytes.byteLength - 1)
  const size = `bytes ${start}-${end}/${bytes.byteLength}`
  if (start > end)
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${bytes.byteLength}` } })
  return new Response(bytes.slice(start, end + 1), { status: 206, headers: { ...headers, 'content-range': size } })
}

/** As the assistant itself would download it. */
async function bytesOf(telegram: Telegram, id: string): Promise<ArrayBuffer | undefined> {
  const root = 'http://telegram.invalid'
  const described = await telegram.fetch(
    new Request(`${root}/bot${telegram.token}/getFile?${new URLSearchParams({ file_id: id })}`),
  )
  const { result } = (await described.json()) as { result?: { file_path: string } }
  if (!result) return undefined
  const response = await telegram.fetch(new Request(`${root}/file/bot${telegram.token}/${result.file_path}`))
  return response.ok ? await response.arrayBuffer() : undefined
}
