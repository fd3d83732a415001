import type { Known } from '../telegram/context.ts'

/** 'somebody was first' → 'somebodyWasFirst', as the words are keyed. */
export const keyOf = (kind: string): string => kind.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase())

export function refuse(scope: Known, kind: 'not theirs' | 'not possible'): void {
  scope.toast(scope.t.plain(kind === 'not theirs' ? 'common.notYours' : 'common.oldButton'))
}
