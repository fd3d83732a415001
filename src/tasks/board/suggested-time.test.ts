import { expect, test } from 'vitest'
import { suggestedTimes } from './suggested-time.ts'

// A Monday, nine in the morning.
const now = new Date('2026-11-23T08:00:00Z')
const suggested = (text: string, at = now) =>
  suggestedTimes({ content: { text }, day: undefined, state: 'open', createdAt: now }, at, 'Europe/Berlin', 'de')

test.each([
  ['Möbel tragen, Samstag 10 Uhr, Südstadt', [{ day: '2026-11-28', from: 600 }]],
  ['Möbel tragen am Samstag', [{ day: '2026-11-28' }]],
  ['Begleitung zum Amt, Samstag, 10 Uhr', [{ day: '2026-11-28', from: 600 }]],
  ['Hilfe Mi 14-16 Uhr', [{ day: '2026-11-25', from: 840, until: 960 }]],
  ['Tel. 0221 123456, Dienstag 10 Uhr', [{ day: '2026-11-24', from: 600 }]],
  ['حمل أثاث، السبت الساعة 10', [{ day: '2026-11-28', from: 600 }]],
  ['перенести меблі в суботу о 10', [{ day: '2026-11-28', from: 600 }]],
  ['Montag Umzug', [{ day: '2026-11-23' }, { day: '2026-11-30' }]],
  ['So viele Stühle wie möglich tragen', []],
  ['Do it yourself', []],
  ['3 Zimmer streichen', []],
  ['Am 31.2. tragen', []],
  ['Gestern kaputt gegangen', []],
])('%s', (text, times) => {
  expect(suggested(text)).toEqual(times)
})

test('"tomorrow" is the day after it was written, and over some time', () => {
  expect(suggested('Morgen um 10 Uhr tragen', new Date('2026-11-24T07:00:00Z'))).toEqual([
    { day: '2026-11-24', from: 600 },
  ])
  expect(suggested('Morgen um 10 Uhr tragen', new Date('2026-11-24T10:00:00Z'))).toEqual([])
})
