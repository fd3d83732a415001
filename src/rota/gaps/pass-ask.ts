import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import type { Shift } from '../shift.ts'
import * as asks from './ask-store.ts'
import { isOpen } from './gap.ts'
import * as store from './gap-store.ts'

export type Passed = { kind: 'passed'; shift: Shift } | { kind: 'too late' } | { kind: 'not asked' }

/** Somebody says no to a shift they are asked for, and is not asked for it again. The next one is asked. */
export async function passAsk(desk: Desk, person: Person, shiftId: string): Promise<Passed> {
  const { transaction, now } = desk
  const gap = await store.gapById(transaction, person.groupId, shiftId)
  const own = gap && (await asks.of(transaction, gap)).find(({ personId }) => personId === person.id)
  if (!own) return { kind: 'not asked' }
  if (!(await asks.change(transaction, gap, person.id, ['open', 'lapsed'], 'passed'))) return { kind: 'too late' }
  if (own.state === 'open' && isOpen(gap, now)) await store.hurry(transaction, gap, now)
  return { kind: 'passed', shift: gap }
}

/** What somebody is being asked for goes to the next one: they left, or cannot be written to. */
export async function releaseAsks(desk: Desk, person: Pick<Person, 'id' | 'groupId'>): Promise<void> {
  const { transaction, now } = desk
  for (const { shiftId } of await asks.openTo(transaction, person)) {
    const shift = { id: shiftId, groupId: person.groupId }
    await asks.change(transaction, shift, person.id, ['open'], 'lapsed')
    await store.hurry(transaction, shift, now)
  }
}
