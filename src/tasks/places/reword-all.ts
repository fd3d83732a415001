import type { Saying } from '../../deliveries/tell.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import type { Place } from '../place.ts'
import { forHolder } from '../reminders/reminder-messages.ts'
import { isDisclosed, type Task } from '../task.ts'
import { crewOf } from './crew-of.ts'
import * as say from './place-messages.ts'
import * as store from './place-store.ts'
import { disclose, reword, withdrawDetails } from './tell-place.ts'

/** Puts the messages of everybody who has a part in a task right, once its words have changed. */
export async function rewordAll(desk: Desk, task: Task): Promise<void> {
  const { transaction, people, now } = desk
  const { holders } = await crewOf(desk, task)
  for (const place of await store.placesIn(transaction, task)) {
    const person = place.personId ? await people.byId(transaction, task.groupId, place.personId) : undefined
    const saying = person && standing(desk, task, person, place, holders)
    if (!person) continue
    if (saying) await reword(desk, task, person, saying)
    if (place.state !== 'held') continue
    if (!say.hasDetails(task)) await withdrawDetails(desk, task, person)
    else if (isDisclosed(task, now)) await disclose(desk, task, person)
  }
}

/** What somebody's message says by now; nothing where it waits for their word about a change, and stays as it is. */
export function standing(
  desk: Desk,
  task: Task,
  person: Person,
  { state, changedAt, comingAt, eveAt, soonAt }: Place,
  holders: readonly Person[],
): Saying | undefined {
  const { now, settings } = desk
  const zone = settings.timeZone
  const t = wordsFor(desk, person)
  if (state === 'waiting') return say.waiting(t, task, zone)
  if (state === 'if need be') return say.ifNeedBe(t, task, zone)
  if (state !== 'held' || changedAt) return undefined
  if (comingAt) return say.held(t, task, 'coming', now, zone)
  const others = holders.filter(({ id }) => id !== person.id)
  const due = soonAt ? 'soon' : eveAt ? 'eve' : undefined
  return due ? forHolder(t, { task, due, others, coming: false, now, zone }) : say.held(t, task, 'taken', now, zone)
}
