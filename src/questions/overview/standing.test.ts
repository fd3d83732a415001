import { expect, test } from 'vitest'
import type { State } from '../question.ts'
import { hangsSince } from './standing.ts'

const [called, last] = [new Date('2026-11-23T09:00:00Z'), new Date('2026-11-24T09:00:00Z')]

test.each<[string, State, Date | undefined, Date]>([
  ['a waiting question hangs since a person was asked for, whatever was added', 'waiting', called, called],
  ['one without that time since its last word', 'waiting', undefined, last],
  ['a talk since its last word', 'talking', called, last],
])('%s', (_, state, calledAt, since) => {
  expect(hangsSince({ state, calledAt, lastAt: last })).toEqual(since)
})
