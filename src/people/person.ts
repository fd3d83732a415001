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
  /** On duty by hand; a shift puts them on duty, too. */
  onDutySince: Date | undefined
  /** May be asked if need be, until they take it back. */
  standbySince: Date | undefined
  /** Telegram says they cannot be written to: blocked, deactivated, never started. */
  unreachable: boolean
  /** State of an open dialogue. */
  dialogue: string | undefined
}

export const isVolunteer = (person: Person): boolean => person.role !== 'asker'
export const isCoordinator = (person: Person): boolean => person.role === 'coordinator'
/** By hand; who is on duty by a shift, the roster says. */
export const isOnDuty = (person: Person): boolean => isVolunteer(person) && person.onDutySince !== undefined
