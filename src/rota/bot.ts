import { Composer } from 'grammy'
import type { LotseContext } from '../telegram/context.ts'
import { createPlanBot, type PlanDeps } from './plan-bot.ts'

export type Deps = PlanDeps

/** Whose turn it is: planning. */
export function createRotaBot(deps: Deps) {
  const bot = new Composer<LotseContext>()
  bot.use(createPlanBot(deps))
  return bot
}
