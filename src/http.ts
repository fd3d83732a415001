import { serve } from '@hono/node-server'
import { Hono } from 'hono'

export type Answers = {
  /** The database is migrated and Telegram has answered. */
  ready(): boolean
  metrics(): { text: Promise<string>; contentType: string } | undefined
  /** What a calendar app reads at a secret address; undefined where there is nothing (any more). */
  calendar(secret: string): Promise<string | undefined>
}

export type HttpServer = { port: number; close(): Promise<void> }

/** The HTTP server: how Lotse does, for whoever watches it, and the playground where there is one. */
export function startHttp(host: string, port: number, answers: Answers, page: Hono | undefined): Promise<HttpServer> {
  const app = new Hono()
  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', (c) => (answers.ready() ? c.text('ready') : c.text('not ready', 503)))
  app.get('/metrics', async (c) => {
    const metrics = answers.metrics()
    return metrics ? c.body(await metrics.text, 200, { 'content-type': metrics.contentType }) : c.text('not ready', 503)
  })
  app.get('/calendar/:file{[A-Za-z0-9_-]+\\.ics}', async (c) => {
    const calendar = await answers.calendar(c.req.param('file').slice(0, -'.ics'.length))
    if (calendar === undefined) return c.notFound()
    return c.body(calendar, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=300',
      'x-robots-tag': 'noindex',
    })
  })
  if (page) app.route('/', page)

  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (address) => {
      resolve({
        port: address.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      })
    })
    server.on('error', reject)
  })
}
