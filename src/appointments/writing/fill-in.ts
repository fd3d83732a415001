import { type ReadWhen, readLength, readTime, readWhen } from '../../language/typed-when.ts'
import type { Person } from '../../people/person.ts'
import { lookUp } from '../../questions/ask.ts'
import type { Desk } from '../../questions/desk.ts'
import { isDiscreet } from '../../questions/question.ts'
import { addDays, type Day, dayOf } from '../../wall-clock.ts'
import { type Appointment, type Hours, isAbout, longestArea, longestWhat, longestWhere } from '../appointment.ts'
import { moveCompany } from '../company/follow.ts'
import type { Sources } from '../desk.ts'
import * as store from '../store.ts'
import { plan } from './plan.ts'

/** What somebody is about to type or press. `day`: it is known, and only the hour is missing. */
export type Wanted =
  | { for: 'what' | 'when' | 'where'; id: string }
  | { for: 'hour'; id: string; day: Day }
  /** The part of town; `wish` is what they were about to ask the group. */
  | { for: 'area'; id: string; wish: string }

export type Filled =
  /** `new`: it was a draft until now. */
  | { kind: 'filled'; appointment: Appointment; new: boolean }
  | { kind: 'hour missing'; appointment: Appointment; day: Day }
  | { kind: 'too long'; longest: number }
  /** The group would read where exactly it is. */
  | { kind: 'address' }
  | { kind: 'gone' }
  | Exclude<ReadWhen, { kind: 'when' }>

/** Somebody types what is asked of them: in their language, with their digits. */
export async function fillIn(
  desk: Desk,
  sources: Sources,
  person: Person,
  wanted: Wanted,
  typed: string,
): Promise<Filled> {
  const appointment = await store.ownById(desk.transaction, person, wanted.id)
  if (!appointment || appointment.state === 'over' || appointment.state === 'cancelled') return { kind: 'gone' }
  const text = typed.trim().replace(/\s+/g, ' ')
  switch (wanted.for) {
    case 'what':
      return text.length > longestWhat
        ? { kind: 'too long', longest: longestWhat }
        : write(desk, person, appointment, { what: text, about: undefined, ...meaning(sources, person, text) })
    case 'where':
      return text.length > longestWhere
        ? { kind: 'too long', longest: longestWhere }
        : write(desk, person, appointment, { where: text })
    case 'area':
      return text.length > longestArea || /\p{Nd}/u.test(text.replace(/\p{Nd}{5}/u, ''))
        ? { kind: 'address' }
        : write(desk, person, appointment, { area: text })
    case 'when':
      return fillWhen(desk, person, appointment, typed)
    case 'hour':
      return fillHour(desk, person, appointment, wanted.day, typed)
  }
}

/** They press what it is about. */
export async function fillAbout(desk: Desk, person: Person, id: string, about: string): Promise<Filled> {
  const appointment = await store.ownById(desk.transaction, person, id)
  if (!appointment || !isAbout(about, appointment.kind)) return { kind: 'gone' }
  return write(desk, person, appointment, { about, what: undefined, topic: undefined, sensitive: undefined })
}

/** They press a day, or a day with an hour. */
export async function fillDay(desk: Desk, person: Person, id: string, day: Day, hours?: Hours): Promise<Filled> {
  const appointment = await store.ownById(desk.transaction, person, id)
  if (!appointment) return { kind: 'gone' }
  if (day < dayOf(desk.now, desk.settings.timeZone)) return { kind: 'past', when: { day } }
  if (!hours && appointment.kind === 'appointment') return { kind: 'hour missing', appointment, day }
  return plan(desk, person, appointment, day, hours)
}

async function fillWhen(desk: Desk, person: Person, appointment: Appointment, typed: string): Promise<Filled> {
  const { now, settings } = desk
  const read = readWhen(typed, now, settings.timeZone, person.language)
  if (read.kind === 'when') {
    const { day, ...hours } = read.when
    if (hours.from === undefined && appointment.kind === 'appointment')
      return { kind: 'hour missing', appointment, day }
    return plan(desk, person, appointment, day, hours as Hours)
  }
  const days = read.kind === 'unclear' && appointment.kind === 'deadline' ? daysIn(typed) : undefined
  if (days === undefined) return read
  return plan(desk, person, appointment, addDays(dayOf(now, settings.timeZone), days))
}

/** "14 Tage" counts from today. */
function daysIn(typed: string): number | undefined {
  const minutes = readLength(typed)
  return minutes === undefined || minutes % (24 * 60) !== 0 ? undefined : minutes / (24 * 60)
}

/** Only the hour, or all of it once more. */
async function fillHour(
  desk: Desk,
  person: Person,
  appointment: Appointment,
  day: Day,
  typed: string,
): Promise<Filled> {
  const hours = readTime(typed)
  if (hours === 'no such hour') return { kind: 'no such hour', day }
  if (hours) return plan(desk, person, appointment, day, hours)
  const read = readWhen(typed, desk.now, desk.settings.timeZone, person.language)
  if (read.kind !== 'when' || read.when.from === undefined) return { kind: 'hour missing', appointment, day }
  return plan(desk, person, appointment, read.when.day, read.when as Hours)
}

/** What their words are about: where it is delicate, the group chat never hears of it. */
function meaning({ knowledge }: Sources, person: Person, text: string) {
  const { about } = lookUp(knowledge, text, person)
  return { topic: about.topic, sensitive: isDiscreet(about) ? true : undefined }
}

type Given = { [Name in keyof Appointment['content']]?: Appointment['content'][Name] | undefined }

async function write(desk: Desk, person: Person, appointment: Appointment, given: Given): Promise<Filled> {
  const content = { ...appointment.content, ...given } as Appointment['content']
  if (!(await store.change(desk.transaction, person, appointment, ['draft', 'planned'], { content })))
    return { kind: 'gone' }
  const written = { ...appointment, content }
  await moveCompany(desk, person, written)
  return { kind: 'filled', appointment: written, new: false }
}
