import { tell } from '../deliveries/tell.ts'
import { isCoordinator, isVolunteer, type Person } from '../people/person.ts'
import { type Desk, hushedFor, wordsFor } from '../questions/desk.ts'
import { takeDiscreetFrom } from '../questions/routing/uncleared.ts'
import { type Day, dayOf } from '../wall-clock.ts'
import { type BadDay, type Clearance, isDated, lacking, lastDay, problemWithDay, type Recorded } from './clearance.ts'
import { isVetting } from './cleared.ts'
import * as say from './messages.ts'
import * as store from './store.ts'

/** What is recorded about one volunteer, and by whom. */
export type Record = {
  person: Person
  clearances: Clearance[]
  /** Those who recorded something, by their id. */
  recorders: Map<string, Person>
  /** Somebody else has to record what concerns oneself. */
  own: boolean
}

export type Noted =
  | { kind: 'recorded'; record: Record }
  | { kind: 'bad day'; why: BadDay }
  /** Nobody vouches for themselves while there is somebody else who can. */
  | { kind: 'own' }
  | { kind: 'not a volunteer' }

/** What coordinators see of one volunteer of their group. */
export async function recordOf(desk: Desk, coordinator: Person, personId: string): Promise<Record | undefined> {
  const { transaction, people } = desk
  const person = await people.byId(transaction, coordinator.groupId, personId)
  if (!person || !isVolunteer(person)) return undefined
  const clearances = await store.clearancesOf(transaction, person)
  const recorders = new Map<string, Person>()
  for (const id of new Set(clearances.flatMap(({ byId }) => byId ?? []))) {
    const recorder = await people.byId(transaction, person.groupId, id)
    if (recorder) recorders.set(id, recorder)
  }
  return { person, clearances, recorders, own: await isOwn(desk, coordinator, person) }
}

/**
 * A coordinator records that a condition is met. Only the day is kept. About oneself somebody else says so, as long as
 * there is a second one who coordinates and can be reached: a group with one coordinator could else never begin.
 */
export async function record(
  desk: Desk,
  coordinator: Person,
  personId: string,
  kind: Recorded,
  since: Day,
): Promise<Noted> {
  const before = await recordOf(desk, coordinator, personId)
  if (!before) return { kind: 'not a volunteer' }
  if (before.own) return { kind: 'own' }
  const why = isDated(kind) ? problemWithDay(kind, since, today(desk)) : undefined
  if (why) return { kind: 'bad day', why }
  const until = isDated(kind) ? lastDay(kind, since) : undefined
  await store.setClearance(desk.transaction, before.person, { kind, since, until, by: coordinator })
  return changed(desk, coordinator, before)
}

/** What was recorded holds no more: it was a mistake, or the trust is gone. */
export async function drop(desk: Desk, coordinator: Person, personId: string, kind: Recorded): Promise<Noted> {
  const before = await recordOf(desk, coordinator, personId)
  if (!before || !(await store.dropClearance(desk.transaction, before.person, kind))) return { kind: 'not a volunteer' }
  return changed(desk, coordinator, before)
}

/** The volunteer hears when they are cleared now, or not any more; not of each single step. */
async function changed(desk: Desk, coordinator: Person, before: Record): Promise<Noted> {
  const { person } = before
  const after = (await recordOf(desk, coordinator, person.id)) as Record
  const [was, is] = [before, after].map(({ clearances }) => lacking(clearances, today(desk)).length === 0)
  if (was && !is && (await vets(desk, person))) await takeDiscreetFrom(desk, person)
  if (was !== is && person.id !== coordinator.id)
    tell(desk.outbox, person, say.clearedNow(wordsFor(desk, person), is === true), await hushedFor(desk, person))
  return { kind: 'recorded', record: after }
}

async function isOwn({ transaction, people }: Desk, coordinator: Person, person: Person): Promise<boolean> {
  if (person.id !== coordinator.id) return false
  const all = await people.withRole(transaction, person.groupId, 'coordinator')
  // Whoever has no name yet stands in the settings and has never written.
  return all.some(
    (other) => isCoordinator(other) && other.id !== person.id && !other.unreachable && other.name !== undefined,
  )
}

async function vets({ transaction, people }: Desk, { groupId }: Person): Promise<boolean> {
  const group = await people.groupById(transaction, groupId)
  return group !== undefined && isVetting(group)
}

const today = ({ now, settings }: Desk): Day => dayOf(now, settings.timeZone)
