import type { Person } from '../people/person.ts'
import type { Desk } from './desk.ts'
import type { Incoming } from './relay.ts'
import * as store from './store.ts'

/** Keeps somebody's own number back until they have said that it may be shown. */
export const holdContact = (desk: Desk, author: Person, incoming: Incoming): Promise<void> =>
  store.holdContact(desk.transaction, author, incoming, desk.now)

/** Takes a number that was kept back out again, once; undefined when it is no longer there. */
export async function takeHeldContact(desk: Desk, author: Person, number: number): Promise<Incoming | undefined> {
  const held = await store.takeHeldContact(desk.transaction, author, number)
  return held && { content: held.content, number: held.number, album: undefined, replyTo: undefined }
}
