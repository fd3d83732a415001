import { Composer } from 'grammy'
import { leadingPlaces } from '../../language/typed-when.ts'
import { type Desk, deskOf } from '../../questions/desk.ts'
import { isKnown, type LotseContext } from '../../telegram/context.ts'
import { post } from './post.ts'
import * as say from './posting-messages.ts'

export type GroupDeps = Pick<Desk, 'people' | 'words' | 'settings'> & { botName: string }

/** `/task` in the group chat posts at once: as a text, or below a photo, whose words count and not the picture. */
export function createGroupTaskBot(deps: GroupDeps) {
  const bot = new Composer<LotseContext>()
  const inGroup = bot.chatType(['group', 'supergroup'])

  inGroup.command('task', (ctx) => postFrom(ctx, ctx.match))
  inGroup.on('message:caption', (ctx, next) => {
    const written = new RegExp(`^/task(?:@${deps.botName})?(?:\\s+|$)`, 'i').exec(ctx.message.caption)
    return written ? postFrom(ctx, ctx.message.caption.slice(written[0].length)) : next()
  })

  async function postFrom({ scope, chat, message }: LotseContext, typed: string): Promise<void> {
    const { t } = scope
    if (!isKnown(scope)) return void scope.say(t.html('common.volunteersOnly'))
    const here = scope.group.chat?.telegramId === chat?.id
    const { places, rest } = leadingPlaces(typed) ?? { places: 1, rest: typed }
    const thread = message?.is_topic_message ? message.message_thread_id : undefined
    const posted = here
      ? await post(deskOf(deps, scope), scope.person, scope.group, { text: rest, places, thread })
      : ({ kind: 'no chat' } as const)
    if (posted.kind !== 'posted') scope.say(say.notPosted(t, posted))
  }

  return bot
}
