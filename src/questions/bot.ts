import { Composer } from 'grammy'
import type { LotseContext } from '../telegram/context.ts'
import { type AskerDeps, createAskerBot } from './asker-bot.ts'
import { createContactBot } from './contact-bot.ts'
import { createCoordinatorBot } from './coordinator-bot.ts'
import { createMessageBot } from './message-bot.ts'
import type { HearingDeps } from './show-heard.ts'
import { createTalkBot } from './talk-bot.ts'
import { createVolunteerBot, type VolunteerDeps } from './volunteer-bot.ts'

export type Deps = AskerDeps & VolunteerDeps & HearingDeps

/**
 * Questions: the buttons under them and the commands about them, and, to be asked last, every message that is nothing
 * else.
 */
export function createQuestionsBot(deps: Deps) {
  const buttons = new Composer<LotseContext>()
  buttons.use(createAskerBot(deps))
  buttons.use(createContactBot(deps))
  buttons.use(createVolunteerBot(deps))
  buttons.use(createTalkBot(deps))
  buttons.use(createCoordinatorBot(deps))
  return { buttons, messages: createMessageBot(deps) }
}
