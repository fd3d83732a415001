import { Composer } from 'grammy'
import type { LotseContext } from '../telegram/context.ts'
import { createDayBot } from './day-bot.ts'
import { createGapBot } from './gap-bot.ts'
import { createPlanBot, type PlanDeps } from './plan-bot.ts'
import { createShiftBot, type ShiftDeps } from './shift-bot.ts'
import { createSlotBot } from './slot-bot.ts'
import { createSwapBot } from './swap-bot.ts'

export type Deps = PlanDeps & ShiftDeps

/** Whose turn it is: planning, taking shifts, filling gaps, swapping. */
export function createRotaBot(deps: Deps) {
  const bot = new Composer<LotseContext>()
  bot.use(createPlanBot(deps))
  bot.use(createShiftBot(deps))
  bot.use(createGapBot(deps))
  bot.use(createSwapBot(deps))
  bot.use(createSlotBot(deps))
  bot.use(createDayBot(deps))
  return bot
}
