import { serve } from '@hono/node-server'
import { Hono } from 'hono'

export type Health = {
  /** The database is migrated and Telegram has answered. */
  ready(): boolean
  metrics(): { text: Promise<string>; contentType: string } | undefined
}

export type HttpServer = { port: number; close(): Promise<void> }

/** The HTTP server: how Lotse does, for whoever watches it, and the playground where there is one. */
export function startHttp(host: string, port: number, health: Health, page: Hono | undefined): Promise<HttpServer> {
  const app = new Hono()
  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', (c) => (health.ready() ? c.text('ready') : c.text('not ready', 503)))
  app.get('/metrics', async (c) => {
    const metrics = health.metrics()
    return metrics ? c.body(await metrics.text, 200, { 'content-type': metrics.contentType }) : c.text('not ready', 503)
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
