import type { Composer } from 'grammy'
import { takeBack } from '../deliveries/tell.ts'
import { readPastDay } from '../language/typed-when.ts'
import { isCoordinator } from '../people/person.ts'
import { type Desk, deskOf } from '../questions/desk.ts'
import { createAsking, type Heard } from '../telegram/asking.ts'
import type { Known, LotseContext } from '../telegram/context.ts'
import { show } from '../telegram/show.ts'
import { forCoordinators } from '../telegram/who.ts'
import { dayOf } from '../wall-clock.ts'
import { noteDay } from './buttons.ts'
import { type Dated, isDated } from './clearance.ts'
import * as say from './messages.ts'
import { record, recordOf } from './record.ts'

type Deps = Pick<Desk, 'people' | 'words' | 'settings'>
type About = { id: string; kind: Dated }

/** Asks on which day somebody saw a certificate, or was trained. */
export function createVettingDialogues(deps: Deps): Composer<LotseContext> {
  const zone = deps.settings.timeZone
  const { bot, ask } = createAsking<About>({
    name: 'askForDay',
    // "am 24. November 2026"
    mostWords: 5,
    hear: (scope, typed, about) => noteTyped(scope, deps, about, typed),
    // A picture or file is not kept, not even for as long as the dialogue lasts: it is deleted, as if it had not come.
    async hearOther(scope, { id, kind }, message): Promise<Heard> {
      const found = await recordOf(deskOf(deps, scope), scope.person, id)
      if (!found) return 'again'
      takeBack(scope.outbox, scope.person, { id: '', number: message.message_id })
      show(scope, say.noPapers(scope.t, found.person, kind))
      return 'again'
    },
  })
  bot.callbackQuery(noteDay.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const { id, kind } = noteDay.read(ctx.callbackQuery.data)
      const found = await recordOf(deskOf(deps, scope), scope.person, id)
      if (!found || !isDated(kind)) return scope.toast(scope.t.plain('common.oldButton'))
      if (found.own) return scope.toast(scope.t.plain('vetting.toasts.own'), { alert: true })
      await ask(ctx, say.whichDay(scope.t, found.person, kind, dayOf(scope.now, zone)), { id, kind })
    }),
  )
  return bot
}

async function noteTyped(scope: Known, deps: Deps, { id, kind }: About, typed: string): Promise<Heard> {
  if (!isCoordinator(scope.person)) return 'done'
  const [desk, zone] = [deskOf(deps, scope), deps.settings.timeZone]
  const today = dayOf(scope.now, zone)
  const found = await recordOf(desk, scope.person, id)
  if (!found) {
    scope.say(scope.t.html('common.oldButton'))
    return 'done'
  }
  const day = readPastDay(typed, today)
  const noted = day === undefined ? undefined : await record(desk, scope.person, id, kind, day)
  if (noted?.kind === 'recorded') {
    show(scope, say.record(scope.t, noted.record, { today, zone }))
    return 'done'
  }
  const why = noted?.kind === 'bad day' ? noted.why : undefined
  show(scope, say.noSuchDay(scope.t, found.person, kind, why, today))
  return 'again'
}
