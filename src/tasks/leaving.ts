import type { Person } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'
import { releaseTaskAsks } from './asking/pass-ask.ts'
import { withdrawBoards } from './board/withdraw-boards.ts'
import { groupOf } from './desk.ts'
import { giveBackAll } from './places/give-back.ts'
import * as store from './store.ts'

/**
 * Somebody stops being a volunteer: their places go to whoever waits, and what they posted goes on without them, in the
 * hands of coordinators.
 */
export async function leaveTasks(desk: Desk, person: Person): Promise<void> {
  await releaseTaskAsks(desk, person)
  await giveBackAll(desk, person, 'left')
  await withdrawBoards(desk, person, 'none')
  await store.letGoOfPosted(desk.transaction, await groupOf(desk, person.groupId), person.id)
}

/** Somebody cannot be written to any more: a place counts only while its holder would hear of a change. */
export async function loseHolder(desk: Desk, person: Person): Promise<void> {
  await releaseTaskAsks(desk, person)
  await giveBackAll(desk, person, 'unreachable')
}
