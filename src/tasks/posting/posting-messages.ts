import type { Words } from '../../language/words.ts'
import { startOfDay } from '../../wall-clock.ts'
import { longestText } from '../task.ts'
import type { Posted } from './post.ts'
import type { PlacesSet } from './set-places.ts'
import type { Urged } from './urgent.ts'
import { urgentAWeek } from './urgent-left.ts'

export function notPosted(t: Words, { kind }: Exclude<Posted, { kind: 'posted' }>): string {
  switch (kind) {
    case 'no text':
      return t.html('tasks.post.howTo')
    case 'too long':
      return t.html('tasks.post.tooLong', { number: longestText })
    case 'no chat':
      return t.html('tasks.post.noChat')
    case 'not a volunteer':
      return t.html('common.volunteersOnly')
  }
}

export function placesSet(t: Words, outcome: PlacesSet): { toast: string; alert?: true } {
  switch (outcome.kind) {
    case 'set':
      return { toast: t.plain('tasks.toasts.places', { number: outcome.task.places }) }
    case 'fewer than held':
      return { toast: t.plain('tasks.toasts.fewerThanHeld', { number: outcome.held }), alert: true }
    case 'at the limit':
      return { toast: t.plain('tasks.toasts.atTheLimit') }
    case 'over':
      return { toast: t.plain('tasks.toasts.over') }
    case 'not theirs':
      return { toast: t.plain('common.notYours') }
  }
}

export function urged(t: Words, outcome: Urged, zone: string): { toast: string; alert?: true } {
  switch (outcome.kind) {
    case 'urgent':
      return { toast: t.plain('tasks.toasts.urgent.done', { number: outcome.left }) }
    case 'enough':
      return {
        toast: t.plain('tasks.toasts.urgent.enough', {
          number: urgentAWeek,
          day: t.day(startOfDay(outcome.again, zone), zone),
        }),
        alert: true,
      }
    case 'already':
      return { toast: t.plain('tasks.toasts.urgent.already') }
    case 'nobody needed':
      return { toast: t.plain('tasks.toasts.urgent.nobodyNeeded') }
    case 'no chat':
      return { toast: t.plain('tasks.toasts.urgent.noChat'), alert: true }
    case 'over':
      return { toast: t.plain('tasks.toasts.over') }
    case 'not theirs':
      return { toast: t.plain('common.notYours') }
  }
}
