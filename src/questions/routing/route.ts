import type { Topic } from '../../guides/guide.ts'
import { inCommon, isSpokenLanguage, type SpokenLanguage } from '../../language/spoken.ts'
import { barrierFor } from '../../limits/limits.ts'
import type { Duty, Member } from '../../oncall/roster.ts'
import type { LeftOut, Why } from './reason.ts'

/** What a waiting question needs of whoever is asked for it. */
export type Need = {
  askerId: string | undefined
  /** What the asker speaks, most fluent first. */
  spoken: readonly string[]
  topic: Topic | undefined
  /** Who may hear of it; undefined where it is for everybody. */
  cleared: ReadonlySet<string> | undefined
  /** Whoever is asked for so many questions at once is not asked for another. */
  most: number
}

export type Decision =
  | { kind: 'ask'; member: Member; why: Why[] }
  /** `left`: everybody on duty or standby, the asker excepted, and why they cannot be asked. */
  | { kind: 'nobody'; left: Map<string, LeftOut> }

/** Of what waits already, more than this at once would only frighten; the rest follows as these are settled. */
export const mostAtOnce = 5

/**
 * Whom to ask next for a question: first who is on duty, then who would come if need be; among them who shares a language
 * with the asker, the asker's own before another one; then who takes the topic, who has the fewest open, who took the
 * fewest this week, who was not asked for the longest time. Nobody is asked past a limit of theirs, and nobody twice.
 */
export function decide(
  need: Need,
  roster: readonly Member[],
  asked: ReadonlySet<string>,
  now: Date,
  zone: string,
): Decision {
  const left = new Map<string, LeftOut>()
  let best: { member: Member; rank: Rank } | undefined
  for (const member of roster) {
    if (member.id === need.askerId) continue
    if (asked.has(member.id)) {
      left.set(member.id, 'asked before')
      continue
    }
    const rank = rankOf(need, member)
    // Whoever comes after the best one so far need not be looked at more closely.
    if (best && compare(rank, best.rank) > 0) continue
    const out = barrierTo(need, member, now, zone)
    if (out) left.set(member.id, out)
    else best = { member, rank }
  }
  return best ? { kind: 'ask', member: best.member, why: whyAsked(need, best.member) } : { kind: 'nobody', left }
}

/** What stands against asking somebody who was not asked yet. */
export function barrierTo(
  need: Pick<Need, 'topic' | 'cleared' | 'most'>,
  member: Member,
  now: Date,
  zone: string,
): LeftOut | undefined {
  const { limits, load, openOffers } = member
  if (need.cleared && !need.cleared.has(member.id)) return 'not cleared'
  const barrier = barrierFor(limits, load, need.topic, now, zone)
  if (barrier) return barrier
  if (openOffers >= need.most) return 'asked for enough'
  // They might take all that they are being asked for just now.
  const soon = { openTalks: load.openTalks + openOffers, takenThisWeek: load.takenThisWeek + openOffers }
  return barrierFor(limits, soon, need.topic, now, zone) && 'asked for enough'
}

/** Those who fit best first. */
export const inOrder = (need: Need, members: readonly Member[]): Member[] =>
  members.toSorted((one, other) => compare(rankOf(need, one), rankOf(need, other)))

/** Smaller is asked earlier; what stands first weighs most. */
type Rank = readonly [...number[], id: string]

const order: readonly Duty[] = ['on duty', 'if need be', 'cover']

const rankOf = (need: Need, member: Member): Rank => [
  order.indexOf(member.duty),
  languageRank(need.spoken, member.spoken),
  takesTopic(need, member) ? 0 : 1,
  member.load.openTalks + member.openOffers,
  member.load.takenThisWeek,
  member.lastAskedAt?.getTime() ?? 0,
  member.id,
]

/** The asker's own language, one close to it, another one in common, one close to another; none. */
function languageRank(asker: readonly string[], volunteer: readonly string[]): number {
  const common = commonLanguage(asker, volunteer)
  if (common === undefined) return 4
  return (common === asker[0] ? 0 : 2) + (volunteer.includes(common) ? 0 : 1)
}

/** What they would talk in: the asker's best language that the volunteer speaks or understands. */
export function commonLanguage(asker: readonly string[], volunteer: readonly string[]): SpokenLanguage | undefined {
  const common = inCommon(asker.filter(isSpokenLanguage), volunteer.filter(isSpokenLanguage))
  return common.find((language) => language === asker[0]) ?? common[0]
}

/** No topics chosen means all; while the topic is unclear, nobody is passed over for theirs. */
const takesTopic = ({ topic }: Need, { topics }: Member): boolean =>
  topic === undefined || topics.length === 0 || topics.includes(topic)

function compare(one: Rank, other: Rank): number {
  const index = one.findIndex((value, at) => value !== other[at])
  return index === -1 ? 0 : (one[index] as number) < (other[index] as number) ? -1 : 1
}

export function whyAsked(need: Need, { duty, spoken, topics, load, openOffers }: Member): Why[] {
  const language = commonLanguage(need.spoken, spoken)
  return [
    { is: duty },
    language === undefined
      ? { is: 'no language in common' }
      : { is: language === need.spoken[0] ? 'own language' : 'bridge language', language },
    ...topicWhy(need.topic, topics),
    { is: 'open talks', count: load.openTalks + openOffers },
    { is: 'taken this week', count: load.takenThisWeek },
  ]
}

function topicWhy(topic: Topic | undefined, topics: readonly Topic[]): Why[] {
  if (topic === undefined) return []
  if (topics.length === 0) return [{ is: 'any topic' }]
  return [{ is: topics.includes(topic) ? 'topic chosen' : 'other topic' }]
}
