import type { Person } from '../../people/person.ts'
import type { Desk } from '../desk.ts'
import { type Taken, take } from '../routing/take.ts'
import * as store from '../store.ts'
import { gaveAway } from './handed-over.ts'

export type TakenBack =
  | { kind: 'back' }
  /** Somebody has taken it over. */
  | { kind: 'taken over' }
  | { kind: 'over' }
  | { kind: 'not theirs' }
  /** What else can stand against taking a question, theirs or not. */
  | { kind: Exclude<Taken['kind'], 'taken' | 'already yours' | 'closed' | 'somebody was first'> }

/** Whoever handed a talk over has it back, while nobody has taken it over. */
export async function takeBack(desk: Desk, volunteer: Person, questionId: string): Promise<TakenBack> {
  const question = await store.byId(desk.transaction, volunteer.groupId, questionId)
  if (!question || !(await gaveAway(desk, question, volunteer)))
    return { kind: question?.volunteerId === volunteer.id ? 'back' : 'not theirs' }
  if (question.state === 'closed') return { kind: 'over' }
  const { kind } = await take(desk, volunteer, questionId)
  if (kind === 'taken' || kind === 'already yours') return { kind: 'back' }
  if (kind === 'closed') return { kind: 'over' }
  return { kind: kind === 'somebody was first' ? 'taken over' : kind }
}
