/**
 * A coordinator's wish to read what the asker of somebody else's question wrote. 'allowed': the words are with them until
 * its end. 'over': the time is up, the question goes on or is closed, or nobody answered and it was asked anew.
 */
export type Reading = {
  id: string
  groupId: string
  questionId: string
  coordinatorId: string
  state: ReadingState
  askedAt: Date
  answeredAt: Date | undefined
  /** When the words are taken back at the latest. */
  until: Date | undefined
}

export type ReadingState = 'asked' | 'allowed' | 'refused' | 'revoked' | 'over'

const day = 86_400_000

/** An asker is not asked more often than this whether somebody may read along. */
export const readingPause = day

/** How long a coordinator has the words: well within the two days in which Telegram lets a bot delete them. */
export const readingTime = day

/** Whether the asker may be asked now. Who said no to a question is not asked for it again. */
export function mayAskToRead(earlier: readonly Pick<Reading, 'state' | 'askedAt'>[], now: Date): boolean {
  return earlier.every(
    ({ state, askedAt }) =>
      state !== 'refused' &&
      state !== 'revoked' &&
      state !== 'allowed' &&
      now.getTime() - askedAt.getTime() >= readingPause,
  )
}
