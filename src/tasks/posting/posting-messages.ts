import type { Words } from '../../language/words.ts'
import { longestText } from '../task.ts'
import type { Posted } from './post.ts'
import type { PlacesSet } from './set-places.ts'

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
