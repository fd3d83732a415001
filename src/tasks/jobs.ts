import type { HelperGroup } from '../people/group.ts'
import type { Desk } from '../questions/desk.ts'
import { askHowItWent } from './afterwards/ask-how.ts'
import { endOverdue } from './afterwards/end-overdue.ts'
import { askRound } from './asking/ask-round.ts'
import { ringAboutUnconfirmed } from './changes/ring.ts'
import { closeMissed } from './companions/close-missed.ts'
import { tellOfDanger } from './danger/tell-danger.ts'
import { postDigest } from './digest/show-digest.ts'
import { forgetOldTasks } from './forget-old.ts'
import { lookAfterInterpreting } from './interpreting/jobs.ts'
import { forgetOldDrafts } from './posting/draft.ts'
import { postDueCards } from './posting/post-card.ts'
import { discloseDue } from './reminders/disclose-due.ts'
import { remindOfTasks } from './reminders/remind.ts'
import { showOwed } from './show-task.ts'

/** One round of looking for what is due about tasks. */
export async function lookAfterTasks(desk: Desk, group: HelperGroup): Promise<void> {
  await postDueCards(desk, group)
  await postDigest(desk, group)
  await askRound(desk, group)
  await ringAboutUnconfirmed(desk, group)
  await tellOfDanger(desk, group)
  await discloseDue(desk, group)
  await remindOfTasks(desk, group)
  await lookAfterInterpreting(desk, group)
  await closeMissed(desk, group)
  await endOverdue(desk, group)
  await askHowItWent(desk, group)
  await showOwed(desk, group.id)
  await forgetOldTasks(desk, group.id)
  await forgetOldDrafts(desk, group)
}
