import { Composer } from 'grammy'
import type { Words } from '../language/words.ts'
import type { Keyboard } from '../telegram/buttons.ts'
import type { LotseContext } from '../telegram/context.ts'
import { rewrite, show } from '../telegram/show.ts'
import { allTopics, guidesOf, openGuide, turnPage } from './buttons.ts'
import { type Guide, isTopic } from './guide.ts'
import type { Library, Region } from './library.ts'
import * as say from './messages.ts'

export type Deps = {
  library: Library
  /** What other features offer below a guide's text. */
  below(t: Words, guide: Guide): Keyboard
}

/** Reading guides: from an answer, from the contents, by a shared link. */
export function createGuidesBot({ library, below }: Deps) {
  const bot = new Composer<LotseContext>()
  const inPrivate = bot.chatType('private')
  const regionOf = ({ scope }: LotseContext): Region => scope.group?.region ?? null

  function find(ctx: LotseContext, slug: string) {
    return library.get(slug, ctx.scope.t.language, regionOf(ctx))
  }

  inPrivate.command('start', (ctx, next) => {
    const slug = /^guide_([A-Za-z0-9_-]+)$/.exec(ctx.match)?.[1]
    const shown = slug === undefined ? undefined : pageOf(ctx, slug, 0)
    if (!shown) return next()
    show(ctx.scope, shown)
    return undefined
  })

  function pageOf(ctx: LotseContext, slug: string, number: number) {
    const guide = find(ctx, slug)
    return guide && say.page(ctx.scope.t, guide, number, below(ctx.scope.t, guide))
  }

  bot.callbackQuery(openGuide.pattern, (ctx) => {
    const shown = pageOf(ctx, openGuide.read(ctx.callbackQuery.data).slug, 0)
    if (!shown) return ctx.scope.toast(ctx.scope.t.plain('guides.toasts.gone'), { alert: true })
    ctx.scope.toast('')
    show(ctx.scope, shown)
  })

  bot.callbackQuery(turnPage.pattern, (ctx) => {
    const { slug, page } = turnPage.read(ctx.callbackQuery.data)
    const shown = pageOf(ctx, slug, Number(page))
    if (!shown) return ctx.scope.toast(ctx.scope.t.plain('guides.toasts.gone'), { alert: true })
    ctx.scope.toast('')
    rewrite(ctx.scope, shown)
  })

  inPrivate.command('guides', (ctx) => {
    show(ctx.scope, say.contents(ctx.scope.t, library, regionOf(ctx)))
  })

  bot.callbackQuery(allTopics.pattern, (ctx) => {
    ctx.scope.toast('')
    rewrite(ctx.scope, say.contents(ctx.scope.t, library, regionOf(ctx)))
  })

  bot.callbackQuery(guidesOf.pattern, (ctx) => {
    const { topic } = guidesOf.read(ctx.callbackQuery.data)
    if (!isTopic(topic)) return ctx.scope.toast(ctx.scope.t.plain('common.oldButton'))
    ctx.scope.toast('')
    rewrite(ctx.scope, say.ofTopic(ctx.scope.t, library, topic, regionOf(ctx)))
  })

  return bot
}
