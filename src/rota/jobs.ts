import type { HelperGroup } from '../people/group.ts'
import type { Desk } from '../questions/desk.ts'
import { extendRota } from './extend.ts'

/** What is due in a helper group's rota. */
export async function keepRota(desk: Desk, group: HelperGroup): Promise<void> {
  await extendRota(desk, group)
}
