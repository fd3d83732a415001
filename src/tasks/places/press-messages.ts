import type { Words } from '../../language/words.ts'
import { short, whenOf } from '../task-messages.ts'
import type { Claimed } from './claim.ts'
import type { Finished } from './finish.ts'
import type { Obstacle } from './fits.ts'
import type { GivenBack } from './give-back.ts'
import type { Offered } from './if-need-be.ts'

/** What a press is answered with: a line that fades, or a window to close. */
export type Answer = { toast: string; alert?: true }

export function claimed(t: Words, outcome: Claimed, zone: string): Answer {
  switch (outcome.kind) {
    case 'held':
      return { toast: t.plain('tasks.toasts.held') }
    case 'waiting':
      return { toast: t.plain('tasks.toasts.waiting', { number: outcome.before }), alert: true }
    case 'already held':
      return { toast: t.plain('tasks.toasts.alreadyHeld') }
    case 'already waiting':
      return { toast: t.plain('tasks.toasts.alreadyWaiting') }
    case 'does not fit':
      return { toast: obstacle(t, outcome.obstacle, zone), alert: true }
    case 'over':
      return { toast: t.plain('tasks.toasts.over') }
    case 'somebody was first':
      return { toast: t.plain('tasks.toasts.somebodyWasFirst') }
    case 'own':
      return { toast: t.plain('tasks.toasts.own'), alert: true }
    case 'no such task':
      return { toast: t.plain('tasks.toasts.gone') }
    case 'unreachable':
      return { toast: t.plain('questions.toasts.take.unreachable'), alert: true }
    case 'not a volunteer':
      return { toast: t.plain('common.volunteersOnly') }
  }
}

export function obstacle(t: Words, stands: Obstacle, zone: string): string {
  switch (stands.kind) {
    case 'enough this week':
      return t.plain('tasks.obstacles.enoughThisWeek')
    case 'languages':
      return t.plain('tasks.obstacles.languages', { languages: t.list(stands.spoken.map((code) => t.spoken(code))) })
    case 'shift at that time':
      return t.plain('tasks.obstacles.shift', {
        from: t.time(stands.shift.startsAt, zone),
        until: t.time(stands.shift.endsAt, zone),
      })
    case 'task at that time':
      return t.plain('tasks.obstacles.task', {
        text: short(stands.task.content.text),
        when: whenOf(t, stands.task, zone) ?? '',
      })
  }
}

export function offered(t: Words, { kind }: Offered): Answer {
  switch (kind) {
    case 'offered':
      return { toast: t.plain('tasks.toasts.ifNeedBe') }
    case 'already':
      return { toast: t.plain('tasks.toasts.alreadyIfNeedBe') }
    case 'has a part':
      return { toast: t.plain('tasks.toasts.hasPart') }
    case 'over':
      return { toast: t.plain('tasks.toasts.over') }
    case 'own':
      return { toast: t.plain('tasks.toasts.own'), alert: true }
    case 'no such task':
      return { toast: t.plain('tasks.toasts.gone') }
    case 'unreachable':
      return { toast: t.plain('questions.toasts.take.unreachable'), alert: true }
    case 'not a volunteer':
      return { toast: t.plain('common.volunteersOnly') }
  }
}

export function givenBack(t: Words, outcome: GivenBack): Answer {
  switch (outcome.kind) {
    case 'given back':
      return { toast: t.plain(outcome.was === 'held' ? 'tasks.toasts.givenBack' : 'tasks.toasts.left') }
    case 'over':
      return { toast: t.plain('tasks.toasts.over') }
    case 'not theirs':
      return { toast: t.plain('tasks.toasts.notTheirs') }
  }
}

export function finished(t: Words, { kind }: Finished): Answer {
  switch (kind) {
    case 'finished':
      return { toast: t.plain('tasks.toasts.finished') }
    case 'already':
      return { toast: t.plain('tasks.toasts.over') }
    case 'not theirs':
      return { toast: t.plain('tasks.toasts.notTheirs') }
  }
}
