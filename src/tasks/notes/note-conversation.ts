import { type Conversation, createConversation } from '@grammyjs/conversations'
import { Composer, type Context } from 'grammy'
import { type Desk, deskOf } from '../../questions/desk.ts'
import { isKnown, type LotseContext } from '../../telegram/context.ts'
import { show } from '../../telegram/show.ts'
import { forVolunteers } from '../../telegram/who.ts'
import { answerIt, askPoster } from '../buttons.ts'
import { answerNote, askAbout, askable } from './note.ts'
import * as say from './noting-messages.ts'

type Deps = Pick<Desk, 'people' | 'words' | 'settings'>
type Wanted = { for: 'ask' | 'answer'; id: string }

/** A question about a task is written in the private chat, after a press or through the link that a press leads to. */
export function createNoteDialogues(deps: Deps) {
  const zone = deps.settings.timeZone
  const bot = new Composer<LotseContext>()
  const inPrivate = bot.chatType('private')
  inPrivate.use(
    createConversation<LotseContext, Context>(
      (conversation, _ctx, wanted) => write(conversation, wanted as Wanted, deps),
      'taskNote',
    ),
  )

  const ask = (ctx: LotseContext, id: string) =>
    forVolunteers(ctx, async (scope) => {
      const found = await askable(deskOf(deps, scope), scope.person, id)
      if (found.kind !== 'askable') {
        scope.toast(say.notAskable(scope.t, found))
        if (!scope.pressed) show(scope, say.noted(scope.t, found))
        return
      }
      scope.toast('')
      show(scope, say.whatToAsk(scope.t, found.task, zone))
      await ctx.conversation.exitAll()
      await ctx.conversation.enter('taskNote', { for: 'ask', id })
    })

  inPrivate.callbackQuery(askPoster.pattern, (ctx) => ask(ctx, askPoster.read(ctx.callbackQuery.data).id))
  inPrivate.callbackQuery(answerIt.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      scope.toast('')
      show(scope, say.whatToAnswer(scope.t))
      await ctx.conversation.exitAll()
      await ctx.conversation.enter('taskNote', { for: 'answer', id: answerIt.read(ctx.callbackQuery.data).id })
    }),
  )
  inPrivate.command('start', (ctx, next) => {
    const id = /^taskask_([a-z0-9]+)$/.exec(ctx.match)?.[1]
    return id === undefined ? next() : ask(ctx, id)
  })

  return bot
}

/** Any command or button ends it; what is no text goes on to where it would have gone. */
async function write(conversation: Conversation<LotseContext, Context>, wanted: Wanted, deps: Deps): Promise<void> {
  const answer = await conversation.waitFor('message')
  const typed = answer.message.text
  if (typed === undefined) return conversation.halt({ next: true })
  await conversation.external(async ({ scope }) => {
    if (!isKnown(scope)) return
    const act = wanted.for === 'ask' ? askAbout : answerNote
    show(scope, say.noted(scope.t, await act(deskOf(deps, scope), scope.person, wanted.id, typed)))
  })
}
