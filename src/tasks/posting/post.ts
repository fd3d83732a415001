import { tell } from '../../deliveries/tell.ts'
import { isQuiet } from '../../limits/limits.ts'
import type { HelperGroup } from '../../people/group.ts'
import { isVolunteer, type Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { night } from '../../rota/gaps/fair.ts'
import * as toBoard from '../board-messages.ts'
import * as toGroup from '../card-messages.ts'
import * as store from '../store.ts'
import { longestText, type Task, taskSubjects } from '../task.ts'

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
  postCard(desk, group, task)
  if (!person.unreachable) showBoard(desk, person, task)
  return { kind: 'posted', task }
}

/** Puts a task's card into the group chat. What somebody posts at night makes no sound. */
export function postCard(desk: Desk, group: HelperGroup, task: Task): void {
  const { outbox, now, settings } = desk
  const zone = settings.timeZone
  tell(outbox, group, toGroup.card(wordsFor(desk, group), task, nobody, zone), {
    urgency: 'answer',
    subject: taskSubjects.card(task.id),
    topic: task.thread,
    silent: isQuiet({ quiet: night }, now, zone) && !task.urgent,
  })
}

function showBoard({ outbox, words, settings }: Desk, person: Person, task: Task): void {
  tell(outbox, person, toBoard.board(words.in(person.language), task, nobody, settings.timeZone), {
    subject: taskSubjects.board(task.id),
    silent: true,
  })
}

const nobody = { holders: [], waiting: 0, ifNeedBe: 0 }
