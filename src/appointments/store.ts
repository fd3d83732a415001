import { newCode } from '../database/ids.ts'
import { seal, unseal } from '../database/seal.ts'
import type { Transaction } from '../database/transactions.ts'
import type { Person } from '../people/person.ts'
import type { Day } from '../wall-clock.ts'
import type { Appointment, AppointmentState, Content, Kind } from './appointment.ts'

type Row = NonNullable<Awaited<ReturnType<Transaction['tx']['appointment']['findFirst']>>>
type Owner = Pick<Person, 'id' | 'groupId' | 'key'>

export type NewAppointment = { kind: Kind; content: Content } & Partial<Pick<Appointment, 'guide' | 'previousId'>>

export async function add({ tx }: Transaction, owner: Owner, wish: NewAppointment, now: Date): Promise<Appointment> {
  const row = await tx.appointment.create({
    data: {
      id: newCode(),
      groupId: owner.groupId,
      personId: owner.id,
      kind: wish.kind,
      state: 'draft',
      content: sealed(owner, wish.content),
      guide: wish.guide ?? null,
      previousId: wish.previousId ?? null,
      createdAt: now,
    },
  })
  return read(owner, row)
}

/** One of somebody's own: nobody else's is ever found. */
export async function ownById({ tx }: Transaction, owner: Owner, id: string): Promise<Appointment | undefined> {
  const row = await tx.appointment.findFirst({ where: { id, groupId: owner.groupId, personId: owner.id } })
  return row ? read(owner, row) : undefined
}

/** What somebody is still to go to or to do, the next first, and what they have begun to write. */
export async function ahead({ tx }: Transaction, owner: Owner): Promise<Appointment[]> {
  const rows = await tx.appointment.findMany({
    where: { groupId: owner.groupId, personId: owner.id, state: { in: ['draft', 'planned'] } },
    orderBy: [{ day: { sort: 'asc', nulls: 'last' } }, { startsAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  })
  return rows.map((row) => read(owner, row))
}

/** Everything kept of somebody's, oldest first. */
export async function allOf({ tx }: Transaction, owner: Owner): Promise<Appointment[]> {
  const rows = await tx.appointment.findMany({
    where: { groupId: owner.groupId, personId: owner.id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => read(owner, row))
}

/** What can be changed; an undefined value empties a column, what is not named stays. */
export type Changes = Partial<Omit<Appointment, 'id' | 'groupId' | 'personId' | 'kind' | 'createdAt' | 'previousId'>>

/** Changes it if it is in one of these states; false when it was not. */
export async function change(
  { tx }: Transaction,
  owner: Owner,
  { id }: Pick<Appointment, 'id'>,
  from: readonly AppointmentState[],
  changed: Changes,
): Promise<boolean> {
  const given = ['guide', 'day', 'startsAt', 'endsAt', 'earlyAt', 'eveAt', 'soonAt', 'askedAt', 'outcome'] as const
  const { count } = await tx.appointment.updateMany({
    where: { id, groupId: owner.groupId, personId: owner.id, state: { in: [...from] } },
    data: {
      ...Object.fromEntries(given.filter((name) => name in changed).map((name) => [name, changed[name] ?? null])),
      ...(changed.state ? { state: changed.state } : {}),
      ...(changed.ticked ? { ticked: changed.ticked.join(',') } : {}),
      ...(changed.content ? { content: sealed(owner, changed.content) } : {}),
    },
  })
  return count === 1
}

/** Something of somebody's that is due up to a day; what it is stands sealed with their key. */
export type Due = Pick<Appointment, 'id' | 'personId'>

/** What is planned up to a day, that day included. */
export async function plannedUntil({ tx }: Transaction, groupId: string, day: Day): Promise<Due[]> {
  return tx.appointment.findMany({
    where: { groupId, state: 'planned', day: { lte: day } },
    select: { id: true, personId: true },
    orderBy: [{ day: 'asc' }, { id: 'asc' }],
  })
}

/** Deletes everything that somebody noted. */
export async function removeAllOf({ tx }: Transaction, owner: Pick<Owner, 'id' | 'groupId'>): Promise<void> {
  await tx.appointment.deleteMany({ where: { groupId: owner.groupId, personId: owner.id } })
}

/** Deletes what was over before a day, and what somebody began to write before an instant and left. */
export async function removeOld({ tx }: Transaction, groupId: string, before: Day, left: Date): Promise<void> {
  await tx.appointment.deleteMany({
    where: {
      groupId,
      OR: [
        { state: { in: ['over', 'cancelled'] }, day: { lt: before } },
        { state: { in: ['draft', 'cancelled'] }, day: null, createdAt: { lt: left } },
      ],
    },
  })
}

const sealed = ({ key }: Owner, content: Content) => seal(key, 'appointment', JSON.stringify(content))

const read = ({ key }: Owner, row: Row): Appointment => ({
  id: row.id,
  groupId: row.groupId,
  personId: row.personId,
  kind: row.kind as Kind,
  state: row.state as AppointmentState,
  content: JSON.parse(unseal(key, 'appointment', row.content)) as Content,
  guide: row.guide ?? undefined,
  ticked: row.ticked === '' ? [] : row.ticked.split(',').map(Number),
  day: row.day ?? undefined,
  startsAt: row.startsAt ?? undefined,
  endsAt: row.endsAt ?? undefined,
  createdAt: row.createdAt,
  earlyAt: row.earlyAt ?? undefined,
  eveAt: row.eveAt ?? undefined,
  soonAt: row.soonAt ?? undefined,
  askedAt: row.askedAt ?? undefined,
  outcome: row.outcome ?? undefined,
  previousId: row.previousId ?? undefined,
})
