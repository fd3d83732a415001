import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { groupOf } from '../desk.ts'
import { stop } from './go-on.ts'
import { openOf } from './request-store.ts'

/** Somebody goes: nobody is looked for any more who would interpret for them, and whoever does is free. */
export async function endRequests(desk: Desk, person: Person): Promise<void> {
  const open = await openOf(desk.transaction, await groupOf(desk, person.groupId), person.id)
  if (open) await stop(desk, person, open.id)
}
