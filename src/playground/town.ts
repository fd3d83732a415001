import { createTelegram, type Group, type Person, type Telegram } from './telegram/telegram.ts'

/** Fixed, so that a database which outlives the process knows everybody again. */
export const ids = {
  amal: 7_100_001,
  olena: 7_100_002,
  vera: 7_100_003,
  viktor: 7_100_004,
  clara: 7_100_005,
  oskar: 7_100_006,
}

export const helperGroup = 'Helferkreis Hafenstadt'

export type Part = keyof typeof ids

export type Town = {
  telegram: Telegram
  people: Record<Part, Person>
  /** The group chat of those who help. */
  group: Group
  /** For the setting COORDINATORS. */
  coordinators: readonly number[]
  partOf(id: number): Part | undefined
}

/** Some people and a group chat, before any of them has met the assistant. */
export function createTown(options: { now: () => Date; token?: string }): Town {
  const telegram = createTelegram(options)
  const person = (part: Part, first_name: string, language_code: string) =>
    telegram.person({ id: ids[part], first_name, language_code, username: `${part}_spielt` })
  const people = {
    amal: person('amal', 'Amal', 'ar'),
    olena: person('olena', 'Olena', 'uk'),
    vera: person('vera', 'Vera', 'de'),
    viktor: person('viktor', 'Viktor', 'de'),
    clara: person('clara', 'Clara', 'de'),
    oskar: person('oskar', 'Oskar', 'de'),
  }
  const group = telegram.group({
    title: helperGroup,
    creator: people.clara,
    members: [people.vera, people.viktor],
  })
  const parts = new Map(Object.entries(ids).map(([part, id]) => [id, part as Part]))
  return { telegram, people, group, coordinators: [ids.clara], partOf: (id) => parts.get(id) }
}
