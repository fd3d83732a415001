import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { beginTalk, endTalksOf } from '../../questions/talk/place-talk.ts'
import type { Place } from '../place.ts'
import type { Task } from '../task.ts'
import * as say from './asker-talk-messages.ts'

/** Whoever holds a place and the asker the task is for can write to each other from now on, without knowing each other. */
export async function openTalk(desk: Desk, task: Task, holder: Person, place: Place): Promise<void> {
  const { transaction, people, settings } = desk
  const asker = task.askerId && (await people.byId(transaction, task.groupId, task.askerId))
  if (!asker || asker.id === holder.id) return
  await beginTalk(desk, {
    ...{ asker, volunteer: holder, placeId: place.id },
    // It stands in nobody's list, and never on a card.
    sensitive: task.circle === 'small',
    intro: {
      forAsker: (t) => say.forAsker(t, task, settings.timeZone),
      forVolunteer: (t) => say.forVolunteer(t, task, settings.timeZone),
    },
  })
}

/** They hold it no more: what they had to say to each other is said. */
export async function closeTalk(desk: Desk, task: Task, place: Place | undefined): Promise<void> {
  if (task.askerId !== undefined && place) await endTalksOf(desk, task.groupId, place.id)
}
