import { Composer } from 'grammy'
import type { Message } from 'grammy/types'
import { type Desk, deskOf } from '../../questions/desk.ts'
import { createAsking, type Heard } from '../../telegram/asking.ts'
import type { Known, LotseContext } from '../../telegram/context.ts'
import { createFieldBot } from '../board/field-bot.ts'
import { inWords } from '../board/problem-messages.ts'
import { createDraftBot } from './draft-bot.ts'
import { type Awaiting, isOwnScreen, write } from './write.ts'

export type DraftDeps = Pick<Desk, 'people' | 'words' | 'settings'> & { botName: string }

/** What is typed for something about a task, until when, and of which album there may be more to come. */
type About = { awaiting?: Awaiting; until: number; album?: string }

/** Whoever comes back later than this may mean what they write for somebody else: they are asked again. */
const patience = 30 * 60_000

/** Writing a task in private, and changing one: what is pressed and what is typed. */
export function createDraftDialogues(deps: DraftDeps): Composer<LotseContext> {
  const { bot: dialogue, expect } = createAsking<About>({
    name: 'task',
    hear: (scope, typed, about, message) => take(scope, about, message, typed),
    hearOther: (scope, about, message) => take(scope, about, message, message.caption),
  })

  /** A picture counts by the words below it, and an album as one answer. */
  async function take(scope: Known, about: About, message: Message, typed?: string): Promise<Heard<About>> {
    const desk = deskOf(deps, scope)
    const { awaiting, album } = about
    const { media_group_id: part, reply_to_message: replied } = message
    if (album !== undefined && part === album && typed === undefined) return 'again'
    if (!awaiting || scope.now.getTime() > about.until) return 'elsewhere'
    if (replied && !(await isOwnScreen(desk, scope.person, replied.message_id))) return 'elsewhere'
    if (typed === undefined) scope.say(inWords(scope.t))
    const next =
      typed === undefined ? awaiting : await write(desk, scope.person, awaiting, typed, (html) => scope.say(html))
    return next || part ? { next: aboutNow(scope, next, part) } : 'done'
  }

  const aboutNow = ({ now }: Pick<Known, 'now'>, awaiting: Awaiting | undefined, album?: string): About => ({
    ...(awaiting ? { awaiting } : {}),
    until: now.getTime() + patience,
    ...(album === undefined ? {} : { album }),
  })
  const awaitTyped = async (ctx: LotseContext, awaiting: Awaiting | undefined): Promise<void> => {
    const part = ctx.message?.media_group_id
    if (awaiting || part) await expect(ctx, aboutNow(ctx.scope, awaiting, part))
  }

  const bot = new Composer<LotseContext>()
  bot.use(dialogue)
  bot.use(createDraftBot(deps, awaitTyped))
  bot.use(createFieldBot(deps, awaitTyped))
  return bot
}
