import { about, type Sent } from '../../deliveries/store.ts'
import { amend, tell } from '../../deliveries/tell.ts'
import type { HelperGroup } from '../../people/group.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import * as tasks from '../store.ts'
import { takeDown } from '../take-down.ts'
import { type Task, taskSubjects } from '../task.ts'
import { daysBack, dayToShow, isFresh, needsSomebody } from './digest.ts'
import * as say from './digest-messages.ts'
import { claimDay } from './digest-store.ts'

/**
 * In the evening, once a day: the open tasks that nobody or not enough people took, in one message. None where there are
 * none, and where all of them have only just been posted. The one before goes.
 */
export async function postDigest(desk: Desk, group: HelperGroup): Promise<void> {
  const { transaction, now, settings } = desk
  const day = dayToShow(now, settings.timeZone)
  if (!day || !group.chat || !(await claimDay(transaction, group.id, day))) return
  await takeDown(desk, group, await standing(desk, group), say.digestGone(wordsFor(desk, group)))
  const needing = await needed(desk, group)
  if (!needing.every((task) => isFresh(task, now))) tellDigest(desk, group, needing, day)
}

/** Puts right the digest that stands in the group chat. */
export async function showDigest(desk: Desk, group: HelperGroup): Promise<void> {
  const shown = group.chat ? await standing(desk, group) : []
  if (shown.length === 0) return
  const saying = say.digest(wordsFor(desk, group), await needed(desk, group), desk.settings.timeZone)
  for (const sent of shown) amend(desk.outbox, group, sent, saying)
}

/** Shows the digest anew that stood in another chat. */
export async function digestAnew(desk: Desk, group: HelperGroup, stood: readonly string[]): Promise<void> {
  const [day] = daysBack(desk.now, desk.settings.timeZone).filter((each) => stood.includes(taskSubjects.digest(each)))
  if (day) tellDigest(desk, group, await needed(desk, group), day, { silent: true })
}

const standing = ({ transaction, now, settings }: Desk, group: HelperGroup): Promise<Sent[]> =>
  about(transaction, group.id, daysBack(now, settings.timeZone).map(taskSubjects.digest))

async function needed({ transaction, now, settings }: Desk, group: HelperGroup): Promise<Task[]> {
  const open = await tasks.open(transaction, group)
  return open.filter((task) => needsSomebody(task, now, settings.timeZone))
}

function tellDigest(
  desk: Desk,
  group: HelperGroup,
  needing: readonly Task[],
  day: string,
  { silent = false } = {},
): void {
  tell(desk.outbox, group, say.digest(wordsFor(desk, group), needing, desk.settings.timeZone), {
    subject: taskSubjects.digest(day),
    topic: group.chat?.topic,
    silent,
  })
}
