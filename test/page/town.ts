import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { createLog } from '../../src/log.ts'
import { createPlayground } from '../../src/playground/playground.ts'
import { createEchoBot } from './echo-bot.ts'

/** The playground with the echo bot in the assistant's place, set up and served. */
export async function openTown() {
  const playground = await createPlayground({ now: () => new Date(), log: createLog('silent') })
  const bot = createEchoBot(playground.token, playground.apiRoot)
  await bot.api.setMyCommands([{ command: 'done', description: 'Gespräch beenden' }])
  const running = bot.start()
  await playground.seed()
  const server = serve({ fetch: playground.app.fetch, hostname: '127.0.0.1', port: 0 })
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    playground,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      await bot.stop()
      await running
      await playground.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
