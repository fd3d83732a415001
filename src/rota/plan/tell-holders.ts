import { type Saying, tell } from '../../deliveries/tell.ts'
import type { Words } from '../../language/words.ts'
import { writableAt } from '../../limits/of.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import type { Place } from '../place.ts'
import type { Shift } from '../shift.ts'
import * as store from './plan-store.ts'

type Telling = (t: Words, theirs: Shift[]) => Saying

/**
 * Tells whoever holds a place in some shifts what became of theirs, each once, and whoever would come if need be where
 * there are words for them. Their quiet hours hold, unless the shift begins in them. Who brought it about knows.
 */
export async function tellHolders(
  desk: Desk,
  by: Pick<Person, 'id' | 'groupId'>,
  shifts: readonly Shift[],
  held: Telling,
  standby?: Telling,
): Promise<void> {
  const places = await store.placesIn(
    desk.transaction,
    by.groupId,
    shifts.map(({ id }) => id),
  )
  await tellEach(desk, by, shifts, { places: places.filter(({ state }) => state === 'held'), saying: held })
  if (standby)
    await tellEach(desk, by, shifts, { places: places.filter(({ state }) => state === 'standby'), saying: standby })
}

async function tellEach(
  desk: Desk,
  by: Pick<Person, 'id' | 'groupId'>,
  shifts: readonly Shift[],
  { places, saying }: { places: Place[]; saying: Telling },
): Promise<void> {
  for (const [personId, theirs] of Map.groupBy(places, (place) => place.personId)) {
    if (personId === undefined || personId === by.id) continue
    const person = await desk.people.byId(desk.transaction, by.groupId, personId)
    if (!person || person.unreachable) continue
    const ids = theirs.map(({ shiftId }) => shiftId)
    await tellOne(
      desk,
      person,
      shifts.filter(({ id }) => ids.includes(id)),
      saying,
    )
  }
}

export async function tellOne(desk: Desk, person: Person, shifts: readonly Shift[], saying: Telling): Promise<void> {
  const begins = Math.min(...shifts.map(({ startsAt }) => startsAt.getTime()))
  const awake = await writableAt(desk.transaction, person, desk.now, desk.settings.timeZone)
  tell(desk.outbox, person, saying(wordsFor(desk, person), [...shifts]), {
    notBefore: awake.getTime() < begins ? awake : desk.now,
  })
}
