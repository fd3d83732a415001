import { tell } from '../../deliveries/tell.ts'
import { inCommon, isSpokenLanguage } from '../../language/spoken.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, hushedFor, wordsFor } from '../../questions/desk.ts'
import { markTold } from '../../tasks/companions/companions.ts'
import type { Task } from '../../tasks/task.ts'
import { isDisclosed } from '../../tasks/task.ts'
import { appointmentSubjects } from '../appointment.ts'
import * as store from '../store.ts'
import * as say from './company-messages.ts'

/**
 * An asker hears how it stands with whoever comes along: found, given back, called off by the group. Each once: what they
 * heard last is kept with the task, so that pressing to and fro in between is not told.
 * @param holders whoever has a place
 */
export async function tellOwner(desk: Desk, task: Task, holders: readonly Person[]): Promise<void> {
  const { transaction, people, outbox, settings, now } = desk
  const { appointmentId, askerId } = task
  const news = newsOf(task)
  if (!appointmentId || !askerId || !news || !(await markTold(desk, task, news))) return
  const owner = await people.byId(transaction, task.groupId, askerId)
  const appointment = owner && (await store.ownById(transaction, owner, appointmentId))
  // From a day before, their talk begins with it.
  if (!appointment || task.state === 'done' || (news === 'found' && isDisclosed(task, now))) return
  const t = wordsFor(desk, owner)
  const [companion] = holders
  const shared = companion
    ? inCommon(owner.spoken.filter(isSpokenLanguage), companion.spoken.filter(isSpokenLanguage))
    : []
  const about = { appointment, kind: task.kind, zone: settings.timeZone }
  const saying =
    news === 'found'
      ? say.found(t, { ...about, shared, spoken: companion?.spoken ?? [] })
      : news === 'looking'
        ? say.lookingAgain(t, about)
        : say.calledOff(t, about)
  tell(outbox, owner, saying, {
    subject: appointmentSubjects.company(appointmentId),
    ...(await hushedFor(desk, owner)),
  })
}

/** What an asker should know now; nothing while it is as they heard it. */
function newsOf({ state, held, toldAsker }: Task): NonNullable<Task['toldAsker']> | undefined {
  if (state === 'done' || state === 'cancelled') return 'over'
  if (held > 0) return 'found'
  return toldAsker === 'found' ? 'looking' : undefined
}
