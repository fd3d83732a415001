import { type ConversationData, conversations, type VersionedState } from '@grammyjs/conversations'
import type { Context } from 'grammy'
import type { People } from '../people/store.ts'
import type { LotseContext } from './context.ts'

/**
 * grammY's conversations, for short dialogues that collect something. Their state lies with the person, sealed with
 * their key, and is read along with them: a dialogue costs no query to anybody who has none.
 */
export function createDialogues(people: People) {
  return conversations<LotseContext, Context>({
    storage: {
      type: 'context',
      version: 2,
      adapter: {
        read({ scope }) {
          const state = scope.person?.dialogue
          return state === undefined ? undefined : (JSON.parse(state) as VersionedState<ConversationData>)
        },
        async write({ scope }, state) {
          if (scope.person) await people.keepDialogue(scope.transaction, scope.person, JSON.stringify(state), scope.now)
        },
        async delete({ scope }) {
          if (scope.person?.dialogue !== undefined)
            await people.keepDialogue(scope.transaction, scope.person, undefined, scope.now)
        },
      },
    },
  })
}
