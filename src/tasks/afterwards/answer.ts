import { offerCare } from '../../care/after-task.ts'
import { tell } from '../../deliveries/tell.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, hushedFor, wordsFor } from '../../questions/desk.ts'
import { groupOf } from '../desk.ts'
import type { Place, PlaceOutcome } from '../place.ts'
import * as places from '../places/place-store.ts'
import * as tasks from '../store.ts'
import type { Task, TaskOutcome } from '../task.ts'
import { corrected } from './afterwards.ts'
import * as say from './afterwards-messages.ts'
import * as store from './afterwards-store.ts'

export type Answered =
  | { kind: 'answered'; task: Task; outcome: PlaceOutcome; minutes: number }
  | { kind: 'already' }
  | { kind: 'not theirs' }

/** Whoever held a place says how it went. Whoever it was for does not read it. */
export async function answer(desk: Desk, person: Person, taskId: string, outcome: PlaceOutcome): Promise<Answered> {
  const { task, place } = await partOf(desk, person, taskId)
  if (!task || place?.state !== 'done' || !place.askedAt) return { kind: 'not theirs' }
  const minutes = outcome === 'absent' ? 0 : (place.minutes ?? 0)
  const ref = { id: place.id, groupId: task.groupId }
  if (!(await store.answer(desk.transaction, ref, outcome, minutes))) return { kind: 'already' }
  if (outcome === 'nobody' || outcome === 'heavy') await tellCoordinators(desk, task, person, `holder.${outcome}`)
  if (outcome === 'heavy') offerCare(desk, person)
  return { kind: 'answered', task, outcome, minutes }
}

export type Counted =
  | { kind: 'counted'; task: Task; minutes: number; outcome: PlaceOutcome | undefined }
  | { kind: 'not theirs' }

/** They know better how long it took. */
export async function correctHours(desk: Desk, person: Person, taskId: string, by: 1 | -1): Promise<Counted> {
  const { task, place } = await partOf(desk, person, taskId)
  if (!task || place?.state !== 'done' || !place.askedAt) return { kind: 'not theirs' }
  const minutes = corrected(place.minutes ?? 0, by)
  await store.setMinutes(desk.transaction, { id: place.id, groupId: task.groupId }, minutes)
  return { kind: 'counted', task, minutes, outcome: place.outcome }
}

async function partOf(
  desk: Desk,
  person: Person,
  taskId: string,
): Promise<{ task: Task | undefined; place: Place | undefined }> {
  const task = await tasks.hold(desk.transaction, await groupOf(desk, person.groupId), taskId)
  return { task, place: task && (await places.placeOf(desk.transaction, task, person)) }
}

export type Result =
  /** `thanks`: they may thank those who came. */
  { kind: 'answered'; task: Task; outcome: TaskOutcome; thanks: boolean } | { kind: 'already' } | { kind: 'not theirs' }

/** Whoever it was for says how it was. Those who came do not read it. */
export async function answerResult(desk: Desk, person: Person, taskId: string, outcome: TaskOutcome): Promise<Result> {
  const task = await tasks.hold(desk.transaction, await groupOf(desk, person.groupId), taskId)
  if (!task || (task.askerId ?? task.posterId) !== person.id || !task.askedAt) return { kind: 'not theirs' }
  if (!(await store.answerForOtherSide(desk.transaction, task, outcome))) return { kind: 'already' }
  if (outcome !== 'well') await tellCoordinators(desk, task, person, `other.${outcome}`)
  return { kind: 'answered', task, outcome, thanks: outcome === 'well' && task.askerId === person.id }
}

/** That and nothing else: not who said it, and not whom it was for. */
async function tellCoordinators(desk: Desk, task: Task, by: Person, what: say.Fact): Promise<void> {
  for (const each of await desk.people.withRole(desk.transaction, task.groupId, 'coordinator')) {
    if (each.unreachable || each.id === by.id) continue
    const saying = say.fact(wordsFor(desk, each), task, what, desk.settings.timeZone)
    tell(desk.outbox, each, saying, await hushedFor(desk, each))
  }
}
