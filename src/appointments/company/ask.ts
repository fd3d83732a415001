import type { Language } from '../../language/languages.ts'
import type { HelperGroup } from '../../people/group.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { askForCompanion, previewFor } from '../../tasks/companions/ask-for-companion.ts'
import type { CompanionWish } from '../../tasks/companions/companion.ts'
import { companionsOf } from '../../tasks/companions/companions.ts'
import type { Appointment } from '../appointment.ts'
import { nameOf } from '../name-messages.ts'
import * as store from '../store.ts'
import { isAtOffice, staysSmall, type Wish } from './wish.ts'

export type Circle = CompanionWish['circle']

/** What somebody reads before anything is asked. */
export type Preview = {
  appointment: Appointment
  wish: Wish
  /** Where it may be asked. */
  circles: readonly Circle[]
  /** The card as it will stand in the group chat, in the group's language, and what it says in the reader's. */
  forGroup: string
  forAsker: readonly string[]
  /** The group's language, where it is not the reader's. */
  otherLanguage: Language | undefined
}

export type Asked =
  | { kind: 'asked'; appointment: Appointment }
  /** Somebody is looked for or found already. */
  | { kind: 'already'; appointment: Appointment }
  /** There is nothing to come along to any more, or not yet: it has no time. */
  | { kind: 'gone' }

export async function preview(
  desk: Desk,
  group: HelperGroup,
  person: Person,
  id: string,
  wish: Wish,
): Promise<Preview | undefined> {
  const appointment = await open(desk, person, id)
  if (!appointment) return undefined
  const t = wordsFor(desk, person)
  const circles: Circle[] = staysSmall(appointment) || !group.chat ? ['small'] : ['chat', 'small']
  const shown = previewFor(desk, group, t, wishFor(desk, person, appointment, wish, circles[0] as Circle))
  return {
    appointment,
    wish,
    circles,
    ...shown,
    otherLanguage: t.language === group.language ? undefined : group.language,
  }
}

/** Somebody asks for a person who comes along, or who interprets: one press each, and one of each at a time. */
export async function ask(
  desk: Desk,
  group: HelperGroup,
  person: Person,
  id: string,
  wish: Wish,
  circle: Circle,
): Promise<Asked> {
  const appointment = await open(desk, person, id)
  if (!appointment) return { kind: 'gone' }
  const others = await companionsOf(desk, group, id)
  if (others.some(({ kind }) => kind === wish.kind)) return { kind: 'already', appointment }
  // An old button may still offer the group for what has become delicate.
  const where = staysSmall(appointment) || !group.chat ? 'small' : circle
  await askForCompanion(desk, group, person, wishFor(desk, person, appointment, wish, where))
  return { kind: 'asked', appointment }
}

type Open = Appointment & { startsAt: Date; day: string }

async function open({ transaction, now }: Desk, person: Person, id: string): Promise<Open | undefined> {
  const found = await store.ownById(transaction, person, id)
  return found?.state === 'planned' && found.day && found.startsAt && found.startsAt > now ? (found as Open) : undefined
}

/** What they wrote goes to those who come along, and to nobody else. */
function wishFor(desk: Desk, person: Person, appointment: Open, wish: Wish, circle: Circle): CompanionWish {
  const { content, id, day, startsAt, endsAt } = appointment
  return {
    ...wish,
    appointmentId: id,
    circle,
    atOffice: isAtOffice(appointment),
    ...{ day, startsAt, endsAt },
    area: content.area,
    place: content.where,
    details: nameOf(wordsFor(desk, person), appointment),
  }
}
