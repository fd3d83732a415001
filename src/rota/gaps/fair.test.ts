import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isQuiet } from '../../limits/limits.ts'
import { askableAt, awakeAt, type Candidate, inOrderOfFairness, night, whomToAsk } from './fair.ts'

const berlin = 'Europe/Berlin'
const at = (time: string) => new Date(`${time}+01:00`)
const hours = (count: number) => count * 3_600_000

const somebody: Candidate = {
  id: 'somebody',
  carried: 0,
  lastAskedAt: undefined,
  openAsks: 0,
  asksToday: 0,
  limits: { quiet: undefined, pausedUntil: undefined, restUntil: undefined },
}
const like = (id: string, more: Partial<Candidate> = {}): Candidate => ({ ...somebody, id, ...more })

test('who carried least is asked first, then who was not asked for the longest time', () => {
  const people = [
    like('much', { carried: hours(9) }),
    like('asked yesterday', { carried: hours(2), lastAskedAt: at('2026-11-22T09:00') }),
    like('asked in spring', { carried: hours(2), lastAskedAt: at('2026-04-01T09:00') }),
    like('never asked', { carried: hours(2) }),
    like('nothing yet', { lastAskedAt: at('2026-11-23T08:00') }),
  ]
  expect(inOrderOfFairness(people).map(({ id }) => id)).toEqual([
    'nothing yet',
    'never asked',
    'asked in spring',
    'asked yesterday',
    'much',
  ])
})

describe('somebody may be asked', () => {
  const limits = somebody.limits
  test.each<[string, Partial<Candidate>, string, string | undefined]>([
    ['now', {}, '2026-11-23T10:00', '2026-11-23T10:00'],
    ['not at night', {}, '2026-11-23T23:00', '2026-11-24T07:00'],
    ['once today', { asksToday: 1 }, '2026-11-23T10:00', '2026-11-23T10:00'],
    ['twice today, so tomorrow', { asksToday: 2 }, '2026-11-23T10:00', '2026-11-24T07:00'],
    [
      'after their pause',
      { limits: { ...limits, pausedUntil: at('2026-11-26T12:00') } },
      '2026-11-23T10:00',
      '2026-11-26T12:00',
    ],
    [
      'after their rest',
      { limits: { ...limits, restUntil: at('2026-11-24T03:00') } },
      '2026-11-23T10:00',
      '2026-11-24T07:00',
    ],
    [
      'after their quiet hours',
      { limits: { ...limits, quiet: { from: 540, until: 1080 } } },
      '2026-11-23T10:00',
      '2026-11-23T18:00',
    ],
    [
      'quiet until late: the next morning',
      { limits: { ...limits, quiet: { from: 540, until: 1350 } } },
      '2026-11-23T10:00',
      '2026-11-24T07:00',
    ],
    ['while they think about another shift', { openAsks: 1 }, '2026-11-23T10:00', undefined],
  ])('%s', (_, more, now, expected) => {
    expect(askableAt(like('x', more), at(now), berlin)).toEqual(expected && at(expected))
  })
})

describe('for a gap', () => {
  const startsAt = at('2026-11-25T16:00')
  const now = at('2026-11-23T10:00')
  const gap = { free: 1, openOffers: 0, startsAt }

  test('one is asked, and as many more as places are free', () => {
    const people = [like('a'), like('b'), like('c')]
    expect(whomToAsk(people, gap, now, berlin).ask).toHaveLength(1)
    expect(whomToAsk(people, { ...gap, free: 2 }, now, berlin).ask).toHaveLength(2)
    expect(whomToAsk(people, { ...gap, free: 2, openOffers: 1 }, now, berlin).ask).toHaveLength(1)
    expect(whomToAsk(people, { ...gap, openOffers: 1 }, now, berlin)).toEqual({
      ask: [],
      again: undefined,
      over: false,
    })
  })

  test('who is left alone just now is asked later, others before', () => {
    const quiet = like('quiet', { limits: { ...somebody.limits, quiet: { from: 540, until: 1080 } } })
    const other = like('other', { carried: hours(40) })
    expect(whomToAsk([quiet, other], gap, now, berlin).ask).toEqual([other])
    expect(whomToAsk([quiet], gap, now, berlin)).toEqual({ ask: [], again: at('2026-11-23T18:00'), over: false })
  })

  test('it is over when nobody is left who could be asked in time', () => {
    const paused = like('paused', { limits: { ...somebody.limits, pausedUntil: at('2026-12-01T00:00') } })
    expect(whomToAsk([], gap, now, berlin).over).toBe(true)
    expect(whomToAsk([paused], gap, now, berlin).over).toBe(true)
    expect(whomToAsk([like('busy', { openAsks: 1 })], gap, now, berlin)).toMatchObject({ ask: [], over: false })
  })
})

describe('always', () => {
  const minutes = fc.nat(1439)
  const candidates = fc.array(
    fc.record({
      id: fc.uuid(),
      carried: fc.nat(100).map(hours),
      lastAskedAt: fc.constant(undefined),
      openAsks: fc.nat(1),
      asksToday: fc.nat(3),
      limits: fc.record({
        quiet: fc.option(fc.record({ from: minutes, until: minutes }), { nil: undefined }),
        pausedUntil: fc.option(
          fc.date({ min: at('2026-11-20T00:00'), max: at('2026-12-20T00:00'), noInvalidDate: true }),
          { nil: undefined },
        ),
        restUntil: fc.constant(undefined),
      }),
    }),
    { maxLength: 6 },
  )
  const instants = fc.date({ min: at('2026-11-20T00:00'), max: at('2026-12-10T00:00'), noInvalidDate: true })

  test('nobody is asked at night, in their quiet hours, in a pause, beside another ask, or a third time a day', () => {
    fc.assert(
      fc.property(candidates, instants, fc.integer({ min: 1, max: 5 }), (people, now, free) => {
        const gap = { free, openOffers: 0, startsAt: new Date(now.getTime() + hours(60)) }
        const { ask, again, over } = whomToAsk(people, gap, now, berlin)
        for (const { openAsks, asksToday, limits } of ask) {
          expect(openAsks + (asksToday > 1 ? 1 : 0)).toBe(0)
          expect(isQuiet({ quiet: night }, now, berlin) || isQuiet(limits, now, berlin)).toBe(false)
          expect(limits.pausedUntil === undefined || limits.pausedUntil <= now).toBe(true)
        }
        expect(ask.length).toBeLessThanOrEqual(free)
        // It always goes on somehow: somebody is asked, later, or coordinators hear of it.
        expect([ask.length > 0, again !== undefined, over].filter(Boolean)).toHaveLength(1)
        if (again) expect(again > now).toBe(true)
      }),
    )
  })

  test('being awake comes later, never earlier', () => {
    fc.assert(
      fc.property(instants, minutes, minutes, (from, start, end) => {
        expect(awakeAt(from, { quiet: { from: start, until: end } }, berlin) >= from).toBe(true)
      }),
    )
  })
})
