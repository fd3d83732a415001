import { Composer } from 'grammy'
import type { LotseContext } from '../telegram/context.ts'
import { createGapBot } from './gaps/gap-bot.ts'
import { createShiftBot, type ShiftDeps } from './places/shift-bot.ts'
import { createDayBot } from './plan/day-bot.ts'
import { createPlanBot, type PlanDeps } from './plan/plan-bot.ts'
import { createSlotBot } from './plan/slot-bot.ts'
import { createSwapBot } from './swaps/swap-bot.ts'

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
