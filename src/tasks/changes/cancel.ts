import { about } from '../../deliveries/store.ts'
import { tell } from '../../deliveries/tell.ts'
import { notBefore } from '../../limits/limits.ts'
import type { HelperGroup } from '../../people/group.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, hushedFor, wordsFor } from '../../questions/desk.ts'
import { night } from '../../rota/gaps/fair.ts'
import type { Crew } from '../crew.ts'
import { groupOf, mayChange } from '../desk.ts'
import type { Place } from '../place.ts'
import { closeTalk } from '../places/asker-talk.ts'
import { crewOf } from '../places/crew-of.ts'
import * as sayPlace from '../places/place-messages.ts'
import * as places from '../places/place-store.ts'
import { endFor, sayAnew, withdrawDetails } from '../places/tell-place.ts'
import { showLater } from '../show-task.ts'
import * as tasks from '../store.ts'
import { isOver, type Task, taskSubjects } from '../task.ts'
import { earlier, goesAt } from './change.ts'
import * as say from './change-messages.ts'
import * as store from './change-store.ts'
import { doubt, forgetRing } from './ring.ts'

export type AskedToCancel =
  | { kind: 'asks'; task: Task; crew: Crew }
  | { kind: 'over'; task: Task }
  | { kind: 'not theirs' }

/** Before it is cancelled: who would hear of it. */
export async function askToCancel(desk: Desk, person: Person, taskId: string): Promise<AskedToCancel> {
  const task = await tasks.byId(desk.transaction, await groupOf(desk, person.groupId), taskId)
  if (!task || task.state === 'draft' || !mayChange(person, task)) return { kind: 'not theirs' }
  if (isOver(task)) return { kind: 'over', task }
  return { kind: 'asks', task, crew: await crewOf(desk, task) }
}

export type Cancelled =
  /** `told`: those who held a place and have to say that they know. */
  { kind: 'cancelled'; task: Task; told: Person[] } | { kind: 'over'; task: Task } | { kind: 'not theirs' }

/** A task does not take place. Whoever held a place has to say that they know, so that nobody goes there in vain. */
export async function cancelTask(desk: Desk, person: Person, taskId: string): Promise<Cancelled> {
  const { transaction, people, now } = desk
  const group = await groupOf(desk, person.groupId)
  const task = await tasks.hold(transaction, group, taskId)
  if (!task || task.state === 'draft' || !mayChange(person, task)) return { kind: 'not theirs' }
  if (!(await tasks.change(transaction, group, task, ['open'], { state: 'cancelled', endedAt: now, changedAt: now })))
    return { kind: 'over', task }
  await forgetRing(desk, task)
  showLater(desk, task)
  const told: Person[] = []
  for (const place of await places.placesIn(transaction, task)) {
    const theirs = place.personId === undefined ? undefined : await people.byId(transaction, group.id, place.personId)
    if (await release(desk, task, place, theirs, person)) told.push(theirs as Person)
  }
  await tellOthers(desk, task, person, told)
  await postLine(desk, group, task)
  return { kind: 'cancelled', task, told }
}

/** True when they held a place and have to say that they know. */
async function release(desk: Desk, task: Task, place: Place, person: Person | undefined, by: Person): Promise<boolean> {
  const { transaction, now, settings } = desk
  const { state } = place
  if (state === 'done') return false
  if (state === 'given back') {
    // They lost it because they cannot be written to, and may go there all the same.
    if (place.changedAt) await doubt(desk, task, place)
    return false
  }
  await places.changePlace(transaction, task.groupId, place, { state: 'given back' })
  if (state === 'held') await tasks.lower(transaction, task)
  if (!person) return false
  if (state !== 'held' || person.id === by.id) {
    if (person.id === by.id || person.unreachable) await endFor(desk, task, person, 'cancelled')
    else {
      const saying = sayPlace.ended(wordsFor(desk, person), task, 'cancelled', settings.timeZone)
      await sayAnew(desk, task, person, saying, await hushedFor(desk, person))
    }
    return false
  }
  await closeTalk(desk, task, place)
  await withdrawDetails(desk, task, person)
  const expectsAt = earlier(place.expectsAt, goesAt(task, settings.timeZone))
  await store.awaitWord(transaction, task.groupId, place, { changedAt: now, expectsAt })
  const saying = say.cancelled(wordsFor(desk, person), task, now, settings.timeZone)
  if (!person.unreachable) await sayAnew(desk, task, person, saying, await hushedFor(desk, person))
  return true
}

/** Whoever posted it, and whoever it is for, hears of it where somebody else cancelled it. With an appointment that is told there. */
async function tellOthers(desk: Desk, task: Task, by: Person, told: readonly Person[]): Promise<void> {
  const known = [by, ...told].map(({ id }) => id)
  for (const id of [task.posterId, task.appointmentId ? undefined : task.askerId]) {
    if (id === undefined || known.includes(id)) continue
    const person = await desk.people.byId(desk.transaction, task.groupId, id)
    if (!person || person.unreachable) continue
    const saying = say.cancelledFor(wordsFor(desk, person), task, desk.settings.timeZone)
    tell(desk.outbox, person, saying, await hushedFor(desk, person))
  }
}

/** So short before it begins, the card alone is not enough: nobody looks at what they have read. */
const shortly = 24 * 3_600_000

/** A line of its own in the group chat. It waits for the morning, unless the task begins before that. */
async function postLine(desk: Desk, group: HelperGroup, task: Task): Promise<void> {
  const { transaction, outbox, now, settings } = desk
  const zone = settings.timeZone
  const goes = goesAt(task, zone)
  if (!group.chat || !goes || goes.getTime() - now.getTime() > shortly || now > goes) return
  const [card] = await about(transaction, group.id, [taskSubjects.card(task.id)])
  if (!card) return
  const morning = notBefore({ quiet: night }, now, zone)
  tell(outbox, group, say.cancelledLine(wordsFor(desk, group), task, zone), {
    topic: task.thread,
    ...(card.number === undefined ? {} : { replyTo: card.number }),
    ...(morning < goes ? { notBefore: morning } : { silent: true }),
  })
}
