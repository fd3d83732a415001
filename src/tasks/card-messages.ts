import type { Saying } from '../deliveries/tell.ts'
import type { Words } from '../language/words.ts'
import { nameOf as personName } from '../people/messages.ts'
import type { InlineButton } from '../telegram/buttons.ts'
import { askPoster, claimIt, ifNeedBe } from './buttons.ts'
import type { Crew } from './crew.ts'
import { isMissed, isOver, placesFree, type Task } from './task.ts'
import { essentials } from './task-messages.ts'

/** More names than this say no more than their number. */
const mostNames = 12

/** The card in the group chat: all that everybody may know, and how it stands. */
export function card(t: Words, task: Task, crew: Crew, zone: string): Saying {
  const head = `<b>${t.html('tasks.text', { text: task.content.text || t.plain('tasks.card.gone') })}</b>`
  if (isOver(task)) return { html: [head, over(t, task, crew)].join('\n\n') }
  const lines = essentials(t, task, zone)
  return {
    html: [
      task.urgent ? t.html('tasks.card.urgent') : '',
      head,
      lines.join('\n'),
      [standing(t, task, crew), ...others(t, crew)].join('\n'),
    ]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [[claim(t, task)], [maybe(t, task), ask(t, task)]],
  }
}

function standing(t: Words, task: Task, { holders }: Crew): string {
  const free = placesFree(task)
  const names = namesOf(t, holders)
  const state = free === 0 ? t.html('tasks.card.full') : t.html('tasks.card.free', { free, places: task.places })
  return names === '' ? state : `${state}\n${t.html('tasks.card.with', { names })}`
}

const others = (t: Words, { waiting, ifNeedBe }: Crew): string[] => [
  ...(waiting > 0 ? [t.html('tasks.card.waiting', { number: waiting })] : []),
  ...(ifNeedBe > 0 ? [t.html('tasks.card.ifNeedBe', { number: ifNeedBe })] : []),
]

function over(t: Words, task: Task, { holders }: Crew): string {
  if (isMissed(task)) return t.html('tasks.card.missed')
  if (task.state === 'cancelled') return t.html('tasks.card.cancelled')
  const names = namesOf(t, holders)
  return names === '' ? t.html('tasks.card.done') : t.html('tasks.card.doneBy', { names })
}

export function namesOf(t: Words, people: Crew['holders']): string {
  const shown = people.slice(0, mostNames).map((person) => personName(person, t))
  const names = t.list(shown)
  return people.length > shown.length
    ? t.plain('tasks.card.andMore', { names, number: people.length - shown.length })
    : names
}

const claim = (t: Words, task: Task): InlineButton => {
  const free = placesFree(task)
  return {
    text: t.plain(free > 0 ? 'tasks.buttons.claim' : 'tasks.buttons.joinLine'),
    callback_data: claimIt.data({ id: task.id }),
    ...(free > 0 ? { style: 'success' as const } : {}),
  }
}
const maybe = (t: Words, { id }: Task): InlineButton => ({
  text: t.plain('tasks.buttons.ifNeedBe'),
  callback_data: ifNeedBe.data({ id }),
})
const ask = (t: Words, { id }: Task): InlineButton => ({
  text: t.plain('tasks.buttons.ask'),
  callback_data: askPoster.data({ id }),
})
