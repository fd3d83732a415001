import { Composer } from 'grammy'
import { isTopic } from '../guides/guide.ts'
import { loadOf } from '../oncall/roster.ts'
import { languageChoice } from '../people/messages.ts'
import { type Desk, deskOf } from '../questions/desk.ts'
import { isKind } from '../tasks/task.ts'
import type { Known, LotseContext } from '../telegram/context.ts'
import { rewrite, show } from '../telegram/show.ts'
import { forVolunteers } from '../telegram/who.ts'
import { switchTopic } from '../volunteers/switch-topic.ts'
import { type Agreed, agree, bar, barKind } from './agree.ts'
import * as button from './buttons.ts'
import * as say from './limit-messages.ts'
import { openChoices, weekChoices } from './limits.ts'
import { limitsOf } from './of.ts'

type Deps = Pick<Desk, 'people' | 'words' | 'settings'>

/** A volunteer's limits: one screen that says what holds now, and a choice for each. */
export function createLimitBot(deps: Deps) {
  const bot = new Composer<LotseContext>()

  bot.chatType('private').command('limits', (ctx) =>
    forVolunteers(ctx, async (scope) => {
      show(scope, await screen(scope))
    }),
  )

  bot.callbackQuery(button.showLimits.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      scope.toast('')
      rewrite(scope, await screen(scope))
    }),
  )

  async function screen(scope: Known) {
    const { transaction, person, now, t } = scope
    const limits = await limitsOf(transaction, person)
    const load = await loadOf(transaction, person, now, deps.settings.timeZone)
    return say.screen(t, { person, limits, load, now, zone: deps.settings.timeZone })
  }

  bot.callbackQuery(button.showLanguages.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      scope.toast('')
      show(scope, languageChoice(scope.t, scope.person))
    }),
  )

  bot.callbackQuery(button.editLimit.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { which } = button.editLimit.read(ctx.callbackQuery.data)
      if (!say.isChoice(which)) return scope.toast(scope.t.plain('common.oldButton'))
      scope.toast('')
      await choice(scope, which)
    }),
  )

  const counts = [
    { which: 'open', is: button.openAtOnceIs, choices: openChoices, agreed: (most?: number) => ({ openAtOnce: most }) },
    { which: 'week', is: button.perWeekIs, choices: weekChoices, agreed: (most?: number) => ({ perWeek: most }) },
  ] as const
  for (const { which, is, choices, agreed } of counts)
    bot.callbackQuery(is.pattern, (ctx) =>
      forVolunteers(ctx, async (scope) => {
        const most = mostIn(is.read(ctx.callbackQuery.data).most, choices)
        if (most === 'no choice') return scope.toast(scope.t.plain('common.oldButton'))
        holds(scope, await agree(deskOf(deps, scope), scope.person, agreed(most)))
        await choice(scope, which)
      }),
    )

  bot.callbackQuery(button.barTopic.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { topic, barred } = button.barTopic.read(ctx.callbackQuery.data)
      if (!isTopic(topic)) return scope.toast(scope.t.plain('common.oldButton'))
      holds(scope, await bar(deskOf(deps, scope), scope.person, topic, barred === 'yes'))
      await choice(scope, 'never')
    }),
  )

  bot.callbackQuery(button.takeTopic.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { topic } = button.takeTopic.read(ctx.callbackQuery.data)
      if (!isTopic(topic)) return scope.toast(scope.t.plain('common.oldButton'))
      const topics = await switchTopic(deskOf(deps, scope), scope.person, topic)
      if (topics === 'one at least') return scope.toast(scope.t.plain('volunteers.toasts.oneTopicAtLeast'))
      scope.person = { ...scope.person, topics }
      scope.toast('')
      await choice(scope, 'topics')
    }),
  )

  bot.callbackQuery(button.neverTopic.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { topic } = button.neverTopic.read(ctx.callbackQuery.data)
      if (!isTopic(topic)) return scope.toast(scope.t.plain('common.oldButton'))
      holds(scope, await bar(deskOf(deps, scope), scope.person, topic, true))
      // The message above changes once more when somebody takes the question: the way back needs one of its own.
      show(scope, say.neverAgain(scope.t, topic))
    }),
  )

  bot.callbackQuery(button.againTopic.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { topic } = button.againTopic.read(ctx.callbackQuery.data)
      if (!isTopic(topic)) return scope.toast(scope.t.plain('common.oldButton'))
      holds(scope, await bar(deskOf(deps, scope), scope.person, topic, false))
      rewrite(scope, say.askedAgain(scope.t, topic))
    }),
  )

  bot.callbackQuery(button.barKind.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { kind, barred } = button.barKind.read(ctx.callbackQuery.data)
      if (!isKind(kind)) return scope.toast(scope.t.plain('common.oldButton'))
      await barKind(deskOf(deps, scope), scope.person, kind, barred === 'yes')
      scope.toast(scope.t.plain('limits.toasts.holds'))
      await choice(scope, 'kinds')
    }),
  )

  bot.callbackQuery(button.againKind.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { kind } = button.againKind.read(ctx.callbackQuery.data)
      if (!isKind(kind)) return scope.toast(scope.t.plain('common.oldButton'))
      await barKind(deskOf(deps, scope), scope.person, kind, false)
      scope.toast(scope.t.plain('limits.toasts.holds'))
      rewrite(scope, say.kindAgain(scope.t, kind))
    }),
  )

  async function choice(scope: Known, which: say.Choice): Promise<void> {
    const { t, person } = scope
    rewrite(scope, say.choice(t, which, await limitsOf(scope.transaction, person), person.topics))
  }

  return bot
}

/** That it holds, and what that does to questions they are being asked for just now. */
export function holds(scope: Known, { passedOn }: Agreed): void {
  scope.toast(scope.t.plain(passedOn > 0 ? 'limits.toasts.passedOn' : 'limits.toasts.holds'))
}

function mostIn(value: string, choices: readonly number[]): number | undefined | 'no choice' {
  if (value === 'none') return undefined
  return choices.find((each) => String(each) === value) ?? 'no choice'
}
