import { tell } from '../../deliveries/tell.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, hushedFor, wordsFor } from '../../questions/desk.ts'
import type { Caption } from '../../telegram/content.ts'
import { shield } from '../../telegram/shield.ts'
import { groupOf } from '../desk.ts'
import * as places from '../places/place-store.ts'
import * as tasks from '../store.ts'
import * as say from './afterwards-messages.ts'
import * as store from './afterwards-store.ts'

export type Thanked =
  | { kind: 'thanked'; number: number }
  | { kind: 'too long' }
  /** Nobody who came can be written to. */
  | { kind: 'nobody there' }
  | { kind: 'already' }
  | { kind: 'not theirs' }

/** A sentence, and not a talk. */
export const longestThanks = 300

/** Whether somebody may thank for a task: once, after they said that it went well. */
export async function mayThank(desk: Desk, person: Person, taskId: string): Promise<boolean> {
  const task = await tasks.byId(desk.transaction, await groupOf(desk, person.groupId), taskId)
  return task?.askerId === person.id && task.outcome === 'well' && task.thankedAt === undefined
}

/**
 * An asker thanks those who came: once, with a sentence of their own, or one of Lotse's. It comes without a name, and
 * without accounts; it is not translated.
 */
export async function thank(desk: Desk, person: Person, taskId: string, words?: Caption): Promise<Thanked> {
  const { transaction, people, outbox, now, settings } = desk
  const task = await tasks.hold(transaction, await groupOf(desk, person.groupId), taskId)
  if (!task || task.askerId !== person.id || task.outcome !== 'well') return { kind: 'not theirs' }
  if (words && words.text.length > longestThanks) return { kind: 'too long' }
  const went = (await places.placesIn(transaction, task)).filter(({ state }) => state === 'done')
  const ids = went.flatMap(({ personId }) => personId ?? [])
  const there = (await people.byIds(transaction, task.groupId, ids)).filter(({ unreachable }) => !unreachable)
  if (there.length === 0) return { kind: 'nobody there' }
  if (!(await store.markThanked(transaction, task, now))) return { kind: 'already' }
  const text = words && shield(words.text, words.entities).text
  for (const each of there)
    tell(outbox, each, say.thanks(wordsFor(desk, each), task, text, settings.timeZone), {
      author: person,
      ...(await hushedFor(desk, each)),
    })
  return { kind: 'thanked', number: there.length }
}
