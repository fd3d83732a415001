import { noLimits } from '../../limits/limits.ts'
import { limitsIn } from '../../limits/of.ts'
import type { HelperGroup } from '../../people/group.ts'
import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { clearedFor, isVetting } from '../../vetting/cleared.ts'
import { dayOf, startOfDay } from '../../wall-clock.ts'
import { placesIn } from '../places/place-store.ts'
import type { Task } from '../task.ts'
import * as asks from './ask-store.ts'
import { type Candidate, weeksBack } from './who-is-next.ts'

const week = 7 * 86_400_000

export type Member = Candidate & { person: Person }

/**
 * Everybody who could be asked for a task: who can be written to, was not asked and has no part in it, and is neither who
 * posted it nor who it is for. What stays in a small circle is only for those who are cleared, where the group vets.
 */
export async function gather(desk: Desk, group: HelperGroup, task: Task): Promise<Member[]> {
  const { transaction, people, now, settings } = desk
  const zone = settings.timeZone
  const today = dayOf(now, zone)
  const since = new Date(now.getTime() - weeksBack * week)
  const limits = await limitsIn(transaction, group.id)
  const carried = await asks.carriedSince(transaction, group.id, since)
  const recent = Map.groupBy(await asks.recent(transaction, group.id, since), ({ personId }) => personId)
  const places = await placesIn(transaction, task)
  const ifNeedBe = new Set(places.filter(({ state }) => state === 'if need be').map(({ personId }) => personId))
  const before = (await asks.of(transaction, task)).filter(({ state }) => state !== 'gone')
  const know = new Set([...before, ...places].map(({ personId }) => personId))
  const cleared =
    task.circle === 'small' && isVetting(group) ? await clearedFor(transaction, group.id, today) : undefined
  const everybody = await people.withRole(transaction, group.id, 'volunteer', 'coordinator')
  return everybody.flatMap((person): Member[] => {
    const { id, spoken, unreachable } = person
    const own = id === task.posterId || id === task.askerId
    const asked = before.some(({ personId }) => personId === id)
    if (unreachable || own || asked || (know.has(id) && !ifNeedBe.has(id)) || cleared?.has(id) === false) return []
    const theirs = recent.get(id) ?? []
    const times = theirs.map(({ askedAt }) => askedAt.getTime())
    return [
      {
        ...{ person, id, spoken, ifNeedBe: ifNeedBe.has(id), limits: limits.get(id) ?? noLimits },
        carried: carried.get(id) ?? 0,
        lastAskedAt: times.length === 0 ? undefined : new Date(Math.max(...times)),
        openAsks: theirs.filter(({ state }) => state === 'open').length,
        asksToday: times.filter((time) => time >= startOfDay(today, zone).getTime()).length,
      },
    ]
  })
}
