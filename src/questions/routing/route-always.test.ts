import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Topic, topics } from '../../guides/guide.ts'
import { barrierFor, type Care, noLimits } from '../../limits/limits.ts'
import type { Member } from '../../oncall/roster.ts'
import type { Kind } from '../../tasks/task.ts'
import { decide, type Need } from './route.ts'

const zone = 'Europe/Berlin'
const instants = fc.date({
  min: new Date('2026-03-28T00:00:00Z'),
  max: new Date('2026-03-30T00:00:00Z'),
  noInvalidDate: true,
})
const languages = fc.uniqueArray(fc.constantFrom('de', 'en', 'ar', 'fa', 'prs', 'uk'), { minLength: 1, maxLength: 3 })
const topic = fc.constantFrom<Topic>(...topics.slice(0, 3))
const few = fc.nat({ max: 4 })
const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })

const limits = fc.record({
  openAtOnce: perhaps(few),
  perWeek: perhaps(few),
  quiet: perhaps(fc.record({ from: fc.nat({ max: 1439 }), until: fc.nat({ max: 1439 }) })),
  pausedUntil: perhaps(instants),
  restUntil: perhaps(instants),
  never: fc.uniqueArray(topic, { maxLength: 2 }),
  neverKinds: fc.constant<Kind[]>([]),
  care: fc.constant<Care[]>([]),
})
const member: fc.Arbitrary<Member> = fc.record({
  id: fc.constantFrom(...'abcdefghijkl'),
  spoken: languages,
  topics: fc.uniqueArray(topic, { maxLength: 2 }),
  duty: fc.constantFrom('on duty', 'if need be'),
  until: fc.constant(undefined),
  limits: fc.oneof(fc.constant(noLimits), limits),
  load: fc.record({ openTalks: few, takenThisWeek: few }),
  openOffers: few,
  lastAskedAt: perhaps(instants),
})
const roster = fc.uniqueArray(member, { selector: ({ id }) => id, maxLength: 8 })
const need: fc.Arbitrary<Need> = fc.record({
  askerId: perhaps(fc.constantFrom('a', 'z')),
  spoken: languages,
  topic: perhaps(topic),
  cleared: perhaps(fc.uniqueArray(fc.constantFrom(...'abcdefgh')).map((ids) => new Set(ids))),
  most: fc.constantFrom(5, Number.POSITIVE_INFINITY),
})
const asked = fc.uniqueArray(fc.constantFrom(...'abcdefghijkl'), { maxLength: 4 }).map((ids) => new Set(ids))

/** Whom the contract lets be asked, said once more in other words. */
function may(need: Need, asked: ReadonlySet<string>, now: Date) {
  return ({ id, limits, load, openOffers }: Member): boolean => {
    const taken = { openTalks: load.openTalks + openOffers, takenThisWeek: load.takenThisWeek + openOffers }
    if (id === need.askerId || asked.has(id) || openOffers >= need.most) return false
    if (need.cleared && !need.cleared.has(id)) return false
    return (
      barrierFor(limits, load, need.topic, now, zone) === undefined && !barrierFor(limits, taken, need.topic, now, zone)
    )
  }
}

test('nobody is asked past a limit, twice, for their own question, or who is not cleared; nobody else is left out', () => {
  fc.assert(
    fc.property(need, roster, asked, instants, (need, roster, asked, now) => {
      const decision = decide(need, roster, asked, now, zone)
      const allowed = roster.filter(may(need, asked, now))
      if (decision.kind === 'ask') expect(allowed).toContain(decision.member)
      else {
        expect(allowed).toEqual([])
        expect([...decision.left.keys()].sort()).toEqual(
          roster.flatMap(({ id }) => (id === need.askerId ? [] : id)).sort(),
        )
      }
    }),
  )
})

test('whoever is asked is on duty before standby, shares a language, takes the topic, has the fewest open: in this order', () => {
  const order = (need: Need, { duty, spoken, topics, load, openOffers }: Member) => [
    duty === 'on duty' ? 0 : 1,
    spoken.includes(need.spoken[0] ?? '') ? 0 : spoken.some((each) => need.spoken.includes(each)) ? 1 : 2,
    !need.topic || topics.length === 0 || topics.includes(need.topic) ? 0 : 1,
    load.openTalks + openOffers,
  ]
  // Languages that are close to each other have a test of their own.
  const plain = fc.uniqueArray(fc.constantFrom('de', 'en', 'ar'), { minLength: 1, maxLength: 2 })
  const speakers = fc.uniqueArray(
    fc.tuple(member, plain).map(([member, spoken]) => ({ ...member, spoken })),
    { selector: ({ id }) => id, maxLength: 8 },
  )
  const needs = fc.tuple(need, plain).map(([need, spoken]) => ({ ...need, spoken }))
  fc.assert(
    fc.property(needs, speakers, asked, instants, (need, roster, asked, now) => {
      const decision = decide(need, roster, asked, now, zone)
      if (decision.kind === 'nobody') return
      const [chosen, ...others] = [decision.member, ...roster.filter(may(need, asked, now))].map((member) =>
        order(need, member),
      )
      for (const other of others) {
        const at = other.findIndex((value, index) => value !== chosen?.[index])
        expect(at === -1 || (other[at] ?? 0) > (chosen?.[at] ?? 0)).toBe(true)
      }
    }),
  )
})

test('the answer does not depend on the order in which people are looked at', () => {
  const shuffled = roster.chain((members) =>
    fc.tuple(fc.constant(members), fc.shuffledSubarray(members, { minLength: members.length })),
  )
  fc.assert(
    fc.property(need, shuffled, asked, instants, (need, [one, other], asked, now) => {
      expect(decide(need, other, asked, now, zone)).toEqual(decide(need, one, asked, now, zone))
    }),
  )
})

test('who lets a question pass is followed by the next, until everybody who may be asked was', () => {
  fc.assert(
    fc.property(need, roster, instants, (need, roster, now) => {
      const asked = new Set<string>()
      for (;;) {
        const decision = decide(need, roster, asked, now, zone)
        if (decision.kind === 'nobody') break
        expect(asked.has(decision.member.id)).toBe(false)
        asked.add(decision.member.id)
      }
      expect([...asked].sort()).toEqual(
        roster
          .filter(may(need, new Set(), now))
          .map(({ id }) => id)
          .sort(),
      )
    }),
  )
})

test('a week of 200 questions among 30 equals, of which one in five says no: nobody has half as much again as another', () => {
  const chances = fc.array(fc.nat({ max: 4 }), { minLength: 2000, maxLength: 2000 })
  const week = (chances: readonly number[]) => {
    const members = Array.from(
      { length: 30 },
      (_, index): Member => ({
        ...{ spoken: ['de'], topics: [], duty: 'on duty', until: undefined, limits: noLimits, openOffers: 0 },
        ...{ id: `volunteer ${index}`, load: { openTalks: 0, takenThisWeek: 0 }, lastAskedAt: undefined },
      }),
    )
    const need = { askerId: undefined, spoken: ['de'], topic: undefined, cleared: undefined, most: 5 }
    let next = 0
    const talks: Member[] = []
    for (let question = 0; question < 200; question++) {
      const asked = new Set<string>()
      for (;;) {
        const decision = decide(need, members, asked, new Date(question * 1000), zone)
        if (decision.kind === 'nobody') break
        const { member } = decision
        asked.add(member.id)
        member.lastAskedAt = new Date(question * 1000)
        if (chances[next++ % chances.length] === 0) continue
        member.load = { openTalks: member.load.openTalks + 1, takenThisWeek: member.load.takenThisWeek + 1 }
        talks.push(member)
        break
      }
      // Talks are over in some order of their own.
      const over = talks.length > 12 ? talks.splice((chances[next++ % chances.length] ?? 0) * 2, 1)[0] : undefined
      if (over) over.load = { ...over.load, openTalks: over.load.openTalks - 1 }
    }
    return members.map(({ load }) => load.takenThisWeek)
  }
  fc.assert(
    fc.property(chances, (chances) => {
      const taken = week(chances)
      expect(Math.max(...taken) / Math.min(...taken)).toBeLessThanOrEqual(1.5)
    }),
    { numRuns: 20 },
  )
})
