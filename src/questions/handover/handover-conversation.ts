import type { Composer } from 'grammy'
import type { Message } from 'grammy/types'
import { createAsking, type Heard } from '../../telegram/asking.ts'
import type { Known, LotseContext } from '../../telegram/context.ts'
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
/** The talk, and until when what is written is for it. */
type About = { id: string; until: number }

const aboutNow = ({ now }: Known, id: string): About => ({ id, until: now.getTime() + noteTime })

/** Handing a talk over, and the note for whoever goes on. */
export function createHandoverDialogues(deps: Deps): Composer<LotseContext> {
  const { bot, ask } = createAsking<About>({
    name: 'handoverNote',
    async hear(scope, typed, about, message) {
      if (await isElsewhere(deps, scope, about, message)) return 'elsewhere'
      return takeNote(deps, scope, about, typed)
    },
    async hearOther(scope, about, message) {
      if (await isElsewhere(deps, scope, about, message)) return 'elsewhere'
      show(scope, toGiver.noteIsText(scope.t))
      return 'again'
    },
  })

  bot.callbackQuery(giveTalk.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { id } = giveTalk.read(ctx.callbackQuery.data)
      const given = await give(deskOf(deps, scope), scope.person, id)
      scope.toast(scope.t.plain(`handover.toasts.${keyOf(given.kind)}`))
      await showRest(deps, scope, ctx.callbackQuery, id)
      if (given.kind !== 'given') return
      const question = toGiver.given(scope.t, given.question, { asked: given.asked, asking: true })
      await ask(ctx, question, aboutNow(scope, id), subjects.handover(id))
    }),
  )

  bot.callbackQuery(writeNote.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { id } = writeNote.read(ctx.callbackQuery.data)
      const question = await mayNote(deskOf(deps, scope), scope.person, id)
      if (question) await ask(ctx, toGiver.askNote(scope.t, question), aboutNow(scope, id), subjects.handover(id))
      else scope.toast(scope.t.plain('handover.toasts.dropped.notPossible'))
    }),
  )

  return bot
}

/**
 * The next words are the note, and go to nobody else: a photo or a voice message neither. A reply to something else goes
 * where it belongs, and so does whatever comes so late that it may be meant for somebody else.
 */
async function isElsewhere(
  deps: Deps,
  scope: Known,
  { until }: About,
  { reply_to_message }: Message,
): Promise<boolean> {
  if (scope.now.getTime() > until) return true
  return repliesElsewhere(deskOf(deps, scope), scope.person, reply_to_message?.message_id)
}

async function takeNote(deps: Deps, scope: Known, { id }: About, text: string): Promise<Heard> {
  const noted = await addNote(deskOf(deps, scope), scope.person, id, text)
  if (noted.kind === 'noted')
    show(scope, toGiver.noted(scope.t, noted.question, text), subjects.handover(noted.question.id))
  else show(scope, noted.kind === 'too long' ? toGiver.noteTooLong(scope.t) : toGiver.notPossible(scope.t))
  return noted.kind === 'too long' ? 'again' : 'done'
}
