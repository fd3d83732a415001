import { describe, expect, test } from 'vitest'
import type { Method, Urgency } from './delivery.ts'
import { createPace } from './pace.ts'

const amal = 1001
const group = -1001

type What = { urgency?: Urgency; method?: Method }
const asPaced = ({ urgency = 'notice', method = 'sendMessage' }: What = {}) => ({ urgency, method })
const edit = { method: 'editMessageText' } as const

/** When each of so many messages goes that are all written at the beginning, in milliseconds. */
function times(count: number, chat: number, what: What = {}, pace = createPace(28)): number[] {
  let now = 0
  return Array.from({ length: count }, () => {
    now += pace.delay(chat, asPaced(what), now)
    pace.spend(chat, asPaced(what), now)
    return now
  })
}

/** The most of these times that lie within one minute. */
const mostInAMinute = (all: number[]): number =>
  Math.max(...all.map((start) => all.filter((time) => time >= start && time < start + 60_000).length))

test('three at once into a chat, then one a second', () => {
  expect(times(6, amal)).toEqual([0, 0, 0, 1000, 2000, 3000])
})

test('edits in a private chat go like messages', () => {
  expect(times(6, amal, edit)).toEqual([0, 0, 0, 1000, 2000, 3000])
})

test('answers do not wait, and leave less for the others', () => {
  const pace = createPace(28)
  expect(times(5, amal, { urgency: 'answer' }, pace)).toEqual([0, 0, 0, 0, 0])
  expect(pace.delay(amal, asPaced(), 0)).toBeGreaterThan(0)
})

describe('in a group', () => {
  test('answers wait as well: twenty a minute', () => {
    expect(times(21, group, { urgency: 'answer' }).at(19)).toBe(0)
    expect(times(41, group, { urgency: 'answer' }).at(-1)).toBe(120_000)
  })

  test('new messages leave five of the twenty', () => {
    expect(times(31, group).filter((time) => time < 60_000)).toHaveLength(15)
  })

  const urgencies = ['answer', 'notice'] as const
  test.each(urgencies)('edits go two at once and then one each four and a half seconds: %s', (urgency) => {
    expect(times(6, group, { ...edit, urgency })).toEqual([0, 0, 4500, 9000, 13_500, 18_000])
  })

  test('however long the storm: fifteen edits a minute at most, and none waits longer', () => {
    const all = times(200, group, edit)
    expect(mostInAMinute(all)).toBe(15)
    expect(Math.max(...all.map((time, index) => time - (all[index - 1] ?? 0)))).toBe(4500)
  })

  test('in a storm of edits an answer and four messages a minute go at once', () => {
    const pace = createPace(28)
    const edits = times(15, group, edit, pace)
    const now = edits.at(-1) ?? 0
    for (const urgency of ['answer', 'notice', 'notice', 'notice', 'notice'] as const) {
      expect(pace.delay(group, asPaced({ urgency }), now)).toBe(0)
      pace.spend(group, asPaced({ urgency }), now)
    }
    expect(pace.delay(group, asPaced({ urgency: 'answer' }), now)).toBe(60_000 - now)
  })

  // messages of this minute, how far apart edits are then
  test.each([
    [0, 4500],
    [5, 4500],
    [8, 5000],
    [10, 6000],
    [15, 12_000],
  ])('after %i messages, edits share out what is left: one each %i ms', (messages, apart) => {
    const pace = createPace(28)
    times(messages, group, {}, pace)
    const [, second = 0, third = 0, fourth = 0] = times(4, group, edit, pace)
    expect([third - second, fourth - third]).toEqual([apart, apart])
  })

  test('edits in one group leave others alone', () => {
    const pace = createPace(28)
    times(15, group, edit, pace)
    expect(pace.delay(-1002, asPaced(edit), 0)).toBe(0)
  })
})

test('what is written to many keeps to a rate over all chats, and single notices go first', () => {
  const pace = createPace(2)
  for (const chat of [1, 2]) pace.spend(chat, asPaced(), 0)
  expect(pace.delay(3, asPaced({ urgency: 'bulk' }), 0)).toBe(1000)
  expect(pace.delay(3, asPaced(), 0)).toBe(0)
})

test('what is written to many waits when Telegram asks to slow down', () => {
  const pace = createPace(28)
  pace.hold(30_000)
  pace.hold(10_000)
  expect(pace.delay(amal, asPaced({ urgency: 'bulk' }), 5000)).toBe(25_000)
  expect(pace.delay(amal, asPaced(), 5000)).toBe(0)
})
