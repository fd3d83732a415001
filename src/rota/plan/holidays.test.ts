import { expect, test } from 'vitest'
import { holidaysOf } from './holidays.ts'

test.each([
  ['BY', '2027-01-06', 'Heilige Drei Könige'],
  ['NW', '2027-01-06', undefined],
  ['BE', '2027-03-08', 'Weltfrauentag'],
  ['BY', '2027-03-08', undefined],
  ['NW', '2026-04-03', 'Karfreitag'],
  ['NW', '2027-03-29', 'Ostermontag'],
  ['NW', '2026-06-04', 'Fronleichnam'],
  ['HH', '2026-06-04', undefined],
  ['HH', '2026-10-31', 'Reformationstag'],
  ['BW', '2026-10-31', undefined],
  ['BW', '2026-11-01', 'Allerheiligen'],
  ['SN', '2026-11-18', 'Buß- und Bettag'],
  ['NI', '2026-11-18', undefined],
  ['TH', '2027-09-20', 'Weltkindertag'],
  ['SH', '2026-12-24', undefined],
  ['SH', '2026-12-25', '1. Weihnachtstag'],
  [undefined, '2026-12-25', undefined],
])('%s on %s: %s', async (land, day, name) => {
  expect((await holidaysOf(land, '2026-01-01', '2027-12-31')).get(day)).toBe(name)
})
