import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replyBy } from './reply-time.ts'

const berlin = 'Europe/Berlin'
const at = (time: string, offset = '+01:00') => new Date(`${time}${offset}`)
const anyTime = { quiet: undefined }

test.each([
  ['four hours', '2026-11-23T10:00', '2026-11-26T16:00', undefined, '2026-11-23T14:00'],
  ['not counting the night', '2026-11-23T20:30', '2026-11-26T16:00', undefined, '2026-11-24T09:30'],
  ['not counting quiet hours', '2026-11-23T08:00', '2026-11-26T16:00', { from: 540, until: 1020 }, '2026-11-23T20:00'],
  ['until twelve hours before', '2026-11-23T20:00', '2026-11-24T10:00', undefined, '2026-11-23T22:00'],
  ['an hour when it is near', '2026-11-24T09:00', '2026-11-24T16:00', undefined, '2026-11-24T10:00'],
  ['half of what is left when it is very near', '2026-11-24T15:00', '2026-11-24T16:00', undefined, '2026-11-24T15:30'],
])('to think about a shift there is time: %s', (_, askedAt, startsAt, quiet, expected) => {
  expect(replyBy(at(askedAt), at(startsAt), { quiet }, berlin)).toEqual(at(expected))
})

test('in the night in which the clocks go back, the night is an hour longer and nobody loses by it', () => {
  const asked = at('2026-10-24T20:00', '+02:00')
  expect(replyBy(asked, at('2026-10-28T16:00'), anyTime, berlin)).toEqual(at('2026-10-25T09:00'))
})

test('there is always some time, and it ends before the shift', () => {
  const times = fc.date({ min: at('2026-03-01T00:00'), max: at('2026-12-01T00:00'), noInvalidDate: true })
  const quiet = fc.option(fc.record({ from: fc.nat(1439), until: fc.nat(1439) }), { nil: undefined })
  fc.assert(
    fc.property(times, fc.integer({ min: 2, max: 10_000 }), quiet, (asked, minutes, quiet) => {
      const starts = new Date(asked.getTime() + minutes * 60_000)
      const by = replyBy(asked, starts, { quiet }, berlin)
      expect(by > asked && by <= starts).toBe(true)
    }),
  )
})
