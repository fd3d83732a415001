import { serve } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { readParameters } from './body.ts'
import type { Fault, Struck } from './faults.ts'
import { type MethodName, methods } from './methods/methods.ts'
import { checkParameters, METHOD_NAMES } from './parameters.ts'
import { Refused, tooManyRequests } from './refusals.ts'
import type { RequestOutcome, RequestRecord } from './requests.ts'
import { withoutUploads } from './uploads.ts'
import type { World } from './world.ts'

/** What @hono/node-server hands over beside the request; nothing when the app is called without a network. */
interface Connection {
  readonly incoming?: { readonly socket: { destroy(): void } }
}
type AppContext = Context<{ Bindings: Connection }>

export interface Listening {
  /** What a bot takes for https://api.telegram.org. */
  readonly apiRoot: string
  close(): Promise<void>
}

/** The Bot API as a web application: /bot<token>/<method> and /file/bot<token>/<path>. */
export function createApp(world: World): Hono<{ Bindings: Connection }> {
  const app = new Hono<{ Bindings: Connection }>()
  const ownToken = `bot${world.bot.token}`
  app.get('/file/:bot/:path{.+}', (context) => {
    const { bot, path } = context.req.param()
    if (bot !== ownToken) return refusal(unauthorized())
    return download(world, path)
  })
  app.all('/:bot/:method', (context) => {
    const { bot, method } = context.req.param()
    if (bot !== ownToken) return refusal(/^bot\d+:/.test(bot) ? unauthorized() : notFound())
    const name = METHOD_NAMES.get(method.toLowerCase())
    return name === undefined ? refusal(notFound()) : answer(world, context, name as MethodName)
  })
  app.notFound(() => refusal(notFound()))
  return app
}

export function listen(app: Hono<{ Bindings: Connection }>, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, (address) => {
      resolve({
        apiRoot: `http://127.0.0.1:${address.port}`,
        close() {
          const closed = new Promise<void>((done) => server.close(() => done()))
          if ('closeAllConnections' in server) server.closeAllConnections()
          return closed
        },
      })
    })
    server.on('error', reject)
  })
}

const unauthorized = () => new Refused(401, 'Unauthorized')
const notFound = () => new Refused(404, 'Not Found')

async function answer(world: World, context: AppContext, method: MethodName): Promise<Response> {
  const request = context.req.raw
  let record: RequestRecord | undefined
  try {
    const given = await readParameters(request)
    record = world.requests.begin(method, withoutUploads(given))
    const struck = world.faults.strike(method, given)
    await failBefore(struck, request)
    const parameters = checkParameters(method, given, world.strict)
    const result = await methods[method](world, parameters as never, { uploads: given, gone: () => request.signal })
    await failAfter(struck)
    world.requests.end(record, { ok: true, result })
    return struck.fault?.type === 'malformed' ? new Response('<html>502 Bad Gateway</html>') : success(result)
  } catch (error) {
    if (error instanceof Cut) {
      if (record) world.requests.end(record, { ok: false, code: 0, description: error.how })
      return cut(context)
    }
    const reason = error instanceof Refused ? error : new Refused(500, `Internal Server Error: ${error}`)
    if (record) world.requests.end(record, refused(reason))
    return refusal(reason)
  }
}

/** The connection is gone, and with it the answer. */
class Cut extends Error {
  readonly how: 'cut' | 'hung'
  constructor(how: 'cut' | 'hung') {
    super(how)
    this.how = how
  }
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function failBefore({ delay, fault, released }: Struck, request: Request): Promise<void> {
  if (delay > 0) await sleep(delay)
  if (fault?.type === 'retry-after') throw tooManyRequests(fault.seconds)
  if (fault?.type === 'error') throw new Refused(fault.code, fault.description ?? describe(fault), fault.parameters)
  if (fault?.type === 'cut' && fault.effect === 'before') throw new Cut('cut')
  if (fault?.type === 'hang') {
    await Promise.race([released, aborted(request.signal)])
    if (request.signal.aborted) throw new Cut('hung')
  }
}

async function failAfter({ delay, fault }: Struck): Promise<void> {
  if (delay > 0) await sleep(delay)
  if (fault?.type === 'cut') throw new Cut('cut')
}

const describe = ({ code }: Extract<Fault, { type: 'error' }>): string =>
  ({ 500: 'Internal Server Error', 502: 'Bad Gateway', 503: 'Service Unavailable', 504: 'Gateway Timeout' })[code] ??
  `Error ${code}`

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) =>
    signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true }),
  )

/** Without a socket to break, a network error is what `fetch` itself would give. */
function cut(context: AppContext): Response {
  context.env?.incoming?.socket.destroy()
  return context.env?.incoming ? new Response(null, { headers: { 'x-hono-already-sent': 'true' } }) : Response.error()
}

const JSON_HEADERS = { 'content-type': 'application/json' }

const success = (result: unknown) =>
  new Response(`{"ok":true,"result":${JSON.stringify(result)}}`, { headers: JSON_HEADERS })

function refusal({ code, message, parameters }: Refused): Response {
  const body = { ok: false, error_code: code, description: message, ...(parameters && { parameters }) }
  return new Response(JSON.stringify(body), { status: code, headers: JSON_HEADERS })
}

const refused = ({ code, message, parameters }: Refused): RequestOutcome => ({
  ok: false,
  code,
  description: message,
  ...(parameters?.retry_after !== undefined && { retryAfter: parameters.retry_after }),
})

function download(world: World, path: string): Response {
  const file = world.files.download(path)
  if (!file) return refusal(notFound())
  const bytes = (file.bytes ?? new Uint8Array(file.size)) as Uint8Array<ArrayBuffer>
  return new Response(bytes, { headers: { 'content-type': 'application/octet-stream' } })
}
