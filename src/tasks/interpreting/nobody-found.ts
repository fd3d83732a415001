import { tell } from '../../deliveries/tell.ts'
import type { HelperGroup } from '../../people/group.ts'
import { type Desk, hushedFor, wordsFor } from '../../questions/desk.ts'
import * as asks from '../asking/ask-store.ts'
import { showLater } from '../show-task.ts'
import * as tasks from '../store.ts'
import type { Task } from '../task.ts'
import * as say from './interpreting-messages.ts'
import { tellRequester } from './tell-requester.ts'

/** Nobody can interpret now. Whoever asked hears so, with what may help instead; coordinators, too, without knowing who it was. */
export async function nobodyFound(desk: Desk, group: HelperGroup, task: Task): Promise<void> {
  const { transaction, outbox, people, now } = desk
  const over = { state: 'cancelled', endedAt: now } as const
  if (!(await tasks.change(transaction, group, task, ['open'], over))) return
  showLater(desk, task)
  await tellRequester(desk, task, (t) => say.nobody(t, task))
  const asked = (await asks.of(transaction, task)).length
  for (const coordinator of await people.withRole(transaction, group.id, 'coordinator'))
    if (!coordinator.unreachable && coordinator.id !== task.askerId)
      tell(
        outbox,
        coordinator,
        say.nobodyTold(wordsFor(desk, coordinator), task, asked),
        await hushedFor(desk, coordinator),
      )
}
