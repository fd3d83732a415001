import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { groupOf } from '../desk.ts'
import * as tasks from '../store.ts'
import type { Kind, Task } from '../task.ts'
import * as say from './ask-messages.ts'
import * as asks from './ask-store.ts'
import { rewordAsk } from './settle-asks.ts'

export type Passed =
  | { kind: 'passed'; task: Task }
  /** Somebody else has it, it is over, or they said no before. */
  | { kind: 'too late' }
  | { kind: 'not asked' }

/** Somebody says no to a task they are asked for: once, and are not asked for it again. The next one is asked. */
export async function passTask(desk: Desk, person: Person, taskId: string): Promise<Passed> {
  const { transaction } = desk
  const group = await groupOf(desk, person.groupId)
  const task = await tasks.byId(transaction, group, taskId)
  const own = task && (await asks.of(transaction, task)).find(({ personId }) => personId === person.id)
  if (!task || !own) return { kind: 'not asked' }
  if (!(await asks.change(transaction, task, person.id, ['open', 'lapsed'], 'passed'))) return { kind: 'too late' }
  if (own.state === 'open') await hurry(desk, task)
  return { kind: 'passed', task }
}

/** The next one is asked; where all are asked at the same time, there is nothing to hurry before all have answered. */
async function hurry({ transaction, now }: Desk, task: Task): Promise<void> {
  const left = task.atOnce && (await asks.of(transaction, task)).some(({ state }) => state === 'open')
  if (!left) await asks.hurry(transaction, task, now)
}

/** Which kind somebody means who says of a task that it is not for them; undefined when they were not asked for it. */
export async function kindOfAsk(desk: Desk, person: Person, taskId: string): Promise<Kind | undefined> {
  const task = await tasks.byId(desk.transaction, await groupOf(desk, person.groupId), taskId)
  const asked = task && (await asks.of(desk.transaction, task)).some(({ personId }) => personId === person.id)
  return asked ? task.kind : undefined
}

/** Whatever of a kind somebody is being asked for just now is answered with no. */
export async function passKind(desk: Desk, person: Person, kind: Kind): Promise<void> {
  const { transaction, settings } = desk
  for (const { task } of await asks.openTo(transaction, await groupOf(desk, person.groupId), person, kind))
    if ((await passTask(desk, person, task.id)).kind === 'passed')
      await rewordAsk(desk, task, person.id, (t) => say.askPassed(t, task, settings.timeZone))
}

/** What somebody is being asked for goes to the next one: they left, or cannot be written to. */
export async function releaseTaskAsks(desk: Desk, person: Person): Promise<void> {
  const { transaction, settings } = desk
  for (const { ask, task } of await asks.openTo(transaction, await groupOf(desk, person.groupId), person)) {
    if (!(await asks.change(transaction, task, person.id, ['open', 'lapsed'], 'gone'))) continue
    await rewordAsk(desk, task, person.id, (t) => say.askGone(t, task, settings.timeZone))
    if (ask.state === 'open') await hurry(desk, task)
  }
}
