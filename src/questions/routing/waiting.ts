import { type Topic, topics } from '../../guides/guide.ts'
import { barrierFor } from '../../limits/limits.ts'
import { limitsOf } from '../../limits/of.ts'
import { loadOf, type Member } from '../../oncall/roster.ts'
import type { Person } from '../../people/person.ts'
import type { Desk } from '../desk.ts'
import * as due from '../due-store.ts'
import { type Circle, gather, needOf } from './circle.ts'
import { gatherWaiting } from './gather-waiting.ts'
import { goOn } from './go-on.ts'
import * as offers from './offer-store.ts'
import { release } from './pass.ts'
import { barrierTo, decide, mostAtOnce } from './route.ts'

/** A tick that finds more than this goes on with the next one. */
const mostInOneTick = 100

/** Asks somebody who just came on duty for questions that nobody is being asked for. Returns how many. */
export async function offerWaiting(desk: Desk, volunteer: Person): Promise<number> {
  const circle = await gather(desk, volunteer.groupId)
  return offerAmong(
    desk,
    circle,
    circle.roster.filter(({ id }) => id === volunteer.id),
  )
}

/**
 * Questions that nobody is being asked for go to whoever is free now: their shift has begun or their quiet hours have ended, a
 * talk of theirs is over, they can be written to again.
 */
export async function offerRest(desk: Desk, circle: Circle): Promise<void> {
  await offerAmong(desk, circle, circle.roster)
}

async function offerAmong(desk: Desk, circle: Circle, members: readonly Member[]): Promise<number> {
  const { transaction, now, settings } = desk
  let count = 0
  for (const { kind, ids } of kinds(desk, circle, members)) {
    const questions = await due.parked(transaction, circle.group.id, kind, ids, mostInOneTick - count)
    for (const { question, asker, ...rest } of await gatherWaiting(desk, circle, questions)) {
      const need = needOf(circle, question, asker, mostAtOnce)
      if (decide(need, circle.roster, rest.asked, now, settings.timeZone).kind === 'nobody') continue
      await goOn(desk, question, asker, { circle, most: mostAtOnce, ...rest })
      count += 1
    }
    await transaction.flush()
  }
  return count
}

/**
 * Kinds of questions, with the volunteers who may be asked for them just now: all who are free, but for who never wants a
 * topic, or is not cleared. Mostly there is one kind.
 */
function kinds({ now, settings }: Desk, circle: Circle, members: readonly Member[]) {
  const found = new Map<string, { kind: due.Kind; ids: string[] }>()
  for (const sensitive of circle.cleared ? [false, true] : [undefined])
    for (const topic of [undefined, ...topics] satisfies (Topic | undefined)[]) {
      const about = { askerId: undefined, topic, sensitive: sensitive ?? false }
      const need = needOf(circle, about, { spoken: [] }, mostAtOnce)
      const ids = members.filter((member) => !barrierTo(need, member, now, settings.timeZone)).map(({ id }) => id)
      if (ids.length === 0) continue
      const key = [sensitive, ...ids].join(' ')
      const { kind } = found.get(key) ?? { kind: { topics: [], sensitive } }
      found.set(key, { kind: { sensitive, topics: [...kind.topics, topic] }, ids })
    }
  return found.values()
}

/** Whatever somebody is being asked for goes to the next one: they went off duty, or cannot be written to. */
export async function releaseOffers(
  desk: Desk,
  volunteer: Person,
  why: 'off duty' | 'unreachable' = 'off duty',
): Promise<void> {
  for (const { question, state } of await offers.offeredTo(desk.transaction, volunteer))
    if (state === 'open') await release(desk, volunteer, question, why)
}

/** What somebody is being asked for although their limits now stand against it goes to the next one. Returns how many. */
export async function releaseBarred(desk: Desk, volunteer: Person): Promise<number> {
  const { transaction, now, settings } = desk
  const open = (await offers.offeredTo(transaction, volunteer)).filter(({ state }) => state === 'open')
  if (open.length === 0) return 0
  const limits = await limitsOf(transaction, volunteer)
  const load = await loadOf(transaction, volunteer, now, settings.timeZone)
  const barred = open.filter(({ question }) => barrierFor(limits, load, question.topic, now, settings.timeZone))
  for (const { question } of barred) await release(desk, volunteer, question, 'limit reached')
  return barred.length
}
