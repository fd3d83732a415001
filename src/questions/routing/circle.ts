import { type Member, rosterAt } from '../../oncall/roster.ts'
import type { HelperGroup } from '../../people/group.ts'
import type { Person } from '../../people/person.ts'
import { nextDutyAt } from '../../rota/now.ts'
import { clearedFor, isVetting } from '../../vetting/cleared.ts'
import { dayOf } from '../../wall-clock.ts'
import type { Desk } from '../desk.ts'
import { isDiscreet, type Question } from '../question.ts'
import type { Need } from './route.ts'

/**
 * All that a helper group's questions can go to at one moment. Gathered once, for one question or for all that are due at a
 * tick; whoever asks somebody writes it down in the roster, too, so that it stays true.
 */
export type Circle = {
  group: HelperGroup
  roster: Member[]
  /** Who may hear of discreet questions; undefined: everybody. */
  cleared: ReadonlySet<string> | undefined
  person(id: string): Promise<Person | undefined>
  /** These people will be asked for: reads all of them at once. */
  expect(ids: readonly string[]): Promise<void>
  /** Coordinators who can be written to. */
  coordinators(): Promise<Person[]>
  /** When the next shift begins that somebody has taken. */
  nextDuty(): Promise<Date | undefined>
}

export async function gather(desk: Desk, groupId: string): Promise<Circle> {
  const { transaction, people, settings, now } = desk
  const group = (await people.groupById(transaction, groupId)) as HelperGroup
  const known = new Map<string, Promise<Person | undefined>>()
  return {
    group,
    roster: await rosterAt(transaction, groupId, now, settings.timeZone),
    cleared: await clearedIn(desk, groupId),
    person(id) {
      const person = known.get(id) ?? people.byId(transaction, groupId, id)
      known.set(id, person)
      return person
    },
    async expect(ids) {
      const unknown = ids.filter((id) => !known.has(id))
      for (const person of await people.byIds(transaction, groupId, unknown))
        known.set(person.id, Promise.resolve(person))
    },
    coordinators: once(async () =>
      (await people.withRole(transaction, groupId, 'coordinator')).filter(({ unreachable }) => !unreachable),
    ),
    nextDuty: once(() => nextDutyAt(transaction, groupId, now)),
  }
}

/** Who may hear of discreet questions; undefined, for everybody, unless the group switched vetting on. */
export async function clearedIn(
  { transaction, people, settings, now }: Desk,
  groupId: string,
): Promise<ReadonlySet<string> | undefined> {
  const group = await people.groupById(transaction, groupId)
  if (!group || !isVetting(group)) return undefined
  return clearedFor(transaction, groupId, dayOf(now, settings.timeZone))
}

function once<Value>(find: () => Promise<Value>): () => Promise<Value> {
  let found: Promise<Value> | undefined
  return () => {
    found ??= find()
    return found
  }
}

/** `most`: how many questions somebody may be asked for at once. */
export const needOf = (
  { cleared }: Pick<Circle, 'cleared'>,
  question: Pick<Question, 'askerId' | 'topic' | 'sensitive'>,
  { spoken }: Pick<Person, 'spoken'>,
  most = Number.POSITIVE_INFINITY,
): Need => ({
  askerId: question.askerId,
  spoken,
  topic: question.topic,
  cleared: isDiscreet(question) ? cleared : undefined,
  most,
})
