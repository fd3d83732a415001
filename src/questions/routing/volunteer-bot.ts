import { Composer } from 'grammy'
import { isVolunteer } from '../../people/person.ts'
import { isKnown, type LotseContext } from '../../telegram/context.ts'
import { type JoinLink, leadToJoin } from '../../telegram/lead-to-join.ts'
import { withPerson } from '../../telegram/who.ts'
import { passIt, takeIt } from '../buttons.ts'
import { type Desk, deskOf } from '../desk.ts'
import { keyOf } from '../outcome.ts'
import { pass } from './pass.ts'
import { take } from './take.ts'

export type VolunteerDeps = Pick<Desk, 'people' | 'words' | 'settings'> & {
  joinLink: JoinLink
}

/** What a volunteer presses under an offer, a card or an alarm. */
export function createVolunteerBot(deps: VolunteerDeps) {
  const bot = new Composer<LotseContext>()

  bot.callbackQuery(takeIt.pattern, async (ctx) => {
    const { scope } = ctx
    const isVolunteerHere = isKnown(scope) && isVolunteer(scope.person)
    if (!isVolunteerHere) return leadToJoin(ctx, deps.joinLink, 'questions.toasts.joinFirst')
    const taken = await take(deskOf(deps, scope), scope.person, takeIt.read(ctx.callbackQuery.data).id)
    const key = taken.kind === 'taken' && ctx.chat?.type !== 'private' ? 'takenInPrivate' : taken.kind
    scope.toast(scope.t.plain(`questions.toasts.take.${keyOf(key)}`), { alert: taken.kind !== 'taken' })
  })

  bot.callbackQuery(passIt.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { kind } = await pass(deskOf(deps, scope), scope.person, passIt.read(ctx.callbackQuery.data).id)
      scope.toast(scope.t.plain(`questions.toasts.pass.${keyOf(kind)}`))
    }),
  )

  return bot
}
