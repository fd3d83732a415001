import type { Saying } from '../../deliveries/tell.ts'
import { readDay } from '../../language/typed-when.ts'
import type { Words } from '../../language/words.ts'
import type { HelperGroup } from '../../people/group.ts'
import { isCoordinator, type Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { type Day, dayOf } from '../../wall-clock.ts'
import * as places from '../places/place-store.ts'
import { addSlot } from './add-slot.ts'
import { moveShift } from './change-shift.ts'
import { changeSlot } from './change-slot.ts'
import * as daySay from './day-messages.ts'
import { addShift } from './extra-shift.ts'
import { slotAt } from './overview.ts'
import * as say from './plan-messages.ts'
import { readHours } from './read-slot.ts'
import { dayScreen, shiftScreen } from './screens.ts'
import * as slotSay from './slot-messages.ts'
import { dayName, slotName } from './time-messages.ts'

/** What a coordinator is about to type. */
export type Wanted =
  | { for: 'new slot'; weekday: number }
  | { for: 'slot' | 'shift'; id: string }
  | { for: 'extra shift'; day: Day }
  | { for: 'day' }

type Who = { t: Words; person: Person; group: HelperGroup }
type Settled = { done: boolean; saying: Saying }

/** Asks for it; nothing where it is about something that is gone. */
export async function questionFor(desk: Desk, { t, group }: Who, wanted: Wanted): Promise<Saying | undefined> {
  const zone = desk.settings.timeZone
  switch (wanted.for) {
    case 'day':
      return daySay.whichDay(t)
    case 'new slot':
      return slotSay.typeHours(t, t.weekday(wanted.weekday))
    case 'extra shift':
      return slotSay.typeHours(t, dayName(t, wanted.day, zone))
    case 'slot': {
      const slot = await slotAt(desk, group, wanted.id)
      return slot && slotSay.typeHours(t, slotName(t, slot))
    }
    case 'shift': {
      const shift = await places.shiftById(desk.transaction, group.id, wanted.id)
      return shift && shift.endsAt > desk.now ? slotSay.typeHours(t, dayName(t, shift.day, zone)) : undefined
    }
  }
}

/** Does what was typed, or says what is wrong with it and waits for another try. */
export async function settle(desk: Desk, who: Who, wanted: Wanted, typed: string): Promise<Settled> {
  const { t, group, person } = who
  if (!isCoordinator(person)) return { done: true, saying: { html: t.html('common.coordinatorsOnly') } }
  if (wanted.for === 'day') return settleDay(desk, who, typed)
  const read = readHours(typed)
  if ('kind' in read) return { done: false, saying: say.unreadable(t, read, true) }
  const { from, until, people } = read
  switch (wanted.for) {
    case 'new slot': {
      const added = await addSlot(desk, group, { weekday: wanted.weekday, ...read })
      if (added.kind === 'added') return { done: true, saying: slotSay.slot(t, added.slot) }
      return { done: false, saying: say.problem(t, { weekday: wanted.weekday, from, until }, added) }
    }
    case 'slot': {
      const slot = await slotAt(desk, group, wanted.id)
      if (!slot) return gone(t)
      const changed = await changeSlot(desk, group, person, slot.id, { from, until, ...(people ? { people } : {}) })
      if (changed.kind === 'no such slot') return gone(t)
      if (changed.kind === 'changed') return { done: true, saying: slotSay.slot(t, changed.slot) }
      return { done: false, saying: say.problem(t, { ...slot, from, until }, changed) }
    }
    case 'shift': {
      const moved = await moveShift(desk, group, person, wanted.id, { from, until })
      if (moved.kind !== 'changed' && moved.kind !== 'no such shift' && moved.kind !== 'too many people')
        return { done: false, saying: daySay.problem(t, moved, desk.settings.timeZone) }
      const screen = moved.kind === 'changed' ? await shiftScreen(desk, t, group, wanted.id) : undefined
      return screen ? { done: true, saying: screen } : gone(t)
    }
    case 'extra shift': {
      const added = await addShift(desk, group, wanted.day, read)
      if (added.kind !== 'added') return { done: false, saying: daySay.problem(t, added, desk.settings.timeZone) }
      return { done: true, saying: await dayScreen(desk, t, group, wanted.day) }
    }
  }
}

async function settleDay(desk: Desk, { t, group }: Who, typed: string): Promise<Settled> {
  const read = readDay(typed, dayOf(desk.now, desk.settings.timeZone), t.language)
  if (read.kind !== 'day') return { done: false, saying: daySay.unreadableDay(t, read.kind, typed) }
  return { done: true, saying: await dayScreen(desk, t, group, read.day) }
}

const gone = (t: Words): Settled => ({ done: true, saying: { html: t.html('rota.plan.toasts.shiftGone') } })
