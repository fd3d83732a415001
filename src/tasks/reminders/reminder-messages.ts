import type { Saying } from '../../deliveries/tell.ts'
import { raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import { boldName, nameOf as personName } from '../../people/messages.ts'
import type { Person } from '../../people/person.ts'
import { dayOf } from '../../wall-clock.ts'
import { comingTo, finishIt, releaseIt, showBoard } from '../buttons.ts'
import type { Place } from '../place.ts'
import { hasDetails } from '../places/place-messages.ts'
import { isDisclosed, placesFree, type Task } from '../task.ts'
import { essentials } from '../task-messages.ts'
import type { Reminder } from './reminder.ts'

type ToHolder = { task: Task; due: Reminder; others: Person[]; coming: boolean; now: Date; zone: string }

/** To whoever holds a place: what, when, with whom; and that they can still say no. */
export function forHolder(t: Words, { task, others, coming, now, zone }: ToHolder): Saying {
  const { id } = task
  const names = raw(t.list(others.map((other) => boldName(other, t))))
  return {
    html: [
      title(t, task, now, zone),
      about(t, task, zone),
      others.length > 0 ? t.html('tasks.reminder.with', { names }) : '',
      hasDetails(task) ? t.html(isDisclosed(task, now) ? 'tasks.reminder.details' : 'tasks.place.detailsLater') : '',
      t.html(coming ? 'tasks.place.ifNot' : 'tasks.reminder.pleaseSay'),
    ]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [
      ...(coming
        ? []
        : [
            [
              {
                text: t.plain('tasks.buttons.coming'),
                callback_data: comingTo.data({ id }),
                style: 'success' as const,
              },
            ],
          ]),
      [
        { text: t.plain('tasks.buttons.done'), callback_data: finishIt.data({ id }) },
        { text: t.plain('tasks.buttons.release'), callback_data: releaseIt.data({ id }) },
      ],
    ],
  }
}

const about = (t: Words, task: Task, zone: string): string =>
  [
    `<b>${t.html('tasks.text', { text: task.content.text })}</b>`,
    // Until when somebody was wanted is over for who reads this.
    ...essentials(t, { ...task, findBy: undefined }, zone, { ...task, findBy: undefined }),
  ].join('\n')

/** The evening's reminder may come late, on the day itself. */
const title = (t: Words, { day }: Task, now: Date, zone: string): string =>
  `<b>${t.html(dayOf(now, zone) === day ? 'tasks.reminder.today' : 'tasks.reminder.tomorrow')}</b>`

type ToPoster = { task: Task; people: { person: Person; place: Place }[]; now: Date; zone: string }

/** To whoever posted it: who comes, who has said so, and what is still open. */
export function forPoster(t: Words, { task, people, now, zone }: ToPoster): Saying {
  const free = placesFree(task)
  return {
    html: [
      title(t, task, now, zone),
      about(t, task, zone),
      [
        ...people.map(({ person, place }) =>
          t.html(place.comingAt ? 'tasks.reminder.coming' : 'tasks.reminder.silent', { name: personName(person, t) }),
        ),
        ...(people.length === 0 ? [t.html('tasks.reminder.nobody')] : []),
        ...(free > 0 ? [t.html('tasks.card.free', { free, places: task.places })] : []),
      ].join('\n'),
    ].join('\n\n'),
    keyboard: [[{ text: t.plain('tasks.buttons.manage'), callback_data: showBoard.data({ id: task.id }) }]],
  }
}
