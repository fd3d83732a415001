import { Composer } from 'grammy'
import type { LotseContext } from '../telegram/context.ts'
import { allTopics, guidesOf, openGuide, turnPage } from './buttons.ts'
import { isTopic } from './guide.ts'
import type { Library, Region } from './library.ts'
import * as say from './messages.ts'

export type Deps = { library: Library }

/** Reading guides: from an answer, from the contents, by a shared link. */
export function createGuidesBot({ library }: Deps) {
  const bot = new Composer<LotseContext>()
  const inPrivate = bot.chatType('private')
  const regionOf = ({ scope }: LotseContext): Region => scope.group?.region ?? null

  function find(ctx: LotseContext, slug: string) {
    return library.get(slug, ctx.scope.t.language, regionOf(ctx))
  }

  inPrivate.command('start', (ctx, next) => {
    const slug = /^guide_([A-Za-z0-9_-]+)$/.exec(ctx.match)?.[1]
    const shown = slug === undefined ? undefined : show(ctx, slug, 0)
    if (!shown) return next()
    ctx.scope.say(shown.html, { keyboard: shown.keyboard })
    return undefined
  })

  function show(ctx: LotseContext, slug: string, number: number) {
    const guide = find(ctx, slug)
    return guide && say.page(ctx.scope.t, guide, number)
  }

  bot.callbackQuery(openGuide.pattern, (ctx) => {
    const shown = show(ctx, openGuide.read(ctx.callbackQuery.data).slug, 0)
    if (!shown) return ctx.scope.toast(ctx.scope.t.plain('guides.toasts.gone'), { alert: true })
    ctx.scope.toast('')
    ctx.scope.say(shown.html, { keyboard: shown.keyboard })
  })

  bot.callbackQuery(turnPage.pattern, (ctx) => {
    const { slug, page } = turnPage.read(ctx.callbackQuery.data)
    const shown = show(ctx, slug, Number(page))
    if (!shown) return ctx.scope.toast(ctx.scope.t.plain('guides.toasts.gone'), { alert: true })
    ctx.scope.toast('')
    ctx.scope.rewrite(shown.html, { keyboard: shown.keyboard })
  })

  inPrivate.command('guides', (ctx) => {
    const { html, keyboard } = say.contents(ctx.scope.t, library, regionOf(ctx))
    ctx.scope.say(html, { keyboard })
  })

  bot.callbackQuery(allTopics.pattern, (ctx) => {
    ctx.scope.toast('')
    const { html, keyboard } = say.contents(ctx.scope.t, library, regionOf(ctx))
    ctx.scope.rewrite(html, { keyboard })
  })

  bot.callbackQuery(guidesOf.pattern, (ctx) => {
    const { topic } = guidesOf.read(ctx.callbackQuery.data)
    if (!isTopic(topic)) return ctx.scope.toast(ctx.scope.t.plain('common.oldButton'))
    ctx.scope.toast('')
    const { html, keyboard } = say.ofTopic(ctx.scope.t, library, topic, regionOf(ctx))
    ctx.scope.rewrite(html, { keyboard })
  })

  return bot
}
