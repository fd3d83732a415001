import { Composer } from 'grammy'
import type { Chat } from 'grammy/types'
import type { Saying } from '../deliveries/tell.ts'
import { isTopic } from '../guides/guide.ts'
import type { Detected } from '../language/detect.ts'
import { isVolunteer } from '../people/person.ts'
import { contentOf, isContent, wordsOf } from '../telegram/content.ts'
import { isKnown, type Known, type LotseContext, type Scope } from '../telegram/context.ts'
import { namesAccounts } from '../telegram/shield.ts'
import type { Asked, Knowledge } from './ask.ts'
import * as toAsker from './asker-messages.ts'
import { offerBridge } from './bridge.ts'
import {
  bridge,
  closeIt,
  discreet,
  human,
  keepContact,
  newOne,
  passIt,
  rateIt,
  sendTo,
  showContact,
  takeIt,
  topicIs,
} from './buttons.ts'
import { type Called, call } from './call.ts'
import { choose } from './choose.ts'
import { close } from './close.ts'
import { holdContact, takeHeldContact } from './contact.ts'
import type { Desk, Settings } from './desk.ts'
import { edit } from './edit.ts'
import { type Heard, hear } from './hear.ts'
import { type Filed, fileUnder, keepDiscreet } from './mark.ts'
import { pass } from './pass.ts'
import { joiningTime, type Question } from './question.ts'
import { rate } from './rate.ts'
import type { Incoming } from './relay.ts'
import { separate } from './separate.ts'
import { take } from './take.ts'
import * as inTalk from './talk-messages.ts'
import { talksOf } from './talks.ts'
import { undo } from './undo.ts'

export type Deps = Pick<Desk, 'people' | 'words'> & {
  settings: Settings
  knowledge: Knowledge
  /** The language a text is written in, where it tells. */
  detect(text: string): Detected | undefined
  /** The link that lets whoever is in a helper group's chat join; undefined for any other chat. */
  joinLink(scope: Scope, chatId: number): Promise<string | undefined>
}

/**
 * Questions: the buttons under them and the commands about them, and, to be asked last, every message that is nothing
 * else.
 */
export function createQuestionsBot(deps: Deps) {
  const bot = new Composer<LotseContext>()
  const messages = new Composer<LotseContext>()
  const desk = ({ transaction, outbox, now }: Known): Desk => ({ ...deps, transaction, outbox, now })

  bot.callbackQuery(human.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      showCalled(scope, await call(desk(scope), scope.person, human.read(ctx.callbackQuery.data).id))
    }),
  )

  bot.callbackQuery(takeIt.pattern, async (ctx) => {
    const { scope } = ctx
    const isVolunteerHere = isKnown(scope) && isVolunteer(scope.person)
    if (!isVolunteerHere) return leadToJoin(scope, ctx.chat)
    const taken = await take(desk(scope), scope.person, takeIt.read(ctx.callbackQuery.data).id)
    const key = taken.kind === 'taken' && ctx.chat?.type !== 'private' ? 'takenInPrivate' : taken.kind
    scope.toast(scope.t.plain(`questions.toasts.take.${keyOf(key)}`), { alert: taken.kind !== 'taken' })
  })

  /**
   * Apps that show words do not open the link, so the words say where it stands, too. Where nobody is a member of
   * anything, in a private chat, no link is given away.
   */
  async function leadToJoin(scope: Scope, chat: Chat | undefined): Promise<void> {
    const url = chat && chat.type !== 'private' ? await deps.joinLink(scope, chat.id) : undefined
    scope.toast(scope.t.plain('questions.toasts.joinFirst'), { alert: true, ...(url === undefined ? {} : { url }) })
  }

  bot.callbackQuery(passIt.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { kind } = await pass(desk(scope), scope.person, passIt.read(ctx.callbackQuery.data).id)
      scope.toast(scope.t.plain(`questions.toasts.pass.${keyOf(kind)}`))
    }),
  )

  bot.callbackQuery(closeIt.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { kind } = await close(desk(scope), scope.person, closeIt.read(ctx.callbackQuery.data).id)
      scope.toast(scope.t.plain(`questions.toasts.close.${keyOf(kind)}`))
    }),
  )

  bot.callbackQuery(rateIt.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id, stars } = rateIt.read(ctx.callbackQuery.data)
      const rated = await rate(desk(scope), scope.person, id, stars)
      if (rated.kind !== 'rated') return refuse(scope, rated.kind)
      scope.toast(scope.t.plain('questions.toasts.rated'))
      rewrite(scope, toAsker.rated(scope.t, rated.question, rated.stars))
    }),
  )

  bot.callbackQuery(topicIs.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id, topic } = topicIs.read(ctx.callbackQuery.data)
      if (!isTopic(topic)) return scope.toast(scope.t.plain('common.oldButton'))
      showFiled(scope, await fileUnder(desk(scope), scope.person, id, topic))
    }),
  )

  bot.callbackQuery(discreet.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id } = discreet.read(ctx.callbackQuery.data)
      showFiled(scope, await keepDiscreet(desk(scope), scope.person, id))
    }),
  )

  bot.callbackQuery(newOne.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const separated = await separate(
        desk(scope),
        deps.knowledge,
        scope.person,
        newOne.read(ctx.callbackQuery.data).id,
      )
      if (separated.kind === 'not theirs') return refuse(scope, separated.kind)
      if (separated.kind === 'already') return scope.toast(scope.t.plain('questions.toasts.alreadySeparate'))
      scope.toast(scope.t.plain('questions.toasts.separated'))
      show(scope, toAsker.answer(scope.t, separated.question, separated.guides, { dangers: separated.dangers }))
    }),
  )

  bot.callbackQuery(sendTo.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id, number } = sendTo.read(ctx.callbackQuery.data)
      const chosen = await choose(desk(scope), scope.person, id, Number(number))
      scope.toast(scope.t.plain(`questions.toasts.choose.${keyOf(chosen.kind)}`))
      if (chosen.kind === 'passed on')
        scope.rewrite(scope.t.html('questions.passedOnTo', { talk: inTalk.from(scope.t, chosen.question) }))
    }),
  )

  bot.callbackQuery(bridge.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id, language } = bridge.read(ctx.callbackQuery.data)
      const bridged = await offerBridge(desk(scope), scope.person, id, language)
      if (bridged.kind !== 'bridged') return refuse(scope, bridged.kind)
      scope.toast(scope.t.plain('questions.toasts.bridged'))
      rewrite(scope, bridged.saying)
    }),
  )

  bot.callbackQuery(showContact.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      scope.toast('')
      const held = await takeHeldContact(
        desk(scope),
        scope.person,
        Number(showContact.read(ctx.callbackQuery.data).number),
      )
      if (!held) return scope.rewrite(scope.t.html('questions.contact.gone'))
      scope.rewrite(scope.t.html('questions.contact.shown'))
      await listen(scope, held)
    }),
  )

  bot.callbackQuery(keepContact.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      scope.toast('')
      await takeHeldContact(desk(scope), scope.person, Number(keepContact.read(ctx.callbackQuery.data).number))
      scope.rewrite(scope.t.html('questions.contact.kept'))
    }),
  )

  const inPrivate = bot.chatType('private')

  inPrivate.command('done', (ctx) =>
    withPerson(ctx, async (scope) => {
      const talks = await talksOf(desk(scope), scope.person)
      const [only] = talks
      if (!only) return void scope.say(scope.t.html('questions.nothingOpen'))
      if (talks.length === 1) return void (await close(desk(scope), scope.person, only.id))
      show(scope, inTalk.whichToClose(scope.t, talks, scope.person.id))
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

  messages.chatType('private').on('edited_message', (ctx) =>
    withPerson(ctx, async (scope) => {
      const { message_id: number } = ctx.editedMessage
      const { kind } = await edit(desk(scope), scope.person, number, contentOf(ctx.editedMessage))
      if (kind === 'cannot be changed') scope.say(scope.t.html('questions.editNotCarried'))
    }),
  )

  messages.chatType('private').on('message', (ctx) =>
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
        await holdContact(desk(scope), scope.person, incoming)
        return show(scope, toAsker.contactWarning(scope.t, message.message_id))
      }
      const heard = await listen(scope, incoming)
      const original = message.text ?? message.caption
      if (
        heard.kind === 'passed on' &&
        original !== undefined &&
        namesAccounts(original, message.entities ?? message.caption_entities ?? [])
      )
        scope.say(scope.t.html('questions.accountHidden'))
    }),
  )

  async function listen(scope: Known, incoming: Incoming & { thread: number | undefined }): Promise<Heard> {
    const heard = await hear(desk(scope), deps.knowledge, scope.person, incoming)
    showHeard(scope, heard, incoming)
    return heard
  }

  function showHeard(scope: Known, heard: Heard, incoming: Incoming): void {
    const { t, person } = scope
    switch (heard.kind) {
      case 'passed on': {
        if (heard.dangers.length > 0) return show(scope, toAsker.addedInDanger(t, heard.dangers))
        if (heard.looksNew) return show(scope, toAsker.addedMaybeNew(t, heard.messageId))
        // Who asks whether somebody is there hears so, and not that their words were noted.
        if (heard.question.state === 'waiting' && (heard.intent === 'greeting' || heard.intent === 'person'))
          return void scope.say(t.html('questions.toasts.already.waiting'))
        if (needsReceipt(heard.question, scope.now)) show(scope, toAsker.added(t))
        return
      }
      case 'which talk':
        return show(scope, inTalk.whichTalk(t, heard.talks, person.id, incoming.number))
      case 'held':
        return
      case 'talk is over':
        return void scope.say(t.html('questions.talkIsOver'))
      case 'not taken':
        return void scope.say(t.html('questions.takeFirst'))
      default:
        return showAsked(scope, heard, incoming)
    }
  }

  function showAsked(scope: Known, asked: Asked, incoming: Incoming): void {
    const { t, person } = scope
    switch (asked.kind) {
      case 'greeting':
      case 'thanks':
        return void scope.say(t.html(`questions.${asked.kind}`))
      case 'joined':
        return
      case 'needs eyes':
        return show(scope, toAsker.needsEyes(t, asked.question))
      case 'called':
        return showCalled(scope, asked.called)
      case 'answered': {
        const detected = person.languageFrom === 'chosen' ? undefined : deps.detect(wordsOf(incoming.content))
        const alsoLanguage = detected?.certain && detected.language !== person.language ? detected.language : undefined
        return show(scope, toAsker.answer(t, asked.question, asked.guides, { dangers: asked.dangers, alsoLanguage }))
      }
    }
  }

  function showCalled(scope: Known, called: Called): void {
    const { t } = scope
    switch (called.kind) {
      case 'called':
        return scope.toast('')
      case 'already':
        return inform(scope, t.plain(`questions.toasts.already.${called.state}`))
      case 'joined':
        return inform(scope, t.plain('questions.toasts.joined'))
      case 'closed':
        return inform(scope, t.plain('questions.toasts.overAskAgain'))
      case 'unknown':
        return inform(scope, t.plain('common.oldButton'))
      case 'not theirs':
        return inform(scope, t.plain('common.notYours'))
    }
  }

  function showFiled(scope: Known, filed: Filed): void {
    const key = filed.kind === 'filed' ? (filed.discreet ? 'discreet' : 'filed') : keyOf(filed.kind)
    scope.toast(scope.t.plain(`questions.toasts.file.${key}`))
    if (filed.kind === 'filed' && filed.saying) rewrite(scope, filed.saying)
  }

  return { buttons: bot, messages }
}

/** Where somebody pressed a button, they get a line on top of the chat; where they wrote, a message. */
function inform(scope: Known, text: string): void {
  scope.toast(text)
  if (!scope.pressed) scope.say(text)
}

function show(scope: Known, { html, keyboard }: Saying): void {
  scope.say(html, keyboard ? { keyboard } : {})
}

function rewrite(scope: Known, { html, keyboard }: Saying): void {
  scope.rewrite(html, keyboard ? { keyboard } : {})
}

function refuse(scope: Known, kind: 'not theirs' | 'not possible'): void {
  scope.toast(scope.t.plain(kind === 'not theirs' ? 'common.notYours' : 'common.oldButton'))
}

/** Whoever waits hears that their words are kept: for the first ones, and after a pause; not for each line. */
function needsReceipt({ state, lastAt, calledAt }: Question, now: Date): boolean {
  if (state !== 'waiting') return false
  return lastAt.getTime() === calledAt?.getTime() || now.getTime() - lastAt.getTime() > joiningTime
}

/** Somebody who belongs to no helper group yet is asked for their town by people/bot.ts before anything else. */
async function withPerson(ctx: LotseContext, act: (scope: Known) => Promise<void>): Promise<void> {
  if (isKnown(ctx.scope)) return act(ctx.scope)
  ctx.scope.toast(ctx.scope.t.plain('common.notYours'))
}

/** 'somebody was first' → 'somebodyWasFirst', as the words are keyed. */
const keyOf = (kind: string): string => kind.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase())
