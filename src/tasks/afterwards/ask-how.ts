import { tell } from '../../deliveries/tell.ts'
import { isQuiet, noLimits } from '../../limits/limits.ts'
import { limitsIn } from '../../limits/of.ts'
import type { HelperGroup } from '../../people/group.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import type { Place } from '../place.ts'
import * as places from '../places/place-store.ts'
import { reword, sayAnew } from '../places/tell-place.ts'
import { isNight } from '../posting/night.ts'
import { type Task, taskSubjects } from '../task.ts'
import { isAskedAbout, minutesOf } from './afterwards.ts'
import * as say from './afterwards-messages.ts'
import * as store from './afterwards-store.ts'

/** So far back one looks for whom to ask: it may have ended in somebody's quiet hours. */
const lookBack = 4 * 86_400_000

/** Asks how it went: those who held a place, and whoever it was for, each apart. In nobody's quiet hours, and not by night. */
export async function askHowItWent(desk: Desk, group: HelperGroup): Promise<void> {
  const { transaction, people, now, settings } = desk
  const zone = settings.timeZone
  if (isNight(now, zone)) return
  const limits = await limitsIn(transaction, group.id)
  const sleeps = (id: string) => isQuiet(limits.get(id) ?? noLimits, now, zone)
  for (const { place, task } of await store.notAsked(transaction, group)) {
    const person = await people.byId(transaction, group.id, place.personId as string)
    if (person && !sleeps(person.id)) await askHolder(desk, task, person, place)
  }
  for (const task of await store.otherSideNotAsked(transaction, group, new Date(now.getTime() - lookBack))) {
    const person = await people.byId(transaction, group.id, (task.askerId ?? task.posterId) as string)
    if (person && !sleeps(person.id)) await askOtherSide(desk, task, person)
  }
}

/** `pressed`: they have just said that they are done, and read the question in the place of that. */
export async function askHolder(desk: Desk, task: Task, person: Person, place: Place, pressed = false): Promise<void> {
  const { transaction, now, settings } = desk
  const ended = task.endedAt ?? now
  const minutes = minutesOf(task, ended)
  const ref = { id: place.id, groupId: task.groupId }
  if (!(await store.markAsked(transaction, ref, minutes, now)) || person.unreachable) return
  if (!isAskedAbout(ended, now)) return
  const saying = say.howItWent(wordsFor(desk, person), task, minutes, settings.timeZone)
  if (pressed) await reword(desk, task, person, saying)
  else await sayAnew(desk, task, person, saying)
}

async function askOtherSide(desk: Desk, task: Task, person: Person): Promise<void> {
  const { transaction, outbox, now, settings } = desk
  if (!(await store.markOtherSideAsked(transaction, task, now)) || person.unreachable) return
  const went = (await places.placesIn(transaction, task)).filter(({ state }) => state === 'done')
  // Where nobody went, or they did it all by themselves, there is nothing to ask.
  if (!isAskedAbout(task.endedAt ?? now, now) || went.every(({ personId }) => personId === person.id)) return
  tell(outbox, person, say.howItWas(wordsFor(desk, person), task, settings.timeZone), {
    subject: taskSubjects.asked(task.id),
  })
}
