import { subjectOf } from '../deliveries/store.ts'
import type { Person } from '../people/person.ts'
import type { Desk } from './desk.ts'
import { readSubject } from './question.ts'

/** Whether a message in somebody's chat is what coordinators are told when a question finds nobody. */
export async function isAlarm({ transaction }: Desk, person: Person, number: number | undefined): Promise<boolean> {
  const sent = number === undefined ? undefined : await subjectOf(transaction, person, number)
  return sent !== undefined && readSubject(sent.subject)?.about === 'alarm'
}
