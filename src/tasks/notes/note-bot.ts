import { Composer } from 'grammy'
import { isVolunteer } from '../../people/person.ts'
import { type Desk, deskOf } from '../../questions/desk.ts'
import { isKnown, type LotseContext } from '../../telegram/context.ts'
import { type JoinLink, leadToJoin } from '../../telegram/lead-to-join.ts'
import { show } from '../../telegram/show.ts'
import { askPoster } from '../buttons.ts'
import { answerNote, askable, noteIn } from './note.ts'
import * as say from './noting-messages.ts'

export type NoteDeps = Pick<Desk, 'people' | 'words' | 'settings'> & { joinLink: JoinLink; botName: string }

/**
 * In a group chat a question about a task leads to the private one, where it is written; a reply to one, or to its answer,
 * goes back to whoever wrote it.
 */
export function createNoteBot(deps: NoteDeps) {
  const bot = new Composer<LotseContext>()

  bot.chatType(['group', 'supergroup']).callbackQuery(askPoster.pattern, async (ctx) => {
    const { scope } = ctx
    if (!isKnown(scope) || !isVolunteer(scope.person)) return leadToJoin(ctx, deps.joinLink, 'tasks.toasts.joinFirst')
    const { id } = askPoster.read(ctx.callbackQuery.data)
    const found = await askable(deskOf(deps, scope), scope.person, id)
    if (found.kind !== 'askable') return scope.toast(say.notAskable(scope.t, found))
    scope.toast(scope.t.plain('tasks.note.inPrivate'), { url: `https://t.me/${deps.botName}?start=taskask_${id}` })
  })

  bot.chatType('private').on('message:text', async (ctx, next) => {
    const { scope, message } = ctx
    const replied = message.reply_to_message?.message_id
    if (!isKnown(scope) || replied === undefined || message.text.startsWith('/')) return next()
    const desk = deskOf(deps, scope)
    const note = await noteIn(desk, scope.person, replied)
    if (note === undefined) return next()
    show(scope, say.noted(scope.t, await answerNote(desk, scope.person, note, message.text)))
  })

  return bot
}
