import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import Sqlite from 'better-sqlite3'
import { createOutbox } from '../src/deliveries/outbox.ts'
import { loadWords } from '../src/language/words.ts'
import { noLimits } from '../src/limits/limits.ts'
import type { Member } from '../src/oncall/roster.ts'
import type { Desk } from '../src/questions/desk.ts'
import { lookAfterQuestions } from '../src/questions/jobs.ts'
import { gather, needOf } from '../src/questions/routing/circle.ts'
import { decide } from '../src/questions/routing/route.ts'
import { addShifts, addWaiting, openTown, putOnDuty, zone } from './town.ts'

const key = randomBytes(32)
const words = loadWords('locales')
const minute = 60_000
const settings = {
  acceptWithin: 10 * minute,
  closeAfter: 7 * 24 * 60 * minute,
  retention: 90 * 24 * 60 * minute,
  timeZone: zone,
  threads: false,
}
const rounds = 200

/** Milliseconds: the middle one, and the one that only one of a hundred exceeds. */
export type Times = { median: number; p99: number }

async function timed(times: number, run: () => unknown): Promise<Times> {
  const taken: number[] = []
  for (let round = 0; round < times; round++) {
    const begin = performance.now()
    await run()
    taken.push(performance.now() - begin)
  }
  taken.sort((a, b) => a - b)
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? Number.NaN
  return { median: at(0.5), p99: at(0.99) }
}

const topics = ['housing', 'work', 'health'] as const
const languages = ['de', 'en', 'ar', 'uk', 'fa', 'tr']
const spokenBy = (index: number) => ['de', languages[index % languages.length] ?? 'de']

/**
 * Choosing among 500 volunteers with eight weeks of shifts: deciding alone where all of them are on duty, with limits, by day
 * and when all have quiet hours; gathering and deciding where a shift's dozen is; beside reading the 500 with one query.
 */
export async function chooseAmong500(scratch: string) {
  const need = {
    askerId: undefined,
    spoken: ['ar', 'en'],
    topic: 'housing',
    cleared: undefined,
    most: Number.POSITIVE_INFINITY,
  } as const
  const roster = Array.from(
    { length: 500 },
    (_, index): Member => ({
      id: `volunteer ${(index * 7919) % 500}`,
      spoken: spokenBy(index),
      topics: index % 2 === 0 ? [] : [topics[index % 3] ?? 'work'],
      duty: index % 5 === 0 ? 'if need be' : 'on duty',
      until: undefined,
      limits: { ...noLimits, openAtOnce: 3, perWeek: 7, quiet: { from: 22 * 60, until: 7 * 60 } },
      load: { openTalks: index % 3, takenThisWeek: index % 6 },
      openOffers: index % 2,
      lastAskedAt: new Date(index * 60_000),
    }),
  )
  const [noon, night] = [new Date('2026-11-24T11:00:00Z'), new Date('2026-11-24T01:00:00Z')]
  const decideAt = (instant: Date) => timed(rounds, () => decide(need, roster, new Set(), instant, zone))
  await decideAt(noon)

  const file = join(mkdtempSync(join(scratch, 'choose-')), 'lotse.db')
  const town = await openTown(`file:${file}`, key)
  const volunteers = await town.add(500, 'volunteer', spokenBy)
  await addShifts(town, volunteers, 12)
  const [asker] = await town.add(1, 'asker', () => ['ar', 'en'])
  const { people, group } = town
  const question = { askerId: asker?.id, topic: 'housing', sensitive: false } as const
  const gathered = await town.database.transact(async (transaction) => {
    const choose = async () => {
      const now = new Date()
      const circle = await gather({ transaction, people, settings, now } as Desk, group.id)
      return decide(needOf(circle, question, asker ?? { spoken: [] }), circle.roster, new Set(), now, zone)
    }
    await timed(rounds / 4, choose)
    return timed(rounds, choose)
  })
  const read = await town.database.transact(({ tx }) =>
    timed(rounds, () => tx.person.findMany({ where: { groupId: group.id, role: 'volunteer' } })),
  )
  await town.database.close()
  return { decided: await decideAt(noon), decidedAtNight: await decideAt(night), gathered, read }
}

/**
 * A tick while so many questions wait, in milliseconds: while nothing is due, and after a long stop,
 * when everything is; beside reading them all with one plain SELECT. Ten volunteers are on duty.
 */
export async function tickWith(scratch: string, waiting: number) {
  const idle = await tick(scratch, waiting, false)
  const late = await tick(scratch, waiting, true)
  return { waiting, idle: idle.ticks, late: late.ticks, read: idle.read }
}

async function tick(scratch: string, waiting: number, late: boolean) {
  const file = join(mkdtempSync(join(scratch, 'tick-')), 'lotse.db')
  const town = await openTown(`file:${file}`, key)
  const volunteers = await town.add(10, 'volunteer', spokenBy)
  await putOnDuty(town, volunteers)
  const asked = late ? volunteers.slice(0, 3) : volunteers
  await addWaiting(town, waiting, asked, late ? new Date(town.now.getTime() - 60_000) : undefined)
  const { database, people, group, vault } = town
  // Whatever is written is a row; that it is sent afterwards is no part of the tick.
  const hands = { hand: () => {}, retract: () => {} }
  const once = () =>
    database.transact((transaction) => {
      const now = new Date()
      const outbox = createOutbox(transaction, now, vault.house, hands)
      return lookAfterQuestions({ transaction, outbox, now, people, words, settings }, group)
    })
  await once()
  const ticks = await timed(3, once)
  const plain = new Sqlite(file, { readonly: true })
  const read = await timed(7, () => plain.prepare(`SELECT * FROM Question WHERE state = 'waiting'`).all())
  plain.close()
  await database.close()
  return { ticks, read }
}
