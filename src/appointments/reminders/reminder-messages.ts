import type { Saying } from '../../deliveries/tell.ts'
import { paragraph } from '../../language/direction.ts'
import { escapeHtml } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import type { Task } from '../../tasks/task.ts'
import { addDays, type Day } from '../../wall-clock.ts'
import type { Appointment } from '../appointment.ts'
import { allDone, showOne, showPapers } from '../buttons.ts'
import { standing } from '../company/company-messages.ts'
import type { Papers } from '../desk.ts'
import { title, whenOf } from '../name-messages.ts'
import type { Reminder } from './reminder.ts'

type Reminding = {
  appointment: Appointment
  reminder: Reminder
  today: Day
  zone: string
  /** With those papers only that they have not ticked. */
  papers: Papers | undefined
  companions: readonly Task[]
}

/** What is to come, what is still missing, who comes along. */
export function reminder(t: Words, { appointment, today, zone, papers, companions }: Reminding): Saying {
  const { id, kind, day, content } = appointment
  const near = day === today ? 'today' : day === addDays(today, 1) ? 'tomorrow' : 'soon'
  return {
    html: [
      t.html(`appointments.reminder.${kind}.${near}`),
      [
        title(t, appointment),
        t.html(`appointments.screen.when.${kind}`, { when: whenOf(t, appointment, zone) }),
        ...(content.where ? [t.html('appointments.screen.where', { value: content.where })] : []),
      ].join('\n'),
      papers ? missingPapers(t, papers) : '',
      companions.map((task) => standing(t, task)).join('\n'),
    ]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [
      ...(papers && papers.papers.length > 0
        ? [[{ text: t.plain('appointments.buttons.papers'), callback_data: showPapers.data({ id }) }]]
        : []),
      kind === 'deadline'
        ? [
            {
              text: t.plain('appointments.buttons.done'),
              callback_data: allDone.data({ id }),
              style: 'success' as const,
            },
          ]
        : [{ text: t.plain('appointments.buttons.show'), callback_data: showOne.data({ id }) }],
    ],
  }
}

function missingPapers(t: Words, { papers, guide }: Papers): string {
  if (papers.length === 0) return t.html('appointments.reminder.allReady')
  const lines = papers.map((paper) => `☐ ${paragraph(escapeHtml(paper), guide.language)}`)
  return [t.html('appointments.reminder.missing'), ...lines].join('\n')
}
