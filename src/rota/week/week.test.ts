import { expect, test } from 'vitest'
import { lastShown, postedUntil, weekToShow } from './week.ts'

const berlin = 'Europe/Berlin'
const at = (time: string, offset = '+01:00') => new Date(`${time}${offset}`)

test.each([
  ['Sunday at six', '2026-11-22T18:00', '2026-11-23'],
  ['Sunday a minute before six', '2026-11-22T17:59', undefined],
  ['late on Sunday, before the night', '2026-11-22T21:59', '2026-11-23'],
  ['not at night', '2026-11-22T23:00', undefined],
  ['but on Monday morning', '2026-11-23T07:00', '2026-11-23'],
  ['on Tuesday it helps nobody any more', '2026-11-24T07:00', undefined],
])('the coming week is due: %s', (_, now, monday) => {
  expect(weekToShow(at(now), berlin)).toBe(monday)
})

test('six on the wall it is when the clocks have changed that night, too', () => {
  expect(weekToShow(at('2026-10-25T17:59'), berlin)).toBeUndefined()
  expect(weekToShow(at('2026-10-25T18:00'), berlin)).toBe('2026-10-26')
  expect(weekToShow(at('2027-03-28T17:59', '+02:00'), berlin)).toBeUndefined()
  expect(weekToShow(at('2027-03-28T18:00', '+02:00'), berlin)).toBe('2027-03-29')
})

test('gaps are posted one by one to the end of the week that was shown', () => {
  expect(lastShown(at('2026-11-22T17:59'), berlin)).toBe('2026-11-16')
  expect(postedUntil(at('2026-11-22T17:59'), berlin)).toEqual(at('2026-11-23T00:00'))
  expect(postedUntil(at('2026-11-22T18:00'), berlin)).toEqual(at('2026-11-30T00:00'))
  expect(postedUntil(at('2026-10-20T12:00', '+02:00'), berlin)).toEqual(at('2026-10-26T00:00'))
})
