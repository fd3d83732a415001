import type { Topic } from '../guides/guide.ts'
import type { Language } from '../language/languages.ts'

/**
 * 'answered': Lotse answered from guides, no person was asked for. 'waiting': a person was asked for and none has
 * taken it. 'talking': a volunteer has taken it. 'closed': over.
 */
export type State = 'answered' | 'waiting' | 'talking' | 'closed'

export type Question = {
  id: string
  groupId: string
  /** Undefined once the asker was forgotten. */
  askerId: string | undefined
  volunteerId: string | undefined
  state: State
  language: Language
  topic: Topic | undefined
  /** Marked by the asker, beyond what the topic says. */
  sensitive: boolean
  /** What came last, at `lastAt`, was a photo, voice or file without words: words that follow soon belong to it. */
  wordless: boolean
  /** Its asker said that it is a question of its own, beside another one that is open. */
  apart: boolean
  createdAt: Date
  calledAt: Date | undefined
  /** When a volunteer took it last; a waiting question that has one was handed over or given back. */
  takenAt: Date | undefined
  closedAt: Date | undefined
  /** When somebody last wrote. */
  lastAt: Date
  warnedAt: Date | undefined
  /** Until when whoever is asked just now has time to take it. */
  nextStepAt: Date | undefined
  escalatedAt: Date | undefined
  /** Coordinators want people off duty to be asked, too; until all of them were. */
  coverAt: Date | undefined
  /** It is the talk of a place in a task, between whoever holds it and the asker the task is for, and ends with it. */
  placeId: string | undefined
}

export type Side = 'asker' | 'volunteer'

/** Topics that go to a small circle: never into the group chat. */
const discreet: readonly Topic[] = ['stay', 'family', 'health', 'emergency']

export function isDiscreet({ topic, sensitive }: Pick<Question, 'topic' | 'sensitive'>): boolean {
  return sensitive || (topic !== undefined && discreet.includes(topic))
}

export const isOpen = ({ state }: Pick<Question, 'state'>): boolean => state === 'waiting' || state === 'talking'

/** Which side of a question somebody is on. */
export function sideOf(question: Question, personId: string): Side | undefined {
  if (question.askerId === personId) return 'asker'
  if (question.volunteerId === personId) return 'volunteer'
  return undefined
}

/** What a delivery of this feature is about. */
export const subjects = {
  message: (id: string) => `message:${id}`,
  offer: (questionId: string) => `offer:${questionId}`,
  card: (questionId: string) => `card:${questionId}`,
  /** What coordinators are told when nobody on duty is left. */
  alarm: (questionId: string) => `alarm:${questionId}`,
  /** What the asker is told while they wait. */
  wait: (questionId: string) => `wait:${questionId}`,
  /** Anything else that belongs to a talk, so that a reply to it finds the talk. */
  talk: (questionId: string) => `talk:${questionId}`,
  /** What whoever handed a talk over is told about that. */
  handover: (questionId: string) => `handover:${questionId}`,
  /** What a coordinator hears of something they did about it. */
  way: (questionId: string) => `way:${questionId}`,
  /** Whether a coordinator may read it: what its asker is asked, and what the coordinator hears. */
  reading: (questionId: string) => `reading:${questionId}`,
} as const

export function readSubject(subject: string): { about: keyof typeof subjects; id: string } | undefined {
  const [about, id] = subject.split(':')
  return about && id && about in subjects ? { about: about as keyof typeof subjects, id } : undefined
}

/** A short name for one of a volunteer's talks, e.g. "#k7m": the beginning of its id. */
export const labelOf = ({ id }: Pick<Question, 'id'>): string => `#${id.slice(0, 3)}`

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** What follows a photo or a voice message within this time belongs to it. */
export const joiningTime = 2 * minute

/** A question that no person was asked for is over after this time. */
export const answeredFor = day

/** When both are told that their talk closes for silence: a day before, or half the time where a day is too much. */
export function warnAfter(closeAfter: number): number {
  return closeAfter > 2 * day ? closeAfter - day : closeAfter / 2
}

/**
 * When silence closes a question. Whoever was told late, because Lotse itself was down, has the same time to answer as
 * anybody else.
 */
export function closesAt({ lastAt, warnedAt }: Pick<Question, 'lastAt' | 'warnedAt'>, closeAfter: number): Date {
  const planned = lastAt.getTime() + closeAfter
  const late = warnedAt !== undefined && warnedAt.getTime() >= planned
  return new Date(late ? warnedAt.getTime() + closeAfter - warnAfter(closeAfter) : planned)
}

/** Telegram lets a bot delete what is at most this old. */
export const undoFor = 48 * hour
