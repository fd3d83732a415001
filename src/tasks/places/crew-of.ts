import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import type { Crew } from '../crew.ts'
import { takesPlace } from '../place.ts'
import type { Task } from '../task.ts'
import { placesIn } from './place-store.ts'

/** Who has a part in a task. */
export async function crewOf({ transaction, people }: Desk, task: Task): Promise<Crew> {
  const places = await placesIn(transaction, task)
  const holders: Person[] = []
  for (const place of places) {
    const person =
      takesPlace(place) && place.personId ? await people.byId(transaction, task.groupId, place.personId) : undefined
    if (person) holders.push(person)
  }
  const count = (state: string) => places.filter((place) => place.state === state).length
  return { holders, waiting: count('waiting'), ifNeedBe: count('if need be') }
}
