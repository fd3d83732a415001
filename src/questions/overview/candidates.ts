import { type Member, offDutyAt } from '../../oncall/roster.ts'
import type { Person } from '../../people/person.ts'
import type { Desk } from '../desk.ts'
import type { Question } from '../question.ts'
import { type Circle, needOf } from '../routing/circle.ts'
import * as offers from '../routing/offer-store.ts'
import type { LeftOut, Why } from '../routing/reason.ts'
import { barrierTo, inOrder, whyAsked } from '../routing/route.ts'

/** Somebody whom a coordinator could give a question to. */
export type Candidate = {
  person: Person
  why: Why[]
  /** What stands against it: a limit of theirs, which only they can lift. */
  obstacle: Obstacle | undefined
}

/**
 * 'not for this': a topic they never want, or that they said no to this question. These two are told apart for nobody: saying
 * no is nobody else's business.
 */
export type Obstacle = Exclude<LeftOut, 'never this topic'> | 'not for this' | 'being asked' | 'unreachable'

/** All volunteers whom a coordinator could choose: those who fit best first, then those whom something stands against. */
export async function candidatesFor(
  desk: Desk,
  circle: Circle,
  question: Question,
  asker: Person,
  coordinator: Person,
): Promise<Candidate[]> {
  const { transaction, people, now, settings } = desk
  const need = needOf(circle, question, asker)
  const off = await offDutyAt(transaction, question.groupId, now, settings.timeZone)
  const asked = new Map((await offers.askedFor(transaction, question)).map((each) => [each.volunteerId, each]))
  const volunteers = await people.withRole(transaction, question.groupId, 'volunteer', 'coordinator')
  // Whoever looks for somebody else can take it themselves, and is shown no words before that.
  const apart = new Set([asker.id, coordinator.id, question.volunteerId])
  const byId = new Map(volunteers.filter(({ id }) => !apart.has(id)).map((person) => [person.id, person]))
  const obstacleFor = (member: Member): Obstacle | undefined => {
    const before = asked.get(member.id)
    if (before?.state === 'open') return 'being asked'
    // Of a waiting question all who were asked may still take it; in a talk, whoever did not say no may be asked anew.
    if (question.state === 'waiting' && before) return 'asked before'
    const barrier = before?.state === 'passed' ? 'not for this' : barrierTo(need, member, now, settings.timeZone)
    return barrier === 'never this topic' ? 'not for this' : barrier
  }
  const members = inOrder(need, [...circle.roster, ...off])
  const reachable = members.flatMap((member): Candidate[] => {
    const person = byId.get(member.id)
    return person ? [{ person, why: whyAsked(need, member), obstacle: obstacleFor(member) }] : []
  })
  const known = new Set(members.map(({ id }) => id))
  const others = [...byId.values()].filter(({ id }) => !known.has(id))
  return [
    ...reachable.filter(({ obstacle }) => obstacle === undefined),
    ...reachable.filter(({ obstacle }) => obstacle !== undefined),
    ...others.map((person): Candidate => ({ person, why: [], obstacle: 'unreachable' })),
  ]
}
