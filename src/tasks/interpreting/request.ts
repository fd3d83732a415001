import { tell } from '../../deliveries/tell.ts'
import { isSpokenLanguage } from '../../language/spoken.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, hushedFor, wordsFor } from '../../questions/desk.ts'
import { groupOf } from '../desk.ts'
import * as tasks from '../store.ts'
import { type Task, taskSubjects } from '../task.ts'
import { askAll } from './ask-all.ts'
import * as say from './interpreting-messages.ts'
import { nobodyFound } from './nobody-found.ts'
import * as store from './request-store.ts'

export type Requested =
  /** So many are asked, and have time until then. */
  | { kind: 'asked'; task: Task; count: number; until: Date }
  /** There is nobody who could be asked just now; they and the coordinators know. */
  | { kind: 'nobody' }
  /** They are being looked for somebody, or have somebody. */
  | { kind: 'already' }
  /** Twice the same language, or one nobody knows. */
  | { kind: 'not possible' }

/**
 * Somebody needs an interpreter at once, for half an hour: everybody who speaks both languages is asked at the same time, and
 * the first press wins. Whoever asks for it is told here, whatever comes of it.
 */
export async function requestInterpreter(
  desk: Desk,
  person: Person,
  { from, to }: { from: string; to: string },
): Promise<Requested> {
  const { transaction, outbox, now, settings } = desk
  if (from === to || !isSpokenLanguage(from) || !isSpokenLanguage(to)) return { kind: 'not possible' }
  const group = await groupOf(desk, person.groupId)
  if (await store.openOf(transaction, group, person.id)) return { kind: 'already' }
  const until = new Date(now.getTime() + settings.acceptWithin)
  const task = await tasks.add(
    transaction,
    group,
    {
      ...{ kind: 'interpreting', state: 'open', circle: 'small', atOnce: true, places: 1, askerId: person.id },
      ...{ spoken: [from, to], nextStepAt: until },
      content: { text: say.text(wordsFor(desk, group), [from, to]) },
    },
    now,
  )
  const count = await askAll(desk, group, task, until)
  if (count === 0) {
    await nobodyFound(desk, group, task)
    return { kind: 'nobody' }
  }
  tell(outbox, person, say.searching(wordsFor(desk, person), task, until, settings.timeZone), {
    subject: taskSubjects.request(task.id),
    ...(await hushedFor(desk, person)),
  })
  return { kind: 'asked', task, count, until }
}
