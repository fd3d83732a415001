import type { Library } from '../guides/library.ts'
import type { HelperGroup } from '../people/group.ts'
import type { Desk } from '../questions/desk.ts'
import { askHowItWent, removeOld } from './chain/afterwards.ts'
import { tellNobodyFound } from './company/nobody.ts'
import { remind } from './reminders/remind.ts'

/** One round of looking for what is due about one helper group's appointments. */
export async function lookAfterAppointments(desk: Desk, group: HelperGroup, library: Library): Promise<void> {
  await remind(desk, group, { library })
  await tellNobodyFound(desk, group)
  await askHowItWent(desk, group)
  await removeOld(desk, group)
}
