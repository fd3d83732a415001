import { about } from '../../deliveries/store.ts'
import { overtake, tell } from '../../deliveries/tell.ts'
import { noLimits } from '../../limits/limits.ts'
import { limitsIn } from '../../limits/of.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { placesFree } from '../shift.ts'
import * as asks from './ask-store.ts'
import { type Crew, crewOf } from './crew.ts'
import { whomToAsk } from './fair.ts'
import { askedAhead, type Gap, settles, subjects, tellAhead } from './gap.ts'
import * as say from './gap-messages.ts'
import * as store from './gap-store.ts'
import { replyBy } from './reply-time.ts'
import { tellOfGap } from './tell-gap.ts'

/**
 * Asks volunteers one after another whether they can fill the gaps of the coming days, in order of fairness. Where each
 * gap stands is in the database, so that it goes on from there after a restart, and nobody is asked twice.
 */
export async function askRound(desk: Desk, groupId: string): Promise<void> {
  const now = desk.now.getTime()
  const due = await store.dueForAsking(desk.transaction, groupId, desk.now, {
    until: new Date(now + askedAhead),
    settled: new Date(now - settles),
  })
  if (due.length === 0) return
  const crew = await crewOf(desk, groupId)
  for (const gap of due) await step(desk, gap, crew)
}

async function step(desk: Desk, gap: Gap, crew: Crew): Promise<void> {
  const { transaction, now, settings } = desk
  const zone = settings.timeZone
  const limits = await limitsIn(transaction, gap.groupId)
  const endsFor = ({ personId, askedAt }: Pick<asks.Ask, 'personId' | 'askedAt'>) =>
    replyBy(askedAt, gap.startsAt, limits.get(personId) ?? noLimits, zone)

  const before = await asks.of(transaction, gap)
  const ends = new Map(before.filter(({ state }) => state === 'open').map((ask) => [ask.personId, endsFor(ask)]))
  const known = new Set([...(await asks.knowOf(transaction, gap)), ...before.map(({ personId }) => personId)])
  const [waiting, over] = [[...ends].filter(([, end]) => end > now), [...ends].filter(([, end]) => end <= now)]
  const asking = whomToAsk(
    crew.whoFits(gap, known),
    { free: placesFree(gap), openOffers: waiting.length, startsAt: gap.startsAt },
    now,
    zone,
  )

  const next = [
    ...waiting.map(([, end]) => end),
    ...asking.ask.map(({ id }) => endsFor({ personId: id, askedAt: now })),
    ...(asking.again ? [asking.again] : []),
  ]
  const tellAt = new Date(gap.startsAt.getTime() - tellAhead)
  if (gap.toldAt === undefined && tellAt > now && next.length > 0) next.push(tellAt)
  const nextStepAt = next.length === 0 ? undefined : new Date(Math.min(...next.map((each) => each.getTime())))
  // Another process made this step.
  if (!(await store.setNextStep(transaction, gap, nextStepAt))) return

  for (const [personId] of over) await lapse(desk, gap, personId)
  for (const { id } of asking.ask) {
    crew.asked(id)
    const person = await desk.people.byId(transaction, gap.groupId, id)
    if (person) await ask(desk, gap, person, endsFor({ personId: id, askedAt: now }))
  }
  if (asking.over || tellAt <= now) await tellOfGap(desk, gap)
}

async function ask(desk: Desk, gap: Gap, person: Person, until: Date): Promise<void> {
  await asks.add(desk.transaction, gap, person.id, desk.now)
  tell(desk.outbox, person, say.ask(wordsFor(desk, person), gap, until, desk.settings.timeZone), {
    subject: subjects.ask(gap.id),
  })
}

/** Their time is over; while nobody else has the shift it can still be theirs. */
async function lapse(desk: Desk, gap: Gap, personId: string): Promise<void> {
  const { transaction, outbox, people, settings } = desk
  if (!(await asks.change(transaction, gap, personId, ['open'], 'lapsed'))) return
  const person = await people.byId(transaction, gap.groupId, personId)
  if (!person) return
  for (const sent of await about(transaction, gap.groupId, [subjects.ask(gap.id)]))
    if (sent.recipientId === personId)
      await overtake(outbox, person, sent, say.askLapsed(wordsFor(desk, person), gap, settings.timeZone))
}
