import { Composer } from 'grammy'
import type { Known, LotseContext } from '../../telegram/context.ts'
import { show } from '../../telegram/show.ts'
import { withPerson } from '../../telegram/who.ts'
import { closeIt, resumeIt, sendTo } from '../buttons.ts'
import { close } from '../close.ts'
import { type Desk, deskOf } from '../desk.ts'
import { keyOf } from '../outcome.ts'
import { choose } from './choose.ts'
import { resume } from './place-talk.ts'
import * as inTalk from './talk-messages.ts'
import { talksOf } from './talks.ts'
import { undo } from './undo.ts'

/** What both sides of a talk do besides writing: say which one they mean, take something back, close it. */
export function createTalkBot(deps: Pick<Desk, 'people' | 'words' | 'settings'>) {
  const bot = new Composer<LotseContext>()
  const inPrivate = bot.chatType('private')
  const desk = (scope: Known) => deskOf(deps, scope)

  bot.callbackQuery(sendTo.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id, number } = sendTo.read(ctx.callbackQuery.data)
      const chosen = await choose(desk(scope), scope.person, id, Number(number))
      scope.toast(scope.t.plain(`questions.toasts.choose.${keyOf(chosen.kind)}`))
      if (chosen.kind === 'passed on')
        scope.rewrite(scope.t.html('questions.passedOnTo', { talk: inTalk.from(scope.t, chosen.question) }))
    }),
  )

  inPrivate.command('undo', (ctx) =>
    withPerson(ctx, async (scope) => {
      const replied = ctx.message.reply_to_message
      if (!replied) return void scope.say(scope.t.html('questions.undo.how'))
      const { kind } = await undo(desk(scope), scope.person, replied.message_id)
      scope.say(scope.t.html(`questions.undo.${keyOf(kind)}`))
    }),
  )

  inPrivate.command('done', (ctx) =>
    withPerson(ctx, async (scope) => {
      const talks = await talksOf(desk(scope), scope.person)
      const [only] = talks
      if (!only) return void scope.say(scope.t.html('questions.nothingOpen'))
      if (talks.length === 1) return void (await close(desk(scope), scope.person, only.id))
      show(scope, inTalk.whichToClose(scope.t, talks, scope.person.id))
    }),
  )

  bot.callbackQuery(closeIt.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { kind } = await close(desk(scope), scope.person, closeIt.read(ctx.callbackQuery.data).id)
      scope.toast(scope.t.plain(`questions.toasts.close.${keyOf(kind)}`))
    }),
  )

  bot.callbackQuery(resumeIt.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { kind } = await resume(desk(scope), scope.person, resumeIt.read(ctx.callbackQuery.data).id)
      scope.toast(scope.t.plain(`questions.toasts.resume.${keyOf(kind)}`))
    }),
  )

  return bot
}
