import type { Transaction } from '../database/transactions.ts'
import type { Topic } from '../guides/guide.ts'
import { type Limits, type Load, noLimits } from '../limits/limits.ts'
import { limitsIn } from '../limits/of.ts'
import type { Person } from '../people/person.ts'
import { placesNow } from '../rota/now.ts'
import type { Stretch } from '../rota/place.ts'
import { startOfWeek } from '../wall-clock.ts'
import * as store from './store.ts'

/**
 * Whether somebody may be asked at an instant. 'if need be': when nobody on duty is left. 'cover': off duty, and asked only
 * where a coordinator wants it.
 */
export type Duty = 'on duty' | 'if need be' | 'cover'

/** A volunteer who is on duty just now, or on standby. */
export type Member = {
  id: string
  spoken: string[]
  /** Empty means all. */
  topics: Topic[]
  duty: Duty
  /** When their duty ends; undefined when they went on duty by hand. */
  until: Date | undefined
  limits: Limits
  load: Load
  /** Questions they are being asked for just now. */
  openOffers: number
  lastAskedAt: Date | undefined
}

type ByHand = { onDutySince: Date | undefined; standbySince: Date | undefined }

/** What somebody's duty is at an instant, by what they said themselves and by the shifts they have places in. */
export function dutyOf(
  byHand: ByHand,
  places: readonly Stretch[],
): { duty: Duty; until: Date | undefined } | undefined {
  if (byHand.onDutySince) return { duty: 'on duty', until: undefined }
  const held = last(places.filter(({ state }) => state === 'held'))
  if (held) return { duty: 'on duty', until: held }
  if (byHand.standbySince) return { duty: 'if need be', until: undefined }
  const standby = last(places.filter(({ state }) => state === 'standby'))
  return standby && { duty: 'if need be', until: standby }
}

const last = (places: readonly Stretch[]): Date | undefined =>
  places.length === 0 ? undefined : new Date(Math.max(...places.map(({ endsAt }) => endsAt.getTime())))

/** Everybody of a helper group who is on duty or on standby and can be written to, with what they have on their hands. */
export async function rosterAt(transaction: Transaction, groupId: string, now: Date, zone: string): Promise<Member[]> {
  const places = await placesNow(transaction, groupId, now)
  const byPerson = Map.groupBy(places, ({ personId }) => personId)
  const people = await store.reachable(
    transaction,
    groupId,
    [...byPerson.keys()].filter((id) => id !== undefined),
  )
  if (people.length === 0) return []
  const limits = await limitsIn(transaction, groupId)
  const ids = people.map(({ id }) => id)
  const loads = await store.loads(transaction, groupId, startOfWeek(now, zone), ids)
  return people.flatMap((person) => {
    const duty = dutyOf(person, byPerson.get(person.id) ?? [])
    return duty ? [{ ...asMember(person, limits, loads), ...duty }] : []
  })
}

/** Everybody of a helper group who is neither and can be written to. */
export async function offDutyAt(transaction: Transaction, groupId: string, now: Date, zone: string): Promise<Member[]> {
  const places = await placesNow(transaction, groupId, now)
  const inShift = places.flatMap(({ personId }) => personId ?? [])
  const people = await store.offDuty(transaction, groupId, inShift)
  if (people.length === 0) return []
  const limits = await limitsIn(transaction, groupId)
  const loads = await store.loads(transaction, groupId, startOfWeek(now, zone))
  return people.map((person) => ({ ...asMember(person, limits, loads), duty: 'cover', until: undefined }))
}

type Loads = Awaited<ReturnType<typeof store.loads>>

function asMember({ id, spoken, topics, lastAskedAt }: store.Volunteer, limits: Map<string, Limits>, loads: Loads) {
  const { openOffers, ...load } = loads(id)
  return { id, spoken, topics, lastAskedAt, limits: limits.get(id) ?? noLimits, load, openOffers }
}

/** What one volunteer has on their hands. */
export async function loadOf(
  transaction: Transaction,
  { id, groupId }: Pick<Person, 'id' | 'groupId'>,
  now: Date,
  zone: string,
): Promise<Load> {
  const { openTalks, takenThisWeek } = (await store.loads(transaction, groupId, startOfWeek(now, zone), [id]))(id)
  return { openTalks, takenThisWeek }
}
