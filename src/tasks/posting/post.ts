import { tell } from '../../deliveries/tell.ts'
import type { HelperGroup } from '../../people/group.ts'
import { isVolunteer, type Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { boardFor } from '../board/board-for.ts'
import * as store from '../store.ts'
import { longestText, type Task, taskSubjects } from '../task.ts'
import { postCard } from './post-card.ts'

export type Posted =
  | { kind: 'posted'; task: Task }
  /** There is nothing to do in it. */
  | { kind: 'no text' }
  | { kind: 'too long' }
  | { kind: 'not a volunteer' }
  /** The helper group has no chat, or this is not it. */
  | { kind: 'no chat' }

type Wish = { text: string; places: number; thread?: number | undefined }

/** Somebody writes a task in the group chat: its card is there at once, and they look after it in private. */
export async function post(desk: Desk, person: Person, group: HelperGroup, wish: Wish): Promise<Posted> {
  if (!isVolunteer(person) || person.groupId !== group.id) return { kind: 'not a volunteer' }
  if (!group.chat) return { kind: 'no chat' }
  const text = wish.text.trim()
  if (text === '') return { kind: 'no text' }
  if (text.length > longestText) return { kind: 'too long' }
  const task = await store.add(
    desk.transaction,
    group,
    {
      kind: 'other',
      state: 'open',
      content: { text },
      places: wish.places,
      posterId: person.id,
      thread: wish.thread,
      postedAt: desk.now,
    },
    desk.now,
  )
  postCard(desk, group, task, 'here')
  if (!person.unreachable) await showBoard(desk, person, task)
  return { kind: 'posted', task }
}

async function showBoard(desk: Desk, person: Person, task: Task): Promise<void> {
  tell(desk.outbox, person, await boardFor(desk, person, task), { subject: taskSubjects.board(task.id), silent: true })
}
