import type { Person } from '../../people/person.ts'
import type { Desk } from '../desk.ts'
import * as heldStore from './held-store.ts'
import type { Incoming } from './relay.ts'

type Pointing = Incoming & { thread: number | undefined }

/** Keeps somebody's own number back until they have said that it may be shown. */
export const holdContact = (
  desk: Desk,
  author: Person,
  { content, number, replyTo, thread }: Pointing,
): Promise<void> =>
  heldStore.holdContact(
    desk.transaction,
    author,
    { number, content: { ...content, pointsAt: { replyTo, thread } } },
    desk.now,
  )

/** Takes a number that was kept back out again, once; undefined when it is no longer there. */
export async function takeHeldContact(desk: Desk, author: Person, number: number): Promise<Pointing | undefined> {
  const held = await heldStore.takeHeldContact(desk.transaction, author, number)
  if (!held) return undefined
  const { pointsAt, ...content } = held
  // What it replied to still decides whom it is for, and nobody else may get the number.
  return { content, number, album: undefined, ...pointsAt }
}
