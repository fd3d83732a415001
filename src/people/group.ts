import type { Language } from '../language/languages.ts'

/** One town's circle of volunteers, walled off from all others. */
export type HelperGroup = {
  id: string
  name: string
  region: string | undefined
  language: Language
  /** The group chat that `/setup` was sent in. */
  chat: GroupChat | undefined
}

export type GroupChat = { telegramId: number; kind: 'group' | 'supergroup' }
