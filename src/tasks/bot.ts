import { Composer } from 'grammy'
import type { LotseContext } from '../telegram/context.ts'
import { createPlaceBot, type PlaceDeps } from './places/place-bot.ts'
import { type BoardDeps, createBoardBot } from './posting/board-bot.ts'
import { createGroupTaskBot, type GroupDeps } from './posting/group-bot.ts'

export type Deps = PlaceDeps & BoardDeps & GroupDeps

/** Tasks: posting them, taking places in them, looking after them. */
export function createTasksBot(deps: Deps) {
  const bot = new Composer<LotseContext>()
  bot.use(createGroupTaskBot(deps))
  bot.use(createPlaceBot(deps))
  bot.use(createBoardBot(deps))
  return bot
}
