import { aboutAll, detachEach } from '../../deliveries/store.ts'
import { overtake } from '../../deliveries/tell.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import * as say from '../board-messages.ts'
import { groupOf } from '../desk.ts'
import { postedBy } from '../store.ts'
import { taskSubjects } from '../task.ts'

/**
 * Somebody looks after tasks no more: what they saw of them is overwritten, since it may say exactly where, and who comes.
 * @param but what they posted stays theirs
 */
export async function withdrawBoards(desk: Desk, person: Person, but: 'none' | 'own'): Promise<void> {
  const { transaction, outbox } = desk
  const own = but === 'own' ? await postedBy(transaction, await groupOf(desk, person.groupId), person.id) : []
  const stay = new Set(own.flatMap(({ id }) => subjects.map((subject) => subject(id))))
  const shown = await aboutAll(
    transaction,
    person,
    subjects.map((subject) => subject('')),
  )
  const gone = shown.filter(({ subject }) => !stay.has(subject))
  for (const sent of gone) await overtake(outbox, person, sent, say.boardGone(wordsFor(desk, person)))
  const numbered = gone.filter(({ number }) => number !== undefined)
  await detachEach(
    transaction,
    person.groupId,
    numbered.map(({ id }) => id),
  )
}

const subjects = [taskSubjects.board, taskSubjects.screen]
