import { Composer } from 'grammy'
import { leadingPlaces } from '../../language/typed-when.ts'
import { type Desk, deskOf } from '../../questions/desk.ts'
import type { LotseContext } from '../../telegram/context.ts'
import { rewrite, show } from '../../telegram/show.ts'
import { forVolunteers } from '../../telegram/who.ts'
import { whatIsToDo } from '../board/field-messages.ts'
import { openBoard } from '../board/open-board.ts'
import { firstQuestion } from '../board/showing.ts'
import { discardDraft, draftOf, draftsOf, postDraft } from './draft.ts'
import { beginNew, discardForSure, discardIt, goOnWith, postIt } from './draft-buttons.ts'
import * as say from './draft-messages.ts'
import { type Awaiting, write } from './write.ts'

type Deps = Pick<Desk, 'people' | 'words' | 'settings'> & { botName: string }
type Await = (ctx: LotseContext, awaiting: Awaiting | undefined) => Promise<void>

/** `/task` in private, and what becomes of a draft. */
export function createDraftBot(deps: Deps, awaitTyped: Await) {
  const bot = new Composer<LotseContext>()
  const inPrivate = bot.chatType('private')

  inPrivate.command('task', (ctx) => begin(ctx, ctx.match))
  inPrivate.on('message:caption', (ctx, next) => {
    const written = new RegExp(`^/task(?:@${deps.botName})?(?:\\s+|$)`, 'i').exec(ctx.message.caption)
    return written ? begin(ctx, ctx.message.caption.slice(written[0].length)) : next()
  })

  const begin = (ctx: LotseContext, typed: string) =>
    forVolunteers(ctx, async (scope) => {
      const desk = deskOf(deps, scope)
      const { places, rest } = leadingPlaces(typed) ?? { places: undefined, rest: typed.trim() }
      const awaiting: Awaiting = { begin: places === undefined ? {} : { places } }
      if (rest !== '')
        return awaitTyped(ctx, await write(desk, scope.person, awaiting, rest, (html) => scope.say(html)))
      const drafts = places === undefined ? await draftsOf(desk, scope.person) : []
      if (drafts.length > 0) return show(scope, say.goOnOrNew(scope.t, drafts))
      show(scope, whatIsToDo(scope.t), firstQuestion)
      await awaitTyped(ctx, awaiting)
    })

  inPrivate.callbackQuery(beginNew.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      scope.toast('')
      show(scope, whatIsToDo(scope.t), firstQuestion)
      await awaitTyped(ctx, { begin: {} })
    }),
  )
  inPrivate.callbackQuery(goOnWith.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const shown = await openBoard(deskOf(deps, scope), scope.person, goOnWith.read(ctx.callbackQuery.data).id)
      scope.toast(shown ? '' : scope.t.plain('tasks.toasts.gone'))
    }),
  )
  inPrivate.callbackQuery(postIt.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const posted = await postDraft(deskOf(deps, scope), scope.person, postIt.read(ctx.callbackQuery.data).id)
      const { toast, alert } = say.draftPosted(scope.t, posted, scope.person)
      scope.toast(toast, { alert: alert ?? false })
    }),
  )
  inPrivate.callbackQuery(discardIt.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const draft = await draftOf(deskOf(deps, scope), scope.person, discardIt.read(ctx.callbackQuery.data).id)
      scope.toast(draft ? '' : scope.t.plain('tasks.toasts.gone'))
      if (draft) rewrite(scope, say.discardQuestion(scope.t, draft))
    }),
  )
  inPrivate.callbackQuery(discardForSure.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { id } = discardForSure.read(ctx.callbackQuery.data)
      const done = await discardDraft(deskOf(deps, scope), scope.person, id)
      scope.toast(done ? '' : scope.t.plain('tasks.toasts.gone'))
      if (done) rewrite(scope, say.discarded(scope.t))
    }),
  )

  return bot
}
