import { expect, test } from 'vitest'
import { createPace } from './pace.ts'

const amal = 1001
const group = -1001

/** When each of so many messages goes that are all written at the beginning, in milliseconds. */
function times(
  count: number,
  chat: number,
  urgency: 'answer' | 'notice' | 'bulk' = 'notice',
  pace = createPace(28),
): number[] {
  let now = 0
  return Array.from({ length: count }, () => {
    now += pace.delay(chat, urgency, now)
    pace.spend(chat, now)
    return now
  })
}

test('three at once into a chat, then one a second', () => {
  expect(times(6, amal)).toEqual([0, 0, 0, 1000, 2000, 3000])
})

test('answers do not wait, and leave less for the others', () => {
  const pace = createPace(28)
  expect(times(5, amal, 'answer', pace)).toEqual([0, 0, 0, 0, 0])
  expect(pace.delay(amal, 'notice', 0)).toBeGreaterThan(0)
})

test('twenty a minute into a group, answers too', () => {
  expect(times(21, group, 'answer').at(19)).toBe(0)
  expect(times(41, group).filter((time) => time < 60_000)).toHaveLength(20)
  expect(times(41, group).at(-1)).toBe(120_000)
})

test('what is written to many keeps to a rate over all chats, and single notices go first', () => {
  const pace = createPace(2)
  for (const chat of [1, 2]) pace.spend(chat, 0)
  expect(pace.delay(3, 'bulk', 0)).toBe(1000)
  expect(pace.delay(3, 'notice', 0)).toBe(0)
})

test('what is written to many waits when Telegram asks to slow down', () => {
  const pace = createPace(28)
  pace.hold(30_000)
  pace.hold(10_000)
  expect(pace.delay(amal, 'bulk', 5000)).toBe(25_000)
  expect(pace.delay(amal, 'notice', 5000)).toBe(0)
})
