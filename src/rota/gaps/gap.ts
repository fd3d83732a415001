import { placesFree, type Shift } from '../shift.ts'

/** A shift with free places, and how far the group has got with filling them. */
export type Gap = Shift & {
  createdAt: Date
  /** When it was posted in the group chat; whatever was found at the same look shares a message. */
  postedAt: Date | undefined
  /** When the next volunteer is asked. */
  nextStepAt: Date | undefined
  /** Coordinators know. */
  toldAt: Date | undefined
}

const hour = 3_600_000

/** How long before a shift volunteers are asked whether they can fill its gap. */
export const askedAhead = 7 * 24 * hour

/** With this little time left coordinators hear of a gap, whoever could still be asked. */
export const tellAhead = 12 * hour

/** A rota is set up slot by slot: its gaps are posted when nothing has been added for a while. */
export const settles = hour / 4

export const isOpen = (gap: Shift, now: Date): boolean => placesFree(gap) > 0 && gap.startsAt > now

/** What a delivery of this feature is about. */
export const subjects = {
  /** A message in the group chat with all gaps of one look. */
  gaps: (postedAt: Date) => `gaps:${postedAt.getTime()}`,
  week: (monday: string) => `week:${monday}`,
  ask: (shiftId: string) => `shift-ask:${shiftId}`,
  /** What coordinators are told of a gap. */
  told: (shiftId: string) => `gap:${shiftId}`,
  swap: (swapId: string) => `swap:${swapId}`,
} as const

/** When the gaps of a message in the group chat were posted; undefined where it is another message. */
export function postedIn(subject: string): Date | undefined {
  const time = /^gaps:(\d+)$/.exec(subject)?.[1]
  return time === undefined ? undefined : new Date(Number(time))
}
