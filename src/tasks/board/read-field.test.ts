import { describe, expect, test } from 'vitest'
import { createSpokenNames } from '../../language/spoken.ts'
import type { Task } from '../task.ts'
import type { Field } from './field.ts'
import { readField } from './read-field.ts'

// A Monday, nine in the morning.
const at = {
  now: new Date('2026-11-23T08:00:00Z'),
  zone: 'Europe/Berlin',
  language: 'de' as const,
  names: createSpokenNames(),
}
const friday = {
  day: '2026-11-27',
  startsAt: new Date('2026-11-27T09:00:00Z'),
  endsAt: new Date('2026-11-27T11:00:00Z'),
}
const none = { day: undefined, startsAt: undefined, endsAt: undefined }
const task = (times: Partial<Task> = {}) => ({ content: { text: 'x' }, spoken: ['uk'], ...none, ...times }) as Task
const read = (field: Field, typed: string, times?: Partial<Task>) => readField(field, typed, task(times), at)
const problemOf = (field: Field, typed: string, times?: Partial<Task>) => {
  const found = read(field, typed, times)
  return 'problem' in found ? found.problem.kind : found
}

describe('what is typed and cannot be', () => {
  test.each<[Field, string, string]>([
    ['text', '  ', 'no words'],
    ['text', 'x'.repeat(601), 'too long'],
    ['area', 'x'.repeat(81), 'too long'],
    ['when', 'gestern', 'past'],
    ['when', 'heute 8 Uhr', 'past'],
    ['when', '20.11.2026', 'past'],
    ['when', '31.2.', 'no such day'],
    ['when', 'Freitag 25 Uhr', 'no such hour'],
    ['when', 'Freitag 15-13 Uhr', 'ends before it begins'],
    ['when', '24.12.2028 10 Uhr', 'too far'],
    ['when', 'irgendwann', 'unclear time'],
    ['when', '', 'unclear time'],
    ['until', '2 Stunden', 'no beginning'],
    ['places', '0', 'not so many'],
    ['places', '1000', 'not so many'],
    ['places', '-3', 'not so many'],
    ['places', '2,5', 'not so many'],
    ['places', 'zwei', 'no number'],
    ['places', '2 oder 3', 'no number'],
    ['spoken', 'Klingelingisch', 'unknown language'],
    ['spoken', 'Arabisch, Klingelingisch', 'unknown language'],
    ['findBy', 'gestern', 'past'],
  ])('%s: %s: %s', (field, typed, problem) => {
    expect(problemOf(field, typed)).toBe(problem)
  })

  test.each<[Field, string, string]>([
    ['until', 'bis 9 Uhr', 'ends before it begins'],
    ['until', '0 Minuten', 'ends before it begins'],
    ['until', '3 Tage', 'too long a time'],
    ['until', '2', 'unclear length'],
    ['until', 'lange', 'unclear length'],
    ['until', 'bis 26 Uhr', 'no such hour'],
    ['findBy', 'Freitag 10 Uhr', 'after the beginning'],
    ['findBy', 'Samstag', 'after the beginning'],
  ])('for Friday at ten, %s: %s: %s', (field, typed, problem) => {
    expect(problemOf(field, typed, friday)).toBe(problem)
  })
})

describe('what is typed and can be', () => {
  test.each<[Field, string, unknown]>([
    ['when', 'Freitag 10-12 Uhr', { change: friday }],
    ['when', 'п’ятниця 10:00', { change: { ...friday, endsAt: undefined } }],
    ['when', 'Freitag 22-2 Uhr', expect.objectContaining({ change: expect.anything() })],
    ['when', 'Freitag', { ask: 'hour', day: '2026-11-27' }],
    ['when', '15 Uhr', { ask: 'day', from: 900, until: undefined }],
    ['when', 'Montag', expect.objectContaining({ ask: 'week' })],
    ['places', '٣', { change: { places: 3 } }],
    ['places', '5 Leute', { change: { places: 5 } }],
    ['spoken', 'Arabisch, Ukrainisch', { change: { spoken: ['uk', 'ar'] } }],
    ['spoken', 'Kurdisch', expect.objectContaining({ ask: 'language' })],
    ['text', ' https://t.me/x mit @olena_k ', { change: { text: 'https://t.me/x mit @olena_k' } }],
    ['findBy', 'morgen 18 Uhr', { change: { findBy: new Date('2026-11-24T17:00:00Z') } }],
    ['findBy', 'morgen', { change: { findBy: new Date('2026-11-24T19:00:00Z') } }],
  ])('%s: %s', (field, typed, found) => {
    expect(read(field, typed)).toEqual(found)
  })

  test.each([
    ['2 Stunden', '2026-11-27T11:00:00Z'],
    ['bis 12 Uhr', '2026-11-27T11:00:00Z'],
    ['12:30', '2026-11-27T11:30:00Z'],
    ['до 12', '2026-11-27T11:00:00Z'],
    ['1h30', '2026-11-27T10:30:00Z'],
  ])('for Friday at ten, until: %s', (typed, endsAt) => {
    expect(read('until', typed, { ...friday, endsAt: undefined })).toEqual({ change: { endsAt: new Date(endsAt) } })
  })

  test('another beginning keeps how long it takes, and an hour alone the day', () => {
    expect(read('when', '14 Uhr', friday)).toEqual({
      change: {
        day: '2026-11-27',
        startsAt: new Date('2026-11-27T13:00:00Z'),
        endsAt: new Date('2026-11-27T15:00:00Z'),
      },
    })
  })
})
