import { Composer } from 'grammy'
import type { LotseContext } from '../telegram/context.ts'
import { type AskerDeps, createAskerBot } from './asker-bot.ts'
import { createHandoverBot } from './handover/handover-bot.ts'
import { createHandoverDialogues } from './handover/handover-conversation.ts'
import { createMessageBot } from './message-bot.ts'
import { createCoordinatorBot } from './overview/coordinator-bot.ts'
import { createReadingBot } from './overview/reading-bot.ts'
import { createReassignBot } from './overview/reassign-bot.ts'
import { createVolunteerBot, type VolunteerDeps } from './routing/volunteer-bot.ts'
import type { HearingDeps } from './show-heard.ts'
import { createContactBot } from './talk/contact-bot.ts'
import { createTalkBot } from './talk/talk-bot.ts'

export type Deps = AskerDeps & VolunteerDeps & HearingDeps

/**
 * Questions: the buttons under them and the commands about them, the dialogue about a talk that is handed over, and, to be asked last, every message that is nothing
 * else.
 */
export function createQuestionsBot(deps: Deps) {
  const buttons = new Composer<LotseContext>()
  buttons.use(createAskerBot(deps))
  buttons.use(createContactBot(deps))
  buttons.use(createVolunteerBot(deps))
  buttons.use(createTalkBot(deps))
  buttons.use(createCoordinatorBot(deps))
  buttons.use(createReadingBot(deps))
  buttons.use(createReassignBot(deps))
  buttons.use(createHandoverBot(deps))
  return { buttons, dialogues: createHandoverDialogues(deps), messages: createMessageBot(deps) }
}
