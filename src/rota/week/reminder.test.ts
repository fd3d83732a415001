import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isQuiet } from '../../limits/limits.ts'
import { addDays, instantAt } from '../../wall-clock.ts'
import { reminderDue } from './reminder.ts'

const berlin = 'Europe/Berlin'
const at = (time: string, offset = '+01:00') => new Date(`${time}${offset}`)
const hour = 3_600_000

/** Tuesday, four in the afternoon; taken a week before. */
const shift = { day: '2026-11-24', startsAt: at('2026-11-24T16:00') }
const fresh = { since: at('2026-11-17T10:00'), eveAt: undefined, hourAt: undefined }
const hadEve = { ...fresh, eveAt: at('2026-11-23T18:00') }
const quiet = (from: number, until: number) => ({ quiet: { from: from * 60, until: until * 60 } })
const never = { quiet: undefined }

test.each([
  ['nothing before the evening', fresh, never, '2026-11-23T17:59', undefined],
  ['the evening before', fresh, never, '2026-11-23T18:00', 'eve'],
  ['once', hadEve, never, '2026-11-23T18:01', undefined],
  ['late, where the tick was', fresh, never, '2026-11-24T09:00', 'eve'],
  ['an hour before', hadEve, never, '2026-11-24T15:00', 'hour'],
  ['once', { ...hadEve, hourAt: at('2026-11-24T15:00') }, never, '2026-11-24T15:01', undefined],
  ['only the later one, where both are late', fresh, never, '2026-11-24T15:30', 'hour'],
  ['nothing once it began', fresh, never, '2026-11-24T16:00', undefined],
  [
    'nothing stale for who took it in the night',
    { ...fresh, since: at('2026-11-23T23:00') },
    never,
    '2026-11-24T09:00',
    undefined,
  ],
  ['but an hour before', { ...fresh, since: at('2026-11-23T23:00') }, never, '2026-11-24T15:00', 'hour'],
  [
    'nothing for who took it half an hour before',
    { ...fresh, since: at('2026-11-24T15:30') },
    never,
    '2026-11-24T15:31',
    undefined,
  ],
  ['not in quiet hours', fresh, quiet(17, 9), '2026-11-23T18:00', undefined],
  ['when quiet hours end', fresh, quiet(17, 9), '2026-11-24T09:00', 'eve'],
  ['not an hour before in quiet hours', hadEve, quiet(14, 15.5), '2026-11-24T15:00', undefined],
  ['left out when the evening one went out', hadEve, quiet(14, 15.5), '2026-11-24T15:30', undefined],
  ['when quiet hours end, if there was none', fresh, quiet(14, 15.5), '2026-11-24T15:30', 'hour'],
  ['before quiet hours that last until the shift', fresh, quiet(17, 16.5), '2026-11-23T16:45', 'eve'],
  [
    'anew for a shift that was moved to another day',
    { ...hadEve, eveAt: at('2026-11-22T18:00') },
    never,
    '2026-11-23T18:00',
    'eve',
  ],
  [
    'anew for a shift that was moved to later',
    { ...hadEve, hourAt: at('2026-11-24T09:00') },
    never,
    '2026-11-24T15:00',
    'hour',
  ],
] as const)('a holder is reminded: %s', (_, reminded, limits, now, expected) => {
  expect(reminderDue(shift, reminded, limits, at(now), berlin)).toBe(expected)
})

describe('when the clocks change', () => {
  test('the evening before is six on the wall', () => {
    const sunday = { day: '2027-03-28', startsAt: instantAt('2027-03-28', 10 * 60, berlin) }
    expect(reminderDue(sunday, fresh, never, at('2027-03-27T17:59'), berlin)).toBeUndefined()
    expect(reminderDue(sunday, fresh, never, at('2027-03-27T18:00'), berlin)).toBe('eve')
  })

  test('an hour before is an hour before, in the hour that comes twice, too', () => {
    const night = { day: '2026-10-25', startsAt: at('2026-10-25T02:30', '+01:00') }
    expect(
      reminderDue(
        night,
        { ...fresh, since: at('2026-10-20T00:00'), eveAt: at('2026-10-24T18:00', '+02:00') },
        never,
        at('2026-10-25T02:30', '+02:00'),
        berlin,
      ),
    ).toBe('hour')
  })
})

test('whatever the ticks and quiet hours: each reminder at most once, never in quiet hours, never too late', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 5, maxLength: 200 })
  const limits = fc.option(fc.record({ from: fc.nat(1439), until: fc.nat(1439) }), { nil: undefined })
  const days = fc.nat(300).map((count) => addDays('2026-10-01', count))
  fc.assert(
    fc.property(days, fc.nat(1439), limits, gaps, fc.nat(4 * 1440), (day, minute, quiet, gaps, taken) => {
      const startsAt = instantAt(day, minute, berlin)
      const begin = startsAt.getTime() - 72 * hour
      const since = new Date(begin + taken * 60_000)
      let reminded: { since: Date; eveAt: Date | undefined; hourAt: Date | undefined } = {
        since,
        eveAt: undefined,
        hourAt: undefined,
      }
      const sent: string[] = []
      let now = since.getTime()
      for (const gap of gaps) {
        now += gap * 60_000
        const due = reminderDue({ day, startsAt }, reminded, { quiet }, new Date(now), berlin)
        if (!due) continue
        sent.push(due)
        expect(isQuiet({ quiet }, new Date(now), berlin)).toBe(false)
        expect(now).toBeLessThan(startsAt.getTime())
        reminded = { ...reminded, [due === 'eve' ? 'eveAt' : 'hourAt']: new Date(now) }
      }
      expect(new Set(sent).size).toBe(sent.length)
    }),
  )
})
