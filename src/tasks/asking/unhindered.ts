import type { Desk } from '../../questions/desk.ts'
import { obstacleTo } from '../places/fits.ts'
import type { Group } from '../store.ts'
import type { Task } from '../task.ts'
import type { Member } from './gather.ts'

/** The first so many whom nothing else keeps: a limit of theirs, or what they have at that time. */
export async function unhindered(
  desk: Desk,
  group: Group,
  task: Task,
  ready: readonly Member[],
  count: number,
): Promise<Member[]> {
  const found: Member[] = []
  for (const member of ready) {
    if (found.length >= count) break
    if (!(await obstacleTo(desk, group, member.person, task))) found.push(member)
  }
  return found
}
