import type { Saying } from '../../deliveries/tell.ts'
import { raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import { nameOf as personName } from '../../people/messages.ts'
import type { Person } from '../../people/person.ts'
import { inRows } from '../../telegram/buttons.ts'
import { reachedThem } from '../buttons.ts'
import type { Place } from '../place.ts'
import type { Task } from '../task.ts'
import { nameOf } from '../task-messages.ts'

type Unsure = { person: Person; place: Pick<Place, 'id' | 'changedAt'> }

/** To those who look after a task: who may not know of a change, and who does by now. */
export function ring(t: Words, task: Task, unsure: readonly Unsure[], zone: string): Saying {
  const missing = unsure.filter(({ place }) => place.changedAt !== undefined)
  const what = t.html(`tasks.ring.${whatOf(task)}`, { task: raw(nameOf(t, task, zone)) })
  return {
    html: [
      `<b>${t.html(missing.length > 0 ? 'tasks.ring.title' : 'tasks.ring.allKnow')}</b>`,
      what,
      unsure.map((each) => line(t, each)).join('\n'),
      ...(missing.length > 0 ? [t.html('tasks.ring.please')] : []),
    ].join('\n\n'),
    keyboard: inRows(
      missing.map(({ person, place }) => ({
        text: t.plain('tasks.buttons.reached', { name: short(personName(person, t)) }),
        callback_data: reachedThem.data({ place: place.id }),
      })),
      2,
    ),
  }
}

/** Where nothing was changed, somebody lost their place because they cannot be written to. */
const whatOf = ({ state, changedAt }: Task) => (state === 'cancelled' ? 'cancelled' : changedAt ? 'changed' : 'lost')

function line(t: Words, { person, place }: Unsure): string {
  const name = personName(person, t)
  if (place.changedAt === undefined) return t.html('tasks.ring.knows', { name })
  return t.html(person.unreachable ? 'tasks.ring.unreachable' : 'tasks.ring.silent', { name })
}

/** Buttons are narrow. */
const short = (name: string): string => (name.length > 16 ? `${name.slice(0, 15)}…` : name)
