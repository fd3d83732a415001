import type { Saying } from '../../deliveries/tell.ts'
import { raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import { boldName } from '../../people/messages.ts'
import type { Person } from '../../people/person.ts'
import type { Keyboard } from '../../telegram/buttons.ts'
import { releaseIt } from '../buttons.ts'
import { when } from '../places/place-messages.ts'
import type { Shift } from '../shift.ts'
import type { SlotTimes } from '../slot.ts'
import { slotName } from './time-messages.ts'

type Times = Pick<Shift, 'startsAt' | 'endsAt'>

/** To whoever holds shifts that a coordinator changed. What follows for them, and how to get out of it. */
export const slotMoved = (t: Words, old: SlotTimes, slot: SlotTimes, theirs: Shift[], zone: string): Saying => ({
  html: `${t.html('rota.changed.slotMoved', { old: slotName(t, old), slot: slotName(t, slot) })}\n\n${t.html('rota.changed.yours')}\n${days(t, theirs, zone)}\n\n${t.html('rota.changed.giveBack')}`,
  ...(theirs.length === 1 ? releasing(t, theirs[0] as Shift) : {}),
})

/** The way out is one press away. */
const releasing = (t: Words, { id }: Pick<Shift, 'id'>): { keyboard: Keyboard } => ({
  keyboard: [[{ text: t.plain('rota.buttons.giveBack'), callback_data: releaseIt.data({ id }) }]],
})

export const slotEnded = (t: Words, slot: SlotTimes, theirs: Shift[], zone: string): Saying =>
  ended(t, slot, t.html('rota.changed.cancelledToo'), days(t, theirs, zone))
/** To whoever would come if need be, as the next ones with `standby` in their names. */
export const standbySlotEnded = (t: Words, slot: SlotTimes, theirs: Shift[], zone: string): Saying =>
  ended(t, slot, t.html('rota.changed.standbyCancelledToo'), days(t, theirs, zone))

const ended = (t: Words, slot: SlotTimes, what: string, which: string): Saying => ({
  html: `${t.html('rota.changed.slotEnded', { slot: slotName(t, slot) })}\n\n${what}\n${which}\n\n${t.html('rota.changed.thanks')}`,
})

const days = (t: Words, shifts: Shift[], zone: string) => shifts.map((shift) => `• ${when(t, shift, zone)}`).join('\n')

export const cancelled = (t: Words, shift: Times, zone: string): Saying => ({
  html: `${t.html('rota.changed.cancelled', { when: bold(t, shift, zone) })} ${t.html('rota.changed.thanks')}`,
})
export const standbyCancelled = (t: Words, shift: Times, zone: string): Saying => ({
  html: `${t.html('rota.changed.standbyCancelled', { when: bold(t, shift, zone) })} ${t.html('rota.changed.thanks')}`,
})
export const takesPlace = (t: Words, shift: Shift, zone: string): Saying => ({
  html: `${t.html('rota.changed.takesPlace', { when: bold(t, shift, zone) })} ${t.html('rota.changed.giveBack')}`,
  ...releasing(t, shift),
})
export const standbyTakesPlace = (t: Words, shift: Shift, zone: string): Saying => ({
  html: `${t.html('rota.changed.standbyTakesPlace', { when: bold(t, shift, zone) })} ${t.html('rota.changed.giveBack')}`,
  ...releasing(t, shift),
})
export const moved = (t: Words, old: Times, shift: Shift, zone: string): Saying => ({
  html: `${t.html('rota.changed.moved', { old: raw(when(t, old, zone)), when: bold(t, shift, zone) })} ${t.html('rota.changed.giveBack')}`,
  ...releasing(t, shift),
})
export const putIn = (t: Words, by: Person, shift: Shift, zone: string): Saying => ({
  html: `${t.html('rota.changed.putIn', { name: raw(boldName(by, t)), when: bold(t, shift, zone) })} ${t.html('rota.changed.giveBack')}`,
  ...releasing(t, shift),
})
export const takenOut = (t: Words, by: Person, shift: Times, zone: string): Saying => ({
  html: t.html('rota.changed.takenOut', { name: raw(boldName(by, t)), when: bold(t, shift, zone) }),
})

const bold = (t: Words, shift: Times, zone: string) => raw(`<b>${when(t, shift, zone)}</b>`)
