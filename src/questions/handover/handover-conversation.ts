import { type Conversation, createConversation } from '@grammyjs/conversations'
import { Composer, type Context } from 'grammy'
import { isKnown, type LotseContext } from '../../telegram/context.ts'
import { show } from '../../telegram/show.ts'
import { forVolunteers } from '../../telegram/who.ts'
import { giveTalk, writeNote } from '../buttons.ts'
import { type Desk, deskOf } from '../desk.ts'
import { keyOf } from '../outcome.ts'
import { subjects } from '../question.ts'
import { give } from './give.ts'
import { noteTime } from './handover.ts'
import { showRest } from './handover-bot.ts'
import * as toGiver from './handover-messages.ts'
import { addNote, mayNote, repliesElsewhere } from './handover-note.ts'

type Deps = Pick<Desk, 'people' | 'words' | 'settings'>

/** Handing a talk over, and the note for whoever goes on. */
export function createHandoverDialogues(deps: Deps) {
  const bot = new Composer<LotseContext>()
  bot.use(
    createConversation<LotseContext, Context>(
      (conversation, _ctx, questionId: string) => takeNote(conversation, questionId, deps),
      'handoverNote',
    ),
  )

  bot.callbackQuery(giveTalk.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { id } = giveTalk.read(ctx.callbackQuery.data)
      const given = await give(deskOf(deps, scope), scope.person, id)
      scope.toast(scope.t.plain(`handover.toasts.${keyOf(given.kind)}`))
      await showRest(deps, scope, ctx.callbackQuery, id)
      if (given.kind !== 'given') return
      show(
        scope,
        toGiver.given(scope.t, given.question, { asked: given.asked, asking: true }),
        subjects.handover(given.question.id),
      )
      await ctx.conversation.exitAll()
      await ctx.conversation.enter('handoverNote', id)
    }),
  )

  bot.callbackQuery(writeNote.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { id } = writeNote.read(ctx.callbackQuery.data)
      const question = await mayNote(deskOf(deps, scope), scope.person, id)
      scope.toast(question ? '' : scope.t.plain('handover.toasts.dropped.notPossible'))
      if (!question) return
      show(scope, toGiver.askNote(scope.t, question), subjects.handover(question.id))
      await ctx.conversation.exitAll()
      await ctx.conversation.enter('handoverNote', id)
    }),
  )

  return bot
}

/**
 * The next words are the note, and go to nobody else: a photo or a voice message neither. A reply to something else goes
 * where it belongs, and so does whatever comes so late that it may be meant for somebody else.
 */
async function takeNote(
  conversation: Conversation<LotseContext, Context>,
  questionId: string,
  deps: Deps,
): Promise<void> {
  const until = await conversation.external(({ scope }) => scope.now.getTime() + noteTime)
  for (;;) {
    const answer = await conversation.waitFor('message')
    const { text, reply_to_message: replied } = answer.message
    const outcome = await conversation.external(async ({ scope }) => {
      if (!isKnown(scope) || scope.now.getTime() > until) return 'elsewhere'
      const desk = deskOf(deps, scope)
      if (await repliesElsewhere(desk, scope.person, replied?.message_id)) return 'elsewhere'
      if (text === undefined) {
        show(scope, toGiver.noteIsText(scope.t))
        return 'again'
      }
      const noted = await addNote(desk, scope.person, questionId, text)
      if (noted.kind === 'noted')
        show(scope, toGiver.noted(scope.t, noted.question, text), subjects.handover(noted.question.id))
      else show(scope, noted.kind === 'too long' ? toGiver.noteTooLong(scope.t) : toGiver.notPossible(scope.t))
      return noted.kind === 'too long' ? 'again' : 'done'
    })
    if (outcome === 'elsewhere') return conversation.halt({ next: true })
    if (outcome === 'done') return
  }
}
