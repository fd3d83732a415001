import { type Day, dayOf, instantAt, minuteOf } from '../../wall-clock.ts'
import type { Task } from '../task.ts'

/** What is to be different about a task. What is not named stays; an undefined value takes it away. */
export type Move = {
  day?: Day | undefined
  startsAt?: Date | undefined
  endsAt?: Date | undefined
  /** Until when somebody must be found: no change that anybody has to hear of by itself. */
  findBy?: Date | undefined
  /** A part of town, for everybody; exactly where, for those who hold a place. */
  area?: string | undefined
  place?: string | undefined
}

/**
 * The task as it is after a move. A day alone keeps the hours that it had, a new beginning keeps how long it takes, and
 * somebody must still be found before it begins.
 */
export function moved(task: Task, move: Move, zone: string): Task {
  const startsAt = 'startsAt' in move ? move.startsAt : 'day' in move ? sameHour(task, move.day, zone) : task.startsAt
  const endsAt = 'endsAt' in move ? move.endsAt : endOf(task, startsAt)
  const day = startsAt ? dayOf(startsAt, zone) : 'day' in move ? move.day : task.day
  const findBy = 'findBy' in move ? move.findBy : task.findBy
  return {
    ...task,
    day,
    startsAt,
    endsAt: startsAt && endsAt,
    findBy: findBy && startsAt && findBy > startsAt ? undefined : findBy,
    content: {
      ...task.content,
      ...('area' in move ? { area: move.area } : {}),
      ...('place' in move ? { place: move.place } : {}),
    },
  }
}

const sameHour = ({ startsAt }: Task, day: Day | undefined, zone: string): Date | undefined =>
  startsAt && day ? instantAt(day, minuteOf(startsAt, zone), zone) : undefined

function endOf(task: Task, startsAt: Date | undefined): Date | undefined {
  if (!task.startsAt || !task.endsAt || !startsAt) return undefined
  return new Date(startsAt.getTime() + task.endsAt.getTime() - task.startsAt.getTime())
}

export type Difference = { time: boolean; area: boolean; place: boolean }

export const differenceOf = (before: Task, after: Task): Difference => ({
  time:
    before.day !== after.day ||
    before.startsAt?.getTime() !== after.startsAt?.getTime() ||
    before.endsAt?.getTime() !== after.endsAt?.getTime(),
  area: before.content.area !== after.content.area,
  place: before.content.place !== after.content.place,
})

/** Where a day has no hours, nobody sets out before eight. */
const morning = 8 * 60

/** The earliest at which somebody goes to a task; undefined where it has no day. */
export const goesAt = ({ day, startsAt }: Pick<Task, 'day' | 'startsAt'>, zone: string): Date | undefined =>
  startsAt ?? (day === undefined ? undefined : instantAt(day, morning, zone))

export const earlier = (one: Date | undefined, other: Date | undefined): Date | undefined =>
  one && other ? (one < other ? one : other) : (one ?? other)

const minute = 60_000
const hour = 60 * minute

/** So long before somebody would go in vain, coordinators hear that they may not know. */
const ringAhead = 2 * hour
/** Where there is no more time than that, they have so long to say that they know. */
const shortPatience = 10 * minute
/** Where nobody said when it is, they have a day. */
const longPatience = 24 * hour
/** Whoever set out so long ago cannot be held back any more. */
const useless = hour

/**
 * When coordinators are told that somebody may not know of a change. Who knows nothing of it goes to where it was, when it
 * was: what counts is the earlier one of the old beginning and the new.
 * @param goes the earliest at which they would go, or have to
 * @returns undefined when it would be of no use any more
 */
export function ringsAt(
  { changedAt, goes, reachable }: { changedAt: Date; goes: Date | undefined; reachable: boolean },
  now: Date,
): Date | undefined {
  if (goes && now.getTime() > goes.getTime() + useless) return undefined
  if (!reachable) return changedAt
  if (!goes) return after(changedAt, longPatience)
  const usual = after(goes, -ringAhead)
  return changedAt <= usual ? usual : after(changedAt, shortPatience)
}

const after = (instant: Date, milliseconds: number): Date => new Date(instant.getTime() + milliseconds)

/** So that a press confirms the change that its message told of, and no later one. */
export const stampOf = (changedAt: Date): string => changedAt.getTime().toString(36)
export function fromStamp(stamp: string): Date {
  const at = new Date(Number.parseInt(stamp, 36))
  // What no button of ours says is no instant, and confirms nothing.
  return Number.isNaN(at.getTime()) ? new Date(0) : at
}
