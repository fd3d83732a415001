import type { Words } from '../../language/words.ts'
import type { HelperGroup } from '../../people/group.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { card } from '../card-messages.ts'
import { postWhenQuiet } from '../posting/post-card.ts'
import * as store from '../store.ts'
import type { Task } from '../task.ts'
import { essentials } from '../task-messages.ts'
import { type CompanionWish, findByFor } from './companion.ts'

/** Exactly what the group reads of a wish, in its language; and the same for the asker, in theirs. */
export function previewFor(desk: Desk, group: HelperGroup, reader: Words, wish: CompanionWish) {
  const zone = desk.settings.timeZone
  const inWords = (t: Words): Task => ({ ...blank, ...taskFor(desk, t, wish), id: 'preview', groupId: group.id })
  const t = wordsFor(desk, group)
  const shown = inWords(reader)
  return {
    forGroup: card(t, inWords(t), nobody, zone).html,
    forAsker: [shown.content.text, ...essentials(reader, shown, zone)],
  }
}

/** Asks the group, or a few people one by one, for somebody who comes along. The words are Lotse's, the asker stays unknown. */
export async function askForCompanion(
  desk: Desk,
  group: HelperGroup,
  asker: Person,
  wish: CompanionWish,
): Promise<Task> {
  const { transaction, now } = desk
  const task = await store.add(
    transaction,
    group,
    {
      ...taskFor(desk, wordsFor(desk, group), wish),
      state: 'open',
      askerId: asker.id,
      appointmentId: wish.appointmentId,
      toldAsker: 'looking',
    },
    now,
  )
  if (wish.circle === 'chat' && group.chat) await postWhenQuiet(desk, group, task)
  return task
}

function taskFor({ now, settings }: Pick<Desk, 'now' | 'settings'>, t: Words, wish: CompanionWish) {
  const { kind, circle, atOffice, day, startsAt, endsAt, suits, spoken, area, place, details } = wish
  return {
    kind,
    circle,
    content: {
      text: t.plain(`tasks.companions.${kind}.${atOffice ? 'office' : 'other'}`),
      ...(area === undefined ? {} : { area }),
      ...(place === undefined ? {} : { place }),
      ...(details === undefined ? {} : { details }),
    },
    day,
    startsAt,
    endsAt,
    findBy: findByFor(startsAt, now, settings.timeZone),
    places: 1,
    spoken,
    suits: suits ? [suits] : [],
  }
}

const nobody = { holders: [], waiting: 0, ifNeedBe: 0 }

/** What a wish leaves open. */
const blank = {
  posterId: undefined,
  askerId: undefined,
  appointmentId: undefined,
  state: 'open',
  held: 0,
  urgent: false,
  atOnce: false,
} as unknown as Task
