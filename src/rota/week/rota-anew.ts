import { tell } from '../../deliveries/tell.ts'
import type { HelperGroup } from '../../people/group.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { subjects as gapSubjects, isOpen, postedIn } from '../gaps/gap.ts'
import * as gapMessages from '../gaps/gap-messages.ts'
import * as store from '../gaps/gap-store.ts'
import { weekAnew } from './show-week.ts'

/** The group chat is a new one: the week, and gaps that are still open, stand there, too. */
export async function rotaAnew(desk: Desk, group: HelperGroup, subjects: readonly string[]): Promise<void> {
  const { transaction, outbox, now, settings } = desk
  await weekAnew(desk, group, subjects)
  for (const subject of subjects) {
    const at = postedIn(subject)
    const gaps = at ? await store.postedAt(transaction, group.id, at) : []
    if (!at || !gaps.some((gap) => isOpen(gap, now))) continue
    tell(outbox, group, gapMessages.gaps(wordsFor(desk, group), gaps, now, settings.timeZone), {
      subject: gapSubjects.gaps(at),
      silent: true,
    })
  }
}
