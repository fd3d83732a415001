import type { Transaction } from '../database/transactions.ts'
import type { Outbox } from '../deliveries/outbox.ts'
import type { Language } from '../language/languages.ts'
import type { Phrasebook, Words } from '../language/words.ts'
import { hushed, writableAt } from '../limits/of.ts'
import type { Person } from '../people/person.ts'
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

/** What somebody else brings about comes at once; in their quiet hours without a sound. */
export const hushedFor = (desk: Pick<Desk, 'transaction' | 'now' | 'settings'>, to: Person) =>
  hushed(desk.transaction, to, desk.now, desk.settings.timeZone)

/** What only the clock brings about waits for the end of their quiet hours. */
export const afterQuietOf = async (desk: Pick<Desk, 'transaction' | 'now' | 'settings'>, to: Person) => ({
  notBefore: await writableAt(desk.transaction, to, desk.now, desk.settings.timeZone),
})
