import { Composer } from 'grammy'
import type { Desk } from '../questions/desk.ts'
import type { LotseContext } from '../telegram/context.ts'
import { createLimitBot } from './limit-bot.ts'
import { createPauseBot } from './pause-bot.ts'
import { createQuietBot } from './quiet-bot.ts'

export type Deps = Pick<Desk, 'people' | 'words' | 'settings'>

/** What people agree to: how much volunteers are asked, their pauses, and everybody's quiet hours. */
export function createLimitsBot(deps: Deps) {
  const bot = new Composer<LotseContext>()
  bot.use(createLimitBot(deps))
  bot.use(createPauseBot(deps))
  bot.use(createQuietBot(deps))
  return bot
}
