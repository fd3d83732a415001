import type { HelperGroup } from '../../people/group.ts'
import type { Desk } from '../../questions/desk.ts'
import * as placeStore from '../places/place-store.ts'
import { endFor, tellHolder } from '../places/tell-place.ts'
import { showLater } from '../show-task.ts'
import * as store from '../store.ts'
import type { Task } from '../task.ts'
import { findByFor } from './companion.ts'

/** The appointment moved: so does whoever comes along. */
export async function moveCompanion(desk: Desk, group: HelperGroup, task: Task, move: Move): Promise<void> {
  const { area, place, ...times } = move
  const { area: _, place: __, ...content } = task.content
  await store.change(desk.transaction, group, task, ['open'], {
    ...times,
    content: { ...content, ...(area === undefined ? {} : { area }), ...(place === undefined ? {} : { place }) },
    findBy: findByFor(times.startsAt, desk.now, desk.settings.timeZone),
  })
  const moved = await store.byId(desk.transaction, group, task.id)
  for (const place of moved ? await placeStore.placesIn(desk.transaction, moved) : []) {
    const person = place.personId && (await desk.people.byId(desk.transaction, group.id, place.personId))
    if (moved && person && place.state === 'held') await tellHolder(desk, moved, person, 'taken')
  }
  showLater(desk, task)
}

type Move = Pick<Task, 'day' | 'endsAt'> & { startsAt: Date; area: string | undefined; place: string | undefined }

/** Nobody is needed any more. */
export async function endCompanion(desk: Desk, group: HelperGroup, task: Task): Promise<void> {
  const { transaction, people, now } = desk
  if (!(await store.change(transaction, group, task, ['open'], { state: 'cancelled', endedAt: now }))) return
  for (const place of await placeStore.placesIn(transaction, task)) {
    const person = place.personId === undefined ? undefined : await people.byId(transaction, group.id, place.personId)
    if (person) await endFor(desk, task, person, 'cancelled')
  }
  showLater(desk, task)
}
