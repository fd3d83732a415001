import type { ConversationFlavor } from '@grammyjs/conversations'
import type { Context } from 'grammy'
import type { Transaction } from '../database/transactions.ts'
import type { Outbox } from '../deliveries/outbox.ts'
import type { Words } from '../language/words.ts'
import type { HelperGroup } from '../people/group.ts'
import type { Person } from '../people/person.ts'
import type { Keyboard } from './buttons.ts'

/** What one update is handled with. Nothing leaves but through the outbox. */
export type Scope = {
  now: Date
  transaction: Transaction
  outbox: Outbox
  /** Who wrote or pressed, where Lotse knows them. */
  person: Person | undefined
  /** The person's helper group, or the one whose group chat this is. */
  group: HelperGroup | undefined
  /** Words in the language of whoever wrote or pressed. */
  t: Words
  /** A button was pressed. */
  pressed: boolean
  /** Answers in the chat that the update came from. */
  say(html: string, options?: SayOptions): string
  /** Rewrites the message whose button was pressed. */
  rewrite(html: string, options?: SayOptions): void
  /** Answers a press: a line that fades, or a window to close. */
  toast(text: string, options?: { alert?: boolean; url?: string }): void
}

export type SayOptions = { keyboard?: Keyboard; subject?: string; replyMarkup?: Record<string, unknown> }

export type LotseContext = ConversationFlavor<Context> & { scope: Scope }

/** A context whose person is known, in a private chat. */
export type Known = Scope & { person: Person; group: HelperGroup }

export function isKnown(scope: Scope): scope is Known {
  return scope.person !== undefined && scope.group !== undefined
}
