import type { HelperGroup } from '../people/group.ts'
import type { Desk } from '../questions/desk.ts'
import { askRound } from './ask-round.ts'
import { extendRota } from './extend.ts'
import { forgetOldAsks } from './forget-asks.ts'
import { postGaps } from './post-gaps.ts'
import { remind } from './remind.ts'
import { postWeek } from './show-week.ts'

/** What is due in a helper group's rota. */
export async function keepRota(desk: Desk, group: HelperGroup): Promise<void> {
  await extendRota(desk, group)
  // A gap of the coming week stands in its message, and is not posted a second time.
  await postWeek(desk, group)
  await postGaps(desk, group)
  await askRound(desk, group.id)
  await remind(desk, group.id)
  await forgetOldAsks(desk, group.id)
}
