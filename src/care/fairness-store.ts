import type { Transaction } from '../database/transactions.ts'
import type { PlaceState, Stretch } from '../rota/place.ts'

/** The places that were held in shifts since an instant. */
export async function heldSince({ tx }: Transaction, groupId: string, since: Date, until: Date): Promise<Stretch[]> {
  const rows = await tx.shiftPlace.findMany({
    where: { groupId, state: 'held', shift: { startsAt: { gte: since, lt: until }, cancelledAt: null } },
    select: { personId: true, state: true, stoppedAt: true, shift: { select: { startsAt: true, endsAt: true } } },
  })
  return rows.map(({ personId, state, stoppedAt, shift }) => ({
    ...shift,
    personId: personId ?? undefined,
    state: state as PlaceState,
    stoppedAt: stoppedAt ?? undefined,
    cancelled: false,
  }))
}

/** Who took questions since an instant, once for each question. */
export async function takenSince({ tx }: Transaction, groupId: string, since: Date): Promise<string[]> {
  const rows = await tx.questionStep.findMany({
    where: { groupId, kind: 'taken', at: { gte: since } },
    distinct: ['questionId', 'personId'],
    select: { personId: true },
  })
  return rows.flatMap(({ personId }) => personId ?? [])
}
