import { type Api, Composer } from 'grammy'
import type { ChatMember, UserFromGetMe } from 'grammy/types'
import type { Clock } from '../clock.ts'
import type { Transaction, Unit } from '../database/transactions.ts'
import type { Outbox } from '../deliveries/outbox.ts'
import type { Log } from '../log.ts'
import { deskOf } from '../questions/desk.ts'
import type { LotseContext } from '../telegram/context.ts'
import { askRights, missing } from '../telegram/rights.ts'
import { changeChat } from './change-chat.ts'
import { postJoinButton } from './join-button.ts'
import { loseChat } from './lose-chat.ts'
import * as say from './messages.ts'
import { createSettingsBot, type SettingsDeps } from './settings-bot.ts'
import { setUp } from './setup.ts'

export type Deps = SettingsDeps & {
  api: Api
  me: UserFromGetMe
  clock: Clock
  log: Log
  transact<Result>(unit: Unit<Result>): Promise<Result>
  outboxFor(transaction: Transaction, now: Date): Outbox
  /** Remembers work that goes on after the answer, so that a stop waits for it. */
  background(work: Promise<void>): void
}

/** The helper group's chat: setting it up, and noticing when Lotse is put out of it or the chat moves. */
export function createGroupsBot(deps: Deps) {
  const { people, words } = deps
  const bot = new Composer<LotseContext>()

  bot.chatType(['group', 'supergroup']).command('setup', async ({ scope, chat, message }) => {
    if (!scope.person) return void scope.say(scope.t.html('common.coordinatorsOnly'))
    const topic = message?.is_topic_message ? message.message_thread_id : undefined
    const result = await setUp(deskOf(deps, scope), scope.person, { telegramId: chat.id, kind: chat.type, topic })
    if (result.kind === 'not a coordinator') return void scope.say(scope.t.html('common.coordinatorsOnly'))
    if (result.kind === "another group's chat") return void scope.say(scope.t.html('groups.taken'))
    const { person } = scope
    // What Telegram says of our rights takes a request, and no transaction waits for one: the answer follows it.
    scope.transaction.afterCommit(() => deps.background(answerSetup(person.groupId, chat.id)))
  })

  bot.use(createSettingsBot(deps))

  async function answerSetup(groupId: string, chatId: number): Promise<void> {
    const lacking = await askRights(deps.api, chatId).then(missing, () => undefined)
    await deps.transact(async (transaction) => {
      const now = deps.clock.now()
      const group = await people.groupById(transaction, groupId)
      if (group?.chat?.telegramId !== chatId) return
      const desk = { transaction, outbox: deps.outboxFor(transaction, now), now }
      await postJoinButton(desk, group, deps.me.username, (joinUrl) =>
        say.ready(words.in(group.language), group, lacking, joinUrl),
      )
    })
  }

  bot.on('message:migrate_to_chat_id', async ({ scope, message }) => {
    const group = await people.groupByChat(scope.transaction, message.chat.id)
    if (!group) return
    await changeChat(deskOf(deps, scope), group, { telegramId: message.migrate_to_chat_id, kind: 'supergroup' })
  })

  bot.on('my_chat_member', async ({ scope, myChatMember, chat }, next) => {
    if (chat.type === 'private') return next()
    const why = lossOf(myChatMember.new_chat_member)
    if (!why) return
    const group = await people.groupByChat(scope.transaction, chat.id)
    if (!group) return
    await loseChat(deskOf(deps, scope), group, why)
  })

  return bot
}

/** What a change of Lotse's own membership takes away. */
function lossOf(member: ChatMember): 'put out' | 'muted' | undefined {
  if (member.status === 'left' || member.status === 'kicked') return 'put out'
  if (member.status !== 'restricted') return undefined
  if (!member.is_member) return 'put out'
  return member.can_send_messages ? undefined : 'muted'
}
