import { expect, test } from 'vitest'
import { findByFor } from './companion.ts'

const zone = 'Europe/Berlin'

test.each([
  ['far away: a day before', '2026-11-30T09:00Z', '2026-11-29T09:00Z'],
  ['in two days at most: three hours before', '2026-11-24T13:00Z', '2026-11-24T10:00Z'],
  ['not by night but the evening before', '2026-11-25T08:00Z', '2026-11-24T19:00Z'],
  ['today: an hour before', '2026-11-23T12:00Z', '2026-11-23T11:00Z'],
  ['at once: until it begins', '2026-11-23T09:00Z', '2026-11-23T09:00Z'],
])('somebody must be found, %s', (_, startsAt, findBy) => {
  expect(findByFor(new Date(startsAt), new Date('2026-11-23T08:00Z'), zone)).toEqual(new Date(findBy))
})
