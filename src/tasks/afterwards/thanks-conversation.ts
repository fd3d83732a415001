import type { Composer } from 'grammy'
import { type Desk, deskOf } from '../../questions/desk.ts'
import { createAsking } from '../../telegram/asking.ts'
import type { Known, LotseContext } from '../../telegram/context.ts'
import { rewrite } from '../../telegram/show.ts'
import { withPerson } from '../../telegram/who.ts'
import { thankReady, thankThem } from '../buttons.ts'
import * as say from './afterwards-messages.ts'
import { longestThanks, mayThank, type Thanked, thank } from './thank.ts'

type Deps = Pick<Desk, 'people' | 'words' | 'settings'>

/** An asker thanks those who came. */
export function createThanksDialogues(deps: Deps): Composer<LotseContext> {
  const { bot, ask } = createAsking<string>({
    name: 'taskThanks',
    async hear(scope, typed, id, { entities = [] }) {
      const outcome = await thank(deskOf(deps, scope), scope.person, id, { text: typed, entities })
      scope.say(worded(scope, outcome))
      return outcome.kind === 'too long' ? 'again' : 'done'
    },
  })

  bot.callbackQuery(thankThem.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id } = thankThem.read(ctx.callbackQuery.data)
      if (await mayThank(deskOf(deps, scope), scope.person, id)) await ask(ctx, say.whatToSay(scope.t, id), id)
      else scope.toast(scope.t.plain('tasks.thanks.already'))
    }),
  )
  bot.callbackQuery(thankReady.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id } = thankReady.read(ctx.callbackQuery.data)
      const outcome = await thank(deskOf(deps, scope), scope.person, id)
      await ctx.conversation.exitAll()
      if (outcome.kind !== 'thanked') return scope.toast(scope.t.plain(keys[outcome.kind]))
      scope.toast('')
      rewrite(scope, { html: worded(scope, outcome) })
    }),
  )
  return bot
}

const worded = ({ t }: Known, outcome: Thanked): string =>
  t.html(keys[outcome.kind], {
    number: outcome.kind === 'thanked' ? outcome.number : longestThanks,
  })

const keys = {
  thanked: 'tasks.thanks.sent',
  'too long': 'tasks.thanks.tooLong',
  'nobody there': 'tasks.thanks.nobody',
  already: 'tasks.thanks.already',
  'not theirs': 'common.notYours',
}
