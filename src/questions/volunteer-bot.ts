import { Composer } from 'grammy'
import type { Chat } from 'grammy/types'
import { isVolunteer } from '../people/person.ts'
import { isKnown, type LotseContext, type Scope } from '../telegram/context.ts'
import { withPerson } from '../telegram/who.ts'
import { passIt, takeIt } from './buttons.ts'
import { type Desk, deskOf } from './desk.ts'
import { keyOf } from './outcome.ts'
import { pass } from './pass.ts'
import { take } from './take.ts'

export type VolunteerDeps = Pick<Desk, 'people' | 'words' | 'settings'> & {
  /** The link that lets whoever is in a helper group's chat join; undefined for any other chat. */
  joinLink(scope: Scope, chatId: number): Promise<string | undefined>
}

/** What a volunteer presses under an offer, a card or an alarm. */
export function createVolunteerBot(deps: VolunteerDeps) {
  const bot = new Composer<LotseContext>()

  bot.callbackQuery(takeIt.pattern, async (ctx) => {
    const { scope } = ctx
    const isVolunteerHere = isKnown(scope) && isVolunteer(scope.person)
    if (!isVolunteerHere) return leadToJoin(scope, ctx.chat)
    const taken = await take(deskOf(deps, scope), scope.person, takeIt.read(ctx.callbackQuery.data).id)
    const key = taken.kind === 'taken' && ctx.chat?.type !== 'private' ? 'takenInPrivate' : taken.kind
    scope.toast(scope.t.plain(`questions.toasts.take.${keyOf(key)}`), { alert: taken.kind !== 'taken' })
  })

  /**
   * Apps that show words do not open the link, so the words say where it stands, too. Where nobody is a member of
   * anything, in a private chat, no link is given away.
   */
  async function leadToJoin(scope: Scope, chat: Chat | undefined): Promise<void> {
    const url = chat && chat.type !== 'private' ? await deps.joinLink(scope, chat.id) : undefined
    scope.toast(scope.t.plain('questions.toasts.joinFirst'), { alert: true, ...(url === undefined ? {} : { url }) })
  }

  bot.callbackQuery(passIt.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { kind } = await pass(deskOf(deps, scope), scope.person, passIt.read(ctx.callbackQuery.data).id)
      scope.toast(scope.t.plain(`questions.toasts.pass.${keyOf(kind)}`))
    }),
  )

  return bot
}
