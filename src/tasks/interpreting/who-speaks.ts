import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { askerIn } from '../../questions/talk/asker-in.ts'

/** More would be a list that nobody reads. */
const mostShown = 12

/** What other volunteers of the helper group speak, the commonest first. */
export async function spokenByVolunteers({ transaction, people }: Desk, person: Person): Promise<string[]> {
  const others = (await people.withRole(transaction, person.groupId, 'volunteer', 'coordinator')).filter(
    ({ id, unreachable }) => id !== person.id && !unreachable,
  )
  const times = Map.groupBy(
    others.flatMap(({ spoken }) => spoken),
    (code) => code,
  )
  return [...times]
    .sort(([one, these], [other, those]) => those.length - these.length || (one < other ? -1 : 1))
    .map(([code]) => code)
    .filter((code) => code !== 'de')
    .slice(0, mostShown)
}

/** What the asker of somebody's talk speaks; undefined where that is none of theirs. */
export async function spokenInTalk(desk: Desk, person: Person, questionId: string): Promise<string[] | undefined> {
  return (await askerIn(desk, person, questionId))?.spoken
}
