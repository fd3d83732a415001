import { describe, expect, test } from 'vitest'
import type { Stretch } from '../rota/place.ts'
import { carriedBy, nightMinutes } from './fairness.ts'

const zone = 'Europe/Berlin'
const now = new Date('2026-11-23T12:00+01:00')

describe('the night is from ten to six on the wall clock', () => {
  test.each([
    ['by day', '2026-11-20T09:00+01:00', 8, 0],
    ['until midnight', '2026-11-20T20:00+01:00', 4, 2],
    ['from midnight', '2026-11-20T00:00+01:00', 8, 6],
    ['a whole night', '2026-11-20T21:00+01:00', 10, 8],
    ['two nights', '2026-11-20T22:00+01:00', 32, 16],
    ['the night in which summer begins', '2027-03-27T22:00+01:00', 24, 7 + 1],
    ['the night in which summer ends', '2026-10-24T22:00+02:00', 12, 9],
  ])('%s', (_, from, hours, night) => {
    expect(nightMinutes(new Date(from), hours * 60, zone)).toBe(night * 60)
  })
})

const place = (personId: string | undefined, from: string, hours: number, more: Partial<Stretch> = {}): Stretch => {
  const startsAt = new Date(from)
  const endsAt = new Date(startsAt.getTime() + hours * 3_600_000)
  return { personId, state: 'held', stoppedAt: undefined, startsAt, endsAt, cancelled: false, ...more }
}

describe('what everybody carried', () => {
  test('adds up shifts, nights and questions by person', () => {
    const places = [
      place('vera', '2026-11-20T20:00+01:00', 4),
      place('vera', '2026-11-21T09:00+01:00', 2),
      place('viktor', '2026-11-21T09:00+01:00', 2),
    ]
    expect([...carriedBy(places, ['vera', 'clara', 'vera'], now, zone)]).toEqual([
      ['vera', { shifts: 2, questions: 2, nightMinutes: 120 }],
      ['viktor', { shifts: 1, questions: 0, nightMinutes: 0 }],
      ['clara', { shifts: 0, questions: 1, nightMinutes: 0 }],
    ])
  })

  test.each([
    ['older than four weeks', place('vera', '2026-10-25T09:00+01:00', 2)],
    ['still to come', place('vera', '2026-11-24T09:00+01:00', 2)],
    ['given back', place('vera', '2026-11-20T09:00+01:00', 2, { state: 'given back' })],
    ['only if need be', place('vera', '2026-11-20T09:00+01:00', 2, { state: 'standby' })],
    ['cancelled', place('vera', '2026-11-20T09:00+01:00', 2, { cancelled: true })],
    ['of somebody who was forgotten', place(undefined, '2026-11-20T09:00+01:00', 2)],
  ])('leaves out a shift that is %s', (_, one) => {
    expect([...carriedBy([one], [], now, zone)]).toEqual([])
  })

  test('counts a night only until somebody stopped', () => {
    const early = place('vera', '2026-11-20T20:00+01:00', 4, { stoppedAt: new Date('2026-11-20T22:30+01:00') })
    expect(carriedBy([early], [], now, zone).get('vera')?.nightMinutes).toBe(30)
  })
})
