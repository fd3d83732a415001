import { createAppointmentsBot } from './appointments/bot.ts'
import { createAppointmentDialogues } from './appointments/conversation.ts'
import { offerBelow } from './appointments/messages.ts'
import { createCalendarsBot } from './calendars/bot.ts'
import type { Calendars } from './calendars/store.ts'
import { createCareBot } from './care/bot.ts'
import type { Clock } from './clock.ts'
import type { Transaction, Unit } from './database/transactions.ts'
import type { Outbox } from './deliveries/outbox.ts'
import { createGroupsBot } from './groups/bot.ts'
import { createGuidesBot } from './guides/bot.ts'
import type { Library } from './guides/library.ts'
import { detectLanguage } from './language/detect.ts'
import { createLimitsBot } from './limits/bot.ts'
import { createLimitsDialogues } from './limits/conversation.ts'
import type { Log } from './log.ts'
import { createOncallBot } from './oncall/bot.ts'
import { createCancelBot, createPeopleBot, createTownBot } from './people/bot.ts'
import { createPeopleDialogues } from './people/conversation.ts'
import { privateCommands } from './people/menu.ts'
import { createPrivacyBot } from './privacy/bot.ts'
import { createQuestionsBot } from './questions/bot.ts'
import type { Desk } from './questions/desk.ts'
import type { Knowledge } from './questions/knowledge.ts'
import { createRotaBot } from './rota/bot.ts'
import { createPlanDialogues } from './rota/plan/plan-conversation.ts'
import { createThanksDialogues } from './tasks/afterwards/thanks-conversation.ts'
import { createTasksBot } from './tasks/bot.ts'
import { createNoteDialogues } from './tasks/notes/note-conversation.ts'
import { createTaskStartBot } from './tasks/places/start-bot.ts'
import { createDraftDialogues } from './tasks/posting/draft-conversation.ts'
import type { Connection } from './telegram/connect.ts'
import { createDialogues } from './telegram/dialogues.ts'
import type { JoinLink } from './telegram/lead-to-join.ts'
import type { Parking } from './telegram/parking.ts'
import { createUnknownCommands, createUnknownPresses } from './telegram/unknown.ts'
import { createVettingBot } from './vetting/bot.ts'
import { createVettingDialogues } from './vetting/conversation.ts'
import { createVolunteersBot } from './volunteers/bot.ts'
import { joinLinkFor } from './volunteers/group-link.ts'

type Parts = Pick<Desk, 'people' | 'words' | 'settings'> &
  Pick<Connection, 'bot' | 'me'> & {
    library: Library
    knowledge: Knowledge
    clock: Clock
    log: Log
    transact<Result>(unit: Unit<Result>): Promise<Result>
    outboxFor(transaction: Transaction, now: Date): Outbox
    calendars: Calendars
    /** Where the HTTP server is reached, and whether from outside. */
    address: { base: string; reachable: boolean }
    parking: Parking
    /** Takes what somebody wrote out of the inbox. */
    forgetUpdates(transaction: Transaction, telegramId: number): Promise<void>
    /** Remembers work that goes on after the answer, so that a stop waits for it. */
    background(work: Promise<void>): void
  }

/**
 * The order in which an update passes through the features: what ends a dialogue comes before dialogues, commands and
 * buttons before them, too, and the questions' messages take whatever is left.
 */
export function joinFeatures(parts: Parts): void {
  const { bot, me, people, library } = parts
  const joinLink: JoinLink = async ({ transaction, now }, chatId) => {
    const group = await people.groupByChat(transaction, chatId)
    return group && joinLinkFor(transaction, group, me.username, now)
  }
  const { buttons, dialogues, messages } = createQuestionsBot({
    ...parts,
    detect: detectLanguage,
    joinLink,
  })
  bot.use(createCancelBot(people))
  bot.use(createTownBot(parts))
  bot.use(createDialogues(people))
  // A link leads into it: it comes before what else /start means.
  bot.use(createNoteDialogues(parts))
  bot.use(createTaskStartBot(parts))
  bot.use(createDraftDialogues({ ...parts, botName: me.username }))
  bot.use(createVolunteersBot({ ...parts, botName: me.username }))
  bot.use(createGuidesBot({ library, below: offerBelow }))
  bot.use(createPeopleBot(parts))
  bot.use(createOncallBot(parts))
  bot.use(createCareBot(parts))
  bot.use(createRotaBot({ ...parts, joinLink }))
  bot.use(createTasksBot({ ...parts, joinLink, botName: me.username }))
  bot.use(createAppointmentsBot(parts))
  bot.use(createCalendarsBot(parts))
  bot.use(createLimitsBot(parts))
  bot.use(createVettingBot(parts))
  bot.use(createPrivacyBot(parts))
  bot.use(createGroupsBot({ ...parts, api: bot.api }))
  bot.use(buttons)
  bot.use(createAppointmentDialogues(parts))
  bot.use(createThanksDialogues(parts))
  bot.use(createUnknownCommands(privateCommands))
  bot.use(createPeopleDialogues(parts))
  bot.use(createLimitsDialogues(parts))
  bot.use(dialogues)
  bot.use(createPlanDialogues(parts))
  bot.use(createVettingDialogues(parts))
  bot.use(messages)
  bot.use(createUnknownPresses())
}
