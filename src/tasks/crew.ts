import type { Person } from '../people/person.ts'

/** Who has a part in a task: who goes, and how many wait or would come if need be. */
export type Crew = { holders: readonly Person[]; waiting: number; ifNeedBe: number }
