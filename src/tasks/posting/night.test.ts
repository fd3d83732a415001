import { expect, test } from 'vitest'
import { postableAt } from './night.ts'

const at = (time: string) => new Date(`2026-11-${time}:00+01:00`)
const task = { urgent: false, atOnce: false, startsAt: undefined, findBy: undefined }
const morning = at('24T07:00')

test.each([
  ['by day', '23T14:00', {}, at('23T14:00')],
  ['late in the evening', '23T22:00', {}, morning],
  ['before dawn', '24T06:59', {}, morning],
  ['in the morning', '24T07:00', {}, morning],
  ['marked urgent', '24T02:00', { urgent: true }, at('24T02:00')],
  ['to be interpreted now', '24T02:00', { atOnce: true }, at('24T02:00')],
  ['beginning before the morning', '24T02:00', { startsAt: at('24T06:30') }, at('24T02:00')],
  ['beginning later', '24T02:00', { startsAt: at('24T09:00') }, morning],
  ['begun already', '24T02:00', { startsAt: at('24T01:00') }, morning],
  ['to be found before the morning', '24T02:00', { findBy: at('24T05:00') }, at('24T02:00')],
  ['to be found by then for later', '24T02:00', { findBy: at('24T07:00'), startsAt: at('24T10:00') }, morning],
])('what Lotse posts by itself, %s', (_, now, changed, expected) => {
  expect(postableAt({ ...task, ...changed }, at(now), 'Europe/Berlin')).toEqual(expected)
})
