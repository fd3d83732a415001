import { newId } from '../../database/ids.ts'
import { seal, unseal } from '../../database/seal.ts'
import type { Transaction } from '../../database/transactions.ts'
import type { Person } from '../../people/person.ts'
import type { Handover } from './handover.ts'

type Row = NonNullable<Awaited<ReturnType<Transaction['tx']['handover']['findFirst']>>>
type Ref = { id: string; groupId: string }

export async function add({ tx }: Transaction, { id, groupId }: Ref, from: Person, now: Date): Promise<void> {
  await tx.handover.create({ data: { id: newId(), groupId, questionId: id, fromId: from.id, at: now } })
}

/** The handover of a question that nobody has acknowledged yet. */
export async function openOf({ tx }: Transaction, { id, groupId }: Ref): Promise<Handover | undefined> {
  const row = await tx.handover.findFirst({
    where: { groupId, questionId: id, acknowledgedAt: null },
    orderBy: { id: 'desc' },
  })
  return row ? read(row) : undefined
}

/** What somebody handed over last, of one question. */
export async function lastBy({ tx }: Transaction, { id, groupId }: Ref, from: Person): Promise<Handover | undefined> {
  const row = await tx.handover.findFirst({
    where: { groupId, questionId: id, fromId: from.id },
    orderBy: { id: 'desc' },
  })
  return row ? read(row) : undefined
}

/** Everybody who ever handed a question over: they have read what was written until then. */
export async function giversOf({ tx }: Transaction, { id, groupId }: Ref): Promise<Set<string>> {
  const rows = await tx.handover.findMany({ where: { groupId, questionId: id }, select: { fromId: true } })
  return new Set(rows.flatMap(({ fromId }) => fromId ?? []))
}

/** Somebody has taken a talk over; false when nothing was handed over, or somebody else was first. */
export async function acknowledge({ tx }: Transaction, { id, groupId }: Ref, to: Person, now: Date): Promise<boolean> {
  const { count } = await tx.handover.updateMany({
    where: { id, groupId, acknowledgedAt: null },
    data: { acknowledgedAt: now, toId: to.id },
  })
  return count === 1
}

/** As if it had not been handed over: its giver has it back. */
export async function remove({ tx }: Transaction, { id, groupId }: Ref): Promise<void> {
  await tx.handover.deleteMany({ where: { id, groupId, acknowledgedAt: null } })
}

/** True for the first to say that nobody took it. */
export async function markTold({ tx }: Transaction, { id, groupId }: Ref, now: Date): Promise<boolean> {
  const { count } = await tx.handover.updateMany({ where: { id, groupId, toldAt: null }, data: { toldAt: now } })
  return count === 1
}

export async function noteOf({ tx }: Transaction, { id, groupId }: Ref, writer: Person): Promise<string | undefined> {
  const row = await tx.handover.findFirst({ where: { id, groupId, fromId: writer.id }, select: { note: true } })
  return row?.note ? unseal(writer.key, 'note', row.note) : undefined
}

export async function setNote(
  { tx }: Transaction,
  { id, groupId }: Ref,
  writer: Person,
  note: string | undefined,
): Promise<void> {
  await tx.handover.updateMany({
    where: { id, groupId, fromId: writer.id },
    data: { note: note === undefined ? null : seal(writer.key, 'note', note) },
  })
}

/** Questions that somebody handed over, whose notes go when they are forgotten. Returns those nobody has taken over. */
export async function removeNotesOf({ tx }: Transaction, { id, groupId }: Ref): Promise<string[]> {
  await tx.handover.updateMany({ where: { groupId, fromId: id }, data: { note: null } })
  const rows = await tx.handover.findMany({
    where: { groupId, fromId: id, acknowledgedAt: null },
    select: { questionId: true },
  })
  return rows.map(({ questionId }) => questionId)
}

/** What was handed over of a question goes with its words. */
export async function removeOf({ tx }: Transaction, { id, groupId }: Ref): Promise<void> {
  await tx.handover.deleteMany({ where: { groupId, questionId: id } })
}

/** What somebody handed over and took over; the notes only where they are their own. */
export async function handoversOf({ tx }: Transaction, person: Person) {
  const rows = await tx.handover.findMany({
    where: { groupId: person.groupId, OR: [{ fromId: person.id }, { toId: person.id }] },
    orderBy: { id: 'asc' },
  })
  const facts = ({ questionId, at, acknowledgedAt }: Row) => ({ questionId, at, acknowledgedAt })
  return {
    handedOver: rows
      .filter(({ fromId }) => fromId === person.id)
      .map((row) => ({ ...facts(row), note: row.note ? unseal(person.key, 'note', row.note) : null })),
    tookOver: rows.filter(({ toId }) => toId === person.id).map(facts),
  }
}

const read = (row: Row): Handover => ({
  id: row.id,
  groupId: row.groupId,
  questionId: row.questionId,
  fromId: row.fromId ?? undefined,
  toId: row.toId ?? undefined,
  at: row.at,
  acknowledgedAt: row.acknowledgedAt ?? undefined,
  toldAt: row.toldAt ?? undefined,
})
