import { type Day, startOfDay } from '../wall-clock.ts'

/** 'draft': its poster is still writing it. 'open': it can be taken. The others are over. */
export type TaskState = 'draft' | 'open' | 'done' | 'cancelled'

/** What a task is about, so that "not for me" can be said of one kind. */
export type Kind = 'company' | 'interpreting' | 'transport' | 'paperwork' | 'children' | 'other'
export const kinds: readonly Kind[] = ['company', 'interpreting', 'transport', 'paperwork', 'children', 'other']
export const isKind = (text: string): text is Kind => (kinds as readonly string[]).includes(text)

/** Whom it suits. The last two are wishes of whoever it is for. */
export type Suits = 'beginners' | 'car' | 'strong' | 'woman' | 'man'
export const suitable: readonly Suits[] = ['beginners', 'car', 'strong', 'woman', 'man']
export const isSuits = (text: string): text is Suits => (suitable as readonly string[]).includes(text)

/** Something that hands are needed for. */
export type Task = {
  id: string
  groupId: string
  /** Undefined for what Lotse posts for an asker, and once the poster was forgotten. */
  posterId: string | undefined
  /** The asker it is for: known to those who hold a place, and to nobody else. */
  askerId: string | undefined
  /** The asker's appointment that it goes with: of that one they are reminded and asked how it went, and not of the task. */
  appointmentId: string | undefined
  kind: Kind
  state: TaskState
  /** 'chat': a card in the group chat. 'small': shown one by one, for what is delicate. */
  circle: 'chat' | 'small'
  content: TaskContent
  day: Day | undefined
  startsAt: Date | undefined
  endsAt: Date | undefined
  /** Until when somebody must be found. */
  findBy: Date | undefined
  places: number
  /** How many of its places are held. */
  held: number
  /** BCP 47; it needs all of them. */
  spoken: readonly string[]
  suits: readonly Suits[]
  urgent: boolean
  /** Begins at once: the first press wins, and the talk with the asker is open. */
  atOnce: boolean
  /** The thread of the group chat that it was posted in. */
  thread: number | undefined
  createdAt: Date
  postedAt: Date | undefined
  repostedAt: Date | undefined
  /** When its day, hours or place were last changed, or it was cancelled: whoever holds a place confirms it. */
  changedAt: Date | undefined
  /** Coordinators were told that time runs short. */
  toldAt: Date | undefined
  /** Its poster was reminded: the day before, two hours before. */
  eveAt: Date | undefined
  soonAt: Date | undefined
  /** They were asked how it went; what they said; when they thanked. */
  askedAt: Date | undefined
  outcome: TaskOutcome | undefined
  thankedAt: Date | undefined
  /** Where no time says when it is over: how long it stays open without a word, and when its poster was asked. */
  openUntil: Date | undefined
  checkedAt: Date | undefined
  /** When the next volunteer is asked in private. */
  nextStepAt: Date | undefined
  /** Everybody whom it suits was asked in private. */
  askedOutAt: Date | undefined
  endedAt: Date | undefined
  /** What the asker last heard of whoever comes along to their appointment. */
  toldAsker: 'looking' | 'found' | 'nobody' | 'over' | undefined
}

/** How it went, as whoever it was for says. 'nobody': nobody came. */
export type TaskOutcome = 'well' | 'nobody' | 'badly'

/** What people wrote about it. Empty once it is deleted. */
export type TaskContent = {
  /** What is to be done, for everybody. */
  text: string
  /** Roughly where, for everybody: a part of town. */
  area?: string
  /** Exactly where, for those who hold a place. */
  place?: string
  /** What those who go must know, and how to reach one another. */
  details?: string
}

/** Telegram's card holds more, but nobody reads more. */
export const longestText = 600
export const mostPlaces = 50

export const isOver = ({ state }: Pick<Task, 'state'>): boolean => state === 'done' || state === 'cancelled'
export const placesFree = ({ places, held }: Pick<Task, 'places' | 'held'>): number => Math.max(0, places - held)

const hour = 3_600_000

/** Where nobody said until when, it is reckoned to take an hour. */
export function timesOf({
  startsAt,
  endsAt,
}: Pick<Task, 'startsAt' | 'endsAt'>): { startsAt: Date; endsAt: Date } | undefined {
  return startsAt && { startsAt, endsAt: endsAt ?? new Date(startsAt.getTime() + hour) }
}

/** Nobody came for it, and its time is over: it was not called off by anybody, which is a change of it. */
export const isMissed = (
  task: Pick<Task, 'state' | 'held' | 'startsAt' | 'endsAt' | 'endedAt' | 'changedAt'>,
): boolean => {
  const { state, held, endedAt, changedAt } = task
  if (state !== 'cancelled' || held > 0 || !endedAt) return false
  const end = timesOf(task)?.endsAt
  return end ? endedAt >= end : endedAt.getTime() !== changedAt?.getTime()
}

/** So long before it begins those who hold a place see exactly where, and what its asker wrote. */
const shownAhead = 24 * hour

/** Whether those who hold a place may see everything by now. Where no time is set there is nothing to wait for. */
export function isDisclosed({ startsAt }: Pick<Task, 'startsAt'>, now: Date): boolean {
  return startsAt === undefined || now.getTime() >= startsAt.getTime() - shownAhead
}

/** With less time than this left a place that is given back is a matter for everybody at once. */
const shortAhead = 24 * hour

/** Time is short: it begins soon, or somebody must be found soon. */
export function isShort(
  { day, startsAt, findBy }: Pick<Task, 'day' | 'startsAt' | 'findBy'>,
  now: Date,
  zone: string,
): boolean {
  const begins = startsAt ?? (day === undefined ? undefined : startOfDay(day, zone))
  return [begins, findBy].some((at) => at !== undefined && at.getTime() - now.getTime() < shortAhead)
}

/** The task whose card in the group chat a delivery is; undefined where it is none. */
export const taskOfCard = (subject: string): string | undefined => /^task:(\w+)$/.exec(subject)?.[1]

/** What a delivery of this feature is about. */
export const taskSubjects = {
  /** The card in the group chat. */
  card: (taskId: string) => `task:${taskId}`,
  /** What the poster, and coordinators who opened it, see of it. */
  board: (taskId: string) => `task-board:${taskId}`,
  /** A question about it to whoever writes or changes it, in the place of their board. */
  screen: (taskId: string) => `task-screen:${taskId}`,
  /** What somebody with a part in it sees: one message each. */
  place: (taskId: string) => `task-place:${taskId}`,
  /** What they see only while they hold a place. */
  details: (taskId: string) => `task-details:${taskId}`,
  /** What those who look after it read of people who may not know of a change. */
  ring: (taskId: string) => `task-ring:${taskId}`,
  /** What those who look after it read when it lacks somebody. */
  danger: (taskId: string) => `task-danger:${taskId}`,
  /** Whether it is done, and how it went: what whoever it is for is asked. */
  asked: (taskId: string) => `task-how:${taskId}`,
  /** What its poster is reminded of: who comes. */
  reminder: (taskId: string) => `task-reminder:${taskId}`,
  /** What a volunteer who is asked in private sees. */
  ask: (taskId: string) => `task-ask:${taskId}`,
  /** What whoever asked for an interpreter at once reads of it. */
  request: (taskId: string) => `task-request:${taskId}`,
  /** That everybody was asked, for coordinators. */
  askedOut: (taskId: string) => `task-asked:${taskId}`,
  /** A question about it, and the answer. */
  note: (noteId: string) => `task-note:${noteId}`,
  /** What still needs somebody, in the group chat on the evening of a day. */
  digest: (day: Day) => `tasks-digest:${day}`,
} as const
