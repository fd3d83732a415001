import { agree } from '../limits/agree.ts'
import { limitsOf } from '../limits/of.ts'
import { pauseUntil } from '../limits/pause.ts'
import type { Person } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'
import { restUntil } from './care.ts'

export type Awake = { kind: 'awake' } | { kind: 'not resting' }

/** They want to be asked again at once: only they can say so. What waits for anybody comes to them. */
export async function endRest(desk: Desk, person: Person): Promise<Awake> {
  const { restUntil: until } = await limitsOf(desk.transaction, person)
  if (!until || until <= desk.now) return { kind: 'not resting' }
  await agree(desk, person, { restUntil: undefined })
  return { kind: 'awake' }
}

/** Enough for today. A longer pause of theirs stays as it is. */
export async function pauseToday(desk: Desk, person: Person): Promise<Date> {
  const { pausedUntil } = await limitsOf(desk.transaction, person)
  const until = restUntil(desk.now, desk.settings.timeZone)
  if (pausedUntil && pausedUntil >= until) return pausedUntil
  await pauseUntil(desk, person, until)
  return until
}
