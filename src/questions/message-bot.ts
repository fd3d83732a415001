import { Composer } from 'grammy'
import { contentOf, isContent } from '../telegram/content.ts'
import type { LotseContext } from '../telegram/context.ts'
import { namesAccounts } from '../telegram/shield.ts'
import { show } from '../telegram/show.ts'
import { withPerson } from '../telegram/who.ts'
import * as toAsker from './asker-messages.ts'
import { deskOf } from './desk.ts'
import { keyOf } from './outcome.ts'
import { type HearingDeps, hearAndShow } from './show-heard.ts'
import { holdContact } from './talk/contact.ts'
import { edit } from './talk/edit.ts'

/** Every message in a private chat that is nothing else: a question, or part of one. */
export function createMessageBot(deps: HearingDeps) {
  const bot = new Composer<LotseContext>()
  const inPrivate = bot.chatType('private')

  inPrivate.on('edited_message', (ctx) =>
    withPerson(ctx, async (scope) => {
      const { message_id: number } = ctx.editedMessage
      const { kind } = await edit(deskOf(deps, scope), scope.person, number, contentOf(ctx.editedMessage))
      if (kind === 'cannot be changed') scope.say(scope.t.html('questions.editNotCarried'))
    }),
  )

  inPrivate.on('message', (ctx) =>
    withPerson(ctx, async (scope) => {
      const { message } = ctx
      const content = contentOf(message)
      if (!isContent(content)) return void scope.say(scope.t.html(`questions.cannotPass.${keyOf(content.kind)}`))
      const incoming = {
        content,
        number: message.message_id,
        album: message.media_group_id,
        replyTo: message.reply_to_message?.message_id,
        thread: message.is_topic_message ? message.message_thread_id : undefined,
      }
      if (content.kind === 'contact' && content.own) {
        await holdContact(deskOf(deps, scope), scope.person, incoming)
        return show(scope, toAsker.contactWarning(scope.t, message.message_id))
      }
      const heard = await hearAndShow(deps, scope, incoming)
      const original = message.text ?? message.caption
      if (
        heard.kind === 'passed on' &&
        original !== undefined &&
        namesAccounts(original, message.entities ?? message.caption_entities ?? [])
      )
        scope.say(scope.t.html('questions.accountHidden'))
    }),
  )

  return bot
}
