import type { Known } from '../telegram/context.ts'
import { inform } from '../telegram/show.ts'
import type { Called } from './call.ts'

/** What somebody learns at once who wants a person. How it goes on stands in the waiting message. */
export function showCalled(scope: Known, called: Called): void {
  const { t } = scope
  switch (called.kind) {
    case 'called':
      return scope.toast('')
    case 'already':
      return inform(scope, t.plain(`questions.toasts.already.${called.state}`))
    case 'joined':
      return inform(scope, t.plain('questions.toasts.joined'))
    case 'closed':
      return inform(scope, t.plain('questions.toasts.overAskAgain'))
    case 'unknown':
      return inform(scope, t.plain('common.oldButton'))
    case 'not theirs':
      return inform(scope, t.plain('common.notYours'))
  }
}
