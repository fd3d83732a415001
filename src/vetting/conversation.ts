import { type Conversation, createConversation } from '@grammyjs/conversations'
import { Composer, type Context } from 'grammy'
import { takeBack } from '../deliveries/tell.ts'
import { isCoordinator } from '../people/person.ts'
import { type Desk, deskOf } from '../questions/desk.ts'
import { isKnown, type LotseContext } from '../telegram/context.ts'
import { show } from '../telegram/show.ts'
import { forCoordinators } from '../telegram/who.ts'
import { dayOf } from '../wall-clock.ts'
import { noteDay } from './buttons.ts'
import { type Dated, isDated } from './clearance.ts'
import * as say from './messages.ts'
import { record, recordOf } from './record.ts'
import { readPastDay } from './typed-day.ts'

type Deps = Pick<Desk, 'people' | 'words' | 'settings'>

/** Asks on which day somebody saw a certificate, or was trained. */
export function createVettingDialogues(deps: Deps) {
  const bot = new Composer<LotseContext>()
  const dialogue = (conversation: Conversation<LotseContext, Context>, _: Context, id: string, kind: Dated) =>
    askForDay(conversation, deps, id, kind)
  bot.use(createConversation<LotseContext, Context>(dialogue, 'askForDay'))
  bot.callbackQuery(noteDay.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const { id, kind } = noteDay.read(ctx.callbackQuery.data)
      const found = await recordOf(deskOf(deps, scope), scope.person, id)
      if (!found || !isDated(kind)) return scope.toast(scope.t.plain('common.oldButton'))
      if (found.own) return scope.toast(scope.t.plain('vetting.toasts.own'), { alert: true })
      scope.toast('')
      await ctx.conversation.exitAll()
      await ctx.conversation.enter('askForDay', id, kind)
    }),
  )
  return bot
}

/** A date takes no more words than "am 24. November 2026"; what has more is a question, and not to be lost here. */
const mostWords = 5

/**
 * Asks until a day is understood. Any command or button ends it, and so do words that cannot be a date. A picture or file
 * is not kept, not even for as long as the dialogue lasts: it is deleted, and the dialogue goes on as if it had not come.
 */
async function askForDay(
  conversation: Conversation<LotseContext, Context>,
  deps: Deps,
  id: string,
  kind: Dated,
): Promise<void> {
  await conversation.external(async ({ scope }) => {
    const found = isKnown(scope) && (await recordOf(deskOf(deps, scope), scope.person, id))
    if (found) show(scope, say.whichDay(scope.t, found.person, kind, dayOf(scope.now, deps.settings.timeZone)))
  })
  for (;;) {
    const answer = await conversation.waitFor('message')
    const { text } = answer.message
    if (text === undefined) {
      await conversation.external(async ({ scope }) => {
        const found = isKnown(scope) && (await recordOf(deskOf(deps, scope), scope.person, id))
        if (!found || !isKnown(scope)) return
        takeBack(scope.outbox, scope.person, { id: '', number: answer.message.message_id })
        show(scope, say.noPapers(scope.t, found.person, kind))
      })
      await conversation.skip()
      continue
    }
    if (text.trim().split(/\s+/).length > mostWords) return conversation.halt({ next: true })
    const understood = await conversation.external(({ scope }) => noteTyped(scope, deps, id, kind, text))
    if (understood) return
  }
}

/** True when there is nothing left to ask. */
async function noteTyped(
  scope: LotseContext['scope'],
  deps: Deps,
  id: string,
  kind: Dated,
  text: string,
): Promise<boolean> {
  if (!isKnown(scope) || !isCoordinator(scope.person)) return true
  const [desk, zone] = [deskOf(deps, scope), deps.settings.timeZone]
  const today = dayOf(scope.now, zone)
  const found = await recordOf(desk, scope.person, id)
  if (!found) {
    scope.say(scope.t.html('common.oldButton'))
    return true
  }
  const day = readPastDay(text, today)
  const noted = day === undefined ? undefined : await record(desk, scope.person, id, kind, day)
  if (noted?.kind === 'recorded') {
    show(scope, say.record(scope.t, noted.record, { today, zone }))
    return true
  }
  const why = noted?.kind === 'bad day' ? noted.why : undefined
  show(scope, say.noSuchDay(scope.t, found.person, kind, why, today))
  return false
}
