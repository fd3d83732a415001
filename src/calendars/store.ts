import { randomBytes } from 'node:crypto'
import { newId } from '../database/ids.ts'
import { seal, unseal, type Vault } from '../database/seal.ts'
import type { Transaction } from '../database/transactions.ts'
import type { Person } from '../people/person.ts'
import type { Calendar, Shows } from './calendar.ts'

const purpose = 'calendar'

export type Calendars = ReturnType<typeof createCalendars>

/** Calendars are found by a keyed hash of their secret, which is sealed with their person's key to be shown again. */
export function createCalendars(vault: Vault) {
  return {
    async of({ tx }: Transaction, person: Person, shows: Shows): Promise<Calendar | undefined> {
      const row = await tx.calendarFeed.findFirst({
        where: { groupId: person.groupId, personId: person.id, shows, revokedAt: null },
        orderBy: { createdAt: 'desc' },
      })
      return row ? { secret: unseal(person.key, purpose, row.secret), shows } : undefined
    },
    async add({ tx }: Transaction, person: Person, shows: Shows, now: Date): Promise<Calendar> {
      const secret = randomBytes(24).toString('base64url')
      await tx.calendarFeed.create({
        data: {
          id: newId(),
          groupId: person.groupId,
          personId: person.id,
          shows,
          secretHash: vault.hash('calendar', secret),
          secret: seal(person.key, purpose, secret),
          createdAt: now,
        },
      })
      return { secret, shows }
    },
    /** Whose calendar a secret opens. */
    async opened({ tx }: Transaction, secret: string) {
      const row = await tx.calendarFeed.findUnique({ where: { secretHash: vault.hash('calendar', secret) } })
      if (!row?.personId || row.revokedAt) return undefined
      return { groupId: row.groupId, personId: row.personId, shows: row.shows as Shows }
    },
  }
}

/** Closes somebody's calendars: of one kind, or all. */
export async function revoke(
  { tx }: Transaction,
  { id, groupId }: Pick<Person, 'id' | 'groupId'>,
  now: Date,
  shows?: Shows,
): Promise<void> {
  await tx.calendarFeed.updateMany({
    where: { groupId, personId: id, revokedAt: null, ...(shows ? { shows } : {}) },
    data: { revokedAt: now },
  })
}

export async function allOf({ tx }: Transaction, { id, groupId }: Pick<Person, 'id' | 'groupId'>) {
  return tx.calendarFeed.findMany({
    where: { groupId, personId: id },
    select: { shows: true, createdAt: true, revokedAt: true },
    orderBy: { id: 'asc' },
  })
}
