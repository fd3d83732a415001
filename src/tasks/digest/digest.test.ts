import { expect, test } from 'vitest'
import type { Task } from '../task.ts'
import { dayToShow, isFresh, needsSomebody } from './digest.ts'

const zone = 'Europe/Berlin'
const at = (time: string) => new Date(`2026-11-${time}:00+01:00`)

test.each([
  ['23T17:59', undefined],
  ['23T18:00', '2026-11-23'],
  ['23T21:59', '2026-11-23'],
  ['23T22:00', undefined],
  ['24T03:00', undefined],
  ['24T07:00', undefined],
])('at %s the digest of %s is shown', (now, day) => {
  expect(dayToShow(at(now), zone)).toBe(day)
})

const task = { state: 'open', circle: 'chat', places: 2, held: 1, startsAt: undefined, day: undefined } as Task
const now = at('23T18:00')

test.each<[string, Partial<Task>, boolean]>([
  ['without a time', {}, true],
  ['tomorrow', { day: '2026-11-24', startsAt: at('24T10:00') }, true],
  ['some time today', { day: '2026-11-23' }, true],
  ['yesterday', { day: '2026-11-22' }, false],
  ['begun already', { day: '2026-11-23', startsAt: at('23T17:00') }, false],
  ['full', { held: 2 }, false],
  ['over', { state: 'done' }, false],
  ['not for the chat', { circle: 'small' }, false],
])('a task %s needs somebody, or does not', (_, changed, needs) => {
  expect(needsSomebody({ ...task, ...changed }, now, zone)).toBe(needs)
})

test.each<[string, Partial<Task>, boolean]>([
  ['two hours ago', { postedAt: at('23T16:00') }, true],
  ['four hours ago', { postedAt: at('23T14:00') }, false],
  ['long ago, and again just now', { postedAt: at('20T14:00'), repostedAt: at('23T17:00') }, true],
  ['not at all', {}, false],
])('posted %s everybody has just seen it, or has not', (_, { postedAt, repostedAt }, fresh) => {
  expect(isFresh({ postedAt, repostedAt }, now)).toBe(fresh)
})
