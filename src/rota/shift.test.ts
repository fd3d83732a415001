import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, weekdayOf } from '../wall-clock.ts'
import { madeFrom, shiftsFor } from './shift.ts'
import { overlap, type Slot } from './slot.ts'

const berlin = 'Europe/Berlin'
const slot = (id: string, weekday: number, from: number, until: number, onHolidays = false): Slot => ({
  id,
  groupId: 'group',
  weekday,
  from,
  until,
  people: 1,
  spoken: [],
  topics: [],
  onHolidays,
})

const days = fc.integer({ min: 0, max: 2000 }).map((count) => addDays('2026-01-01', count))
const times = fc.tuple(fc.nat(1440), fc.nat(1440)).filter(([one, other]) => one !== other)
const slots = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 7 }), times, fc.boolean()), { maxLength: 12 })
  .map((drawn) =>
    drawn
      .map(([weekday, [a, b], onHolidays], index) =>
        slot(`slot${index}`, weekday, Math.min(a, b), Math.max(a, b), onHolidays),
      )
      .filter((each, index, all) => !all.slice(0, index).some((other) => overlap(each, other))),
  )
const zones = fc.constantFrom(berlin, 'America/New_York', 'Australia/Lord_Howe', 'UTC')

const daysFrom = (first: Day, count: number) => Array.from({ length: count }, (_, index) => addDays(first, index))

describe('made shifts', () => {
  test('are one for each day of each slot, but on holidays where it does not want them', () => {
    fc.assert(
      fc.property(slots, days, fc.array(fc.nat(55)), (slots, first, free) => {
        const holidays = new Set(free.map((index) => addDays(first, index)))
        const made = shiftsFor(slots, [first, addDays(first, 55)], new Set(), (day) => holidays.has(day), berlin)
        const wanted = daysFrom(first, 56).flatMap((day) =>
          slots
            .filter(({ weekday, onHolidays }) => weekday === weekdayOf(day) && (onHolidays || !holidays.has(day)))
            .filter(({ from, until }) => !isInMissingHour(day, from, until))
            .map(({ id }) => madeFrom(id, day)),
        )
        expect(made.map(({ slotId, day }) => madeFrom(slotId ?? '', day)).sort()).toEqual(wanted.sort())
      }),
    )
  })

  test('last some time, and no two of slots that do not overlap are at the same time', () => {
    fc.assert(
      fc.property(slots, days, zones, (slots, first, zone) => {
        const made = shiftsFor(slots, [first, addDays(first, 55)], new Set(), () => false, zone)
        const inOrder = made.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
        for (const [index, { startsAt, endsAt }] of inOrder.entries()) {
          expect(endsAt.getTime()).toBeGreaterThan(startsAt.getTime())
          expect(inOrder[index + 1]?.startsAt.getTime() ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
            endsAt.getTime(),
          )
        }
      }),
    )
  })

  test('are not made a second time', () => {
    fc.assert(
      fc.property(slots, days, (slots, first) => {
        const span = [first, addDays(first, 55)] as const
        const made = shiftsFor(slots, span, new Set(), () => false, berlin)
        const existing = new Set(made.map(({ slotId, day }) => madeFrom(slotId ?? '', day)))
        expect(shiftsFor(slots, span, existing, () => false, berlin)).toEqual([])
      }),
    )
  })

  test('of a day that is covered whole leave no gap, the night of the clock change or not', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 1439 }), { maxLength: 5 }),
        fc.oneof(days, fc.constantFrom('2026-03-25', '2026-10-21', '2027-03-24', '2027-10-27')),
        zones,
        (cuts, first, zone) => {
          const edges = [0, ...cuts.toSorted((a, b) => a - b), 1440]
          const whole = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
            edges.slice(1).map((until, index) => slot(`${weekday} ${until}`, weekday, edges[index] as number, until)),
          )
          const made = shiftsFor(whole, [first, addDays(first, 13)], new Set(), () => false, zone)
          for (const [index, { endsAt }] of made.entries()) expect(made[index + 1]?.startsAt ?? endsAt).toEqual(endsAt)
        },
      ),
    )
  })
})

describe('a night shift from 1 to 4', () => {
  const sunday = slot('night', 7, 60, 240)
  test.each([
    ['2026-03-22', 3],
    // The hour that is missing.
    ['2026-03-29', 2],
    // The hour that comes twice.
    ['2026-10-25', 4],
  ])('on %s lasts %i hours', (day, hours) => {
    const [made] = shiftsFor([sunday], [day, day], new Set(), () => false, berlin)
    expect(((made?.endsAt.getTime() ?? 0) - (made?.startsAt.getTime() ?? 0)) / 3_600_000).toBe(hours)
  })

  test('wholly in the hour that is missing does not take place', () => {
    expect(
      shiftsFor([slot('lost', 7, 125, 175)], ['2026-03-29', '2026-03-29'], new Set(), () => false, berlin),
    ).toEqual([])
  })
})

/** Summer begins in Berlin on the last Sunday of March. */
function isInMissingHour(day: Day, from: number, until: number): boolean {
  const isTheDay = /-03-(2[5-9]|3[01])$/.test(day) && weekdayOf(day) === 7
  return isTheDay && from >= 120 && until <= 180
}
