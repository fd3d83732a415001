import { barrierToTaking, noLimits } from '../../limits/limits.ts'
import { limitsKept } from '../../limits/of.ts'
import { loadOf } from '../../oncall/roster.ts'
import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { placesBetween } from '../../rota/places/give-back.ts'
import { atTheSameTime, type Shift } from '../../rota/shift.ts'
import { startOfWeek } from '../../wall-clock.ts'
import type { Group } from '../store.ts'
import { type Task, timesOf } from '../task.ts'
import * as store from './place-store.ts'

/** Why somebody cannot take a task by their own press, and what to do about it. */
export type Obstacle =
  /** They took as much this week as they agreed to. */
  | { kind: 'enough this week' }
  /** Whoever interprets at once speaks all of these. */
  | { kind: 'languages'; spoken: readonly string[] }
  | Clash

export type Clash = { kind: 'shift at that time'; shift: Shift } | { kind: 'task at that time'; task: Task }

/** Limits hold for one's own press, too, and nobody is in two places at once. */
export async function obstacleTo(desk: Desk, group: Group, person: Person, task: Task): Promise<Obstacle | undefined> {
  const { atOnce, spoken } = task
  if (atOnce && !spoken.every((language) => person.spoken.includes(language))) return { kind: 'languages', spoken }
  return (await hasEnough(desk, person)) ? { kind: 'enough this week' } : clashOf(desk, group, person, task)
}

/** What somebody has at the time of a task. */
export async function clashOf(desk: Desk, group: Group, person: Person, task: Task): Promise<Clash | undefined> {
  const times = timesOf(task)
  if (!times) return undefined
  const shifts = await placesBetween(desk, person, times.startsAt, times.endsAt)
  const shift = shifts.find(({ place }) => place.state === 'held')?.shift
  if (shift) return { kind: 'shift at that time', shift }
  const other = (await overlapping(desk, group, person, task)).find(({ place }) => place.state === 'held')
  return other && { kind: 'task at that time', task: other.task }
}

async function hasEnough(desk: Desk, person: Person): Promise<boolean> {
  const { transaction, now, settings } = desk
  const limits = await limitsKept(transaction, person)
  if (limits === noLimits || limits.perWeek === undefined) return false
  const zone = settings.timeZone
  const load = await loadOf(transaction, person, now, zone)
  const tasks = await store.takenSince(transaction, person, startOfWeek(now, zone))
  const taken = { openTalks: 0, takenThisWeek: load.takenThisWeek + tasks }
  return barrierToTaking({ ...limits, openAtOnce: undefined }, taken, undefined) !== undefined
}

/** What else somebody has a part in at the time of a task. */
export async function overlapping(desk: Desk, group: Group, person: Person, task: Task): Promise<store.Part[]> {
  const times = timesOf(task)
  if (!times) return []
  const parts = await store.partsOf(desk.transaction, group, person.id)
  return parts.filter((part) => {
    const other = timesOf(part.task)
    return part.task.id !== task.id && other !== undefined && atTheSameTime(other, times)
  })
}
