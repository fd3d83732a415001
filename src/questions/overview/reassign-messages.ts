import type { Saying } from '../../deliveries/tell.ts'
import { escapeHtml, raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import { boldName, nameOf } from '../../people/messages.ts'
import type { Person } from '../../people/person.ts'
import { type InlineButton, inRows } from '../../telegram/buttons.ts'
import { assignTo, chooseVolunteer, showWay } from '../buttons.ts'
import { keyOf } from '../outcome.ts'
import { labelOf, type Question } from '../question.ts'
import type { Candidate } from './candidates.ts'
import { whysIn } from './reason-messages.ts'

const perPage = 8
/** Whoever cannot be asked is shown for the reason's sake, and not without end. */
const mostNotPossible = 12

type Choice = { question: Question; candidates: readonly Candidate[]; holder: Person | undefined }

/** Whom a coordinator can give a question to, with what speaks for and against each. */
export function choice(t: Words, { question, candidates, holder }: Choice, wanted: number): Saying {
  const possible = candidates.filter(({ obstacle }) => obstacle === undefined)
  const others = candidates.filter(({ obstacle }) => obstacle !== undefined).slice(0, mostNotPossible)
  const pages = Math.max(1, Math.ceil(possible.length / perPage))
  const page = Math.min(Math.max(0, wanted), pages - 1)
  const shown = possible.slice(page * perPage, (page + 1) * perPage)
  const stays = holder
    ? t.html('questions.choice.staysWith', { name: raw(boldName(holder, t)) })
    : t.html('questions.choice.othersMay')
  return {
    html: [
      `<b>${t.html('questions.choice.whom', { label: labelOf(question) })}</b>`,
      shown.length === 0 ? t.html('questions.choice.nobody') : shown.map((each) => line(t, each)).join('\n'),
      shown.length === 0 ? '' : stays,
      others.length === 0
        ? ''
        : `<i>${t.html('questions.choice.notPossible')}\n${others.map((each) => against(t, each)).join('\n')}</i>`,
    ]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [
      ...inRows(
        shown.map(({ person }) => ({
          text: nameOf(person, t),
          callback_data: assignTo.data({ id: question.id, person: person.id }),
        })),
        2,
      ),
      ...(pages > 1 ? [turns(question, page, pages)] : []),
      [{ text: t.plain('questions.buttons.back'), callback_data: showWay.data({ id: question.id }) }],
    ],
  }
}

const turns = ({ id }: Question, page: number, pages: number): InlineButton[] => [
  ...(page > 0 ? [{ text: '‹', callback_data: chooseVolunteer.data({ id, page: String(page - 1) }) }] : []),
  ...(page < pages - 1 ? [{ text: '›', callback_data: chooseVolunteer.data({ id, page: String(page + 1) }) }] : []),
]

const line = (t: Words, { person, why }: Candidate): string => `• ${boldName(person, t)}: ${escapeHtml(whysIn(t, why))}`

const against = (t: Words, { person, obstacle = 'unreachable' }: Candidate): string =>
  `• ${boldName(person, t)}: ${t.html(`questions.choice.against.${keyOf(obstacle)}`)}`
