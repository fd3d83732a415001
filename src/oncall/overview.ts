import { type Barrier, barrierFor, type Limits } from '../limits/limits.ts'
import { limitsOf } from '../limits/of.ts'
import { isCoordinator, type Person } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'
import { placesNow } from '../rota/now.ts'
import { nextOf, nextShifts } from '../rota/places/coming.ts'
import type { Shift } from '../rota/shift.ts'
import { type Duty, dutyOf, loadOf } from './roster.ts'

/** Who is on duty now, who is next, and what of it is one's own. */
export type Overview = {
  me: {
    person: Person
    duty: { duty: Duty; until: Date | undefined } | undefined
    next: Shift | undefined
    limits: Limits
    /** Which of their own limits keeps them from being asked just now. */
    barrier: Barrier | undefined
    openTalks: number
  }
  /** Others on duty; who cannot be written to is among them for coordinators only. */
  others: OnDuty[]
  /** Others who would come if need be; for coordinators. */
  ifNeedBe: Person[]
  next: { shift: Shift; people: Person[] }[]
  /** The group wants everybody to see who carried how much. */
  fairness: boolean
}

export type OnDuty = { person: Person; until: Date | undefined }

export async function overviewFor(desk: Desk, me: Person): Promise<Overview> {
  const { transaction, people, now, settings } = desk
  const byPerson = Map.groupBy(await placesNow(transaction, me.groupId, now), ({ personId }) => personId)
  const all = await people.withRole(transaction, me.groupId, 'volunteer', 'coordinator')
  const others = all.flatMap((person) => {
    const duty = person.id === me.id ? undefined : dutyOf(person, byPerson.get(person.id) ?? [])
    return duty && (isCoordinator(me) || !person.unreachable) ? [{ person, ...duty }] : []
  })
  const limits = await limitsOf(transaction, me)
  const load = await loadOf(transaction, me, now, settings.timeZone)
  return {
    me: {
      person: me,
      duty: dutyOf(me, byPerson.get(me.id) ?? []),
      next: await nextOf(desk, me),
      limits,
      openTalks: load.openTalks,
      barrier: barrierFor(limits, load, undefined, now, settings.timeZone),
    },
    others: others.filter(({ duty }) => duty === 'on duty'),
    ifNeedBe: isCoordinator(me) ? others.filter(({ duty }) => duty === 'if need be').map(({ person }) => person) : [],
    next: await nextShifts(desk, me.groupId),
    fairness: (await people.groupById(transaction, me.groupId))?.switches.includes('fairness') ?? false,
  }
}
