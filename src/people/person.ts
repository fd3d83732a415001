import type { Key } from '../database/seal.ts'
import type { Language } from '../language/languages.ts'

export type Role = 'asker' | 'volunteer' | 'coordinator'

/** Somebody who wrote to Lotse, as an act works with them. */
export type Person = {
  id: string
  groupId: string
  role: Role
  /** Seals whatever they write. */
  key: Key
  telegramId: number
  /** What the helper group calls a volunteer; askers have none. */
  name: string | undefined
  language: Language
  languageFrom: 'chosen' | 'telegram' | 'group'
  /** BCP 47, most fluent first. */
  spoken: string[]
  /** Topics a volunteer takes; empty means all. */
  topics: string[]
  onDutySince: Date | undefined
  /** Telegram says they cannot be written to: blocked, deactivated, never started. */
  unreachable: boolean
  /** State of an open dialogue. */
  dialogue: string | undefined
}

export const isVolunteer = (person: Person): boolean => person.role !== 'asker'
export const isCoordinator = (person: Person): boolean => person.role === 'coordinator'
export const isOnDuty = (person: Person): boolean => isVolunteer(person) && person.onDutySince !== undefined
