import { tell } from '../../deliveries/tell.ts'
import { isQuiet } from '../../limits/limits.ts'
import type { HelperGroup } from '../../people/group.ts'
import { isOnDuty } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { night } from '../../rota/gaps/fair.ts'
import * as asks from '../asking/ask-store.ts'
import { gather } from '../asking/gather.ts'
import { unhindered } from '../asking/unhindered.ts'
import { whoIsNext } from '../asking/who-is-next.ts'
import { type Task, taskSubjects } from '../task.ts'
import * as say from './interpreting-messages.ts'

/** A bigger circle would only make more people press for nothing. */
const mostAtOnce = 20

/** Asks everybody who speaks both languages, at the same time, and returns how many. At night it makes no sound off duty. */
export async function askAll(desk: Desk, group: HelperGroup, task: Task, until: Date): Promise<number> {
  const { transaction, outbox, now, settings } = desk
  const zone = settings.timeZone
  const { ready } = whoIsNext(await gather(desk, group, task), { ...task, until }, now, zone)
  const chosen = await unhindered(desk, group, task, ready, mostAtOnce)
  for (const { person } of chosen) {
    if (!(await asks.add(transaction, task, person.id, now))) continue
    tell(outbox, person, say.ask(wordsFor(desk, person), task, until, zone), {
      subject: taskSubjects.ask(task.id),
      silent: isQuiet({ quiet: night }, now, zone) && !isOnDuty(person),
    })
  }
  return chosen.length
}
