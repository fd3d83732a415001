import { about } from '../../deliveries/store.ts'
import { amend, takeBack, tell } from '../../deliveries/tell.ts'
import { noLimits } from '../../limits/limits.ts'
import { limitsIn } from '../../limits/of.ts'
import type { HelperGroup } from '../../people/group.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { addDays, dayOf } from '../../wall-clock.ts'
import type { Place } from '../place.ts'
import { placesIn } from '../places/place-store.ts'
import { sayAnew } from '../places/tell-place.ts'
import { isOver, type Task, taskSubjects } from '../task.ts'
import { reminderDue } from './reminder.ts'
import * as say from './reminder-messages.ts'
import * as store from './reminder-store.ts'

/** Two days and a change of the clocks, for whoever is reminded before quiet hours that last until it begins. */
const lookAhead = 50 * 3_600_000

/** Reminds whoever holds a place, and whoever posted the task, the evening before and two hours before; each once. */
export async function remindOfTasks(desk: Desk, group: HelperGroup): Promise<void> {
  const { transaction, now, settings } = desk
  const zone = settings.timeZone
  const today = dayOf(now, zone)
  const until = new Date(now.getTime() + lookAhead)
  const coming = await store.comingUp(transaction, group, [now, until], [today, addDays(today, 2)])
  if (coming.length === 0) return
  const limits = await limitsIn(transaction, group.id)
  for (const { task, held } of coming) {
    const people = await peopleOf(desk, task.groupId, held)
    for (const { person, place } of people) {
      const due = reminderDue(task, place, limits.get(person.id) ?? noLimits, now, zone)
      if (!due || !(await store.claim(transaction, group.id, place, due, now)) || person.unreachable) continue
      const others = people.filter((each) => each.person.id !== person.id).map((each) => each.person)
      const coming = place.comingAt !== undefined
      const saying = say.forHolder(wordsFor(desk, person), { task, due, others, coming, now, zone })
      await sayAnew(desk, task, person, saying)
    }
    await remindPoster(desk, task, people, limits.get(task.posterId ?? '') ?? noLimits)
  }
}

type Holder = { person: Person; place: Place }

async function remindPoster(desk: Desk, task: Task, people: Holder[], limits: typeof noLimits): Promise<void> {
  const { transaction, outbox, now, settings } = desk
  const { posterId, groupId, createdAt, eveAt, soonAt } = task
  if (posterId === undefined) return
  const due = reminderDue(task, { since: createdAt, eveAt, soonAt }, limits, now, settings.timeZone)
  if (!due || !(await store.claimForPoster(transaction, task, due, now))) return
  const poster = await desk.people.byId(transaction, groupId, posterId)
  if (!poster || poster.unreachable) return
  const subject = taskSubjects.reminder(task.id)
  for (const sent of await about(transaction, groupId, [subject])) takeBack(outbox, poster, sent)
  tell(outbox, poster, say.forPoster(wordsFor(desk, poster), { task, people, now, zone: settings.timeZone }), {
    subject,
  })
}

/** Puts right what the poster was reminded of: who comes, and who has said so. */
export async function showReminded(desk: Desk, task: Task): Promise<void> {
  const { transaction, outbox, now, settings } = desk
  const shown = isOver(task) ? [] : await about(transaction, task.groupId, [taskSubjects.reminder(task.id)])
  for (const sent of shown) {
    const poster = sent.recipientId && (await desk.people.byId(transaction, task.groupId, sent.recipientId))
    const held = (await placesIn(transaction, task)).filter(({ state }) => state === 'held')
    const people = await peopleOf(desk, task.groupId, held)
    if (poster)
      amend(outbox, poster, sent, say.forPoster(wordsFor(desk, poster), { task, people, now, zone: settings.timeZone }))
  }
}

async function peopleOf({ transaction, people }: Desk, groupId: string, held: readonly Place[]): Promise<Holder[]> {
  const found = []
  for (const place of held) {
    const person = place.personId && (await people.byId(transaction, groupId, place.personId))
    if (person) found.push({ person, place })
  }
  return found
}
