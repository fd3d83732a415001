import { type Lotse, minutes } from './lotse.ts'
import { startPlanned } from './planned.ts'

/** The plan is there for a while, and everybody has looked. */
export async function settled(...slots: string[]): Promise<Lotse> {
  const lotse = await startPlanned(...slots)
  await lotse.vera.presses('oncall:stop')
  await lotse.advance(minutes(20))
  return lotse
}

/** How often each was asked, the fewest first. */
export async function asked({ database }: Lotse): Promise<number[]> {
  const rows = await database.rows('SELECT COUNT(*) AS times FROM "ShiftOffer" GROUP BY "personId" ORDER BY 1')
  return rows.map(({ times }) => Number(times))
}
