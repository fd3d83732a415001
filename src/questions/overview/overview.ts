import { rosterAt } from '../../oncall/roster.ts'
import type { Person } from '../../people/person.ts'
import type { Desk } from '../desk.ts'
import { isOpen, type Question } from '../question.ts'
import * as offers from '../routing/offer-store.ts'
import { type QuestionStep, stepsOf } from '../routing/step-store.ts'
import * as store from '../store.ts'
import * as overviewStore from './overview-store.ts'
import { mayAskToRead } from './reading.ts'
import * as readingStore from './reading-store.ts'
import { hangsSince, type Standing } from './standing.ts'

/** What hangs in a helper group, one page of it, and who is there to help just now. */
export type Overview = {
  waiting: number
  talking: number
  /** Since when whoever waits longest has waited. */
  longest: Date | undefined
  onDuty: Person[]
  /** From 0. */
  page: number
  pages: number
  shown: Standing[]
}

const perPage = 8

/** Open questions as a coordinator sees them, what hangs longest first. Their own are not among them: they ask, too. */
export async function overview(desk: Desk, coordinator: Person, wanted = 0): Promise<Overview> {
  const { transaction } = desk
  const { waiting, talking } = await overviewStore.counted(transaction, coordinator)
  const pages = Math.max(1, Math.ceil((waiting + talking) / perPage))
  const page = Math.min(Math.max(0, wanted), pages - 1)
  const hanging = await overviewStore.hanging(transaction, coordinator, (page + 1) * perPage)
  const sorted = hanging.sort((a, b) => hangsSince(a).getTime() - hangsSince(b).getTime() || (a.id < b.id ? -1 : 1))
  const shown: Standing[] = []
  for (const question of sorted.slice(page * perPage, (page + 1) * perPage))
    shown.push(await standingOf(desk, question))
  const longest = await overviewStore.longestWait(transaction, coordinator)
  return { waiting, talking, longest, onDuty: await onDutyNow(desk, coordinator.groupId), page, pages, shown }
}

/** A question's way so far, step by step. */
export type Way = {
  standing: Standing
  steps: QuestionStep[]
  /** Volunteers whom the steps name; who was forgotten is not among them. */
  people: Map<string, Person>
  /** Its asker can be asked whether this coordinator may read it. */
  mayAskToRead: boolean
}

export type Shown = ({ kind: 'shown' } & Way) | { kind: 'unknown' } | { kind: 'own question' }

/** One question as a coordinator sees it. Who asks never learns who was asked, so not their own. */
export async function wayOf(desk: Desk, coordinator: Person, questionId: string): Promise<Shown> {
  const question = await store.byId(desk.transaction, coordinator.groupId, questionId)
  if (!question || question.state === 'answered' || question.placeId !== undefined) return { kind: 'unknown' }
  if (question.askerId === coordinator.id) return { kind: 'own question' }
  const steps = await stepsOf(desk.transaction, question)
  const people = new Map<string, Person>()
  for (const id of new Set(steps.flatMap(({ personId, byId }) => [personId, byId]))) {
    const person = id && id !== question.askerId && (await desk.people.byId(desk.transaction, question.groupId, id))
    if (person) people.set(person.id, person)
  }
  const theirs = question.volunteerId === coordinator.id
  const readings = await readingStore.readingsOf(desk.transaction, question)
  return {
    kind: 'shown',
    standing: await standingOf(desk, question),
    steps,
    people,
    mayAskToRead: isOpen(question) && !theirs && mayAskToRead(readings, desk.now),
  }
}

async function standingOf(desk: Desk, question: Question): Promise<Standing> {
  const { transaction, people } = desk
  const personOf = (id: string | undefined) =>
    id === undefined ? undefined : people.byId(transaction, question.groupId, id)
  const asker = await personOf(question.askerId)
  const asked = question.state === 'waiting' ? await offers.askedFor(transaction, question) : []
  const now = asked.find(({ state }) => state === 'open')
  const talking = question.state === 'talking' ? await overviewStore.talkFacts(transaction, question) : undefined
  return {
    question,
    spoken: asker?.spoken ?? [question.language],
    asked: await personOf(now?.volunteerId),
    askedBefore: asked.length - (now ? 1 : 0),
    volunteer: isOpen(question) ? await personOf(question.volunteerId) : undefined,
    takenAt: talking?.takenAt,
    lastSide: talking?.lastSide,
  }
}

async function onDutyNow({ transaction, people, now, settings }: Desk, groupId: string): Promise<Person[]> {
  const roster = await rosterAt(transaction, groupId, now, settings.timeZone)
  const found: Person[] = []
  for (const { id, duty } of roster) {
    const person = duty === 'on duty' ? await people.byId(transaction, groupId, id) : undefined
    if (person) found.push(person)
  }
  return found
}
