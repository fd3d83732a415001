import { Composer } from 'grammy'
import { type Desk, deskOf } from '../../questions/desk.ts'
import type { Known, LotseContext } from '../../telegram/context.ts'
import { rewrite } from '../../telegram/show.ts'
import { withPerson } from '../../telegram/who.ts'
import { showPapers, tickPaper, useGuide } from '../buttons.ts'
import { papersFor, type Sources } from '../desk.ts'
import * as say from './papers-messages.ts'
import { own, type Ticked, tick, useGuide as useGuideFor } from './tick.ts'

export type PapersDeps = Pick<Desk, 'people' | 'words' | 'settings'> & Sources

/** The list of papers, to tick. */
export function createPapersBot(deps: PapersDeps) {
  const bot = new Composer<LotseContext>()
  const desk = (scope: Known) => deskOf(deps, scope)

  bot.callbackQuery(showPapers.pattern, (ctx) =>
    withPerson(ctx, async (scope) =>
      showList(scope, await own(desk(scope), scope.person, showPapers.read(ctx.callbackQuery.data).id)),
    ),
  )

  bot.callbackQuery(tickPaper.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id, number } = tickPaper.read(ctx.callbackQuery.data)
      showList(scope, await tick(desk(scope), deps, scope.person, id, Number(number)))
    }),
  )

  bot.callbackQuery(useGuide.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id, slug } = useGuide.read(ctx.callbackQuery.data)
      showList(scope, await useGuideFor(desk(scope), deps, scope.person, id, slug))
    }),
  )

  function showList(scope: Known, ticked: Ticked): void {
    const papers = ticked.kind === 'ticked' && papersFor(desk(scope), deps, scope.person, ticked.appointment)
    if (ticked.kind !== 'ticked' || !papers) return scope.toast(scope.t.plain('common.oldButton'))
    scope.toast('')
    rewrite(scope, say.papers(scope.t, ticked.appointment, papers))
  }

  return bot
}
