import type { Topic } from '../guides/guide.ts'
import { addDays, type Day, instantAt, startOfDay } from '../wall-clock.ts'

/** 'deadline': a day until which something must be done. */
export type Kind = 'appointment' | 'deadline'

/** 'draft': its day is not said yet. 'planned': it is to come. */
export type AppointmentState = 'draft' | 'planned' | 'over' | 'cancelled'

/** What most of them are about, for a button each; everything else is typed. */
export type About = (typeof forAppointments)[number] | (typeof forDeadlines)[number]
const forAppointments = ['immigration', 'jobcenter', 'school', 'doctor', 'bank', 'landlord'] as const
const forDeadlines = ['papers', 'answer', 'pay', 'objection'] as const
export const aboutsOf = (kind: Kind): readonly About[] => (kind === 'deadline' ? forDeadlines : forAppointments)
export const isAbout = (text: string, kind: Kind): text is About => (aboutsOf(kind) as readonly string[]).includes(text)

/** Somebody's appointment, or a day until which they must do something. */
export type Appointment = {
  id: string
  groupId: string
  personId: string
  kind: Kind
  state: AppointmentState
  content: Content
  /** The guide whose papers are its list, and the numbers of those they have ready. */
  guide: string | undefined
  ticked: readonly number[]
  /** Set as soon as it is planned. A deadline has no hours. */
  day: Day | undefined
  startsAt: Date | undefined
  endsAt: Date | undefined
  createdAt: Date
  earlyAt: Date | undefined
  eveAt: Date | undefined
  soonAt: Date | undefined
  askedAt: Date | undefined
  outcome: string | undefined
  previousId: string | undefined
}

/** What its owner said of it. */
export type Content = {
  /** One of the buttons, or their own words. */
  about?: About
  what?: string
  where?: string
  /** The part of town, which the group may read. */
  area?: string
  /** What it is about by their own words, and whether those are delicate whatever the topic. */
  topic?: Topic
  sensitive?: boolean
  /** How often it changed since they got a calendar file of it; without a file nothing. */
  sequence?: number
}

export const longestWhat = 200
export const longestWhere = 200
/** Longer is no part of town but an address. */
export const longestArea = 40

const topics: Readonly<Partial<Record<About, Topic>>> = {
  immigration: 'stay',
  jobcenter: 'authorities',
  school: 'family',
  doctor: 'health',
  bank: 'contracts',
  landlord: 'housing',
}

export const topicOf = ({ about, topic }: Content): Topic | undefined => (about ? topics[about] : undefined) ?? topic

/** Guides that fit by the button alone, where there are such. */
export const guideFor: Readonly<Partial<Record<About, string>>> = {
  immigration: 'immigration-office',
  jobcenter: 'jobcenter',
}

const hour = 3_600_000

/** When it is over: nobody says how long it takes, so an hour is reckoned; a deadline's day counts to its end. */
export function endOf({ day, startsAt, endsAt }: Pick<Appointment, 'day' | 'startsAt' | 'endsAt'>, zone: string) {
  if (startsAt) return endsAt ?? new Date(startsAt.getTime() + hour)
  return day === undefined ? undefined : startOfDay(addDays(day, 1), zone)
}

/** Hours on the wall clock as instants; a stretch that ends before it begins ends on the next day. */
export function hoursOn(day: Day, { from, until }: Hours, zone: string) {
  const lastDay = until !== undefined && until < from ? addDays(day, 1) : day
  return {
    startsAt: instantAt(day, from, zone),
    endsAt: until === undefined ? undefined : instantAt(lastDay, until, zone),
  }
}

/** Minutes after midnight. */
export type Hours = { from: number; until?: number | undefined }

/** What a delivery of this feature is about. */
export const appointmentSubjects = {
  /** What its owner hears of whoever comes along. */
  company: (id: string) => `appointment-company:${id}`,
} as const
