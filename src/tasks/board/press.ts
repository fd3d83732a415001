import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import type { Day, MinuteOfDay } from '../../wall-clock.ts'
import { isDay } from '../../wall-clock.ts'
import { isKind, isSuits } from '../task.ts'
import { edit } from './edit.ts'
import type { Change, Field, Problem } from './field.ts'
import { atNow } from './follow.ts'
import { enough, type Read } from './read-field.ts'
import { foundBy, lasting, settled, wholeDay } from './read-time.ts'

/** A day and hours as a button carries them. */
export type PressedTime = { day: string; from: string; until: string }

/** A day and perhaps hours were pressed; where the hour is open it is asked for. */
export const pressTime = (desk: Desk, person: Person, id: string, { day, from, until }: PressedTime) =>
  edit<Read>(desk, person, id, (task) => {
    const at = atNow(desk, person)
    if (!isDay(day)) return { change: { day: undefined, startsAt: undefined, endsAt: undefined } }
    if (from === 'none') return wholeDay(day, at)
    const minutes = minutesOf(from)
    return settled({ day, ...(minutes === undefined ? {} : { from: minutes, ...withEnd(minutesOf(until)) }) }, task, at)
  })

const minutesOf = (text: string): MinuteOfDay | undefined => (/^\d{1,4}$/.test(text) ? Number(text) : undefined)
const withEnd = (until: MinuteOfDay | undefined) => (until === undefined ? {} : { until })

export const pressFindBy = (desk: Desk, person: Person, id: string, day: Day, from: string) =>
  edit<Read>(desk, person, id, (task) =>
    isDay(day) ? foundBy({ day, from: minutesOf(from) ?? 0 }, task, atNow(desk, person)) : unclear,
  )

export const pressPlaces = (desk: Desk, person: Person, id: string, number: string) =>
  edit<Read>(desk, person, id, () => enough(Number(number)))

export const pressLength = (desk: Desk, person: Person, id: string, minutes: string) =>
  edit<Read>(desk, person, id, ({ startsAt }) =>
    startsAt ? lasting(startsAt, Number(minutes) || 0) : { problem: { kind: 'no beginning' } },
  )

export const pressKind = (desk: Desk, person: Person, id: string, kind: string) =>
  edit<Read>(desk, person, id, () => (isKind(kind) ? { change: { kind } } : unclear))

/** Whom it suits, or a language it needs, on or off; pressed twice at once, it stays so. */
export const pressSuits = (desk: Desk, person: Person, id: string, whom: string, on: boolean) =>
  edit<Read>(desk, person, id, ({ suits }) =>
    isSuits(whom) ? { change: { suits: without(suits, whom).concat(on ? [whom] : []) } } : unclear,
  )

export const pressSpoken = (desk: Desk, person: Person, id: string, code: string, on: boolean) =>
  edit<Read>(desk, person, id, ({ spoken }) => ({
    change: { spoken: without(spoken, code).concat(on ? [code] : []) },
  }))

const without = <Each>(all: readonly Each[], one: Each): Each[] => all.filter((each) => each !== one)

const emptied: Partial<Record<Field, Change>> = {
  until: { endsAt: undefined },
  area: { area: undefined },
  place: { place: undefined },
  details: { details: undefined },
  findBy: { findBy: undefined },
}

export const pressEmpty = (desk: Desk, person: Person, id: string, field: Field) =>
  edit<Read>(desk, person, id, () => {
    const change = emptied[field]
    return change ? { change } : unclear
  })

const unclear: { problem: Problem } = { problem: { kind: 'no words' } }
