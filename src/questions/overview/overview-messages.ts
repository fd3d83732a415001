import type { Saying } from '../../deliveries/tell.ts'
import { escapeHtml, raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import { boldName } from '../../people/messages.ts'
import type { Person } from '../../people/person.ts'
import { type InlineButton, inRows } from '../../telegram/buttons.ts'
import { dayOf } from '../../wall-clock.ts'
import { addCover, askToRead, chooseVolunteer, listOpen, showWay } from '../buttons.ts'
import { keyOf } from '../outcome.ts'
import { isDiscreet, labelOf, type Question } from '../question.ts'
import { decode } from '../routing/reason.ts'
import type { QuestionStep } from '../routing/step-store.ts'
import { about, takeButton } from '../routing/volunteer-messages.ts'
import { from, spokenNames, topicName } from '../talk/talk-messages.ts'
import type { Overview, Way } from './overview.ts'
import { whysIn } from './reason-messages.ts'
import { hangsSince, type Standing } from './standing.ts'

/** When it is read, and what its clocks show. */
type Clock = { now: Date; zone: string }

/** What hangs: one screen, rewritten in place. */
export function overview(t: Words, seen: Overview, clock: Clock): Saying {
  const { shown, waiting, talking, longest, onDuty, page, pages } = seen
  const top = [
    waiting === 0 || longest === undefined
      ? t.html('questions.overview.nobodyWaits')
      : t.html('questions.overview.waiting', { number: waiting, duration: since(t, longest, clock) }),
    talking === 0 ? '' : t.html('questions.overview.talking', { number: talking }),
    onDuty.length === 0
      ? t.html('questions.overview.nobodyOnDuty')
      : t.html('questions.overview.onDuty', { names: raw(t.list(onDuty.map((person) => boldName(person, t)))) }),
  ]
  return {
    html: [
      `<b>${t.html('questions.overview.title')}</b>`,
      top.filter(Boolean).join('\n'),
      ...(shown.length === 0 ? [t.html('questions.overview.empty')] : shown.map((each) => line(t, each, clock))),
      pages > 1 ? t.html('questions.overview.page', { page: page + 1, pages }) : '',
    ]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [
      ...inRows(
        shown.map(({ question }) => ({
          text: from(t, question),
          callback_data: showWay.data({ id: question.id }),
        })),
        2,
      ),
      ...(pages > 1 ? [turns(page, pages)] : []),
      [{ text: t.plain('questions.buttons.refresh'), callback_data: listOpen.data({ page: String(page) }) }],
    ],
  }
}

const turns = (page: number, pages: number): InlineButton[] => [
  ...(page > 0 ? [{ text: '‹', callback_data: listOpen.data({ page: String(page - 1) }) }] : []),
  ...(page < pages - 1 ? [{ text: '›', callback_data: listOpen.data({ page: String(page + 1) }) }] : []),
]

function line(t: Words, standing: Standing, clock: Clock): string {
  const { question, spoken } = standing
  const head = t.html(`questions.overview.line.${question.state}`, {
    label: labelOf(question),
    topic: topicName(t, question),
    languages: spokenNames(t, spoken),
  })
  const discreet = isDiscreet(question) ? ` ${t.html('questions.overview.discreet')}` : ''
  return `${head}${discreet}\n${state(t, standing, clock)}`
}

/** Where it stands, in words. */
function state(t: Words, standing: Standing, clock: Clock): string {
  const { question, asked, askedBefore, volunteer, takenAt, lastSide } = standing
  const duration = since(t, hangsSince(question), clock)
  if (question.state === 'closed') return t.html('questions.overview.closed')
  if (question.state === 'talking') {
    const name = raw(volunteer ? boldName(volunteer, t) : t.html('people.somebody'))
    return [
      t.html('questions.overview.talkingWith', { name, duration: since(t, takenAt ?? question.lastAt, clock) }),
      lastSide === undefined ? '' : t.html(`questions.overview.lastWord.${lastSide}`, { name, duration }),
    ]
      .filter(Boolean)
      .join(' ')
  }
  const until = question.nextStepAt
  return [
    t.html('questions.overview.waits', { duration }),
    asked && until
      ? t.html('questions.overview.askedNow', { name: raw(boldName(asked, t)), time: t.time(until, clock.zone) })
      : t.html('questions.overview.nobodyLeft'),
    askedBefore === 0 ? '' : t.html('questions.overview.askedBefore', { number: askedBefore }),
  ]
    .filter(Boolean)
    .join(' ')
}

/** To the minute: seconds would only make it look hasty. */
const since = (t: Words, instant: Date, { now }: Clock): string =>
  t.duration(Math.max(1, Math.round((now.getTime() - instant.getTime()) / minute)) * minute)

const minute = 60_000

/** More steps than this make no one wiser, and Telegram's limit is 4096 characters. */
const mostSteps = 25

/** One question: where it stands, and its way so far. */
export function way(t: Words, seen: Way, clock: Clock): Saying {
  const { standing, steps, people } = seen
  const { question, spoken } = standing
  const called = question.calledAt
  const shown = steps.slice(-mostSteps)
  return {
    html: [
      `<b>${escapeHtml(labelOf(question))}</b>\n${about(t, question, spoken)}`,
      [
        called
          ? t.html('questions.overview.called', {
              date: t.date(called, clock.zone),
              time: t.time(called, clock.zone),
            })
          : '',
        state(t, standing, clock),
      ]
        .filter(Boolean)
        .join('\n'),
      shown.length === 0 ? '' : `<b>${t.html('questions.overview.soFar')}</b>\n${stepLines(t, shown, people, clock)}`,
      `<i>${t.html('questions.overview.noWords')}</i>`,
    ]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [...acts(t, seen), lastRow(t, question)],
  }
}

/** What a coordinator can do about it. */
function acts(t: Words, { standing: { question }, mayAskToRead }: Way): InlineButton[][] {
  const { id, state, coverAt } = question
  return [
    ...(state === 'waiting' ? [[takeButton(t, question)]] : []),
    ...(state === 'waiting' && !coverAt
      ? [[{ text: t.plain('questions.buttons.addCover'), callback_data: addCover.data({ id }) }]]
      : []),
    ...(state === 'closed'
      ? []
      : [[{ text: t.plain('questions.buttons.choose'), callback_data: chooseVolunteer.data({ id, page: '0' }) }]]),
    ...(mayAskToRead
      ? [[{ text: t.plain('questions.buttons.askToRead'), callback_data: askToRead.data({ id }) }]]
      : []),
  ]
}

const lastRow = (t: Words, { id }: Question): InlineButton[] => [
  { text: t.plain('questions.buttons.allOpen'), callback_data: listOpen.data({ page: '0' }) },
  { text: t.plain('questions.buttons.refresh'), callback_data: showWay.data({ id }) },
]

/** A step a line, with its time; a day other than today stands above its steps. */
function stepLines(t: Words, steps: readonly QuestionStep[], people: Map<string, Person>, clock: Clock): string {
  let day = dayOf(clock.now, clock.zone)
  return steps
    .flatMap((each) => {
      const its = dayOf(each.at, clock.zone)
      const heading = its === day ? [] : [`<i>${escapeHtml(t.date(each.at, clock.zone))}</i>`]
      day = its
      return [...heading, step(t, each, people, clock)]
    })
    .join('\n')
}

function step(
  t: Words,
  { at, kind, personId, byId, reason }: QuestionStep,
  people: Map<string, Person>,
  clock: Clock,
): string {
  const nameOf = (id: string | undefined) => {
    const person = id === undefined ? undefined : people.get(id)
    return raw(person ? boldName(person, t) : t.html('people.somebody'))
  }
  const what = t.html(`questions.steps.${keyOf(kind)}`, { name: nameOf(personId) })
  const by = byId === undefined ? '' : ` ${t.html('questions.steps.by', { name: nameOf(byId) })}`
  const why = escapeHtml(whysIn(t, decode(reason)))
  return t.html('questions.steps.line', {
    time: t.time(at, clock.zone),
    what: raw(why ? t.html('questions.steps.because', { what: raw(what + by), why: raw(why) }) : what + by),
  })
}
