import type { Saying } from '../../deliveries/tell.ts'
import type { Words } from '../../language/words.ts'
import { type InlineButton, inRows, type Keyboard } from '../../telegram/buttons.ts'
import { claimIt, listTasks, showBoard, showPart } from '../buttons.ts'
import { interpretNow } from '../interpreting/buttons.ts'
import { placesFree } from '../task.ts'
import { short, whenOf } from '../task-messages.ts'
import type { Page } from './list.ts'
import type { Listed } from './listed.ts'

type Numbered = Listed & { number: number }

/** Open tasks: one's own first, numbered so that the buttons can say which. */
export function page(t: Words, { sections, number, last }: Page, zone: string): Saying {
  let count = 0
  const numbered = sections.map(({ about, tasks }) => ({
    about,
    tasks: tasks.map((each): Numbered => ({ ...each, number: ++count })),
  }))
  const all = numbered.flatMap(({ tasks }) => tasks)
  return {
    html: [
      `<b>${t.html('tasks.list.title')}</b>`,
      ...(all.length === 0 ? [t.html('tasks.list.none')] : []),
      ...numbered.map(({ about, tasks }) =>
        [
          `<b>${t.html(`tasks.list.${about === 'danger' ? 'dangerTitle' : about}`)}</b>`,
          ...tasks.map((each) => line(t, each, zone)),
        ].join('\n'),
      ),
    ].join('\n\n'),
    keyboard: [
      ...inRows(
        all.map((each) => button(t, each)),
        2,
      ),
      ...turns(t, number, last),
    ],
  }
}

function line(t: Words, { task, mine, danger, number }: Numbered, zone: string): string {
  const free = placesFree(task)
  const parts = [
    t.html('tasks.list.line', { number, text: short(task.content.text) }),
    whenOf(t, task, zone),
    task.content.area && t.html('tasks.text', { text: task.content.area }),
    mine ? `<b>${t.html(`tasks.list.state.${mine === 'if need be' ? 'ifNeedBe' : mine}`)}</b>` : undefined,
    free > 0 ? t.html('tasks.list.free', { free, places: task.places }) : t.html('tasks.list.full'),
    danger ? t.html(`tasks.list.danger.${danger === 'time runs short' ? 'short' : 'late'}`) : undefined,
  ]
  return parts.filter(Boolean).join(' · ')
}

function button(t: Words, { task: { id }, mine, manages, number }: Numbered): InlineButton {
  if (mine !== undefined)
    return { text: t.plain('tasks.list.buttons.show', { number }), callback_data: showPart.data({ id }) }
  if (manages) return { text: t.plain('tasks.list.buttons.board', { number }), callback_data: showBoard.data({ id }) }
  return {
    text: t.plain('tasks.list.buttons.claim', { number }),
    callback_data: claimIt.data({ id }),
    style: 'success',
  }
}

function turns(t: Words, number: number, last: number): Keyboard {
  const to = (page: number, text: string): InlineButton => ({
    text,
    callback_data: listTasks.data({ page: String(page) }),
  })
  return [
    [...(number > 0 ? [to(number - 1, '‹')] : []), ...(number < last ? [to(number + 1, '›')] : [])],
    [to(number, t.plain('tasks.list.buttons.refresh'))],
    [{ text: t.plain('tasks.interpreting.now'), callback_data: interpretNow.data({}) }],
  ].filter((row) => row.length > 0)
}
