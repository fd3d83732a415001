import { type Database, openDatabase } from '../src/database/database.ts'
import { openVault } from '../src/database/encryption-key.ts'
import { newId } from '../src/database/ids.ts'
import type { Transaction } from '../src/database/transactions.ts'
import type { Person } from '../src/people/person.ts'
import { createPeople } from '../src/people/store.ts'
import { open } from '../src/questions/store.ts'
import type { Content } from '../src/telegram/content.ts'
import { addDays, dayOf, instantAt } from '../src/wall-clock.ts'

export const zone = 'Europe/Berlin'
const hour = 3_600_000
const chunk = 500

export type Town = Awaited<ReturnType<typeof openTown>>

/** A helper group in a fresh database, filled without Telegram. */
export async function openTown(url: string, encryptionKey: Buffer) {
  const database = await openDatabase({ url })
  const vault = await openVault(database, encryptionKey)
  const people = createPeople(vault)
  const now = new Date()
  const group = await database.transact((transaction) =>
    people.addGroup(transaction, { name: 'Lotse', region: undefined, land: undefined, language: 'de' }, now),
  )
  let telegramId = 100_000
  const add = async (count: number, role: 'asker' | 'volunteer', spoken: (index: number) => string[]) => {
    const added: Person[] = []
    await inChunks(database, count, async (transaction, index) => {
      const whose = { groupId: group.id, telegramId: telegramId++, role, name: role === 'asker' ? undefined : 'V' }
      const newcomer = { ...whose, language: 'de', languageFrom: 'group', spoken: spoken(index) } as const
      added.push(await people.add(transaction, newcomer, now))
    })
    return added
  }
  return { database, vault, people, group, now, add }
}

async function inChunks(
  { transact }: Pick<Database, 'transact'>,
  count: number,
  each: (transaction: Transaction, index: number) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < count; from += chunk)
    await transact(async (transaction) => {
      for (let index = from; index < Math.min(count, from + chunk); index++) await each(transaction, index)
    })
}

/** Eight weeks of shifts, three a day, with so many people in each. */
export async function addShifts({ database, group, now }: Town, volunteers: readonly Person[], each: number) {
  let next = 0
  const today = dayOf(now, zone)
  const places: { shiftId: string; personId: string }[] = []
  const shifts = Array.from({ length: 56 * 3 }, (_, index) => {
    const day = addDays(today, Math.floor(index / 3))
    const [from, until] = (
      [
        [0, 8],
        [8, 16],
        [16, 24],
      ] as const
    )[(index % 3) as 0]
    const id = newId()
    for (let place = 0; place < each; place++)
      places.push({ shiftId: id, personId: volunteers[next++ % volunteers.length]?.id ?? '' })
    return {
      id,
      groupId: group.id,
      day,
      startsAt: instantAt(day, from * 60, zone),
      endsAt: instantAt(day, until * 60, zone),
      people: each,
      held: each,
      createdAt: now,
    }
  })
  await database.transact(async ({ tx }) => {
    await tx.shift.createMany({ data: shifts })
    await tx.shiftPlace.createMany({
      data: places.map((place) => ({ ...place, id: newId(), groupId: group.id, state: 'held', since: now })),
    })
  })
}

/**
 * Questions that wait, each asked by somebody else. `asked`: who was asked for each of them before and let it lapse; the last
 * of them is being asked until `until`, where there is such a time.
 */
export async function addWaiting(
  { database, group, now, add }: Town,
  count: number,
  asked: readonly Person[],
  until: Date | undefined,
): Promise<void> {
  const askers = await add(count, 'asker', (index) => [index % 2 === 0 ? 'ar' : 'uk', 'de'])
  const called = new Date(now.getTime() - hour)
  const waiting = { state: 'waiting', calledAt: called, nextStepAt: until ?? null, escalatedAt: until ? null : called }
  await inChunks(database, count, async (transaction, index) => {
    const content: Content = { kind: 'text', text: `Wie melde ich meine Wohnung an? ${index}`, entities: [] }
    const about = { topic: index % 3 === 0 ? undefined : 'housing', sensitive: false } as const
    const question = open(transaction, askers[index] as Person, { content, number: 1, album: undefined }, about, called)
    const wait = {
      id: newId(),
      groupId: group.id,
      recipientId: question.askerId ?? null,
      subject: `wait:${question.id}`,
    }
    transaction.defer(deliveries, { ...wait, number: 2, createdAt: called, notBefore: called })
    for (const [at, { id: volunteerId }] of asked.entries()) {
      const state = until && at === asked.length - 1 ? 'open' : 'lapsed'
      const offer = { id: newId(), groupId: group.id, questionId: question.id, volunteerId, askedAt: called, state }
      transaction.defer(offers, offer)
      if (state === 'lapsed') continue
      const shown = { id: newId(), groupId: group.id, recipientId: volunteerId, subject: `offer:${question.id}` }
      transaction.defer(deliveries, { ...shown, number: 1000 + index, createdAt: called, notBefore: called })
    }
  })
  await database.transact(({ tx }) => tx.question.updateMany({ where: { groupId: group.id }, data: waiting }))
}

const offers = {
  write: (tx: Transaction['tx'], rows: Parameters<Transaction['tx']['offer']['create']>[0]['data'][]) =>
    tx.offer.createMany({ data: rows as never }),
}
const sent = { urgency: 'notice', method: 'sendMessage', payload: null, state: 'sent' }
const deliveries = {
  write: (tx: Transaction['tx'], rows: object[]) =>
    tx.delivery.createMany({ data: rows.map((row) => ({ ...row, ...sent })) as never }),
}

/** On duty by hand, since now. */
export async function putOnDuty({ database, people, group, now }: Town, volunteers: readonly Person[]): Promise<void> {
  await database.transact(async (transaction) => {
    for (const { id } of volunteers) await people.setOnDuty(transaction, { id, groupId: group.id } as Person, now)
  })
}
