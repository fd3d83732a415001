import type { Saying } from '../deliveries/tell.ts'
import type { Words } from '../language/words.ts'
import { isVolunteer, type Person } from '../people/person.ts'
import { inRows } from '../telegram/buttons.ts'
import { dial } from '../wall-clock.ts'
import { noQuiet, ownQuiet, quietIs } from './buttons.ts'
import { backRow } from './limit-messages.ts'
import { type Quiet, quietChoices } from './limits.ts'

/** When Lotse leaves them alone, what that means, and how to change it. */
export function screen(t: Words, person: Person, quiet: Quiet | undefined): Saying {
  const isVolunteering = isVolunteer(person)
  const state = quiet ? t.html('quiet.set', dials(quiet)) : t.html('quiet.none')
  const isChosen = ({ from, until }: Quiet) => quiet?.from === from && quiet.until === until
  const mark = (is: boolean) => (is ? '✓ ' : '')
  // Hours of their own stand among the others, as chosen.
  const offered = quiet && !quietChoices.some(isChosen) ? [...quietChoices, quiet] : quietChoices
  return {
    html: [state, t.html('quiet.what'), isVolunteering ? t.html('quiet.forVolunteers') : '']
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [
      ...inRows(
        offered.map((hours) => ({
          text: mark(isChosen(hours)) + t.plain('quiet.buttons.hours', dials(hours)),
          callback_data: quietIs.data({ from: String(hours.from), until: String(hours.until) }),
        })),
        2,
      ),
      [
        { text: t.plain('quiet.buttons.own'), callback_data: ownQuiet.data({}) },
        { text: mark(quiet === undefined) + t.plain('quiet.buttons.off'), callback_data: noQuiet.data({}) },
      ],
      ...(isVolunteering ? [backRow(t)] : []),
    ],
  }
}

const dials = ({ from, until }: Quiet) => ({ from: dial(from), until: dial(until) })

export const question = (t: Words): string => t.html('quiet.question')
export const notUnderstood = (t: Words, kind: 'same' | 'unclear'): string => t.html(`quiet.${kind}`)
