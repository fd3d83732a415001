/** A talk given to whoever takes it over, with a note for them. */
export type Handover = {
  id: string
  groupId: string
  questionId: string
  /** Who gave it; undefined once they were forgotten. */
  fromId: string | undefined
  /** Who took it over, which acknowledges it. */
  toId: string | undefined
  at: Date
  acknowledgedAt: Date | undefined
  /** Nobody took it in the first round; coordinators know. */
  toldAt: Date | undefined
}

/** Telegram's limit is 4096 characters; the asker's own words need theirs, too. */
export const longestNote = 800

/** Who was asked for a note means one by their next words for so long; later ones may be meant for somebody else. */
export const noteTime = 10 * 60_000

/** A note that is too long loses nothing: its writer is asked for a shorter one. */
export const isTooLong = (note: string): boolean => note.length > longestNote
