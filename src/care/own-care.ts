import { agree } from '../limits/agree.ts'
import type { Care } from '../limits/limits.ts'
import { limitsOf } from '../limits/of.ts'
import type { HelperGroup } from '../people/group.ts'
import type { Person } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'

const kinds: readonly Care[] = ['rest', 'debrief']
export const isCare = (text: string): text is Care => kinds.some((each) => each === text)

export type OwnCare = {
  /** Who switched each kind on: the group for all, or they themselves. */
  kinds: { care: Care; by: 'group' | 'self' | 'nobody' }[]
  /** They rest just now. */
  restUntil: Date | undefined
}

export async function ownCare({ transaction, people, now }: Desk, person: Person): Promise<OwnCare> {
  const { switches } = (await people.groupById(transaction, person.groupId)) as HelperGroup
  const { care: own, restUntil } = await limitsOf(transaction, person)
  return {
    kinds: kinds.map((care) => ({
      care,
      by: switches.includes(care) ? 'group' : own.includes(care) ? 'self' : 'nobody',
    })),
    restUntil: restUntil && restUntil > now ? restUntil : undefined,
  }
}

/** Switches a kind of care on for oneself, or off again. */
export async function switchCare(desk: Desk, person: Person, care: Care): Promise<OwnCare> {
  const { care: own } = await limitsOf(desk.transaction, person)
  const others = own.filter((each) => each !== care)
  await agree(desk, person, { care: own.includes(care) ? others : [...others, care] })
  return ownCare(desk, person)
}
