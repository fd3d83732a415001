import { limitsOf } from '../../limits/of.ts'
import { isCoordinator, type Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { placesBetween } from '../../rota/places/give-back.ts'
import { groupOf, mayManage } from '../desk.ts'
import * as places from '../places/place-store.ts'
import * as store from '../store.ts'
import { dangerOf, type Listed, suitsLooker } from './listed.ts'

/** A page of what somebody can see of the open tasks. */
export type Page = {
  /** Their own, those in danger (coordinators alone see what is in danger), those for them, and the rest. */
  sections: { about: Section; tasks: Listed[] }[]
  number: number
  last: number
}
export type Section = 'mine' | 'danger' | 'fits' | 'others'
const sections: readonly Section[] = ['mine', 'danger', 'fits', 'others']

/** More on one page would be no list any more, but a search. */
const perPage = 8

export async function listFor(desk: Desk, person: Person, wanted: number): Promise<Page> {
  const { transaction, now } = desk
  const group = await groupOf(desk, person.groupId)
  const parts = new Map(
    (await places.partsOf(transaction, group, person.id)).map(({ task, place }) => [task.id, place]),
  )
  const busy = (await placesBetween(desk, person, now))
    .filter(({ place }) => place.state === 'held')
    .map(({ shift }) => shift)
  const looker = { spoken: person.spoken, never: (await limitsOf(transaction, person)).neverKinds, busy }
  const sectionOf = ({ task, mine, danger, manages }: Listed): Section => {
    if (mine !== undefined || (manages && task.posterId === person.id)) return 'mine'
    if (danger && isCoordinator(person)) return 'danger'
    return suitsLooker(task, looker) ? 'fits' : 'others'
  }
  const listed = (await store.open(transaction, group))
    .map((task): Listed => {
      const mine = parts.get(task.id)?.state
      return { task, mine, danger: dangerOf(task, now), manages: mayManage(person, task) }
    })
    // What is delicate is shown one by one, and here only to who has a part in it, and to coordinators.
    .filter(({ task, mine, manages }) => task.circle === 'chat' || mine !== undefined || manages)
    .map((each) => ({ about: sectionOf(each), each }))
    .sort((one, other) => sections.indexOf(one.about) - sections.indexOf(other.about))
  const last = Math.max(0, Math.ceil(listed.length / perPage) - 1)
  const number = Math.min(Math.max(0, wanted), last)
  const shown = Map.groupBy(listed.slice(number * perPage, (number + 1) * perPage), ({ about }) => about)
  return {
    sections: [...shown].map(([about, each]) => ({ about, tasks: each.map(({ each }) => each) })),
    number,
    last,
  }
}
