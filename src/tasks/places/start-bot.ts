import { Composer } from 'grammy'
import { escapeHtml } from '../../language/html.ts'
import { greeting } from '../../people/messages.ts'
import { newcomer } from '../../people/newcomer.ts'
import { isVolunteer } from '../../people/person.ts'
import { type Desk, deskOf } from '../../questions/desk.ts'
import { isKnown, type LotseContext } from '../../telegram/context.ts'
import type { Parking } from '../../telegram/parking.ts'
import { show } from '../../telegram/show.ts'
import { claim } from './claim.ts'
import * as say from './press-messages.ts'
import { groupBehind } from './take-in.ts'

export type StartDeps = Pick<Desk, 'people' | 'words' | 'settings'> & { parking: Parking }

/** Start behind the link of a task: whoever could not be written to until now takes it in one go. */
export function createTaskStartBot(deps: StartDeps) {
  const bot = new Composer<LotseContext>()

  bot.chatType('private').command('start', async (ctx, next) => {
    const { scope } = ctx
    const id = /^task_([a-z0-9]+)$/.exec(ctx.match)?.[1]
    if (id === undefined) return next()
    if (!scope.person) {
      const group = await groupBehind(deskOf(deps, scope), id)
      if (!group) return next()
      scope.person = await deps.people.add(scope.transaction, newcomer(ctx.from, group), scope.now)
      scope.group = group
      await deps.parking.leave(scope.transaction, ctx.from.id)
    }
    if (!isKnown(scope)) return next()
    if (!isVolunteer(scope.person)) show(scope, greeting(scope.t, scope.group, []))
    // Who presses Start can be written to, whatever was before.
    const claimed = await claim(deskOf(deps, scope), { ...scope.person, unreachable: false }, id)
    if (claimed.kind === 'held' || claimed.kind === 'waiting') return undefined
    const { toast } = say.claimed(scope.t, claimed, deps.settings.timeZone)
    return void scope.say(
      escapeHtml(claimed.kind === 'not a volunteer' ? scope.t.plain('tasks.toasts.joinFirst') : toast),
    )
  })

  return bot
}
