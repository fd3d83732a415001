import { type Key, type Sealed, unseal } from '../database/seal.ts'
import type { Transaction } from '../database/transactions.ts'
import { everyGroup } from '../database/wall.ts'
import type { Delivery, Letter, Method, Urgency } from './delivery.ts'

type Row = NonNullable<Awaited<ReturnType<Transaction['tx']['delivery']['findFirst']>>>

/** A delivery as it lies in the database: its letter still sealed. */
export type SealedDelivery = Omit<Delivery, 'letter'> & { payload: Sealed }

/**
 * What is to be sent by `until`, oldest first, from after one id on. What Telegram put off is among it whatever its time:
 * it keeps its place before what was written into the same chat later.
 */
export async function due(
  { tx, flush }: Transaction,
  until: Date,
  most: number,
  after = '',
): Promise<{ deliveries: SealedDelivery[]; last: string | undefined }> {
  await flush()
  const rows = await tx.delivery.findMany({
    where: {
      groupId: everyGroup,
      state: 'ready',
      id: { gt: after },
      OR: [{ notBefore: { lte: until } }, { attempts: { gt: 0 } }],
    },
    orderBy: { id: 'asc' },
    take: most,
  })
  return { deliveries: rows.flatMap(readRow), last: rows.length < most ? undefined : rows.at(-1)?.id }
}

/** When the next delivery that is not due yet will be. */
export async function nextDue({ tx, flush }: Transaction, now: Date): Promise<Date | undefined> {
  await flush()
  const row = await tx.delivery.findFirst({
    where: { groupId: everyGroup, state: 'ready', notBefore: { gt: now } },
    orderBy: { notBefore: 'asc' },
    select: { notBefore: true },
  })
  return row?.notBefore
}

export function openLetter(key: Key, payload: Uint8Array): Letter {
  return JSON.parse(unseal(key, 'letter', payload))
}

function readRow(row: Row): SealedDelivery[] {
  if (!row.payload) return []
  const { id, groupId, recipientId, authorId, subject, urgency, method, payload, notBefore, attempts } = row
  return [
    {
      id,
      groupId,
      recipientId: recipientId ?? undefined,
      authorId: authorId ?? undefined,
      subject: subject ?? undefined,
      urgency: urgency as Urgency,
      method: method as Method,
      payload,
      notBefore,
      attempts,
    },
  ]
}
