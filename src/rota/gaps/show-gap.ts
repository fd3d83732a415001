import { about } from '../../deliveries/store.ts'
import { overtake } from '../../deliveries/tell.ts'
import { noLimits } from '../../limits/limits.ts'
import { limitsIn } from '../../limits/of.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { mondayOf } from '../../wall-clock.ts'
import type { Shift } from '../shift.ts'
import { endAllSwaps, endVoidSwaps } from '../swaps/end-swap.ts'
import { showWeek } from '../week/show-week.ts'
import * as asks from './ask-store.ts'
import { type Gap, isOpen, subjects } from './gap.ts'
import * as messages from './gap-messages.ts'
import * as store from './gap-store.ts'
import { replyBy } from './reply-time.ts'

/**
 * Puts right what people see of a shift, after whatever changed about it: the messages in the group chat, those to whoever
 * was asked or is to swap, and those to coordinators. A gap that opened again is asked round at once. `moved`: it has other
 * hours now.
 */
export async function showGap(
  desk: Desk,
  { id, groupId }: Pick<Shift, 'id' | 'groupId'>,
  { moved = false } = {},
): Promise<void> {
  const gap = await store.gapById(desk.transaction, groupId, id)
  if (!gap) return
  // Nobody shall say yes to a time that they have not read.
  await (moved ? endAllSwaps : endVoidSwaps)(desk, gap)
  if (moved) await rewordAsks(desk, gap)
  await showPosted(desk, gap)
  await showWeek(desk, groupId, mondayOf(gap.day))
  if (isOpen(gap, desk.now)) return store.hurry(desk.transaction, gap, desk.now)
  await store.rest(desk.transaction, gap)
  await settleAsks(desk, gap)
  await settleTold(desk, gap)
}

/** The message in the group chat with all gaps that were posted together. */
async function showPosted(desk: Desk, gap: Gap): Promise<void> {
  const { transaction, outbox, people, now, settings } = desk
  if (!gap.postedAt) return
  const group = await people.groupById(transaction, gap.groupId)
  if (!group?.chat) return
  for (const sent of await about(transaction, group.id, [subjects.gaps(gap.postedAt)])) {
    const shifts = await store.postedAt(transaction, group.id, gap.postedAt)
    await overtake(outbox, group, sent, messages.gaps(wordsFor(desk, group), shifts, now, settings.timeZone))
  }
}

/** Who is being asked reads the new hours. */
async function rewordAsks(desk: Desk, gap: Gap): Promise<void> {
  const { transaction, outbox, people, settings } = desk
  const zone = settings.timeZone
  const limits = await limitsIn(transaction, gap.groupId)
  const asked = new Map((await asks.of(transaction, gap)).map((ask) => [ask.personId, ask]))
  for (const sent of await about(transaction, gap.groupId, [subjects.ask(gap.id)])) {
    const ask = sent.recipientId === undefined ? undefined : asked.get(sent.recipientId)
    const person = ask && (await people.byId(transaction, gap.groupId, ask.personId))
    if (!person) continue
    const t = wordsFor(desk, person)
    const until = replyBy(ask.askedAt, gap.startsAt, limits.get(person.id) ?? noLimits, zone)
    if (ask.state === 'open') await overtake(outbox, person, sent, messages.ask(t, gap, until, zone))
    if (ask.state === 'lapsed') await overtake(outbox, person, sent, messages.askLapsed(t, gap, zone))
  }
}

/** Who was asked learns that it is settled; who has it now, that it is theirs. */
async function settleAsks(desk: Desk, gap: Gap): Promise<void> {
  const { transaction, outbox, people, settings } = desk
  const asked = (await asks.of(transaction, gap)).filter(({ state }) => state === 'open' || state === 'lapsed')
  if (asked.length === 0) return
  await asks.end(transaction, gap)
  const holders = await asks.holdersOf(transaction, gap)
  for (const sent of await about(transaction, gap.groupId, [subjects.ask(gap.id)])) {
    if (!asked.some(({ personId }) => personId === sent.recipientId)) continue
    const person = await people.byId(transaction, gap.groupId, sent.recipientId as string)
    if (!person) continue
    const say = holders.includes(person.id) ? messages.askTaken : messages.askGone
    await overtake(outbox, person, sent, say(wordsFor(desk, person), gap, settings.timeZone))
  }
}

async function settleTold(desk: Desk, gap: Gap): Promise<void> {
  const { transaction, outbox, people, settings } = desk
  if (!gap.toldAt) return
  for (const sent of await about(transaction, gap.groupId, [subjects.told(gap.id)])) {
    const coordinator = sent.recipientId && (await people.byId(transaction, gap.groupId, sent.recipientId))
    if (coordinator)
      await overtake(
        outbox,
        coordinator,
        sent,
        messages.toldSettled(wordsFor(desk, coordinator), gap, settings.timeZone),
      )
  }
}
