import { expect, test } from 'vitest'
import { isWarned, type Step, stepOf } from './step.ts'

const at = (minutes: number) => new Date(1_800_000_000_000 + minutes * 60_000)
const open = { state: 'open', held: 1, nextStepAt: at(25), endsAt: at(30) } as const

test.each<[string, Partial<Parameters<typeof stepOf>[0]>, number, Step]>([
  ['nobody came in time', { held: 0, nextStepAt: at(5), endsAt: undefined }, 5, 'nobody'],
  ['there is time to press', { held: 0, nextStepAt: at(5), endsAt: undefined }, 4, 'none'],
  ['it goes on', {}, 24, 'none'],
  ['it ends soon', {}, 25, 'warn'],
  ['both were told', { nextStepAt: at(30) }, 29, 'none'],
  ['its time is over', { nextStepAt: at(30) }, 30, 'end'],
  ['nobody looked for an hour', {}, 90, 'end'],
  ['it is over', { state: 'done' }, 90, 'none'],
])('%s', (_, task, minutes, expected) => {
  expect(stepOf({ ...open, ...task }, at(minutes))).toBe(expected)
})

test('it can be longer once both were told that it ends', () => {
  expect([isWarned(open), isWarned({ ...open, nextStepAt: at(30) })]).toEqual([false, true])
})
