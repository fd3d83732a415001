import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Log } from '../log.ts'
import { createRoutes } from './routes.ts'
import { seedTown } from './seed.ts'
import type { Telegram } from './telegram/telegram.ts'
import { createTown, helperGroup, type Town } from './town.ts'
import { createWatchers } from './watch.ts'

export type PlaygroundOptions = {
  /** The clock of the stand-in. */
  now: () => Date
  log: Log
  /**
   * Forgets everything the assistant knows and starts it again, against the same address and token. By then a new stand-in
   * waits behind them, in which nobody has written yet. Without it the page offers no starting over.
   */
  onReset?: () => Promise<void>
}

export type Playground = {
  /** Of this moment: starting over puts another in its place. */
  readonly telegram: Telegram
  /** The page at `/` and what belongs to it below `/playground`. */
  readonly app: Hono
  /** What the assistant takes for its token … */
  readonly token: string
  /** … and for Telegram's address. */
  readonly apiRoot: string
  /** Who lives there, for tests. */
  readonly town: Town
  /** For the setting COORDINATORS. */
  readonly coordinators: readonly number[]
  /** For the setting HELPER_GROUP. */
  readonly helperGroup: string
  /** Sets the town up through the assistant, which must be running. */
  seed(): Promise<void>
  close(): Promise<void>
}

/** A Telegram of one's own, with people in it, and the page on which to be all of them at once. */
export async function createPlayground({ now, log, onReset }: PlaygroundOptions): Promise<Playground> {
  let town = createTown({ now })
  const watchers = createWatchers(() => town, onReset !== undefined)
  const seed = () => seedTown(town, { log })
  const reset =
    onReset &&
    oneAtATime(async () => {
      town = createTown({ now })
      watchers.follow()
      await onReset()
      await seed()
    })
  const app = createRoutes({ telegram: () => town.telegram, watchers, reset })
  const server = await listen((request) => town.telegram.fetch(request))
  watchers.follow()

  return {
    get telegram() {
      return town.telegram
    },
    get town() {
      return town
    },
    app,
    token: town.telegram.token,
    apiRoot: server.apiRoot,
    coordinators: town.coordinators,
    helperGroup,
    seed,
    async close() {
      watchers.close()
      await server.close()
    },
  }
}

/** The Bot API, for this machine alone. */
function listen(fetch: (request: Request) => Promise<Response>): Promise<{ apiRoot: string; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
      resolve({
        apiRoot: `http://127.0.0.1:${port}`,
        close() {
          const { promise, resolve: closed } = Promise.withResolvers<void>()
          server.close(() => closed())
          if ('closeAllConnections' in server) server.closeAllConnections()
          return promise
        },
      })
    })
    server.on('error', reject)
  })
}

/** Whoever asks again meanwhile gets what is under way. */
function oneAtATime(act: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | undefined
  return () => {
    underWay ??= act().finally(() => {
      underWay = undefined
    })
    return underWay
  }
}
