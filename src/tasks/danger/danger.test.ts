import { expect, test } from 'vitest'
import { dangerAt } from './danger.ts'

const zone = 'Europe/Berlin'
const at = (text: string) => new Date(`2026-11-${text}Z`)
const open = { places: 2, held: 1, createdAt: at('16T08:00'), day: undefined, startsAt: undefined } as const
const nothing = { findBy: undefined, postedAt: undefined, changedAt: undefined }

test.each([
  ['a day before it begins', { startsAt: at('25T09:00') }, '24T09:00'],
  ['when it passes until when somebody was wanted', { startsAt: at('25T09:00'), findBy: at('22T17:00') }, '22T17:00'],
  ['a day before the day begins, where it has no hours', { day: '2026-11-25' }, '23T23:00'],
  ['by that time alone, where it has no day', { findBy: at('22T17:00') }, '22T17:00'],
  ['two hours after it was posted at the earliest', { startsAt: at('17T06:00') }, '16T10:00'],
  ['half the time that is left', { startsAt: at('16T10:00') }, '16T09:00'],
  ['anew when it was moved', { startsAt: at('25T09:00'), changedAt: at('25T01:00') }, '25T03:00'],
  ['not where all places are held', { startsAt: at('25T09:00'), held: 2 }, undefined],
  ['not where nothing presses', {}, undefined],
] as const)('%s', (_, given, expected) => {
  const told = dangerAt({ ...open, ...nothing, ...given }, zone)
  expect(told).toEqual(expected === undefined ? undefined : at(expected))
})
