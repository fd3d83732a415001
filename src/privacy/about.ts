import { appointmentsOf } from '../appointments/held-about.ts'
import { calendarsOf } from '../calendars/held-about.ts'
import { heldCare } from '../care/held-about.ts'
import type { Transaction } from '../database/transactions.ts'
import { heldLimits } from '../limits/held-about.ts'
import type { HelperGroup } from '../people/group.ts'
import type { Person } from '../people/person.ts'
import type { People } from '../people/store.ts'
import { heldAbout } from '../questions/held-about.ts'
import { shiftAsksOf, shiftsOf, swapsOf } from '../rota/held-about.ts'
import { tasksHeld } from '../tasks/held-about.ts'
import { clearancesHeld } from '../vetting/held-about.ts'
import { invitationsOf } from '../volunteers/held-about.ts'

/**
 * Everything held about somebody, as they may take it with them. Of a volunteer, nothing that askers wrote: those words
 * are the askers'.
 */
export async function aboutMe(transaction: Transaction, people: People, person: Person, group: HelperGroup) {
  return {
    person: {
      helperGroup: group.name,
      telegramId: person.telegramId,
      role: person.role,
      name: person.name ?? null,
      language: person.language,
      languageFrom: person.languageFrom,
      spoken: person.spoken,
      topics: person.topics,
      onDutySince: person.onDutySince ?? null,
      standbySince: person.standbySince ?? null,
      ...(await people.kept(transaction, person)),
    },
    limits: await heldLimits(transaction, person),
    shifts: await shiftsOf(transaction, person),
    care: await heldCare(transaction, person),
    askedForShifts: await shiftAsksOf(transaction, person),
    swaps: await swapsOf(transaction, person),
    calendars: await calendarsOf(transaction, person),
    clearances: await clearancesHeld(transaction, person),
    tasks: await tasksHeld(transaction, group, person),
    appointments: await appointmentsOf(transaction, person),
    invitations: await invitationsOf(transaction, person),
    ...(await heldAbout(transaction, person)),
  }
}
