import { Composer } from 'grammy'
import type { LotseContext } from '../telegram/context.ts'
import { createInvitationBot, type InvitationDeps } from './invitation-bot.ts'
import { createJoiningBot, type JoiningDeps } from './joining-bot.ts'
import { createMemberBot, type MemberDeps } from './member-bot.ts'

export type Deps = JoiningDeps & InvitationDeps & MemberDeps

/** Inviting, joining, leaving, and who may do what. */
export function createVolunteersBot(deps: Deps) {
  const bot = new Composer<LotseContext>()
  bot.use(createJoiningBot(deps))
  bot.use(createInvitationBot(deps))
  bot.use(createMemberBot(deps))
  return bot
}
