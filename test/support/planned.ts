import type { Actor } from './actor.ts'
import { type Lotse, startLotse } from './lotse.ts'

/** A helper group with a plan: Clara typed these slots, on a Monday at nine in the morning. */
export const startPlanned = (...slots: string[]): Promise<Lotse> => startPlannedWith({}, ...slots)

/** The same, and Telegram keeps its limits, or whatever else is to be. */
export async function startPlannedWith(options: Parameters<typeof startLotse>[0], ...slots: string[]): Promise<Lotse> {
  const lotse = await startLotse(options)
  for (const slot of slots) await lotse.clara.says(`/rota ${slot}`)
  lotse.clara.skips()
  return lotse
}

/** Clara plans one more slot that may be at the same time as others: those are for who speaks Arabic from now on. */
export async function plansBeside({ clara, database }: Lotse, slot: string): Promise<void> {
  await database.change(`UPDATE "Slot" SET spoken = 'ar'`)
  await clara.says(`/rota ${slot}`)
  clara.skips()
}

/** The ids of all shifts, in the order in which they begin. */
export async function shiftIds({ database }: Pick<Lotse, 'database'>): Promise<string[]> {
  const rows = await database.rows('SELECT id FROM "Shift" ORDER BY "startsAt", id')
  return rows.map(({ id }) => String(id))
}

/** Somebody looks at the coming shifts, from the duty screen. */
export async function opensShifts(somebody: Actor): Promise<void> {
  await somebody.says('/oncall')
  somebody.skips()
  await somebody.presses('shift:list')
}

/** Somebody takes the next shift and has read so. */
export async function takesNext(lotse: Lotse, somebody: Actor): Promise<string> {
  const [id = ''] = await shiftIds(lotse)
  await opensShifts(somebody)
  await somebody.presses(`shift:take:${id}`)
  somebody.skips()
  return id
}
