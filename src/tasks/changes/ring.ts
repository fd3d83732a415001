import { about, detach } from '../../deliveries/store.ts'
import { amend, tell } from '../../deliveries/tell.ts'
import type { HelperGroup } from '../../people/group.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { inTimeFor, lookersAfter } from '../desk.ts'
import type { Place } from '../place.ts'
import { type Task, taskSubjects } from '../task.ts'
import { earlier, goesAt, ringsAt } from './change.ts'
import * as store from './change-store.ts'
import * as say from './ring-messages.ts'

/** Tells those who look after a task, in time, who may not know of a change or a cancellation. */
export async function ringAboutUnconfirmed(desk: Desk, group: HelperGroup): Promise<void> {
  const { transaction, people, now, settings } = desk
  const parts = await store.unconfirmed(transaction, group)
  for (const theirs of Map.groupBy(parts, ({ task }) => task.id).values()) {
    const task = (theirs[0] as (typeof theirs)[number]).task
    let due: Date | undefined
    for (const { place } of theirs) {
      const person = await people.byId(transaction, group.id, place.personId as string)
      const goes = earlier(place.expectsAt, task.state === 'open' ? goesAt(task, settings.timeZone) : undefined)
      const at = ringsAt({ changedAt: place.changedAt as Date, goes, reachable: !person?.unreachable }, now)
      if (!at || !person) await store.letBe(transaction, group.id, place)
      else if (at <= now && (await store.markRung(transaction, group.id, place, now))) due = earlier(due, goes) ?? now
    }
    if (due) await ring(desk, task, due)
  }
}

/** A new message for those who look after it. What they were told before goes on below. */
async function ring(desk: Desk, task: Task, goes: Date): Promise<void> {
  await forgetRing(desk, task)
  const unsure = await rungAbout(desk, task)
  const about = unsure.map(({ person }) => person.id)
  for (const looker of await lookersAfter(desk, task)) {
    // Whoever may not know of it themselves is not asked to reach themselves.
    if (about.includes(looker.id)) continue
    tell(desk.outbox, looker, say.ring(wordsFor(desk, looker), task, unsure, desk.settings.timeZone), {
      subject: taskSubjects.ring(task.id),
      ...(await inTimeFor(desk, looker, goes)),
    })
  }
}

/** Puts right what those who look after a task read of who may not know. */
export async function showRing(desk: Desk, task: Task): Promise<void> {
  const sent = await about(desk.transaction, task.groupId, [taskSubjects.ring(task.id)])
  if (sent.length === 0) return
  const unsure = await rungAbout(desk, task)
  for (const each of sent) {
    const reader = each.recipientId && (await desk.people.byId(desk.transaction, task.groupId, each.recipientId))
    if (reader) amend(desk.outbox, reader, each, say.ring(wordsFor(desk, reader), task, unsure, desk.settings.timeZone))
  }
}

/** Somebody who was to say that they know has given their place back: nobody has to call them. */
export async function letBe(desk: Desk, task: Task, place: Place): Promise<void> {
  if (place.changedAt === undefined) return
  await store.letBe(desk.transaction, task.groupId, place)
  await showRing(desk, task)
}

/** Somebody lost their place because they cannot be written to: they may believe in it, and go. */
export async function doubt(desk: Desk, task: Task, place: Place): Promise<void> {
  const expectsAt = earlier(place.expectsAt, goesAt(task, desk.settings.timeZone))
  await store.awaitWord(desk.transaction, task.groupId, place, { changedAt: desk.now, expectsAt })
}

/** With a new change it begins anew; what was told of the last one stays as it is. */
export async function forgetRing(desk: Desk, task: Pick<Task, 'id' | 'groupId'>): Promise<void> {
  await detach(desk.transaction, task.groupId, [taskSubjects.ring(task.id)])
}

async function rungAbout(desk: Desk, task: Task): Promise<{ person: Person; place: Place }[]> {
  const found = []
  for (const place of await store.rungAbout(desk.transaction, task)) {
    const person = await desk.people.byId(desk.transaction, task.groupId, place.personId as string)
    if (person) found.push({ person, place })
  }
  return found
}
