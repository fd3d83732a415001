import { type Conversation, createConversation } from '@grammyjs/conversations'
import { Composer, type Context } from 'grammy'
import type { Message } from 'grammy/types'
import type { Saying } from '../deliveries/tell.ts'
import { isKnown, type Known, type LotseContext } from './context.ts'
import { show } from './show.ts'

/** What somebody is asked to type. `About` is what the question is about, as JSON can hold it. */
export type Asking<About> = {
  /** Stands with the person as long as they are asked, so it stays what it is. */
  name: string
  /** What has more words is a question, and not to be lost here. */
  mostWords?: number
  /** Does what was typed, or says what is wrong with it. */
  hear(scope: Known, typed: string, about: About, message: Message): Hearing<About>
  /** The same for a picture, a voice message and the like. Without this they go on to where they would have gone. */
  hearOther?(scope: Known, about: About, message: Message): Hearing<About>
}

/**
 * `again`: they have been told what is wrong, and may try once more. `elsewhere`: it cannot be meant as an answer. `next`:
 * they have been asked the next question.
 */
export type Heard<About = never> = 'done' | 'again' | 'elsewhere' | { next: About }

type Hearing<About> = Heard<NoInfer<About>> | Promise<Heard<NoInfer<About>>>

/**
 * Asks, and hears what is typed until it is understood. Any command or button ends it, and so does a day without a word;
 * what cannot be meant as an answer ends it, too, and goes on to where it would have gone without the question. Only the
 * question is kept with the person meanwhile, and nothing that was not understood.
 */
export function createAsking<About = undefined>({ name, mostWords, hear, hearOther }: Asking<About>) {
  const bot = new Composer<LotseContext>()
  const dialogue = async (conversation: Conversation<LotseContext, Context>, _: Context, first: About) => {
    for (let about = first; ; ) {
      const { message } = await conversation.waitFor('message')
      const heard: Heard<About> = await conversation.external(({ scope }) =>
        isKnown(scope) ? listen(scope, about, message) : 'done',
      )
      if (heard === 'elsewhere') await conversation.halt({ next: true })
      if (heard === 'again') await conversation.skip()
      if (typeof heard === 'string') return
      about = heard.next
    }
  }
  // What somebody says in a group chat meanwhile is no answer, and no answer of Lotse's belongs there.
  bot.chatType('private').use(createConversation<LotseContext, Context>(dialogue, name))

  function listen(scope: Known, about: About, message: Message): Hearing<About> {
    const { text } = message
    if (text === undefined) return hearOther?.(scope, about, message) ?? 'elsewhere'
    if (mostWords !== undefined && text.trim().split(/\s+/).length > mostWords) return 'elsewhere'
    return hear(scope, text, about, message)
  }

  async function expect(ctx: LotseContext, about: About): Promise<void> {
    await ctx.conversation.exitAll()
    await ctx.conversation.enter(name, about)
  }

  return {
    /** Comes behind commands and buttons, so that none of those is ever swallowed. */
    bot,
    /** Asks in answer to a press. */
    async ask(ctx: LotseContext, question: Saying, about: About, subject?: string): Promise<void> {
      ctx.scope.toast('')
      show(ctx.scope, question, subject)
      await expect(ctx, about)
    },
    /** Hears what is typed next, where the question has been asked already. */
    expect,
  }
}
