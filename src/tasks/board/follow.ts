import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { addDays, type Day, dayOf } from '../../wall-clock.ts'
import { groupOf } from '../desk.ts'
import * as store from '../store.ts'
import { isOver, type Task } from '../task.ts'
import { type Edited, edit, mayEdit } from './edit.ts'
import { type After, type Field, fieldAfter, isAskers, isTyped } from './field.ts'
import * as say from './field-messages.ts'
import { gone, over, problem } from './problem-messages.ts'
import { type Read, readField } from './read-field.ts'
import { type At, foundBy } from './read-time.ts'
import type { Showing } from './showing.ts'
import { suggestedTimes } from './suggested-time.ts'

/** What a typed answer would be for. `day`: its hour is missing. */
export type Awaited = { id: string; field: Field; after: After; day?: Day }

export const atNow = ({ now, settings }: Desk, { language }: Person): At => ({ now, zone: settings.timeZone, language })

/** Somebody typed what was asked for. Returns what is asked now. */
export async function settle(
  desk: Desk,
  person: Person,
  awaited: Awaited,
  typed: string,
  showing: Showing,
): Promise<Awaited | undefined> {
  const at = { ...atNow(desk, person), names: desk.words.spokenNames }
  const { id, field, day } = awaited
  const edited = await edit<Read>(desk, person, id, (task) =>
    readField(field, typed, day === undefined ? task : { ...task, day }, at),
  )
  return follow(desk, person, awaited, edited, showing)
}

/** Shows what comes after a field was set, or why it was not. */
export async function follow(
  desk: Desk,
  person: Person,
  awaited: Awaited,
  edited: Edited<Read>,
  showing: Showing,
): Promise<Awaited | undefined> {
  switch (edited.kind) {
    case 'not theirs':
      showing.refuse(gone)
      return undefined
    case 'over':
      showing.refuse(over)
      await showing.board(edited.task)
      return undefined
    case 'edited': {
      const next = fieldAfter(awaited.field, awaited.after)
      if (next) return ask(desk, person, edited.task, next, awaited.after, showing)
      await showing.board(edited.task)
      return undefined
    }
    case 'read':
      return askFurther(desk, person, awaited, edited, showing)
  }
}

async function askFurther(
  desk: Desk,
  person: Person,
  awaited: Awaited,
  { read, task }: { read: Read; task: Task },
  showing: Showing,
): Promise<Awaited | undefined> {
  const t = wordsFor(desk, person)
  const at = atNow(desk, person)
  const { after, field } = awaited
  if ('problem' in read) showing.refuse(problem(read.problem))
  else if ('ask' in read)
    switch (read.ask) {
      case 'hour':
        await showing.ask(task, say.whichHour(t, task, read.day, after, at))
        return { ...awaited, day: read.day }
      case 'week':
        await showing.ask(task, say.whichWeek(t, task, field, read.days, after, at))
        return awaited
      case 'day':
        await showing.ask(task, say.whichDay(t, task, { from: read.from, until: read.until }, after, at))
        return awaited
      case 'language':
        await showing.ask(task, say.whichLanguage(t, task, read.codes))
        return awaited
    }
  return awaited
}

/** Asks for a field. Returns what a typed answer is for; undefined where a press is enough. */
export async function ask(
  desk: Desk,
  person: Person,
  task: Task,
  field: Field,
  after: After,
  showing: Showing,
): Promise<Awaited | undefined> {
  const at = atNow(desk, person)
  const times = field === 'findBy' ? timesToFindBy(task, at) : suggestedTimes(task, at.now, at.zone, at.language)
  await showing.ask(task, say.question(wordsFor(desk, person), { task, field, after, at, times }))
  return isTyped(field) ? { id: task.id, field, after } : undefined
}

/** Somebody wants to set a field. */
export async function askFor(
  desk: Desk,
  person: Person,
  id: string,
  field: Field,
  after: After,
  showing: Showing,
): Promise<Awaited | undefined> {
  const task = await editable(desk, person, id, showing)
  if (!task) return undefined
  if (!isAskers(field, task)) return ask(desk, person, task, field, after, showing)
  showing.refuse(gone)
  return undefined
}

/** A task that somebody may change; else they hear why not. */
export async function editable(desk: Desk, person: Person, id: string, showing: Showing): Promise<Task | undefined> {
  const task = await store.byId(desk.transaction, await groupOf(desk, person.groupId), id)
  if (task && mayEdit(person, task) && !isOver(task)) return task
  showing.refuse(task && mayEdit(person, task) ? over : gone)
  if (task && mayEdit(person, task)) await showing.board(task)
  return undefined
}

const evening = 20 * 60

function timesToFindBy(task: Task, at: At) {
  const today = dayOf(at.now, at.zone)
  return [0, 1, 2, 3, 7]
    .map((ahead) => ({ day: addDays(today, ahead), from: evening }))
    .filter((when) => 'change' in foundBy(when, task, at))
}
