import type { Transaction } from '../database/transactions.ts'
import type { HelperGroup } from '../people/group.ts'
import type { Person } from '../people/person.ts'
import * as afterwards from './afterwards/afterwards-store.ts'
import { notesBy } from './notes/note-store.ts'
import * as places from './places/place-store.ts'
import * as store from './store.ts'

/**
 * What is held about somebody and tasks: parts they had, what they posted, what was asked of the group for them, how they
 * said it went, what they asked. Nobody else's words.
 */
export async function tasksHeld(transaction: Transaction, group: HelperGroup, person: Person) {
  const posted = await store.allPostedBy(transaction, group, person.id)
  return {
    parts: (await places.allOf(transaction, person)).map(({ place, task }) => ({
      state: place.state,
      since: place.since,
      confirmedAt: place.confirmedAt ?? null,
      comingAt: place.comingAt ?? null,
      outcome: place.outcome ?? null,
      minutes: place.minutes ?? null,
      kind: task.kind,
      task: task.state,
      startsAt: task.startsAt,
      endsAt: task.endsAt,
    })),
    posted: posted.map(({ content, state, createdAt, day, startsAt, endsAt, places: wanted }) => ({
      ...content,
      state,
      createdAt,
      day: day ?? null,
      startsAt: startsAt ?? null,
      endsAt: endsAt ?? null,
      places: wanted,
    })),
    forThem: (await store.allFor(transaction, group, person.id)).map(
      ({ content, kind, state, createdAt, ...task }) => ({
        ...content,
        kind,
        state,
        createdAt,
        circle: task.circle,
        suits: task.suits,
        spoken: task.spoken,
        startsAt: task.startsAt ?? null,
        endsAt: task.endsAt ?? null,
      }),
    ),
    results: await afterwards.resultsBy(transaction, person),
    asked: await places.asksTo(transaction, person),
    notes: await notesBy(transaction, person),
  }
}
