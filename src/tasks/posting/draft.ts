import { about, removeAbout } from '../../deliveries/store.ts'
import { amend } from '../../deliveries/tell.ts'
import type { HelperGroup } from '../../people/group.ts'
import { isVolunteer, type Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { dayOf } from '../../wall-clock.ts'
import type { Problem } from '../board/field.ts'
import { readWords } from '../board/read-field.ts'
import { groupOf } from '../desk.ts'
import { showLater } from '../show-task.ts'
import * as store from '../store.ts'
import { type Task, taskSubjects } from '../task.ts'
import { draftGone } from './draft-messages.ts'
import { postCard } from './post-card.ts'

export type Begun = { kind: 'begun'; task: Task } | { kind: 'problem'; problem: Problem } | { kind: 'not a volunteer' }

/** Somebody begins to write a task in private. Nobody else sees it until it is posted. */
export async function beginDraft(desk: Desk, person: Person, typed: string, places = 1): Promise<Begun> {
  if (!isVolunteer(person)) return { kind: 'not a volunteer' }
  const read = readWords('text', typed)
  if ('problem' in read) return { kind: 'problem', problem: read.problem }
  const content = { text: read.change.text ?? '' }
  const group = await groupOf(desk, person.groupId)
  const draft = { kind: 'other', state: 'draft', content, places, posterId: person.id } as const
  return { kind: 'begun', task: await store.add(desk.transaction, group, draft, desk.now) }
}

/** What somebody has begun to write, the newest first. */
export async function draftsOf(desk: Desk, person: Person): Promise<Task[]> {
  const tasks = await store.postedBy(desk.transaction, await groupOf(desk, person.groupId), person.id)
  return tasks.filter(({ state }) => state === 'draft').reverse()
}

/** A draft of somebody's own. */
export async function draftOf(desk: Desk, person: Person, id: string): Promise<Task | undefined> {
  const task = await store.byId(desk.transaction, await groupOf(desk, person.groupId), id)
  return task?.state === 'draft' && task.posterId === person.id ? task : undefined
}

export type DraftPosted =
  | { kind: 'posted'; task: Task }
  /** Its time, or the time until which somebody must be found, went by while it lay. */
  | { kind: 'past' }
  /** The helper group has no group chat. */
  | { kind: 'no chat' }
  | { kind: 'already posted' }
  | { kind: 'not theirs' }

/** Posts a draft in the group chat. From then on its board follows what becomes of it. */
export async function postDraft(desk: Desk, person: Person, id: string): Promise<DraftPosted> {
  const { transaction, now, settings } = desk
  const group = await groupOf(desk, person.groupId)
  const task = await store.hold(transaction, group, id)
  if (!task || task.posterId !== person.id || !isVolunteer(person)) return { kind: 'not theirs' }
  if (task.state !== 'draft') return { kind: 'already posted' }
  if (isPast(task, now, settings.timeZone)) return { kind: 'past' }
  if (!group.chat) return { kind: 'no chat' }
  if (!(await store.change(transaction, group, task, ['draft'], { state: 'open', postedAt: now })))
    return { kind: 'already posted' }
  const posted: Task = { ...task, state: 'open', postedAt: now }
  postCard(desk, group, posted)
  showLater(desk, posted)
  return { kind: 'posted', task: posted }
}

function isPast({ day, startsAt, endsAt, findBy }: Task, now: Date, zone: string): boolean {
  const until = endsAt ?? startsAt
  return (until ? until <= now : day !== undefined && day < dayOf(now, zone)) || (findBy !== undefined && findBy <= now)
}

/** What somebody had begun to write goes, for good. False where it is none, or no draft any more. */
export async function discardDraft(desk: Desk, person: Person, id: string): Promise<boolean> {
  const task = await draftOf(desk, person, id)
  if (!task || !(await store.removeDraft(desk.transaction, task))) return false
  await forgetShown(desk, task)
  return true
}

/** So long a draft is kept. */
const draftLifetime = 14 * 24 * 3_600_000

/** Deletes drafts that nobody finished; where they stand in somebody's chat it says so. */
export async function forgetOldDrafts(desk: Desk, group: HelperGroup): Promise<void> {
  const { transaction, outbox, people, now } = desk
  for (const task of await store.draftsBefore(transaction, group, new Date(now.getTime() - draftLifetime))) {
    if (!(await store.removeDraft(transaction, task))) continue
    const writer = task.posterId === undefined ? undefined : await people.byId(transaction, group.id, task.posterId)
    for (const sent of await about(transaction, group.id, shownUnder(task)))
      if (writer) amend(outbox, writer, sent, draftGone(wordsFor(desk, writer)))
    await forgetShown(desk, task)
  }
}

const shownUnder = ({ id }: Pick<Task, 'id'>): string[] => [taskSubjects.board(id), taskSubjects.screen(id)]
const forgetShown = ({ transaction }: Desk, task: Task) => removeAbout(transaction, task.groupId, shownUnder(task))
