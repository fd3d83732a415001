import { barrierFor, type Limits } from '../limits/limits.ts'
import { limitsIn } from '../limits/of.ts'
import { type Duty, type Member, rosterAt } from '../oncall/roster.ts'
import type { HelperGroup } from '../people/group.ts'
import { isVolunteer, type Person } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'
import { talksOf } from '../questions/talk/talks.ts'
import { placesBetween } from '../rota/places/give-back.ts'
import type { Shift } from '../rota/shift.ts'
import { type Clearance, lacking, standing } from '../vetting/clearance.ts'
import { clearancesOfAll, isVetting } from '../vetting/cleared.ts'
import { dayOf } from '../wall-clock.ts'

/** What coordinators see of one volunteer in the list: that somebody pauses or has enough, and never why. */
export type Listed = {
  person: Person
  duty: Duty | undefined
  rest: 'paused' | 'full' | undefined
  /** Where the group vets. */
  vetting: { cleared: boolean; ending: 'soon' | 'over' | undefined } | undefined
}

/** The same of one volunteer, with more to it. */
export type Detailed = Listed & {
  joinedAt: Date | undefined
  /** The shift they are in, or else their next one. */
  shift: Shift | undefined
  openTalks: number
  clearances: Clearance[]
}

type MemberDesk = Pick<Desk, 'transaction' | 'people' | 'now' | 'settings'>

/** Everybody who volunteers in a helper group, longest here first. */
export async function listed(desk: MemberDesk, group: HelperGroup): Promise<Listed[]> {
  const all = await desk.people.withRole(desk.transaction, group.id, 'coordinator', 'volunteer')
  const lookAt = await standingOf(desk, group)
  return all.map(lookAt)
}

/** Undefined for somebody who is no volunteer of this group (any more). */
export async function detailed(desk: Desk, group: HelperGroup, personId: string): Promise<Detailed | undefined> {
  const { transaction, people, now } = desk
  const person = await people.byId(transaction, group.id, personId)
  if (!person || !isVolunteer(person)) return undefined
  const talks = (await talksOf(desk, person)).filter(
    ({ volunteerId, placeId }) => volunteerId === person.id && placeId === undefined,
  )
  const held = (await placesBetween(desk, person, now)).find(({ place }) => place.state === 'held')
  return {
    ...(await standingOf(desk, group))(person),
    joinedAt: (await people.kept(transaction, person))?.joinedAt ?? undefined,
    shift: held?.shift,
    openTalks: talks.length,
    clearances: (await clearancesOfAll(transaction, group.id)).filter((each) => each.personId === person.id),
  }
}

async function standingOf({ transaction, now, settings }: MemberDesk, group: HelperGroup) {
  const zone = settings.timeZone
  const roster = new Map((await rosterAt(transaction, group.id, now, zone)).map((member) => [member.id, member]))
  const limits = await limitsIn(transaction, group.id)
  const clearances = isVetting(group)
    ? Map.groupBy(await clearancesOfAll(transaction, group.id), ({ personId }) => personId)
    : undefined
  const today = dayOf(now, zone)
  return (person: Person): Listed => {
    const own = clearances?.get(person.id) ?? []
    const ends = own.map((clearance) => standing(clearance, today))
    return {
      person,
      duty: roster.get(person.id)?.duty,
      rest: restOf(roster.get(person.id), limits.get(person.id), now, zone),
      vetting: clearances && {
        cleared: lacking(own, today).length === 0,
        ending: ends.find((end) => end === 'over') ?? ends.find((end) => end === 'soon'),
      },
    }
  }
}

/** Quiet hours and topics are nobody else's business; a rest looks like any other pause. */
function restOf(member: Member | undefined, limits: Limits | undefined, now: Date, zone: string): Listed['rest'] {
  if (!limits) return undefined
  const load = member?.load ?? { openTalks: 0, takenThisWeek: 0 }
  switch (barrierFor({ ...limits, quiet: undefined }, load, undefined, now, zone)) {
    case 'paused':
    case 'resting':
      return 'paused'
    case 'enough open':
    case 'enough this week':
      return 'full'
    default:
      return undefined
  }
}
