import { about, type Sent } from '../../deliveries/store.ts'
import { overtake, type Saying } from '../../deliveries/tell.ts'
import type { Words } from '../../language/words.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { rewordRequest } from '../interpreting/tell-requester.ts'
import { takesPlace } from '../place.ts'
import { placesIn } from '../places/place-store.ts'
import { takeDown } from '../take-down.ts'
import { isOver, placesFree, type Task, taskSubjects } from '../task.ts'
import * as say from './ask-messages.ts'
import * as asks from './ask-store.ts'
import { neededBy, replyBy } from './who-is-next.ts'

/**
 * What people were asked in private comes to rest: who goes has another message about it; and when nobody is needed any
 * more, everybody else reads that, coordinators too.
 */
export async function settleAsks(desk: Desk, task: Task): Promise<void> {
  const { transaction, people } = desk
  const pending = (await asks.of(transaction, task)).filter(({ state }) => state === 'open' || state === 'lapsed')
  const holders = new Set((await placesIn(transaction, task)).filter(takesPlace).map(({ personId }) => personId))
  const settled = isOver(task) || placesFree(task) === 0
  for (const { personId } of pending) {
    if (holders.has(personId)) {
      await asks.change(transaction, task, personId, ['open', 'lapsed'], 'taken')
      const person = await people.byId(transaction, task.groupId, personId)
      if (person)
        await takeDown(desk, person, await shownTo(desk, task, personId), gone(desk, task)(wordsFor(desk, person)))
    } else if (settled && (await asks.change(transaction, task, personId, ['open', 'lapsed'], 'gone')))
      await rewordAsk(desk, task, personId, gone(desk, task))
  }
  if (settled) await settleTold(desk, task)
  if (task.atOnce && task.state === 'done') await rewordRequest(desk, task)
}

/** Coordinators who were told that nobody is left to be asked. */
async function settleTold(desk: Desk, task: Task): Promise<void> {
  const { transaction, outbox, people } = desk
  const told = await about(transaction, task.groupId, [taskSubjects.askedOut(task.id)])
  for (const sent of told) {
    const person = sent.recipientId && (await people.byId(transaction, task.groupId, sent.recipientId))
    if (person) await overtake(outbox, person, sent, gone(desk, task)(wordsFor(desk, person)))
  }
}

const gone =
  ({ settings }: Desk, task: Task) =>
  (t: Words): Saying =>
    say.askGone(t, task, settings.timeZone)

/** Their time is over; while there is room it can still be theirs. */
export async function lapse(desk: Desk, task: Task, personId: string): Promise<void> {
  if (await asks.change(desk.transaction, task, personId, ['open'], 'lapsed'))
    await rewordAsk(desk, task, personId, (t) => say.askLapsed(t, task, desk.settings.timeZone))
}

/** It is at another time or place now: whoever is being asked, or may still take it, reads that. */
export async function rewordAsks(desk: Desk, task: Task): Promise<void> {
  const zone = desk.settings.timeZone
  const offered = (await placesIn(desk.transaction, task)).filter(({ state }) => state === 'if need be')
  for (const { personId, state, askedAt } of await asks.of(desk.transaction, task)) {
    const ifNeedBe = offered.some((place) => place.personId === personId)
    const until = replyBy(askedAt, neededBy(task, zone))
    if (state === 'open') await rewordAsk(desk, task, personId, (t) => say.ask(t, task, { until, ifNeedBe, zone }))
    if (state === 'lapsed') await rewordAsk(desk, task, personId, (t) => say.askLapsed(t, task, zone))
  }
}

/** Puts right what somebody was asked. */
export async function rewordAsk(desk: Desk, task: Task, personId: string, saying: (t: Words) => Saying): Promise<void> {
  const person = await desk.people.byId(desk.transaction, task.groupId, personId)
  if (!person) return
  for (const sent of await shownTo(desk, task, personId))
    await overtake(desk.outbox, person, sent, saying(wordsFor(desk, person)))
}

/** What somebody was asked about a task, as far as it stands in their chat. */
export async function shownTo({ transaction }: Desk, task: Task, personId: string): Promise<Sent[]> {
  const shown = await about(transaction, task.groupId, [taskSubjects.ask(task.id)])
  return shown.filter(({ recipientId }) => recipientId === personId)
}
