import { expect, test } from 'vitest'
import { behind, reminderDue } from './reminder.ts'

const zone = 'Europe/Berlin'
const never = { earlyAt: undefined, eveAt: undefined, soonAt: undefined }
const at = (time: string) => new Date(`${time}+01:00`)
/** Tuesday at ten. */
const appointment = {
  kind: 'appointment',
  day: '2026-11-24',
  startsAt: at('2026-11-24T10:00'),
  endsAt: undefined,
} as const
const deadline = { kind: 'deadline', day: '2026-11-27', startsAt: undefined, endsAt: undefined } as const
const night = { from: 22 * 60, until: 7 * 60 }

test.each([
  ['long before', '2026-11-23T12:00', {}, undefined],
  ['the evening before', '2026-11-23T18:00', {}, 'eve'],
  ['after that evening', '2026-11-23T20:00', { eveAt: at('2026-11-23T18:00') }, undefined],
  ['two hours before', '2026-11-24T08:00', { eveAt: at('2026-11-23T18:00') }, 'soon'],
  ['both missed: once', '2026-11-24T09:30', {}, 'soon'],
  ['both had', '2026-11-24T09:30', { eveAt: at('2026-11-23T18:00'), soonAt: at('2026-11-24T08:00') }, undefined],
  ['when it begins', '2026-11-24T10:00', {}, undefined],
] as const)('an appointment: %s', (_, now, had, due) => {
  expect(reminderDue({ ...appointment, ...never, ...had }, { quiet: undefined }, at(now), zone)).toBe(due)
})

test.each([
  ['four days before', '2026-11-23T20:00', {}, undefined],
  ['three days before', '2026-11-24T09:00', {}, 'early'],
  ['the day before', '2026-11-26T09:00', { earlyAt: at('2026-11-24T09:00') }, 'eve'],
  ['the morning of its day', '2026-11-27T09:00', { eveAt: at('2026-11-26T09:00') }, 'soon'],
  ['after its day', '2026-11-28T00:30', {}, undefined],
] as const)('a deadline: %s', (_, now, had, due) => {
  expect(reminderDue({ ...deadline, ...never, ...had }, { quiet: undefined }, at(now), zone)).toBe(due)
})

test.each([
  ['in quiet hours', { quiet: night }, '2026-11-23T22:30', undefined],
  [
    'early in the evening, where they last until it begins',
    { quiet: { from: 17 * 60, until: 10 * 60 } },
    '2026-11-23T16:45',
    'eve',
  ],
] as const)('an appointment: %s', (_, limits, now, due) => {
  expect(reminderDue({ ...appointment, ...never }, limits, at(now), zone)).toBe(due)
})

test.each([
  ['the evening before', appointment, '2026-11-23T19:00', ['eveAt']],
  ['an hour before', appointment, '2026-11-24T09:00', ['eveAt', 'soonAt']],
  ['early enough', appointment, '2026-11-20T09:00', []],
  ['two days before a deadline', deadline, '2026-11-25T12:00', ['earlyAt']],
] as const)('written down %s, the reminders before that are had', (_, what, now, had) => {
  const given = Object.entries(behind(what, at(now), zone)).filter(([, value]) => value !== undefined)
  expect(given.map(([name]) => name)).toEqual(had)
})
