import type { Transaction } from '../database/transactions.ts'
import { about, removeAbout } from '../deliveries/store.ts'
import { takeBack, tell } from '../deliveries/tell.ts'
import type { HelperGroup } from '../people/group.ts'
import { isVolunteer, type Person } from '../people/person.ts'
import { type Desk, hushedFor, wordsFor } from '../questions/desk.ts'
import { type Day, dayOf } from '../wall-clock.ts'
import { isVetting } from './cleared.ts'
import * as say from './messages.ts'
import * as store from './store.ts'

export type Accepted = { kind: 'accepted'; since: Day } | { kind: 'already'; since: Day } | { kind: 'not a volunteer' }

/** A volunteer accepts the code of conduct: nobody can do that for them. */
export async function acceptConduct(desk: Desk, person: Person): Promise<Accepted> {
  if (!isVolunteer(person)) return { kind: 'not a volunteer' }
  const before = (await store.clearancesOf(desk.transaction, person)).find(({ kind }) => kind === 'conduct')
  if (before) return { kind: 'already', since: before.since }
  const since = dayOf(desk.now, desk.settings.timeZone)
  await store.setClearance(desk.transaction, person, { kind: 'conduct', since, until: undefined, by: person })
  return { kind: 'accepted', since }
}

/** Those among the given volunteers who have not accepted the code of conduct. */
export async function notAccepted(
  transaction: Transaction,
  volunteers: readonly Person[],
  groupId: string,
): Promise<Person[]> {
  const clearances = await store.clearancesIn(transaction, groupId)
  const accepted = new Set(clearances.flatMap(({ kind, personId }) => (kind === 'conduct' ? [personId] : [])))
  return volunteers.filter(({ id }) => !accepted.has(id))
}

const subjectFor = ({ id }: Pick<Person, 'id'>) => `conduct:${id}`

/** Brings somebody the code of conduct. One that they left unanswered goes, so that it stands in their chat once. */
async function sendConduct(desk: Desk, person: Person): Promise<void> {
  const { transaction, outbox } = desk
  for (const sent of await about(transaction, person.groupId, [subjectFor(person)])) {
    if (sent.state === 'ready') await outbox.withdraw(person.groupId, [sent.id])
    else takeBack(outbox, person, sent)
  }
  await removeAbout(transaction, person.groupId, [subjectFor(person)])
  tell(outbox, person, say.conduct(wordsFor(desk, person)), {
    subject: subjectFor(person),
    ...(await hushedFor(desk, person)),
  })
}

/** Whoever joins a group that vets can read it at once. */
export async function welcomeWithConduct(desk: Desk, group: HelperGroup, person: Person): Promise<void> {
  if (!isVetting(group)) return
  const [isNew] = await notAccepted(desk.transaction, [person], group.id)
  if (isNew) await sendConduct(desk, person)
}

/** To one volunteer, for whom a coordinator asks. */
export async function sendConductOnce(
  desk: Desk,
  groupId: string,
  personId: string,
): Promise<{ kind: 'sent' } | { kind: 'not a volunteer' }> {
  const person = await desk.people.byId(desk.transaction, groupId, personId)
  if (!person || !isVolunteer(person) || person.unreachable) return { kind: 'not a volunteer' }
  await sendConduct(desk, person)
  return { kind: 'sent' }
}

/** To everybody who has not accepted it and can be written to. Returns how many that were. */
export async function sendConductToAll(desk: Desk, groupId: string): Promise<number> {
  const volunteers = await desk.people.withRole(desk.transaction, groupId, 'volunteer', 'coordinator')
  const left = (await notAccepted(desk.transaction, volunteers, groupId)).filter(({ unreachable }) => !unreachable)
  for (const person of left) await sendConduct(desk, person)
  return left.length
}
