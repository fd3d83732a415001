import { noLimits } from '../../limits/limits.ts'
import { limitsIn } from '../../limits/of.ts'
import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { dayOf, startOfDay } from '../../wall-clock.ts'
import { concernsAbout, obstacleTo, type Taker } from '../places/fits.ts'
import type { Shift } from '../shift.ts'
import * as asks from './ask-store.ts'
import { type Candidate, weeksBack } from './fair.ts'

const week = 7 * 86_400_000

/** A volunteer who can be written to. */
type Member = Candidate & Taker & { person: Person }

/** Everybody who takes shifts in a helper group, with what they carry: read once for all that is looked at together. */
export type Crew = {
  /** Who could take a shift with nothing to speak against it, the ones named left out. */
  whoFits(shift: Shift, except: ReadonlySet<string>): Member[]
  /** Notes that somebody was asked just now. */
  asked(personId: string): void
}

export async function crewOf({ transaction, people, now, settings }: Desk, groupId: string): Promise<Crew> {
  const zone = settings.timeZone
  const since = new Date(now.getTime() - weeksBack * week)
  const everybody = (await people.withRole(transaction, groupId, 'volunteer', 'coordinator')).filter(
    ({ unreachable }) => !unreachable,
  )
  const limits = await limitsIn(transaction, groupId)
  const held = Map.groupBy(await asks.heldSince(transaction, groupId, since), ({ personId }) => personId)
  const asked = Map.groupBy(await asks.recent(transaction, groupId, since), ({ personId }) => personId)
  const today = startOfDay(dayOf(now, zone), zone)
  const members = everybody.map((person): Member => {
    const places = held.get(person.id) ?? []
    const before = asked.get(person.id) ?? []
    const times = before.map(({ askedAt }) => askedAt.getTime())
    return {
      person,
      id: person.id,
      spoken: person.spoken,
      topics: person.topics,
      limits: limits.get(person.id) ?? noLimits,
      others: places.filter(({ shift }) => shift.endsAt > now).map(({ shift }) => shift),
      carried: places.reduce((sum, place) => sum + lengthOf(place), 0),
      lastAskedAt: times.length === 0 ? undefined : new Date(Math.max(...times)),
      openAsks: before.filter(({ state }) => state === 'open').length,
      asksToday: times.filter((time) => time >= today.getTime()).length,
    }
  })
  return {
    whoFits: (shift, except) =>
      members.filter(
        (member) =>
          !except.has(member.id) && canDo(member, shift, now, zone) && concernsAbout(member, shift).length === 0,
      ),
    asked(personId) {
      const member = members.find(({ id }) => id === personId)
      if (!member) return
      member.openAsks++
      member.asksToday++
      member.lastAskedAt = now
    },
  }
}

const canDo = (member: Taker, shift: Shift, now: Date, zone: string): boolean =>
  obstacleTo(member, shift, now, zone) === undefined

function lengthOf({ shift, stoppedAt }: { shift: Shift; stoppedAt: Date | undefined }): number {
  return Math.max(0, (stoppedAt ?? shift.endsAt).getTime() - shift.startsAt.getTime())
}
