import type { Composer } from 'grammy'
import { type Desk, deskOf } from '../questions/desk.ts'
import { createAsking } from '../telegram/asking.ts'
import type { Known, LotseContext } from '../telegram/context.ts'
import { show } from '../telegram/show.ts'
import { withPerson } from '../telegram/who.ts'
import { isDay } from '../wall-clock.ts'
import { atTime, bringLater, itIsAbout, newOne, nextOne, onDay, thereByGuide, typeArea, writeOn } from './buttons.ts'
import type { Sources } from './desk.ts'
import { begin, beginNext, beginWithGuide } from './writing/begin.ts'
import { type Filled, fillAbout, fillDay, type Wanted } from './writing/fill-in.ts'
import { afterFilling, questionFor, type Settled, settle } from './writing/settle.ts'
import * as say from './writing/writing-messages.ts'

export type DialogueDeps = Pick<Desk, 'people' | 'words' | 'settings'> & Sources

/** Writing down an appointment step by step: each step is pressed or typed. */
export function createAppointmentDialogues(deps: DialogueDeps): Composer<LotseContext> {
  const { bot, ask } = createAsking<Wanted>({
    name: 'appointment',
    async hear(scope, typed, wanted) {
      if (isMeantElse(deps, wanted, typed)) return 'elsewhere'
      const settled = await settle(desk(scope), deps, scope.person, wanted, typed)
      show(scope, settled.saying)
      if (!settled.wanted) return 'done'
      return settled.again ? 'again' : { next: settled.wanted }
    },
    // A photo of the letter is kindly refused: nobody would look at it here.
    hearOther(scope, wanted, { photo, document }) {
      if (!photo && !document) return 'elsewhere'
      show(scope, say.noPictures(scope.t, wanted.for))
      return 'again'
    },
  })
  const desk = (scope: Known) => deskOf(deps, scope)

  bot.chatType('private').command('deadline', (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id } = await begin(desk(scope), scope.person, 'deadline')
      await goOn(ctx, scope, await questionFor(desk(scope), scope.person, { for: 'what', id }))
    }),
  )
  bot.callbackQuery(newOne.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const kind = newOne.read(ctx.callbackQuery.data).kind === 'deadline' ? 'deadline' : 'appointment'
      const { id } = await begin(desk(scope), scope.person, kind)
      await goOn(ctx, scope, await questionFor(desk(scope), scope.person, { for: 'what', id }))
    }),
  )
  bot.callbackQuery(thereByGuide.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { slug } = thereByGuide.read(ctx.callbackQuery.data)
      const guide = deps.library.get(slug, scope.t.language, scope.group.region ?? null)
      if (!guide) return scope.toast(scope.t.plain('guides.toasts.gone'), { alert: true })
      const { id } = await beginWithGuide(desk(scope), scope.person, guide)
      await goOn(ctx, scope, await questionFor(desk(scope), scope.person, { for: 'when', id }))
    }),
  )
  for (const [button, kind] of [
    [nextOne, 'appointment'],
    [bringLater, 'deadline'],
  ] as const)
    bot.callbackQuery(button.pattern, (ctx) =>
      withPerson(ctx, async (scope) => {
        const next = await beginNext(desk(scope), scope.person, button.read(ctx.callbackQuery.data).id, kind)
        const named = next && (next.content.what ?? next.content.about) !== undefined
        await goOn(
          ctx,
          scope,
          next && (await questionFor(desk(scope), scope.person, { for: named ? 'when' : 'what', id: next.id })),
        )
      }),
    )
  bot.callbackQuery(writeOn.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id, step } = writeOn.read(ctx.callbackQuery.data)
      const own = step === 'own'
      if (!own && step !== 'when' && step !== 'where') return scope.toast(scope.t.plain('common.oldButton'))
      const asked = await questionFor(desk(scope), scope.person, { for: own ? 'what' : step, id })
      await goOn(ctx, scope, asked && own ? { ...asked, saying: say.inOwnWords(scope.t) } : asked)
    }),
  )
  bot.callbackQuery(typeArea.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id, wish } = typeArea.read(ctx.callbackQuery.data)
      await goOn(ctx, scope, await questionFor(desk(scope), scope.person, { for: 'area', id, wish }))
    }),
  )
  bot.callbackQuery(itIsAbout.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id, about } = itIsAbout.read(ctx.callbackQuery.data)
      await filled(ctx, scope, { for: 'what', id }, await fillAbout(desk(scope), scope.person, id, about))
    }),
  )
  bot.callbackQuery(onDay.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id, day } = onDay.read(ctx.callbackQuery.data)
      if (!isDay(day)) return scope.toast(scope.t.plain('common.oldButton'))
      await filled(ctx, scope, { for: 'when', id }, await fillDay(desk(scope), scope.person, id, day))
    }),
  )
  bot.callbackQuery(atTime.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id, day, time } = atTime.read(ctx.callbackQuery.data)
      if (!isDay(day)) return scope.toast(scope.t.plain('common.oldButton'))
      await filled(
        ctx,
        scope,
        { for: 'when', id },
        await fillDay(desk(scope), scope.person, id, day, say.decodeHours(time)),
      )
    }),
  )

  const filled = async (ctx: LotseContext, scope: Known, wanted: Wanted, done: Filled) =>
    done.kind === 'gone'
      ? scope.toast(scope.t.plain('common.oldButton'))
      : goOn(ctx, scope, await afterFilling(desk(scope), deps, scope.person, wanted, done))

  /** Shows what comes next, and listens for an answer. */
  async function goOn(ctx: LotseContext, scope: Known, settled: Settled | undefined): Promise<void> {
    if (!settled) return scope.toast(scope.t.plain('common.oldButton'))
    if (settled.wanted) return ask(ctx, settled.saying, settled.wanted)
    scope.toast('')
    show(scope, settled.saying)
  }

  return bot
}

/** What has more words is a story for a person, and not to be lost here. */
const mostWords = { what: 25, where: 25, area: 6, when: 10, hour: 10 } as const

/** Somebody in danger, or who wants a person, is heard first. */
function isMeantElse({ knowledge }: Sources, { for: step }: Wanted, text: string): boolean {
  const { kind } = knowledge.intentOf(text)
  return kind === 'danger' || kind === 'person' || text.trim().split(/\s+/).length > mostWords[step]
}
