import { endAppointments } from '../appointments/forget.ts'
import type { Transaction } from '../database/transactions.ts'
import { tellNobodyCoordinates } from '../groups/nobody-coordinates.ts'
import type { Person } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'
import { forget } from '../questions/forget.ts'
import { forgetAsker } from '../tasks/forget-asker.ts'
import { endRequests } from '../tasks/interpreting/forget.ts'
import { endInvitations, isLastCoordinator } from '../volunteers/leave.ts'

/** Takes what somebody wrote out of the inbox. */
export type ForgetUpdates = (transaction: Transaction, telegramId: number) => Promise<void>

/**
 * Deletes somebody with all they wrote. That right is stronger than a role: the last coordinator may go too, and those who
 * stay learn that nobody coordinates.
 */
export async function forgetMe(desk: Desk, person: Person, forgetUpdates: ForgetUpdates): Promise<void> {
  const { transaction, people } = desk
  const wasLast = await isLastCoordinator(transaction, person)
  await endRequests(desk, person)
  await endAppointments(desk, person)
  await forgetAsker(desk, person)
  await forget(desk, person)
  await endInvitations(desk, person)
  await forgetUpdates(transaction, person.telegramId)
  // What was deferred so far is written first, so that the deletion takes it along where it concerns this person.
  await transaction.flush()
  await people.remove(transaction, person)
  if (wasLast) await tellNobodyCoordinates(desk, person.groupId)
}
