import { isTopic, type Topic } from '../guides/guide.ts'
import { isVolunteer, type Person } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'
import { offerWaiting, releaseBarred } from '../questions/routing/waiting.ts'
import { passKind } from '../tasks/asking/pass-ask.ts'
import type { Kind } from '../tasks/task.ts'
import type { Limits } from './limits.ts'
import * as store from './store.ts'

/** How many questions somebody was being asked for that now go to the next one. */
export type Agreed = { passedOn: number }

/**
 * Somebody sets or lifts limits of their own; nobody else can. They hold at once, also for what they are being asked for
 * at this moment, and what waits for anybody comes to whoever becomes free by it.
 */
export async function agree(desk: Desk, person: Person, change: Partial<Limits>): Promise<Agreed> {
  await store.setLimits(desk.transaction, person, change)
  if (!isVolunteer(person)) return { passedOn: 0 }
  const passedOn = await releaseBarred(desk, person)
  await offerWaiting(desk, person)
  return { passedOn }
}

/** Adds a kind of tasks to those somebody never wants to be asked for, or takes it out again. */
export async function barKind(desk: Desk, person: Person, kind: Kind, barred: boolean): Promise<void> {
  const { neverKinds } = await store.limitsOf(desk.transaction, person)
  const others = neverKinds.filter((other) => other !== kind)
  await store.setLimits(desk.transaction, person, { neverKinds: barred ? [...others, kind] : others })
  if (barred) await passKind(desk, person, kind)
}

/** Adds a topic to those somebody never wants to be asked for, or takes it out again. */
export async function bar(desk: Desk, person: Person, topic: Topic, barred: boolean): Promise<Agreed> {
  const { never } = await store.limitsOf(desk.transaction, person)
  const others = never.filter((other) => isTopic(other) && other !== topic)
  return agree(desk, person, { never: barred ? [...others, topic] : others })
}
