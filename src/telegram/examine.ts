import { GrammyError, HttpError } from 'grammy'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { connect, UnknownToken } from './connect.ts'
import { askRights, type Missing, missing } from './rights.ts'

/** Something that was looked at. `mend`: what is wrong and what to do about it; none where all is well. */
export type Finding = { about: string; fine?: string; mend?: string; unknown?: string }

type Options = { token: string; apiRoot: string; clock: Clock; log: Log }

/** Asks Telegram about the token, and returns what can ask about chats; undefined where the token is no good. */
export async function examineBot({ token, apiRoot, clock, log }: Options) {
  const found: Finding[] = []
  const bot = await connect({ token, apiRoot, clock, log, patient: false }).catch((error) => {
    found.push({ about: 'Token', mend: whyNot(error, apiRoot) })
    return undefined
  })
  if (!bot) return { found, chat: undefined, close: () => {} }
  const { me } = bot
  found.push({ about: 'Token', fine: `Telegram knows the bot as @${me.username}` })
  const webhook = await bot.bot.api.getWebhookInfo()
  found.push(
    webhook.url
      ? {
          about: 'Webhook',
          mend: `a webhook is still set (${URL.parse(webhook.url)?.host ?? 'somewhere'}), so Lotse gets no messages; remove it by opening ${apiRoot}/bot<the token>/deleteWebhook once`,
        }
      : { about: 'Webhook', fine: 'none is set, as it should be' },
    me.can_join_groups
      ? { about: 'Groups', fine: 'the bot may be added to group chats' }
      : {
          about: 'Groups',
          mend: 'the bot may not be added to group chats; at @BotFather: /mybots, the bot, Bot Settings, Allow Groups, turn on',
        },
    me.can_read_all_group_messages
      ? { about: 'Privacy mode', fine: 'off' }
      : { about: 'Privacy mode', fine: 'on, which is fine where the bot is an administrator of the group chat' },
    {
      about: 'Topics in private chats',
      fine: me.has_topics_enabled
        ? 'on: each open talk is a topic of its own'
        : 'off: volunteers answer by replying (can be turned on at @BotFather)',
    },
  )
  return {
    found,
    /** What is missing in a group chat. */
    async chat(about: string, chatId: number): Promise<Finding[]> {
      try {
        const lacking = missing(await askRights(bot.bot.api, chatId))
        if (lacking.length === 0) return [{ about, fine: 'the bot has all rights it needs in the group chat' }]
        return lacking.map((right) => ({ about, mend: mends[right] }))
      } catch (error) {
        if (error instanceof GrammyError)
          return [
            {
              about,
              mend: 'the bot is no longer in the group chat; add it again, and a coordinator sends /setup there',
            },
          ]
        return [{ about, mend: whyNot(error, apiRoot) }]
      }
    },
    close: bot.close,
  }
}

const mends: Record<Missing, string> = {
  admin:
    'the bot is no administrator of the group chat and sees only commands there; in the group: its name, Edit, Administrators, Add Admin',
  privacyMode:
    'privacy mode is on and the bot is no administrator; make it one, or at @BotFather: /setprivacy, the bot, Disable, then add it to the group anew',
  deleteMessages: 'the bot may not delete messages in the group chat; give it "Delete messages" among its admin rights',
  pinMessages: 'the bot may not pin messages in the group chat; give it "Pin messages" among its admin rights',
  topics: 'the group chat has topics and the bot may not manage them; give it "Manage topics" among its admin rights',
}

function whyNot(error: unknown, apiRoot: string): string {
  if (error instanceof UnknownToken)
    return 'Telegram does not know the token in BOT_TOKEN; get a fresh one from @BotFather with /token'
  if (error instanceof HttpError)
    return `nothing answers at ${apiRoot}; look at the network, the firewall, and TELEGRAM_API_ROOT`
  if (error instanceof GrammyError) return `Telegram answers with an error (${error.error_code}); try again later`
  throw error
}
