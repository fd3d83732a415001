import { Composer } from 'grammy'
import type { LotseContext } from '../telegram/context.ts'
import { type AfterwardsDeps, createAfterwardsBot } from './afterwards/afterwards-bot.ts'
import { type AskDeps, createAskBot } from './asking/ask-bot.ts'
import { type ChangeDeps, createChangeBot } from './changes/change-bot.ts'
import { createInterpretingBot, type InterpretingDeps } from './interpreting/interpreting-bot.ts'
import { createListBot, type ListDeps } from './lists/list-bot.ts'
import { createNoteBot, type NoteDeps } from './notes/note-bot.ts'
import { createPlaceBot, type PlaceDeps } from './places/place-bot.ts'
import { type BoardDeps, createBoardBot } from './posting/board-bot.ts'
import { createGroupTaskBot, type GroupDeps } from './posting/group-bot.ts'
import { createReminderBot, type ReminderDeps } from './reminders/reminder-bot.ts'

export type Deps = AfterwardsDeps &
  AskDeps &
  InterpretingDeps &
  PlaceDeps &
  BoardDeps &
  ChangeDeps &
  GroupDeps &
  NoteDeps &
  ListDeps &
  ReminderDeps

/** Tasks: posting them, taking places in them, looking after them. */
export function createTasksBot(deps: Deps) {
  const bot = new Composer<LotseContext>()
  bot.use(createGroupTaskBot(deps))
  bot.use(createPlaceBot(deps))
  bot.use(createAskBot(deps))
  bot.use(createInterpretingBot(deps))
  bot.use(createBoardBot(deps))
  bot.use(createChangeBot(deps))
  bot.use(createAfterwardsBot(deps))
  bot.use(createReminderBot(deps))
  bot.use(createNoteBot(deps))
  bot.use(createListBot(deps))
  return bot
}
