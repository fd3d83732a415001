import { expect, test } from 'vitest'
import { instantAt } from '../../wall-clock.ts'
import { reminderDue } from './reminder.ts'

const zone = 'Europe/Berlin'
const at = (day: string, hour: number, minute = 0) => instantAt(`2026-${day}`, hour * 60 + minute, zone)
const quiet = (from: number, until: number) => ({ quiet: { from: from * 60, until: until * 60 } })
const never = { quiet: undefined }

/** Tuesday at ten, known for a week. */
const task = { day: '2026-11-24', startsAt: at('11-24', 10), changedAt: undefined }
const fresh = { since: at('11-17', 10), eveAt: undefined, soonAt: undefined }
const hadEve = { ...fresh, eveAt: at('11-23', 18) }

test.each([
  ['nothing before the evening', task, fresh, never, at('11-23', 17, 59), undefined],
  ['the evening before', task, fresh, never, at('11-23', 18), 'eve'],
  ['once', task, hadEve, never, at('11-23', 18, 1), undefined],
  ['two hours before', task, hadEve, never, at('11-24', 8), 'soon'],
  ['not earlier', task, hadEve, never, at('11-24', 7, 59), undefined],
  ['once, too', task, { ...hadEve, soonAt: at('11-24', 8) }, never, at('11-24', 8, 1), undefined],
  ['nothing in quiet hours', task, fresh, quiet(17, 19), at('11-23', 18), undefined],
  ['but after them', task, fresh, quiet(17, 19), at('11-23', 19), 'eve'],
  ['no second one to who slept through its time', task, hadEve, quiet(22, 9), at('11-24', 9), undefined],
  ['nothing to who took it since', task, { ...fresh, since: at('11-23', 20) }, never, at('11-23', 21), undefined],
  [
    'nor to who heard of a change since',
    { ...task, changedAt: at('11-23', 20) },
    fresh,
    never,
    at('11-23', 21),
    undefined,
  ],
  ['but then two hours before', { ...task, changedAt: at('11-23', 20) }, fresh, never, at('11-24', 8), 'soon'],
  ['nothing once it began', task, hadEve, never, at('11-24', 10), undefined],
  ['without hours the evening before', { ...task, startsAt: undefined }, fresh, never, at('11-23', 18), 'eve'],
  ['and nothing more', { ...task, startsAt: undefined }, hadEve, never, at('11-24', 11), undefined],
  ['without a day nothing', { ...task, day: undefined, startsAt: undefined }, fresh, never, at('11-23', 18), undefined],
] as const)('%s', (_, about, reminded, limits, now, expected) => {
  expect(reminderDue(about, reminded, limits, now, zone)).toBe(expected)
})

test.each([
  ['when summer ends', '10-25', '10-24'],
  ['when summer begins', '03-29', '03-28'],
])('%s, both come at their hour on the wall', (_, day, eve) => {
  const about = { day: `2026-${day}`, startsAt: at(day, 10), changedAt: undefined }
  const known = { ...fresh, since: at('01-01', 10) }
  expect(reminderDue(about, known, never, at(eve, 17, 59), zone)).toBeUndefined()
  expect(reminderDue(about, known, never, at(eve, 18), zone)).toBe('eve')
  expect(reminderDue(about, { ...known, eveAt: at(eve, 18) }, never, at(day, 7, 59), zone)).toBeUndefined()
  expect(reminderDue(about, { ...known, eveAt: at(eve, 18) }, never, at(day, 8), zone)).toBe('soon')
})

test.each([
  ['ends', '10-25', '2026-10-24T23:30Z'],
  ['begins', '03-29', '2026-03-28T23:30Z'],
])('two hours are two hours in the night in which summer %s', (_, day, due) => {
  const startsAt = new Date(new Date(due).getTime() + 2 * 3_600_000)
  const known = { ...fresh, since: at('01-01', 10), eveAt: new Date(new Date(due).getTime() - 8 * 3_600_000) }
  expect(reminderDue({ day: `2026-${day}`, startsAt, changedAt: undefined }, known, never, new Date(due), zone)).toBe(
    'soon',
  )
})
