import { tell } from '../deliveries/tell.ts'
import type { HelperGroup } from '../people/group.ts'
import { type Desk, wordsFor } from '../questions/desk.ts'
import { changeChat } from './change-chat.ts'
import * as say from './messages.ts'

/**
 * Lotse is no longer in the helper group's chat, or may not write there: coordinators learn what to do, and nobody is promised
 * a card there. Everything else goes on in private.
 */
export async function loseChat(desk: Desk, group: HelperGroup, why: 'put out' | 'muted'): Promise<void> {
  if (!group.chat || !(await changeChat(desk, group, undefined))) return
  for (const coordinator of await desk.people.withRole(desk.transaction, group.id, 'coordinator')) {
    if (coordinator.unreachable) continue
    const t = wordsFor(desk, coordinator)
    tell(desk.outbox, coordinator, why === 'muted' ? say.muted(t) : say.putOut(t))
  }
}
