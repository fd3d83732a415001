import type { Saying } from '../../deliveries/tell.ts'
import { raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import { nameOf as personName } from '../../people/messages.ts'
import type { Person } from '../../people/person.ts'
import { cancelIt, claimIt, showBoard, urgeIt } from '../buttons.ts'
import { placesFree, type Task } from '../task.ts'
import { nameOf } from '../task-messages.ts'

/**
 * To those who look after a task: it lacks somebody, and what they can do.
 * @param gaveBack who has just given their place back
 */
export function lacking(t: Words, task: Task, gaveBack: Person | undefined, zone: string): Saying {
  const { id, places, urgent, circle } = task
  return {
    html: [
      `<b>${gaveBack ? t.html('tasks.danger.gaveBack', { name: personName(gaveBack, t) }) : t.html('tasks.danger.title')}</b>`,
      [
        t.html('tasks.danger.task', { task: raw(nameOf(t, task, zone)) }),
        t.html('tasks.card.free', { free: placesFree(task), places }),
      ].join('\n'),
      t.html('tasks.danger.whatNow'),
    ].join('\n\n'),
    keyboard: [
      ...(urgent || circle === 'small'
        ? []
        : [[{ text: t.plain('tasks.buttons.urge'), callback_data: urgeIt.data({ id }) }]]),
      [{ text: t.plain('tasks.buttons.claim'), callback_data: claimIt.data({ id }) }],
      [
        { text: t.plain('tasks.buttons.manage'), callback_data: showBoard.data({ id }) },
        { text: t.plain('tasks.buttons.cancel'), callback_data: cancelIt.data({ id }), style: 'danger' },
      ],
    ],
  }
}

export const settled = (t: Words, task: Task, zone: string): Saying => ({
  html: t.html(`tasks.danger.${task.state === 'open' ? 'full' : 'over'}`, { task: raw(nameOf(t, task, zone)) }),
})
