import { tell } from '../../deliveries/tell.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, hushedFor, wordsFor } from '../../questions/desk.ts'
import { dayOf } from '../../wall-clock.ts'
import { rewordAsks } from '../asking/settle-asks.ts'
import { groupOf, mayChange } from '../desk.ts'
import type { Place } from '../place.ts'
import { crewOf } from '../places/crew-of.ts'
import { clashOf } from '../places/fits.ts'
import * as places from '../places/place-store.ts'
import { standing } from '../places/reword-all.ts'
import { disclose, reword, sayAnew, withdrawDetails } from '../places/tell-place.ts'
import { showLater } from '../show-task.ts'
import type { Group } from '../store.ts'
import * as tasks from '../store.ts'
import { isDisclosed, type Task } from '../task.ts'
import { type Difference, differenceOf, earlier, goesAt, type Move, moved } from './change.ts'
import * as say from './change-messages.ts'
import * as store from './change-store.ts'
import { doubt, forgetRing, letBe } from './ring.ts'

export type MovedTask =
  /** `told`: those who hold a place and have to say that they know. */
  | { kind: 'moved'; task: Task; told: Person[] }
  | { kind: 'as it was'; task: Task }
  | { kind: 'in the past' }
  | { kind: 'ends before it begins' }
  | { kind: 'over'; task: Task }
  | { kind: 'not theirs' }

type Change = { before: Task; after: Task; what: Difference }

/**
 * A task is at another time or place. Whoever holds one of its places reads what is different and has to say that they
 * know, so that nobody goes to where it was.
 */
export async function moveTask(desk: Desk, person: Person, taskId: string, move: Move): Promise<MovedTask> {
  const { transaction, now, settings } = desk
  const group = await groupOf(desk, person.groupId)
  const before = await tasks.hold(transaction, group, taskId)
  if (!before || before.state === 'draft' || !mayChange(person, before)) return { kind: 'not theirs' }
  if (before.state !== 'open') return { kind: 'over', task: before }
  const after: Task = { ...moved(before, move, settings.timeZone), changedAt: now }
  const what = differenceOf(before, after)
  if (!what.time && !what.area && !what.place) return { kind: 'as it was', task: before }
  const { day, startsAt, endsAt, findBy, content } = after
  if (what.time && isPast(after, now, settings.timeZone)) return { kind: 'in the past' }
  if (startsAt && endsAt && endsAt <= startsAt) return { kind: 'ends before it begins' }
  const anew = {
    changedAt: now,
    nextStepAt: now,
    toldAt: undefined,
    eveAt: undefined,
    soonAt: undefined,
    checkedAt: undefined,
  }
  await tasks.change(transaction, group, before, ['open'], { day, startsAt, endsAt, findBy, content, ...anew })
  await forgetRing(desk, before)
  showLater(desk, before)
  const told = await tellPeople(desk, group, person, { before, after, what })
  await rewordAsks(desk, after)
  await tellOthers(desk, person, told, { before, after, what })
  return { kind: 'moved', task: after, told }
}

function isPast({ day, startsAt }: Task, now: Date, zone: string): boolean {
  return startsAt ? startsAt <= now : day !== undefined && day < dayOf(now, zone)
}

async function tellPeople(desk: Desk, group: Group, by: Person, change: Change): Promise<Person[]> {
  const told: Person[] = []
  for (const place of await places.placesIn(desk.transaction, change.after)) {
    if (place.personId === undefined) continue
    const person = await desk.people.byId(desk.transaction, group.id, place.personId)
    if (!person) continue
    if (place.state === 'held') {
      if (await tellHolder(desk, group, { place, person, knows: person.id === by.id }, change)) told.push(person)
    } else if (place.state === 'given back' && place.changedAt) await doubt(desk, change.before, place)
    else if (place.state === 'waiting' || place.state === 'if need be') await tellInLine(desk, person, place, change)
  }
  return told
}

type Holder = { place: Place; person: Person; knows: boolean }

/** True when they have to say that they know. Whoever changed it does; whoever saw nothing of it misses nothing. */
async function tellHolder(
  desk: Desk,
  group: Group,
  { place, person, knows }: Holder,
  { before, after, what }: Change,
): Promise<boolean> {
  const { transaction, now, settings } = desk
  const zone = settings.timeZone
  const concerns = what.time || what.area || (what.place && place.shownAt !== undefined)
  const mustSay = concerns && !knows
  if (mustSay) {
    const expectsAt = earlier(place.expectsAt, earlier(goesAt(before, zone), goesAt(after, zone)))
    await store.awaitWord(transaction, group.id, place, { changedAt: now, expectsAt })
    if (person.unreachable) return true
    const clash = what.time ? await clashOf(desk, group, person, after) : undefined
    const saying = say.changed(wordsFor(desk, person), { before, after, what, clash, now, zone })
    await sayAnew(desk, after, person, saying, await hushedFor(desk, person))
  } else {
    if (knows) await letBe(desk, after, place)
    const { holders } = await crewOf(desk, after)
    const saying = standing(desk, after, person, knows ? { ...place, changedAt: undefined } : place, holders)
    if (saying) await reword(desk, after, person, saying)
  }
  await showDetails(desk, group, person, place, { before, after, what })
  return mustSay
}

/** A new place is a new message: in the one further up nobody would look for it. */
async function showDetails(desk: Desk, group: Group, person: Person, place: Place, { after, what }: Change) {
  const early = !isDisclosed(after, desk.now)
  if (place.shownAt !== undefined && (early || what.place)) {
    await withdrawDetails(desk, after, person)
    await places.changePlace(desk.transaction, group.id, place, { shownAt: null })
  }
  if (!early) await disclose(desk, after, person)
}

async function tellInLine(desk: Desk, person: Person, place: Place, { before, after, what }: Change): Promise<void> {
  if (person.unreachable || (!what.time && !what.area)) return
  const saying = say.changedInLine(wordsFor(desk, person), place.state, { before, after, zone: desk.settings.timeZone })
  await sayAnew(desk, after, person, saying, await hushedFor(desk, person))
}

/** Whoever posted it, and whoever it is for, hears of it where somebody else changed it. */
async function tellOthers(desk: Desk, by: Person, told: readonly Person[], { before, after }: Change): Promise<void> {
  const known = [by, ...told].map(({ id }) => id)
  for (const id of [before.posterId, before.askerId]) {
    if (id === undefined || known.includes(id)) continue
    const person = await desk.people.byId(desk.transaction, before.groupId, id)
    if (!person || person.unreachable) continue
    const saying = say.movedFor(wordsFor(desk, person), { before, after, zone: desk.settings.timeZone })
    tell(desk.outbox, person, saying, await hushedFor(desk, person))
  }
}
