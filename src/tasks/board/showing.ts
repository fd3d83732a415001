import { about, retitle, type Sent } from '../../deliveries/store.ts'
import { type Saying, tell } from '../../deliveries/tell.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { ended } from '../places/place-messages.ts'
import { takeDown } from '../take-down.ts'
import { type Task, taskSubjects } from '../task.ts'
import { boardFor } from './board-for.ts'
import type { Told } from './problem-messages.ts'

/** How a board, a question about a field, and what is wrong come to somebody. */
export type Showing = {
  board(task: Task): Promise<void>
  ask(task: Task, question: Saying): Promise<void>
  refuse(why: Told): void
}

/** To whoever typed: at the end of their chat, in the place of the board or question before. */
export function atTheEnd(desk: Desk, person: Person, say: (html: string) => void): Showing {
  return {
    refuse: (why) => say(why(wordsFor(desk, person).html)),
    board: async (task) => anew(desk, person, task, await boardFor(desk, person, task), taskSubjects.board(task.id)),
    ask: (task, question) => anew(desk, person, task, question, taskSubjects.screen(task.id)),
  }
}

/**
 * To whoever pressed: in the place of what they pressed on. While it is a question it does not follow what becomes of the
 * task, or the answer to somebody else's press would take it away.
 */
export function inPlace(
  desk: Desk,
  person: Person,
  pressed: { number: number | undefined; rewrite(saying: Saying): void; alert(text: string): void },
): Showing {
  const { number, rewrite, alert } = pressed
  const turn = async (saying: Saying, subject: string) => {
    rewrite(saying)
    if (number !== undefined) await retitle(desk.transaction, person, number, subject)
  }
  return {
    refuse: (why) => alert(why(wordsFor(desk, person).plain)),
    board: async (task) => turn(await boardFor(desk, person, task), taskSubjects.board(task.id)),
    ask: (task, question) => turn(question, taskSubjects.screen(task.id)),
  }
}

/** Before there is a task, the question for its words stands under this. */
export const firstQuestion = taskSubjects.screen('new')

async function anew(desk: Desk, person: Person, task: Task, saying: Saying, subject: string): Promise<void> {
  const earlier = await shownTo(desk, person, [
    taskSubjects.board(task.id),
    taskSubjects.screen(task.id),
    firstQuestion,
  ])
  const below = ended(wordsFor(desk, person), task, 'below', desk.settings.timeZone)
  await takeDown(desk, person, earlier, below)
  tell(desk.outbox, person, saying, { urgency: 'answer', subject })
}

async function shownTo({ transaction }: Desk, { id, groupId }: Person, subjects: string[]): Promise<Sent[]> {
  return (await about(transaction, groupId, subjects)).filter(({ recipientId }) => recipientId === id)
}
