import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isQuiet } from '../../limits/limits.ts'
import { type Kind, kinds } from '../task.ts'
import { asksFrom, type Candidate, type Need, replyBy, whoIsNext } from './who-is-next.ts'

const berlin = 'Europe/Berlin'
const minutes = (count: number) => count * 60_000
const hours = (count: number) => minutes(60 * count)
const at = (local: string) => new Date(`${local}:00+01:00`)
const now = at('2026-11-23T10:00')
const unlimited: Candidate['limits'] = {
  quiet: undefined,
  pausedUntil: undefined,
  restUntil: undefined,
  neverKinds: [],
}
const somebody = (id: string, other: Partial<Candidate> = {}): Candidate => ({
  ...{ id, spoken: ['de'], ifNeedBe: false, carried: 0, lastAskedAt: undefined, openAsks: 0, asksToday: 0 },
  limits: unlimited,
  ...other,
})
const limited = (id: string, limits: Partial<Candidate['limits']>) =>
  somebody(id, { limits: { ...unlimited, ...limits } })
const need: Need = { kind: 'company', spoken: [], atOnce: false, until: at('2026-11-25T10:00') }
const order = (people: Candidate[], other: Partial<Need> = {}, when = now) =>
  whoIsNext(people, { ...need, ...other }, when, berlin)
const ids = (people: Candidate[]) => people.map(({ id }) => id)

describe('who is next', () => {
  test.each<[string, Candidate[], Partial<Need>, string[]]>([
    [
      'who carried least',
      [somebody('a', { carried: 2 }), somebody('b'), somebody('c', { carried: 1 })],
      {},
      ['b', 'c', 'a'],
    ],
    ['who was not asked for longest', [somebody('a', { lastAskedAt: now }), somebody('b')], {}, ['b', 'a']],
    ['first who offered it', [somebody('a'), somebody('b', { ifNeedBe: true, carried: 9 })], {}, ['b', 'a']],
    [
      'only who speaks all it needs',
      [somebody('a'), somebody('b', { spoken: ['de', 'ar'] })],
      { spoken: ['ar', 'de'] },
      ['b'],
    ],
    ['Dari is not Farsi', [somebody('a', { spoken: ['fa'] })], { spoken: ['prs'] }, []],
    ['nobody for what is not for them', [limited('a', { neverKinds: ['company'] })], {}, []],
    ['another kind is', [limited('a', { neverKinds: ['children'] })], {}, ['a']],
    ['nobody in a pause', [limited('a', { pausedUntil: at('2026-12-01T00:00') })], {}, []],
    ['nobody who rests', [limited('a', { restUntil: at('2026-11-23T22:00') })], {}, []],
    ['one task at a time', [somebody('a', { openAsks: 1 })], {}, []],
    ['twice a day at most', [somebody('a', { asksToday: 2 })], {}, []],
    ['unless they offered it', [somebody('a', { asksToday: 2, openAsks: 1, ifNeedBe: true })], {}, ['a']],
    ['or it begins at once', [somebody('a', { asksToday: 2, openAsks: 1 })], { atOnce: true }, ['a']],
    ['never in their quiet hours', [limited('a', { quiet: { from: 540, until: 660 } })], { atOnce: true }, []],
  ])('%s', (_, people, other, expected) => {
    expect(ids(order(people, other).ready)).toEqual(expected)
  })

  test('at night nobody, but for what begins at once', () => {
    const night = at('2026-11-23T23:00')
    expect(order([somebody('a')], {}, night)).toEqual({ ready: [], again: at('2026-11-24T07:00') })
    expect(order([somebody('a')], { until: at('2026-11-24T06:00') }, night)).toEqual({ ready: [], again: undefined })
    expect(ids(order([somebody('a')], { atOnce: true }, night).ready)).toEqual(['a'])
  })
})

test.each<[string, Date | undefined, Date]>([
  ['two hours to think', at('2026-11-25T10:00'), at('2026-11-23T12:00')],
  ['where nothing presses, too', undefined, at('2026-11-23T12:00')],
  ['a quarter of what is left', at('2026-11-23T14:00'), at('2026-11-23T11:00')],
  ['never less than a moment', at('2026-11-23T10:20'), at('2026-11-23T10:10')],
])('%s', (_, until, expected) => {
  expect(replyBy(now, until)).toEqual(expected)
})

test.each<[string, Partial<Parameters<typeof asksFrom>[0]>, Date | undefined]>([
  ['a card first has two hours', { startsAt: at('2026-11-25T10:00') }, at('2026-11-23T12:00')],
  ['an urgent one a quarter of an hour', { startsAt: at('2026-11-25T10:00'), urgent: true }, at('2026-11-23T10:15')],
  ['nobody is bothered weeks before', { startsAt: at('2026-12-10T10:00') }, at('2026-12-03T10:00')],
  ['or for what has no day', {}, undefined],
  ['a day is enough', { day: '2026-11-24' }, at('2026-11-23T12:00')],
  ['what stays in a small circle has no card', { circle: 'small' }, now],
])('%s', (_, task, expected) => {
  const bare = { circle: 'chat', atOnce: false, urgent: false, postedAt: now, createdAt: now } as const
  expect(asksFrom({ ...bare, findBy: undefined, startsAt: undefined, day: undefined, ...task }, berlin)).toEqual(
    expected,
  )
})

describe('always', () => {
  const minute = fc.nat(1439)
  const instants = fc.date({ min: at('2026-11-20T00:00'), max: at('2026-12-10T00:00'), noInvalidDate: true })
  const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
  const kind = fc.constantFrom<Kind>(...kinds)
  const spoken = fc.uniqueArray(fc.constantFrom('de', 'ar', 'prs', 'fa'), { maxLength: 3 })
  const people = fc.array(
    fc.record({
      ...{ id: fc.uuid(), spoken, ifNeedBe: fc.boolean(), carried: fc.nat(3), lastAskedAt: perhaps(instants) },
      ...{ openAsks: fc.nat(1), asksToday: fc.nat(3) },
      limits: fc.record({
        quiet: perhaps(fc.record({ from: minute, until: minute })),
        ...{ pausedUntil: perhaps(instants), restUntil: perhaps(instants) },
        neverKinds: fc.uniqueArray(kind, { maxLength: 2 }),
      }),
    }),
    { maxLength: 6 },
  )
  const needs = fc.record({ kind, spoken, atOnce: fc.boolean(), until: perhaps(instants) })

  test('nobody is asked past a limit, and it goes on with everybody else in time', () => {
    fc.assert(
      fc.property(people, needs, instants, (all, wanted, when) => {
        const { ready, again } = whoIsNext(all, wanted, when, berlin)
        for (const { limits, spoken: theirs } of ready) {
          expect(limits.neverKinds).not.toContain(wanted.kind)
          expect(wanted.spoken.filter((language) => !theirs.includes(language))).toEqual([])
          expect(isQuiet(limits, when, berlin)).toBe(false)
          for (const until of [limits.pausedUntil, limits.restUntil])
            expect(until === undefined || until <= when).toBe(true)
        }
        expect(ready.findLastIndex(({ ifNeedBe }) => ifNeedBe)).toBeLessThan(
          ready.filter(({ ifNeedBe }) => ifNeedBe).length || 1,
        )
        if (again) expect(again > when && (wanted.until === undefined || again < wanted.until)).toBe(true)
      }),
    )
  })

  test('there is time to answer, and the more the more is left', () => {
    fc.assert(
      fc.property(instants, perhaps(instants), (asked, until) => {
        const time = replyBy(asked, until).getTime() - asked.getTime()
        expect(time).toBeGreaterThanOrEqual(minutes(10))
        expect(time).toBeLessThanOrEqual(hours(2))
      }),
    )
  })
})
