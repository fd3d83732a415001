import type { Key } from '../database/seal.ts'
import type { Language } from '../language/languages.ts'

/** One town's circle of volunteers, walled off from all others. */
export type HelperGroup = {
  id: string
  name: string
  /** Seals what is the group's own and no one person's. */
  key: Key
  region: string | undefined
  /** As in ISO 3166-2:DE; whose holidays hold. */
  land: string | undefined
  language: Language
  /** The group chat that `/setup` was sent in. */
  chat: GroupChat | undefined
  /** What its coordinators switched on; all of it is off at first. */
  switches: readonly Switch[]
}

/**
 * 'vetting': discreet questions only for who is cleared. 'fairness': everybody sees who carried how much. 'rest': a rest
 * after a heavy question. 'debrief': after a talk, an offer to pause or to speak to somebody. 'openTasks': everybody in the
 * group chat may take its tasks, not only who has joined.
 */
export type Switch = 'vetting' | 'fairness' | 'rest' | 'debrief' | 'openTasks'
export const switches: readonly Switch[] = ['vetting', 'fairness', 'rest', 'debrief', 'openTasks']

export type GroupChat = {
  telegramId: number
  kind: 'group' | 'supergroup'
  /** The topic in it that `/setup` was sent in: what Lotse posts about tasks by itself goes there. */
  topic?: number | undefined
}
