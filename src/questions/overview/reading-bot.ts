import { Composer } from 'grammy'
import type { LotseContext } from '../../telegram/context.ts'
import { rewrite } from '../../telegram/show.ts'
import { forCoordinators, withPerson } from '../../telegram/who.ts'
import * as buttons from '../buttons.ts'
import { deskOf } from '../desk.ts'
import { coordinatorToast } from '../outcome.ts'
import { type Answered, allowReading, refuseReading, revokeReading } from './answer-reading.ts'
import { askToRead } from './ask-to-read.ts'
import type { CoordinatorDeps } from './coordinator-bot.ts'
import * as say from './reading-messages.ts'

/** A coordinator asks to read, the asker says yes or no, or takes their yes back. */
export function createReadingBot(deps: CoordinatorDeps) {
  const bot = new Composer<LotseContext>()
  const inPrivate = bot.chatType('private')

  inPrivate.callbackQuery(buttons.askToRead.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const { id } = buttons.askToRead.read(ctx.callbackQuery.data)
      const { kind } = await askToRead(deskOf(deps, scope), scope.person, id)
      scope.toast(scope.t.plain(coordinatorToast('read', kind)), { alert: kind !== 'asked' })
    }),
  )

  const answers = [
    [buttons.allowReading, allowReading],
    [buttons.refuseReading, refuseReading],
    [buttons.revokeReading, revokeReading],
  ] as const
  for (const [button, answer] of answers)
    inPrivate.callbackQuery(button.pattern, (ctx) =>
      withPerson(ctx, async (scope) => {
        const { id } = button.read(ctx.callbackQuery.data)
        const answered = await answer(deskOf(deps, scope), scope.person, id)
        if (answered.kind === 'not theirs') return scope.toast(scope.t.plain('common.notYours'))
        scope.toast(scope.t.plain(`questions.toasts.reading.${answered.kind}`))
        const saying = sayingOf(answered)
        if (saying) rewrite(scope, saying(scope.t))
      }),
    )

  const sayingOf = (answered: Answered) => {
    if (answered.kind === 'refused') return say.readingRefused
    if (answered.kind === 'revoked') return say.readingRevoked
    if (answered.kind !== 'allowed') return undefined
    const { reading, until } = answered
    return (t: Parameters<typeof say.readingAllowed>[0]) =>
      say.readingAllowed(t, reading, { until, zone: deps.settings.timeZone })
  }

  return bot
}
