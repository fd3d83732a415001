import { isVolunteer } from '../people/person.ts'
import { type Desk, wordsFor } from '../questions/desk.ts'
import { staffedSince } from '../rota/plan/planned.ts'
import { tasksOf } from '../tasks/places/own-times.ts'
import { isSecret } from './calendar.ts'
import * as say from './messages.ts'
import type { Calendars } from './store.ts'
import { write } from './write.ts'

/** Shifts that are over stay in a calendar for so long. */
const past = 28 * 86_400_000

/**
 * What a calendar app reads at a secret address, as iCalendar. Undefined for whatever opens nothing: a wrong address and a
 * closed one are not to be told apart. A cancelled shift is not in it.
 */
export async function readCalendar(desk: Desk, calendars: Calendars, secret: string): Promise<string | undefined> {
  if (!isSecret(secret)) return undefined
  const { transaction, people, now } = desk
  const opened = await calendars.opened(transaction, secret)
  const person = opened && (await people.byId(transaction, opened.groupId, opened.personId))
  const group = person && (await people.groupById(transaction, person.groupId))
  if (!opened || !person || !group || !isVolunteer(person)) return undefined
  const t = wordsFor(desk, person)
  const staffed = await staffedSince(desk, group, new Date(now.getTime() - past))
  const taking = staffed.filter(({ shift }) => !shift.cancelled)
  if (opened.shows === 'group')
    return write(
      say.groupTitle(t, group),
      now,
      taking.map((each) => ({ about: each.shift, title: say.groupEvent(t, each) })),
    )
  const mine = taking.filter(({ holders }) => holders.some(({ id }) => id === person.id))
  const tasks = await tasksOf(desk, person)
  return write(say.ownTitle(t, group), now, [
    ...mine.map(({ shift }) => ({ about: shift, title: say.ownEvent(t, group) })),
    // What everybody in the group may know: the place and the asker stand in the chat alone, where they can be taken back.
    ...tasks.map(({ task, times }) => ({ about: { id: task.id, ...times }, title: say.taskEvent(t, task) })),
  ])
}
