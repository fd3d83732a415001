import { newCode, newId } from '../database/ids.ts'
import type { Transaction } from '../database/transactions.ts'
import type { Person } from '../people/person.ts'
import type { Invitation } from './invitation.ts'

type Row = NonNullable<Awaited<ReturnType<Transaction['tx']['invitation']['findFirst']>>>

const read = (row: Row): Invitation => ({
  id: row.id,
  groupId: row.groupId,
  code: row.code,
  role: row.role as Invitation['role'],
  places: row.places,
  used: row.used,
  expiresAt: row.expiresAt,
  days: row.days ?? undefined,
  revoked: row.revokedAt !== null,
})

export async function addInvitation(
  { tx }: Transaction,
  by: Person,
  invitation: Pick<Invitation, 'role' | 'places' | 'expiresAt'> & { days: number },
  now: Date,
): Promise<Invitation> {
  const data = { ...invitation, id: newId(), groupId: by.groupId, byId: by.id, code: newCode(12), createdAt: now }
  return read(await tx.invitation.create({ data }))
}

/** The newest invitation behind the group chat's button: nobody's in particular. */
export async function groupInvitation({ tx }: Transaction, groupId: string): Promise<Invitation | undefined> {
  const row = await tx.invitation.findFirst({ where: { groupId, forChat: true }, orderBy: { id: 'desc' } })
  return row ? read(row) : undefined
}

export async function revokeGroupInvitations({ tx }: Transaction, groupId: string, now: Date): Promise<void> {
  await tx.invitation.updateMany({ where: { groupId, forChat: true, revokedAt: null }, data: { revokedAt: now } })
}

export async function addGroupInvitation(
  { tx }: Transaction,
  groupId: string,
  invitation: Pick<Invitation, 'places' | 'expiresAt'>,
  now: Date,
): Promise<Invitation> {
  const chats = { role: 'volunteer', forChat: true, byId: null, code: newCode(12), createdAt: now }
  const data = { ...invitation, ...chats, id: newId(), groupId }
  return read(await tx.invitation.create({ data }))
}

export async function invitationById(
  { tx }: Transaction,
  groupId: string,
  id: string,
): Promise<Invitation | undefined> {
  const row = await tx.invitation.findFirst({ where: { id, groupId } })
  return row ? read(row) : undefined
}

export async function invitationsBy({ tx }: Transaction, person: Person): Promise<Invitation[]> {
  const where = { groupId: person.groupId, byId: person.id }
  return (await tx.invitation.findMany({ where, orderBy: { createdAt: 'asc' } })).map(read)
}

export async function revokeInvitationsBy({ tx }: Transaction, { id, groupId }: Person, now: Date): Promise<void> {
  await tx.invitation.updateMany({ where: { groupId, byId: id, revokedAt: null }, data: { revokedAt: now } })
}

export async function invitationByCode({ tx }: Transaction, code: string): Promise<Invitation | undefined> {
  const row = await tx.invitation.findUnique({ where: { code } })
  return row ? read(row) : undefined
}

export async function changeInvitation(
  { tx }: Transaction,
  { id, groupId }: Invitation,
  data: Partial<Pick<Row, 'places' | 'expiresAt' | 'days' | 'role' | 'revokedAt'>>,
): Promise<void> {
  await tx.invitation.updateMany({ where: { id, groupId }, data })
}

/** Uses up one place; false when the last one has gone to somebody else. */
export async function usePlace({ tx }: Transaction, { id, groupId, places }: Invitation): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { id, groupId, used: { lt: places } },
    data: { used: { increment: 1 } },
  })
  return count === 1
}

export async function coordinatorsLeft({ tx }: Transaction, groupId: string, except: string): Promise<number> {
  return tx.person.count({ where: { groupId, role: 'coordinator', id: { not: except } } })
}
