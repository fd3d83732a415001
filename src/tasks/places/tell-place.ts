import { about, detachEach } from '../../deliveries/store.ts'
import { amend, overtake, type Saying, tell } from '../../deliveries/tell.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { takeDown } from '../take-down.ts'
import { isDisclosed, type Task, taskSubjects } from '../task.ts'
import { closeTalk, openTalk } from './asker-talk.ts'
import * as say from './place-messages.ts'
import * as store from './place-store.ts'

/** How it comes: as the answer to a press of theirs, or because of something that somebody else did. */
type Manner = {
  urgency?: 'answer'
  silent?: true
  /** They had no part in it before, so there is nothing to take down; saves asking, where many press at once. */
  first?: boolean
}

/** Tells somebody that a place is theirs; everything about it as soon as they may know. */
export async function tellHolder(
  desk: Desk,
  task: Task,
  person: Person,
  way: say.Way,
  manner: Manner = {},
): Promise<void> {
  await sayAnew(
    desk,
    task,
    person,
    say.held(wordsFor(desk, person), task, way, desk.now, desk.settings.timeZone),
    manner,
  )
  if (isDisclosed(task, desk.now)) await disclose(desk, task, person)
}

/**
 * Shows a holder exactly where it is and what they must know, and opens their talk with the asker it is for. Once; what
 * changes later is edited in.
 */
export async function disclose(desk: Desk, task: Task, person: Person): Promise<void> {
  const { transaction, now } = desk
  if (!say.hasDetails(task) && task.askerId === undefined) return
  const place = await store.placeOf(transaction, task, person)
  if (place?.state !== 'held') return
  if (place.shownAt === undefined) await store.changePlace(transaction, task.groupId, place, { shownAt: now })
  if (say.hasDetails(task)) await showDetails(desk, task, person)
  await openTalk(desk, task, person, place)
}

async function showDetails(desk: Desk, task: Task, person: Person): Promise<void> {
  const { outbox, settings } = desk
  const saying = say.details(wordsFor(desk, person), task, settings.timeZone)
  const shown = await shownTo(desk, taskSubjects.details(task.id), person)
  for (const sent of shown) amend(outbox, person, sent, saying)
  if (shown.length === 0) tell(outbox, person, saying, { subject: taskSubjects.details(task.id), sealed: true })
}

/** Overwrites what only holders may know. */
export async function withdrawDetails(desk: Desk, task: Pick<Task, 'id' | 'groupId'>, person: Person): Promise<void> {
  const shown = await shownTo(desk, taskSubjects.details(task.id), person)
  for (const sent of shown) await overtake(desk.outbox, person, sent, say.detailsGone(wordsFor(desk, person)))
  await detachEach(desk.transaction, task.groupId, numbered(shown))
}

/** A new message about somebody's part in a task, in the place of the earlier one. */
export async function sayAnew(
  desk: Desk,
  task: Task,
  person: Person,
  saying: Saying,
  { first = false, ...manner }: Manner = {},
): Promise<void> {
  const before = first ? [] : await shownTo(desk, taskSubjects.place(task.id), person)
  const below = say.ended(wordsFor(desk, person), task, 'below', desk.settings.timeZone)
  await takeDown(desk, person, before, below)
  tell(desk.outbox, person, saying, { subject: taskSubjects.place(task.id), ...manner })
}

/** Puts somebody's message about their part right, without a new one. */
export async function reword(desk: Desk, task: Task, person: Person, saying: Saying): Promise<void> {
  for (const sent of await shownTo(desk, taskSubjects.place(task.id), person)) amend(desk.outbox, person, sent, saying)
}

/**
 * Their message about it says how it ended for them, what only holders may know is overwritten, and they and its asker write
 * to each other no more.
 */
export async function endFor(desk: Desk, task: Task, person: Person, ending: say.Ending): Promise<void> {
  await withdrawDetails(desk, task, person)
  await closeTalk(desk, task, await store.placeOf(desk.transaction, task, person))
  await reword(desk, task, person, say.ended(wordsFor(desk, person), task, ending, desk.settings.timeZone))
}

const shownTo = ({ transaction }: Desk, subject: string, { id, groupId }: Person) =>
  about(transaction, groupId, [subject], id)

const numbered = (sent: Awaited<ReturnType<typeof about>>): string[] =>
  sent.filter(({ number }) => number !== undefined).map(({ id }) => id)
