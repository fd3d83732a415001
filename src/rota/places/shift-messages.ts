import type { Saying } from '../../deliveries/tell.ts'
import { raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import type { InlineButton } from '../../telegram/buttons.ts'
import { dial } from '../../wall-clock.ts'
import { listShifts, releaseIt, standByIt } from '../buttons.ts'
import type { Shift } from '../shift.ts'
import { type Concern, isTheirLimit, type Obstacle } from './fits.ts'
import type { GivenBack } from './give-back.ts'
import { when } from './place-messages.ts'
import type { StoodBy } from './stand-by.ts'
import type { Taken } from './take.ts'

/** What a press brought about: a line that fades, a window to close, and what stays in the chat. */
export type Result = {
  toast: string
  alert?: true
  /** Below any other message than the list, which shows it anyway. */
  record?: Saying
  /** In any case. */
  message?: Saying
}

export function taken(t: Words, outcome: Taken, zone: string): Result {
  switch (outcome.kind) {
    case 'taken': {
      const { shift, concerns } = outcome
      const worthSaying = concerned(t, shift, concerns)
      return {
        toast: [t.plain('rota.toasts.taken'), ...worthSaying].join(' '),
        ...(worthSaying.length > 0 ? { alert: true } : {}),
        record: {
          html: t.html('rota.shifts.taken', { when: boldWhen(t, shift, zone) }),
          keyboard: [[button(t, 'giveBack', releaseIt.data({ id: shift.id }))], [toList(t)]],
        },
      }
    }
    case 'full':
      return { toast: t.plain('rota.toasts.full'), message: full(t, outcome.shift, zone) }
    case 'already':
      return { toast: t.plain('rota.toasts.already') }
    case 'does not fit':
      return { toast: why(t, outcome.obstacle, zone), alert: true }
    case 'no such shift':
      return { toast: t.plain('rota.obstacles.cancelled') }
    case 'unreachable':
      return { toast: t.plain('questions.toasts.take.unreachable'), alert: true }
    case 'not a volunteer':
      return { toast: t.plain('common.volunteersOnly') }
  }
}

/** Somebody else was first: they may still offer to come if need be. */
const full = (t: Words, shift: Shift, zone: string): Saying => ({
  html: t.html('rota.shifts.full', { when: boldWhen(t, shift, zone) }),
  keyboard: [[button(t, 'standBy', standByIt.data({ id: shift.id }))], [toList(t)]],
})

export function stoodBy(t: Words, outcome: StoodBy, zone: string): Result {
  switch (outcome.kind) {
    case 'standing by':
      return {
        toast: t.plain('rota.toasts.standingBy'),
        record: {
          html: t.html('rota.shifts.standingBy', { when: boldWhen(t, outcome.shift, zone) }),
          keyboard: [[button(t, 'noStandBy', releaseIt.data({ id: outcome.shift.id }))], [toList(t)]],
        },
      }
    case 'already':
      return { toast: t.plain('rota.toasts.standingBy') }
    case 'holds it':
      return { toast: t.plain('rota.toasts.already') }
    case 'does not fit':
      return { toast: why(t, outcome.obstacle, zone), alert: true }
    case 'no such shift':
      return { toast: t.plain('rota.obstacles.cancelled') }
    case 'not a volunteer':
      return { toast: t.plain('common.volunteersOnly') }
  }
}

export function givenBack(t: Words, outcome: GivenBack, zone: string): Result {
  switch (outcome.kind) {
    case 'given back': {
      const said = outcome.was === 'held' ? 'givenBack' : 'noStandBy'
      return {
        toast: t.plain(`rota.toasts.${said}`),
        record: {
          html: t.html(`rota.shifts.${said}`, { when: boldWhen(t, outcome.shift, zone) }),
          keyboard: [[toList(t)]],
        },
      }
    }
    case 'under way':
      return { toast: t.plain('rota.toasts.underWay'), alert: true }
    case 'over':
      return { toast: t.plain('rota.obstacles.over') }
    case 'not theirs':
      return { toast: t.plain('rota.toasts.notYours') }
  }
}

function concerned(t: Words, shift: Shift, concerns: readonly Concern[]): string[] {
  const languages = t.list(shift.spoken.map((code) => t.spoken(code)))
  const topics = t.list(shift.topics.map((topic) => t.plain(`topics.${topic}`)))
  return concerns.map((concern) =>
    concern === 'languages'
      ? t.plain('rota.concerns.languages', { languages })
      : t.plain('rota.concerns.topics', { topics }),
  )
}

/** Why a shift cannot be theirs; of their own limits, where they can be changed. */
export function why(t: Words, obstacle: Obstacle, zone: string): string {
  const reason = reasonOf(t, obstacle, zone)
  return isTheirLimit(obstacle) ? `${reason} ${t.plain('rota.obstacles.change')}` : reason
}

function reasonOf(t: Words, obstacle: Obstacle, zone: string): string {
  switch (obstacle.kind) {
    case 'cancelled':
    case 'over':
      return t.plain(`rota.obstacles.${obstacle.kind}`)
    case 'same time': {
      const { startsAt, endsAt } = obstacle.shift
      return t.plain('rota.obstacles.sameTime', { from: t.time(startsAt, zone), until: t.time(endsAt, zone) })
    }
    case 'paused':
    case 'resting':
      return t.plain(`rota.obstacles.${obstacle.kind}`, {
        date: t.day(obstacle.until, zone),
        time: t.time(obstacle.until, zone),
      })
    case 'quiet hours': {
      const { from, until } = obstacle.quiet
      return t.plain('rota.obstacles.quietHours', { from: dial(from), until: dial(until) })
    }
    case 'never these topics':
      return t.plain('rota.obstacles.neverTheseTopics')
  }
}

const boldWhen = (t: Words, shift: Shift, zone: string) => raw(`<b>${when(t, shift, zone)}</b>`)
const button = (t: Words, key: string, data: string): InlineButton => ({
  text: t.plain(`rota.buttons.${key}`),
  callback_data: data,
})
const toList = (t: Words): InlineButton => button(t, 'toShifts', listShifts.data({ page: '0' }))
