import { Composer } from 'grammy'
import type { CallbackQuery } from 'grammy/types'
import type { Known, LotseContext } from '../../telegram/context.ts'
import { rewrite, show } from '../../telegram/show.ts'
import { forVolunteers } from '../../telegram/who.ts'
import { dropNote, giveAll, keepTalk, showTalks, takeBackTalk } from '../buttons.ts'
import { type Desk, deskOf } from '../desk.ts'
import { keyOf } from '../outcome.ts'
import { subjects } from '../question.ts'
import { giveEach, heldBy, stillHeld } from './give.ts'
import * as toGiver from './handover-messages.ts'
import { removeNote } from './handover-note.ts'
import { takeBack } from './take-back.ts'

/** Handing talks over, where no words are asked for: those are in handover-conversation.ts. */
export function createHandoverBot(deps: Pick<Desk, 'people' | 'words' | 'settings'>) {
  const bot = new Composer<LotseContext>()

  bot.callbackQuery(showTalks.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const held = await heldBy(deskOf(deps, scope), scope.person)
      scope.toast(held.length > 0 ? '' : scope.t.plain('handover.toasts.nothing'))
      if (held.length > 0) show(scope, toGiver.openTalks(scope.t, held, scope.now))
    }),
  )

  bot.callbackQuery(keepTalk.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { id } = keepTalk.read(ctx.callbackQuery.data)
      const [kept] = await stillHeld(deskOf(deps, scope), scope.person, [id])
      scope.toast(scope.t.plain(kept ? 'handover.toasts.kept' : 'handover.toasts.notTheirs'))
      await showRest(deps, scope, ctx.callbackQuery, id)
    }),
  )

  bot.callbackQuery(giveAll.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const given = await giveEach(deskOf(deps, scope), scope.person)
      scope.toast(scope.t.plain(given.length > 0 ? 'handover.toasts.given' : 'handover.toasts.nothing'))
      rewrite(scope, given.length > 0 ? toGiver.givenAll(scope.t, given) : toGiver.restOfTalks(scope.t, [], scope.now))
    }),
  )

  bot.callbackQuery(takeBackTalk.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const back = await takeBack(deskOf(deps, scope), scope.person, takeBackTalk.read(ctx.callbackQuery.data).id)
      scope.toast(toGiver.takenBack(scope.t, back), { alert: back.kind !== 'back' })
    }),
  )

  bot.callbackQuery(dropNote.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const dropped = await removeNote(deskOf(deps, scope), scope.person, dropNote.read(ctx.callbackQuery.data).id)
      scope.toast(scope.t.plain(`handover.toasts.dropped.${keyOf(dropped.kind)}`))
      if (dropped.kind === 'dropped')
        show(scope, toGiver.given(scope.t, dropped.question, { asking: false }), subjects.handover(dropped.question.id))
    }),
  )

  return bot
}

/** The message that asks what becomes of talks goes on asking about those that were not settled. */
export async function showRest(
  deps: Pick<Desk, 'people' | 'words' | 'settings'>,
  scope: Known,
  { message }: CallbackQuery,
  settled: string,
): Promise<void> {
  const asked = (message?.reply_markup?.inline_keyboard.flat() ?? []).flatMap((button) =>
    'callback_data' in button && keepTalk.pattern.test(button.callback_data)
      ? keepTalk.read(button.callback_data).id
      : [],
  )
  if (!asked.includes(settled)) return
  const left = asked.filter((id) => id !== settled)
  rewrite(scope, toGiver.restOfTalks(scope.t, await stillHeld(deskOf(deps, scope), scope.person, left), scope.now))
}
