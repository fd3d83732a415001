import { tell } from '../deliveries/tell.ts'
import type { Person } from '../people/person.ts'
import { type Desk, hushedFor, wordsFor } from '../questions/desk.ts'
import { dayOf, startOfDay } from '../wall-clock.ts'
import * as say from './messages.ts'
import * as store from './store.ts'

export type Wished = { kind: 'told' } | { kind: 'told before' } | { kind: 'nobody there' }

/** Tells those who coordinate that somebody would like to talk to one of them: that and nothing else, once a day. */
export async function wishToTalk(desk: Desk, person: Person): Promise<Wished> {
  const { transaction, outbox, people, now, settings } = desk
  const coordinators = (await people.withRole(transaction, person.groupId, 'coordinator')).filter(
    ({ id, unreachable }) => id !== person.id && !unreachable,
  )
  if (coordinators.length === 0) return { kind: 'nobody there' }
  const today = startOfDay(dayOf(now, settings.timeZone), settings.timeZone)
  if (!(await store.claim(transaction, person, 'wishedAt', today, now))) return { kind: 'told before' }
  for (const coordinator of coordinators)
    tell(outbox, coordinator, say.wish(wordsFor(desk, coordinator), person), await hushedFor(desk, coordinator))
  return { kind: 'told' }
}
