import { describe, expect, test } from 'vitest'
import type { Task } from '../task.ts'
import { differenceOf, fromStamp, moved, ringsAt, stampOf } from './change.ts'

const zone = 'Europe/Berlin'
const at = (text: string) => new Date(`2026-${text}Z`)

const task = (given: Partial<Task> = {}) => ({ content: { text: 'Möbel tragen' }, ...given }) as Task

describe('a move', () => {
  const before = task({ day: '2026-10-24', startsAt: at('10-24T08:00'), endsAt: at('10-24T10:00') })

  test('of the day alone keeps the hours on the wall, also when summer ends in between', () => {
    expect(moved(before, { day: '2026-10-25' }, zone)).toMatchObject({
      day: '2026-10-25',
      startsAt: at('10-25T09:00'),
      endsAt: at('10-25T11:00'),
    })
  })

  test('of the beginning keeps how long it takes, and finds the day', () => {
    expect(moved(before, { startsAt: at('10-25T22:30') }, zone)).toMatchObject({
      day: '2026-10-25',
      endsAt: at('10-26T00:30'),
    })
    expect(moved(before, { startsAt: at('10-25T23:30') }, zone).day).toBe('2026-10-26')
  })

  test('takes away what is named without a value', () => {
    const after = moved(before, { day: '2026-10-26', startsAt: undefined, area: undefined }, zone)
    expect(after).toMatchObject({ day: '2026-10-26', startsAt: undefined, endsAt: undefined })
    expect(differenceOf(before, after)).toEqual({ time: true, area: false, place: false })
  })

  test('that leaves all as it was is none', () => {
    expect(differenceOf(before, moved(before, { day: '2026-10-24' }, zone))).toEqual({
      time: false,
      area: false,
      place: false,
    })
  })

  test('to before the time until which somebody is wanted takes that away', () => {
    const wanted = { ...before, findBy: at('10-24T06:00') }
    expect(moved(wanted, { startsAt: at('10-24T05:00') }, zone).findBy).toBeUndefined()
    expect(moved(wanted, { startsAt: at('10-24T07:00') }, zone).findBy).toEqual(wanted.findBy)
  })
})

test.each([
  ['two hours before they would go', '11-23T08:00', '11-25T08:00', true, '11-25T06:00'],
  ['after ten minutes, where there is no more time', '11-25T07:00', '11-25T08:00', true, '11-25T07:10'],
  ['at once, where they cannot be written to', '11-23T08:00', '11-25T08:00', false, '11-23T08:00'],
  ['a day later, where nobody said when it is', '11-23T08:00', undefined, true, '11-24T08:00'],
  ['not at all, where it is long past', '11-23T08:00', '11-23T05:00', true, undefined],
])('coordinators are rung %s', (_, changedAt, goes, reachable, expected) => {
  const about = { changedAt: at(changedAt), goes: goes === undefined ? undefined : at(goes), reachable }
  expect(ringsAt(about, at('11-23T08:00'))).toEqual(expected === undefined ? undefined : at(expected))
})

test('a stamp is read as it was written, and what is none confirms nothing', () => {
  expect(fromStamp(stampOf(at('11-23T08:00')))).toEqual(at('11-23T08:00'))
  for (const wrong of ['_', 'zzzzzzzzzzzzzzzz']) expect(fromStamp(wrong)).toEqual(new Date(0))
})
