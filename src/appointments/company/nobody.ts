import { tell } from '../../deliveries/tell.ts'
import type { HelperGroup } from '../../people/group.ts'
import { afterQuietOf, type Desk, wordsFor } from '../../questions/desk.ts'
import { markTold, nobodyFound } from '../../tasks/companions/companions.ts'
import { appointmentSubjects } from '../appointment.ts'
import * as store from '../store.ts'
import * as say from './company-messages.ts'

/** Nobody was found in time: the asker hears it while they can still do something, and what that is. The task stays open. */
export async function tellNobodyFound(desk: Desk, group: HelperGroup): Promise<void> {
  const { transaction, people, outbox, settings } = desk
  for (const task of await nobodyFound(desk, group)) {
    const owner = task.askerId === undefined ? undefined : await people.byId(transaction, group.id, task.askerId)
    const appointment = owner && task.appointmentId && (await store.ownById(transaction, owner, task.appointmentId))
    if (!(await markTold(desk, task, 'nobody')) || !owner || !appointment) continue
    tell(outbox, owner, say.nobody(wordsFor(desk, owner), { appointment, kind: task.kind, zone: settings.timeZone }), {
      subject: appointmentSubjects.company(appointment.id),
      ...(await afterQuietOf(desk, owner)),
    })
  }
}
