import { tellOwner } from '../appointments/company/tell-owner.ts'
import { about } from '../deliveries/store.ts'
import { amend } from '../deliveries/tell.ts'
import { type Desk, wordsFor } from '../questions/desk.ts'
import { settleAsks } from './asking/settle-asks.ts'
import { boardFor } from './board/board-for.ts'
import * as toGroup from './card-messages.ts'
import { settleDanger } from './danger/tell-danger.ts'
import { groupOf, mayManage } from './desk.ts'
import { showDigest } from './digest/show-digest.ts'
import { crewOf } from './places/crew-of.ts'
import { showReminded } from './reminders/remind.ts'
import * as store from './store.ts'
import { type Task, taskSubjects } from './task.ts'

/**
 * Shows in the group chat and to whoever looks after a task what became of it: once for all acts that share a commit, so
 * that forty presses make a handful of edits. Should the process end in between, the next tick does it.
 */
export function showLater(desk: Desk, { id, groupId }: Pick<Task, 'id' | 'groupId'>): void {
  desk.transaction.later(`task:${id}`, (transaction) =>
    showTask({ ...desk, transaction, outbox: desk.outbox.in(transaction) }, { id, groupId }),
  )
}

/** What was not shown when the process ended. */
export async function showOwed(desk: Desk, groupId: string): Promise<void> {
  for (const id of await store.owed(desk.transaction, groupId)) await showTask(desk, { id, groupId })
}

async function showTask(desk: Desk, ref: Pick<Task, 'id' | 'groupId'>): Promise<void> {
  const { transaction, outbox, people, settings } = desk
  const group = await groupOf(desk, ref.groupId)
  // First the turn: what happens after this is shown again.
  const turn = await store.turnOf(transaction, ref)
  const task = await store.byId(transaction, group, ref.id)
  if (!task || task.state === 'draft') return
  const crew = await crewOf(desk, task)
  for (const sent of await about(transaction, group.id, [taskSubjects.card(task.id), taskSubjects.board(task.id)])) {
    if (sent.recipientId === undefined) {
      if (group.chat) amend(outbox, group, sent, toGroup.card(wordsFor(desk, group), task, crew, settings.timeZone))
      continue
    }
    const reader = await people.byId(transaction, group.id, sent.recipientId)
    // Whoever looks after it no more reads no more of it.
    if (reader && mayManage(reader, task)) amend(outbox, reader, sent, await boardFor(desk, reader, task))
  }
  await showReminded(desk, task)
  await settleDanger(desk, task)
  await showDigest(desk, group)
  await tellOwner(desk, task, crew.holders)
  await settleAsks(desk, task)
  await store.markShown(transaction, task, turn)
}
