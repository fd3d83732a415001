import type { Saying } from '../../deliveries/tell.ts'
import type { Words } from '../../language/words.ts'
import { inRows } from '../../telegram/buttons.ts'
import { claimIt } from '../buttons.ts'
import { placesFree, type Task } from '../task.ts'
import { short, whenOf } from '../task-messages.ts'
import { mostLines } from './digest.ts'

/** All that still needs somebody, in one message. Its buttons do the same as those on the cards. */
export function digest(t: Words, needing: readonly Task[], zone: string): Saying {
  if (needing.length === 0) return { html: t.html('tasks.digest.all') }
  const shown = needing.slice(0, mostLines)
  const more = needing.length - shown.length
  return {
    html: [
      `<b>${t.html('tasks.digest.title')}</b>`,
      ...shown.map((task, index) => line(t, task, index + 1, zone)),
      ...(more > 0 ? [t.html('tasks.digest.more', { number: more })] : []),
    ].join('\n\n'),
    keyboard: inRows(
      shown.map(({ id }, index) => ({
        text: t.plain('tasks.list.buttons.claim', { number: index + 1 }),
        callback_data: claimIt.data({ id }),
      })),
      2,
    ),
  }
}

function line(t: Words, task: Task, number: number, zone: string): string {
  const parts = [
    whenOf(t, task, zone),
    task.content.area && t.html('tasks.text', { text: task.content.area }),
    t.html('tasks.list.free', { free: placesFree(task), places: task.places }),
  ]
  const name = `<b>${t.html('tasks.list.line', { number, text: short(task.content.text) })}</b>`
  return [task.urgent ? `${name} ${t.html('tasks.card.urgent')}` : name, parts.filter(Boolean).join(' · ')].join('\n')
}

/** In the place of one that is too old to be deleted. */
export const digestGone = (t: Words): Saying => ({ html: t.html('tasks.digest.gone') })
