import type { Saying } from '../../deliveries/tell.ts'
import type { HelperGroup } from '../../people/group.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { preview } from '../company/ask.ts'
import * as toCompany from '../company/company-messages.ts'
import { decodeWish } from '../company/wish.ts'
import type { Sources } from '../desk.ts'
import { screenOf } from '../screen.ts'
import * as store from '../store.ts'
import { type Filled, fillIn, type Wanted } from './fill-in.ts'
import * as say from './writing-messages.ts'

/** What is said next, and what is waited for then; nothing where it is done. */
export type Settled = {
  saying: Saying
  wanted?: Wanted | undefined
  /** It was not understood, and the same is waited for once more. */
  again?: true
}

/** Asks for what is wanted of somebody's own; nothing where that is gone. */
export async function questionFor(desk: Desk, person: Person, wanted: Wanted): Promise<Settled | undefined> {
  const appointment = await store.ownById(desk.transaction, person, wanted.id)
  if (!appointment || (appointment.state !== 'draft' && appointment.state !== 'planned')) return undefined
  return { saying: say.question(wordsFor(desk, person), appointment, wanted, at(desk)), wanted }
}

/** Takes what they typed, and asks on; or says what is wrong with it, and waits for another try. */
export async function settle(
  desk: Desk,
  sources: Sources,
  person: Person,
  wanted: Wanted,
  typed: string,
): Promise<Settled> {
  const filled = await fillIn(desk, sources, person, wanted, typed)
  if (wanted.for !== 'area' || filled.kind !== 'filled') return afterFilling(desk, sources, person, wanted, filled)
  const group = (await desk.people.groupById(desk.transaction, person.groupId)) as HelperGroup
  const wish = decodeWish(wanted.wish)
  const shown = wish && (await preview(desk, group, person, wanted.id, wish))
  return { saying: shown ? toCompany.wish(wordsFor(desk, person), person, shown) : gone(desk, person) }
}

/** What follows once something is filled in, by typing or by a button. */
export async function afterFilling(
  desk: Desk,
  sources: Sources,
  person: Person,
  wanted: Wanted,
  filled: Filled,
): Promise<Settled> {
  const t = wordsFor(desk, person)
  if (filled.kind === 'gone') return { saying: gone(desk, person) }
  if (filled.kind === 'hour missing') {
    const hour: Wanted = { for: 'hour', id: wanted.id, day: filled.day }
    return { saying: say.question(t, filled.appointment, hour, at(desk)), wanted: hour }
  }
  if (filled.kind !== 'filled') {
    const appointment = await store.ownById(desk.transaction, person, wanted.id)
    if (!appointment) return { saying: gone(desk, person) }
    return { saying: say.problem(t, appointment, filled, wanted.for, desk.settings.timeZone), wanted, again: true }
  }
  const { appointment } = filled
  const next: Wanted | undefined =
    appointment.state === 'draft'
      ? { for: 'when', id: appointment.id }
      : filled.new && appointment.kind === 'appointment' && appointment.content.where === undefined
        ? { for: 'where', id: appointment.id }
        : undefined
  if (next) return { saying: say.question(t, appointment, next, at(desk)), wanted: next }
  return { saying: await screenOf(desk, sources, person, appointment) }
}

const gone = (desk: Desk, person: Person): Saying => ({ html: wordsFor(desk, person).html('appointments.gone') })
const at = ({ now, settings }: Desk) => ({ now, zone: settings.timeZone })
