import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { counts, type Stretch } from '../rota/place.ts'
import { shiftsFor } from '../rota/shift.ts'
import type { Slot } from '../rota/slot.ts'
import { addDays, startOfDay } from '../wall-clock.ts'
import { dutyOf } from './roster.ts'

const at = (time: string) => new Date(`2026-11-24T${time}:00Z`)
const place = (from: string, until: string, change: Partial<Stretch> = {}): Stretch => ({
  personId: 'vera',
  state: 'held',
  stoppedAt: undefined,
  cancelled: false,
  startsAt: at(from),
  endsAt: at(until),
  ...change,
})
const off = { onDutySince: undefined, standbySince: undefined }

/** What the database and the rules together say of an instant. */
const dutyAt = (places: Stretch[], instant: Date, byHand: Parameters<typeof dutyOf>[0] = off) =>
  dutyOf(
    byHand,
    places.filter((place) => counts(place, instant)),
  )

describe('on duty at an instant', () => {
  const evening = place('18:00', '20:00')
  test.each<[string, Stretch[], string, ReturnType<typeof dutyOf>]>([
    ['without a place', [], '18:00', undefined],
    ['just before it begins', [evening], '17:59', undefined],
    ['when it begins', [evening], '18:00', { duty: 'on duty', until: at('20:00') }],
    ['just before it ends', [evening], '19:59', { duty: 'on duty', until: at('20:00') }],
    ['when it ends', [evening], '20:00', undefined],
    ['after stopping', [{ ...evening, stoppedAt: at('18:30') }], '19:00', undefined],
    ['cancelled', [{ ...evening, cancelled: true }], '19:00', undefined],
    ['given back', [{ ...evening, state: 'given back' }], '19:00', undefined],
    ['if need be', [{ ...evening, state: 'standby' }], '19:00', { duty: 'if need be', until: at('20:00') }],
    ['one after the other', [evening, place('20:00', '22:00')], '20:00', { duty: 'on duty', until: at('22:00') }],
    [
      'of two at once, until the later',
      [evening, place('19:00', '21:00')],
      '19:00',
      { duty: 'on duty', until: at('21:00') },
    ],
  ])('%s', (_, places, time, expected) => {
    expect(dutyAt(places, at(time))).toEqual(expected)
  })

  test('by hand goes before a shift, and a shift before standing by', () => {
    const since = at('08:00')
    const standby = place('18:00', '20:00', { state: 'standby' })
    expect(dutyAt([evening], at('19:00'), { ...off, onDutySince: since })).toEqual({
      duty: 'on duty',
      until: undefined,
    })
    expect(dutyAt([evening], at('19:00'), { ...off, standbySince: since })?.duty).toBe('on duty')
    expect(dutyAt([standby], at('19:00'), { ...off, standbySince: since })).toEqual({
      duty: 'if need be',
      until: undefined,
    })
    expect(dutyAt([], at('19:00'), { onDutySince: since, standbySince: since })?.duty).toBe('on duty')
  })
})

describe('whatever is planned', () => {
  const instants = fc.date({ min: at('00:00'), max: at('23:59'), noInvalidDate: true })
  const stretches = fc
    .record({
      startsAt: instants,
      minutes: fc.integer({ min: 15, max: 600 }),
      state: fc.constantFrom('held' as const, 'standby' as const, 'given back' as const),
      cancelled: fc.boolean(),
      stoppedAt: fc.option(instants, { nil: undefined }),
    })
    .map(({ minutes, ...rest }) => ({
      personId: 'vera',
      endsAt: new Date(rest.startsAt.getTime() + minutes * 60_000),
      ...rest,
    }))

  test('who holds a shift and has not stopped is on duty at each of its instants, and else nobody is', () => {
    fc.assert(
      fc.property(fc.array(stretches, { maxLength: 6 }), instants, (places, instant) => {
        const covers = places.filter(
          ({ state, cancelled, stoppedAt, startsAt, endsAt }) =>
            state === 'held' && !cancelled && !stoppedAt && startsAt <= instant && instant < endsAt,
        )
        const duty = dutyAt(places, instant)
        expect(duty?.duty === 'on duty').toBe(covers.length > 0)
        for (const { endsAt } of covers) expect(duty?.until?.getTime()).toBeGreaterThanOrEqual(endsAt.getTime())
      }),
    )
  })
})

describe('days on which the clocks change', () => {
  const zone = 'Europe/Berlin'
  const slots = fc.uniqueArray(fc.integer({ min: 1, max: 95 }), { maxLength: 8 }).map((cuts) =>
    [0, ...cuts.toSorted((a, b) => a - b), 96].slice(0, -1).map(
      (from, index, all): Slot => ({
        id: String(index),
        groupId: 'g',
        weekday: 7,
        from: from * 15,
        until: (all[index + 1] ?? 96) * 15,
        people: 1,
        spoken: [],
        topics: [],
        onHolidays: true,
      }),
    ),
  )

  test.each(['2026-03-29', '2026-10-25', '2026-11-29'])(
    '%s: slots without a gap leave no instant uncovered, and none twice',
    (day) => {
      const [begins, ends] = [startOfDay(day, zone), startOfDay(addDays(day, 1), zone)]
      const instant = fc.date({ min: begins, max: new Date(ends.getTime() - 1), noInvalidDate: true })
      fc.assert(
        fc.property(slots, instant, (slots, instant) => {
          const shifts = shiftsFor(slots, [day, day], new Set(), () => false, zone)
          const places = shifts.map(({ startsAt, endsAt }) => place('00:00', '00:00', { startsAt, endsAt }))
          expect(places.filter((each) => counts(each, instant))).toHaveLength(1)
          expect(dutyAt(places, instant)?.duty).toBe('on duty')
        }),
      )
    },
  )
})
