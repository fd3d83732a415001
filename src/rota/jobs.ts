import type { HelperGroup } from '../people/group.ts'
import type { Desk } from '../questions/desk.ts'
import { askRound } from './gaps/ask-round.ts'
import { forgetOldAsks } from './gaps/forget-asks.ts'
import { postGaps } from './gaps/post-gaps.ts'
import { extendRota } from './plan/extend.ts'
import { remind } from './week/remind.ts'
import { postWeek } from './week/show-week.ts'

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
