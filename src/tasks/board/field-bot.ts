import { Composer } from 'grammy'
import { isSpokenLanguage } from '../../language/spoken.ts'
import { type Desk, deskOf } from '../../questions/desk.ts'
import type { Known, LotseContext } from '../../telegram/context.ts'
import { rewrite } from '../../telegram/show.ts'
import { withPerson } from '../../telegram/who.ts'
import type { Edited } from './edit.ts'
import { isField, readAfter } from './field.ts'
import * as buttons from './field-buttons.ts'
import * as say from './field-messages.ts'
import { type Awaited, ask, askFor, editable, follow } from './follow.ts'
import * as press from './press.ts'
import type { Read } from './read-field.ts'
import { inPlace, type Showing } from './showing.ts'

export type FieldDeps = Pick<Desk, 'people' | 'words' | 'settings'>
/** Waits for what somebody types for a field. */
export type Await = (ctx: LotseContext, awaited: Awaited) => Promise<void>

/** What is pressed to set something about a task, in a draft or on the board of one that is posted. */
export function createFieldBot(deps: FieldDeps, awaitTyped: Await) {
  const bot = new Composer<LotseContext>()
  const inPrivate = bot.chatType('private')

  inPrivate.callbackQuery(buttons.askFor.pattern, (ctx) => {
    const { id, field, after } = buttons.askFor.read(ctx.callbackQuery.data)
    return isField(field)
      ? pressed(ctx, (desk, { person }, showing) => askFor(desk, person, id, field, readAfter(after), showing))
      : ctx.scope.toast(ctx.scope.t.plain('common.oldButton'))
  })
  inPrivate.callbackQuery(buttons.setWhen.pattern, (ctx) => {
    const { id, after, ...time } = buttons.setWhen.read(ctx.callbackQuery.data)
    return set(ctx, { id, field: 'when', after: readAfter(after) }, (...who) => press.pressTime(...who, id, time))
  })
  inPrivate.callbackQuery(buttons.setPlaces.pattern, (ctx) => {
    const { id, number, after } = buttons.setPlaces.read(ctx.callbackQuery.data)
    return set(ctx, { id, field: 'places', after: readAfter(after) }, (...who) => press.pressPlaces(...who, id, number))
  })
  inPrivate.callbackQuery(buttons.setLength.pattern, (ctx) => {
    const { id, minutes } = buttons.setLength.read(ctx.callbackQuery.data)
    return set(ctx, { id, field: 'until', after: 'board' }, (...who) => press.pressLength(...who, id, minutes))
  })
  inPrivate.callbackQuery(buttons.setFindBy.pattern, (ctx) => {
    const { id, day, from } = buttons.setFindBy.read(ctx.callbackQuery.data)
    return set(ctx, { id, field: 'findBy', after: 'board' }, (...who) => press.pressFindBy(...who, id, day, from))
  })
  inPrivate.callbackQuery(buttons.setKind.pattern, (ctx) => {
    const { id, kind } = buttons.setKind.read(ctx.callbackQuery.data)
    return set(ctx, { id, field: 'kind', after: 'board' }, (...who) => press.pressKind(...who, id, kind))
  })
  inPrivate.callbackQuery(buttons.setSuits.pattern, (ctx) => {
    const { id, whom, on } = buttons.setSuits.read(ctx.callbackQuery.data)
    return choose(ctx, { id, field: 'suits', after: 'board' }, (...who) =>
      press.pressSuits(...who, id, whom, on === '1'),
    )
  })
  inPrivate.callbackQuery(buttons.setSpoken.pattern, (ctx) => {
    const { id, code, on } = buttons.setSpoken.read(ctx.callbackQuery.data)
    if (!isSpokenLanguage(code)) return ctx.scope.toast(ctx.scope.t.plain('common.oldButton'))
    return choose(ctx, { id, field: 'spoken', after: 'board' }, (...who) =>
      press.pressSpoken(...who, id, code, on === '1'),
    )
  })
  inPrivate.callbackQuery(buttons.emptyIt.pattern, (ctx) => {
    const { id, field } = buttons.emptyIt.read(ctx.callbackQuery.data)
    if (!isField(field)) return ctx.scope.toast(ctx.scope.t.plain('common.oldButton'))
    return set(ctx, { id, field, after: 'board' }, (...who) => press.pressEmpty(...who, id, field))
  })
  inPrivate.callbackQuery(buttons.changeIt.pattern, (ctx) =>
    pressed(ctx, async (desk, { person, t }, showing) => {
      const task = await editable(desk, person, buttons.changeIt.read(ctx.callbackQuery.data).id, showing)
      if (task) await showing.ask(task, say.whatToChange(t, task))
    }),
  )
  inPrivate.callbackQuery(buttons.backToBoard.pattern, (ctx) =>
    pressed(ctx, async (desk, { person }, showing) => {
      const task = await editable(desk, person, buttons.backToBoard.read(ctx.callbackQuery.data).id, showing)
      if (task) await showing.board(task)
    }),
  )

  type Act = (desk: Desk, person: Known['person']) => Promise<Edited<Read>>

  /** What follows is the next question, or the board. */
  const set = (ctx: LotseContext, awaited: Awaited, act: Act) =>
    pressed(ctx, async (desk, { person }, showing) => follow(desk, person, awaited, await act(desk, person), showing))

  /** Of these one may choose several, so the question stays. */
  const choose = (ctx: LotseContext, awaited: Awaited, act: Act) =>
    pressed(ctx, async (desk, { person }, showing) => {
      const edited = await act(desk, person)
      return edited.kind === 'edited'
        ? ask(desk, person, edited.task, awaited.field, awaited.after, showing)
        : follow(desk, person, awaited, edited, showing)
    })

  const pressed = (
    ctx: LotseContext,
    act: (desk: Desk, scope: Known, showing: Showing) => Promise<Awaited | undefined | undefined>,
  ) =>
    withPerson(ctx, async (scope) => {
      const desk = deskOf(deps, scope)
      const awaited = await act(
        desk,
        scope,
        inPlace(desk, scope.person, {
          number: ctx.callbackQuery?.message?.message_id,
          rewrite: (saying) => rewrite(scope, saying),
          alert: (text) => scope.toast(text, { alert: true }),
        }),
      )
      scope.toast('')
      if (awaited) await awaitTyped(ctx, awaited)
    })

  return bot
}
