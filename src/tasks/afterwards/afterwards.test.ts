import { expect, test } from 'vitest'
import { corrected, minutesOf, overAt, stepOfTimeless } from './afterwards.ts'

const zone = 'Europe/Berlin'
const at = (text: string) => new Date(`2026-${text}Z`)
const none = { day: undefined, startsAt: undefined, endsAt: undefined }

test.each([
  ['an hour after its end', { startsAt: at('11-24T09:00'), endsAt: at('11-24T12:00') }, '11-24T13:00'],
  ['two hours after its beginning, where no end is set', { startsAt: at('11-24T09:00') }, '11-24T11:00'],
  ['the next morning, where no hour is set', { day: '2026-11-24' }, '11-25T07:00'],
  ['and so on the day on which summer ends', { day: '2026-10-24' }, '10-25T07:00'],
  ['never by itself, where no day is set', {}, undefined],
])('a task is over %s', (_, given, expected) => {
  expect(overAt({ ...none, ...given }, zone)).toEqual(expected === undefined ? undefined : at(expected))
})

test.each([
  ['nothing for two weeks', {}, '11-15T07:59', undefined],
  ['then a question', {}, '11-15T08:00', 'ask'],
  ['three days to answer', { checkedAt: at('11-15T08:00'), openUntil: at('11-18T08:00') }, '11-18T07:59', undefined],
  ['and then its end', { checkedAt: at('11-15T08:00'), openUntil: at('11-18T08:00') }, '11-18T08:00', 'end'],
  ['two more weeks, where it goes on', { openUntil: at('11-30T08:00') }, '11-29T08:00', undefined],
  ['and a question again', { openUntil: at('11-30T08:00') }, '11-30T08:00', 'ask'],
] as const)('without a time: %s', (_, given, now, expected) => {
  const timeless = { createdAt: at('11-01T08:00'), openUntil: undefined, checkedAt: undefined }
  expect(stepOfTimeless({ ...timeless, ...given }, at(now))).toBe(expected)
})

test.each([
  ['from its beginning to its end', '09:00', '11:00', '12:00', 120],
  ['until it was said to be done', '09:00', '11:00', '10:00', 60],
  ['to the quarter of an hour', '09:00', '11:00', '10:05', 60],
  ['its length, where that was said before it began', '09:00', '11:00', '08:00', 120],
  ['an hour, where no end is set', '09:00', undefined, '15:00', 60],
  ['an hour, where no time is set', undefined, undefined, '15:00', 60],
])('it counts %s', (_, startsAt, endsAt, endedAt, minutes) => {
  const on = (time: string | undefined) => (time === undefined ? undefined : at(`11-24T${time}`))
  expect(minutesOf({ startsAt: on(startsAt), endsAt: on(endsAt) }, on(endedAt) as Date)).toBe(minutes)
})

test('hours are corrected by half an hour, and never to less than nothing', () => {
  expect(corrected(60, 1)).toBe(90)
  expect(corrected(15, -1)).toBe(0)
  expect(corrected(24 * 60, 1)).toBe(24 * 60)
})
