import { tell } from '../../deliveries/tell.ts'
import { writableAt } from '../../limits/of.ts'
import { isCoordinator, type Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import * as places from '../places/place-store.ts'
import { type Taken, takeShift } from '../places/take.ts'
import type { Shift } from '../shift.ts'
import * as say from './gap-messages.ts'

export type CalledIn =
  | { kind: 'called in'; shift: Shift; person: Person }
  | { kind: 'not a coordinator' }
  /** They have taken it back, or left. */
  | { kind: 'no longer if need be' }
  | Exclude<Taken, { kind: 'taken' }>

/** A coordinator puts somebody into a shift who said that they would come if need be: nobody else. */
export async function callIn(desk: Desk, by: Person, shiftId: string, personId: string): Promise<CalledIn> {
  const { transaction, outbox, people, now, settings } = desk
  if (!isCoordinator(by)) return { kind: 'not a coordinator' }
  const person = await people.byId(transaction, by.groupId, personId)
  const shift = await places.shiftById(transaction, by.groupId, shiftId)
  const place = person && shift && (await places.placeOf(transaction, shift, person))
  if (!person || place?.state !== 'standby') return { kind: 'no longer if need be' }
  const taken = await takeShift(desk, person, shiftId)
  if (taken.kind !== 'taken') return taken
  if (person.id !== by.id)
    tell(outbox, person, say.assigned(wordsFor(desk, person), taken.shift, by, settings.timeZone), {
      notBefore: await writableAt(transaction, person, now, settings.timeZone),
    })
  return { kind: 'called in', shift: taken.shift, person }
}
