import { about } from '../../deliveries/store.ts'
import { overtake, type Saying, tell } from '../../deliveries/tell.ts'
import type { Words } from '../../language/words.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, hushedFor, wordsFor } from '../../questions/desk.ts'
import { takeDown } from '../take-down.ts'
import { type Task, taskSubjects } from '../task.ts'
import * as say from './interpreting-messages.ts'

/** Tells whoever asked for an interpreter how it goes on. */
export async function tellRequester(desk: Desk, task: Task, saying: (t: Words) => Saying): Promise<void> {
  const person = task.askerId && (await desk.people.byId(desk.transaction, task.groupId, task.askerId))
  if (person) await tellSide(desk, task, person, saying, await hushedFor(desk, person))
}

/** Tells one of the two, in the place of what they read before. */
export async function tellSide(
  desk: Desk,
  task: Task,
  person: Person,
  saying: (t: Words) => Saying,
  how: { silent?: true } = {},
): Promise<void> {
  const t = wordsFor(desk, person)
  const before = (await shown(desk, task)).filter(({ recipientId }) => recipientId === person.id)
  await takeDown(desk, person, before, say.over(t))
  tell(desk.outbox, person, saying(t), { subject: taskSubjects.request(task.id), ...how })
}

/** What the two were told while somebody was looked for, or interpreted, is out of date. */
export async function rewordRequest(desk: Desk, task: Task, saying: (t: Words) => Saying = say.over): Promise<void> {
  const { transaction, outbox, people } = desk
  for (const sent of await shown(desk, task)) {
    const person = sent.recipientId && (await people.byId(transaction, task.groupId, sent.recipientId))
    if (person) await overtake(outbox, person, sent, saying(wordsFor(desk, person)))
  }
}

const shown = ({ transaction }: Desk, { id, groupId }: Task) => about(transaction, groupId, [taskSubjects.request(id)])
