import { tell } from '../../deliveries/tell.ts'
import { isQuiet } from '../../limits/limits.ts'
import type { HelperGroup } from '../../people/group.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { postedUntil } from '../week/week.ts'
import { night } from './fair.ts'
import { settles, subjects } from './gap.ts'
import * as say from './gap-messages.ts'
import * as store from './gap-store.ts'

/** Posts gaps of the week that was shown in the group chat: each once, all of one look in one message, never at night. */
export async function postGaps(desk: Desk, group: HelperGroup): Promise<void> {
  const { transaction, outbox, now, settings } = desk
  const zone = settings.timeZone
  if (!group.chat || isQuiet({ quiet: night }, now, zone)) return
  const gaps = await store.unposted(transaction, group.id, now, postedUntil(now, zone))
  const newest = Math.max(...gaps.map(({ createdAt }) => createdAt.getTime()))
  if (gaps.length === 0 || now.getTime() - newest < settles) return
  const ids = gaps.map(({ id }) => id)
  if ((await store.markPosted(transaction, group.id, ids, now)) === 0) return
  tell(outbox, group, say.gaps(wordsFor(desk, group), gaps, now, zone), { subject: subjects.gaps(now) })
}
