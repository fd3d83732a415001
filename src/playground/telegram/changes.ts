import type { User } from 'grammy/types'
import type { Membership } from './members.ts'
import type { CallbackAnswer, SeenMessage } from './seen.ts'

/** What a page that watches has to draw anew. Plain data: `JSON.stringify(change)` may go over the wire as it is. */
export type Change =
  | { type: 'message-added'; chat: number; message: SeenMessage }
  | { type: 'message-edited'; chat: number; message: SeenMessage }
  | { type: 'message-deleted'; chat: number; messageId: number }
  | {
      type: 'reaction-changed'
      chat: number
      messageId: number
      user: number
      emoji: readonly string[]
    }
  | {
      type: 'member-changed'
      chat: number
      user: number
      from: Membership
      to: Membership
    }
  | { type: 'chat-changed'; chat: number }
  | { type: 'chat-action'; chat: number; thread?: number; action: string }
  | {
      type: 'callback-answered'
      chat: number
      messageId: number
      user: number
      answer: CallbackAnswer
    }
  | { type: 'commands-changed' }
  | { type: 'user-changed'; user: User; blocked: boolean; deactivated: boolean }

export type Emit = (change: Change) => void

export function createChanges() {
  const listeners = new Set<Emit>()
  return {
    on(listener: Emit): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    emit(change: Change): void {
      for (const listener of listeners) listener(change)
    },
  }
}
