import { Composer } from 'grammy'
import type { CallbackQuery } from 'grammy/types'
import { isVolunteer } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'
import { isKnown, type Known, type LotseContext } from '../telegram/context.ts'
import { startIt, stopIt } from './buttons.ts'
import { startDuty, stopDuty } from './duty.ts'
import * as say from './messages.ts'

export type Deps = Pick<Desk, 'people' | 'words' | 'settings'>

/** Who is on duty, and going on and off duty. */
export function createOncallBot(deps: Deps) {
  const { people } = deps
  const bot = new Composer<LotseContext>()
  const desk = ({ transaction, outbox, now }: Known): Desk => ({ ...deps, transaction, outbox, now })

  bot.chatType('private').command('oncall', async ({ scope }) => {
    if (!isKnown(scope)) return
    if (!isVolunteer(scope.person)) return void scope.say(scope.t.html('common.volunteersOnly'))
    const { html, keyboard } = await screen(scope)
    scope.say(html, { keyboard })
  })

  bot.callbackQuery(startIt.pattern, async ({ scope, callbackQuery }) => {
    if (!isKnown(scope)) return
    const started = await startDuty(desk(scope), scope.person)
    if (started.kind === 'not a volunteer') return scope.toast(scope.t.plain('common.volunteersOnly'), { alert: true })
    scope.toast(scope.t.plain(started.kind === 'already' ? 'oncall.toasts.already' : 'oncall.toasts.started'))
    await refresh(
      scope,
      started.kind === 'on duty' ? { ...scope.person, onDutySince: scope.now } : scope.person,
      hasOneButton(callbackQuery),
    )
  })

  bot.callbackQuery(stopIt.pattern, async ({ scope, callbackQuery }) => {
    if (!isKnown(scope)) return
    if (!isVolunteer(scope.person)) return scope.toast(scope.t.plain('common.volunteersOnly'), { alert: true })
    const { kind } = await stopDuty(desk(scope), scope.person)
    scope.toast(scope.t.plain(kind === 'already' ? 'oncall.toasts.alreadyOff' : 'oncall.toasts.stopped'))
    await refresh(scope, { ...scope.person, onDutySince: undefined }, hasOneButton(callbackQuery))
  })

  async function refresh(scope: Known, person: Known['person'], isDutyScreen: boolean): Promise<void> {
    scope.person = person
    const { html, keyboard } = await screen(scope)
    // The button also stands below the welcome, which is worth keeping: only the duty screen itself is rewritten.
    if (isDutyScreen) scope.rewrite(html, { keyboard })
    else scope.say(html, { keyboard })
  }

  async function screen(scope: Known) {
    const all = await people.withRole(scope.transaction, scope.group.id, 'volunteer', 'coordinator')
    const others = all.filter((other) => other.id !== scope.person.id && other.onDutySince !== undefined)
    return say.duty(scope.t, scope.person, others, deps.settings.timeZone)
  }

  return bot
}

const hasOneButton = ({ message }: CallbackQuery): boolean =>
  (message?.reply_markup?.inline_keyboard.flat().length ?? 0) === 1
