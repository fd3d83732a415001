import type { Transaction } from '../database/transactions.ts'
import type { Outbox } from '../deliveries/outbox.ts'
import type { Language } from '../language/languages.ts'
import type { Phrasebook, Words } from '../language/words.ts'
import type { People } from '../people/store.ts'

/** What the acts of this feature work with: the open transaction, the outbox, who is who, and the words. */
export type Desk = {
  transaction: Transaction
  outbox: Outbox
  now: Date
  people: People
  words: Phrasebook
  settings: Settings
}

/** The desk for one update. */
export const deskOf = (
  { people, words, settings }: Pick<Desk, 'people' | 'words' | 'settings'>,
  { transaction, outbox, now }: Pick<Desk, 'transaction' | 'outbox' | 'now'>,
): Desk => ({ people, words, settings, transaction, outbox, now })

export type Settings = {
  /** Milliseconds that a volunteer has to take a question. */
  acceptWithin: number
  /** Milliseconds of silence after which a talk closes. */
  closeAfter: number
  /** Milliseconds that a question's words are kept after closing. */
  retention: number
  /** IANA name. */
  timeZone: string
  /** Each open talk is a thread of its own in a volunteer's chat. */
  threads: boolean
}

export const wordsFor = (desk: Pick<Desk, 'words'>, { language }: { language: Language }): Words =>
  desk.words.in(language)
