import { expect, test } from 'vitest'
import {
  type BadDay,
  type ClearanceKind,
  type Dated,
  isValid,
  lacking,
  lastDay,
  problemWithDay,
  standing,
} from './clearance.ts'

test.for([
  ['2026-11-24', undefined, '2026-11-23', false],
  ['2026-11-24', undefined, '2026-11-24', true],
  ['2026-11-24', undefined, '2056-01-01', true],
  ['2021-11-24', '2026-11-24', '2026-11-24', true],
  ['2021-11-24', '2026-11-24', '2026-11-25', false],
] as const)('since %s until %s: on %s it holds: %s', ([since, until, day, holds]) => {
  expect(isValid({ since, until }, day)).toBe(holds)
})

test.for<[string, ClearanceKind[]]>([
  ['conduct certificate training sensitive', []],
  ['sensitive training certificate', ['conduct']],
  ['', ['conduct', 'certificate', 'training', 'sensitive']],
])('with "%s" there lacks %j', ([kinds, missing]) => {
  const clearances = kinds
    .split(' ')
    .map((kind) => ({ kind: kind as ClearanceKind, since: '2026-01-01', until: undefined }))
  expect(lacking(clearances, '2026-11-24')).toEqual(missing)
})

test('what has run out lacks again', () => {
  const certificate = { kind: 'certificate', since: '2021-11-24', until: lastDay('certificate', '2021-11-24') } as const
  expect(lacking([certificate], '2026-11-24')).not.toContain('certificate')
  expect(lacking([certificate], '2026-11-25')).toContain('certificate')
})

test.for<[Dated, string, BadDay | undefined]>([
  ['certificate', '2026-11-24', undefined],
  ['certificate', '2026-11-25', 'in the future'],
  ['certificate', '2021-11-24', undefined],
  ['certificate', '2021-11-23', 'too long ago'],
  ['training', '2021-11-23', undefined],
  ['training', '1926-11-24', 'too long ago'],
  ['training', '9999-01-01', 'in the future'],
])('%s on %s, said on 24 November 2026: %s', ([kind, since, problem]) => {
  expect(problemWithDay(kind, since, '2026-11-24')).toBe(problem)
})

test.for([
  [undefined, undefined],
  ['2026-12-25', undefined],
  ['2026-12-24', 'soon'],
  ['2026-11-24', 'soon'],
  ['2026-11-23', 'over'],
] as const)('what holds until %s is, on 24 November 2026, %s', ([until, expected]) => {
  expect(standing({ until }, '2026-11-24')).toBe(expected)
})

test('a certificate seen on a leap day holds until the last of February', () => {
  expect(lastDay('certificate', '2024-02-29')).toBe('2029-02-28')
  expect(lastDay('training', '2024-02-29')).toBeUndefined()
})
