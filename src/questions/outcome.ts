import type { Known } from '../telegram/context.ts'

/** 'somebody was first' → 'somebodyWasFirst', as the words are keyed. */
export const keyOf = (kind: string): string => kind.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase())

export function refuse(scope: Known, kind: 'not theirs' | 'not possible'): void {
  scope.toast(scope.t.plain(kind === 'not theirs' ? 'common.notYours' : 'common.oldButton'))
}

/** What a coordinator hears of what they press; most features of a question that is not theirs to look after say it alike. */
export const coordinatorToast = (about: 'read' | 'cover' | 'assign', kind: string): string =>
  notFound[kind] ?? `questions.toasts.${about}.${keyOf(kind)}`

const notFound: Record<string, string> = {
  unknown: 'common.oldButton',
  'own question': 'questions.toasts.take.ownQuestion',
  over: 'questions.toasts.take.closed',
}
