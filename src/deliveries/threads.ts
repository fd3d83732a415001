import { newId } from '../database/ids.ts'
import type { Transaction } from '../database/transactions.ts'

type Owner = { id: string; groupId: string }

/** The thread that belongs to a subject in somebody's private chat. */
export async function threadOf({ tx }: Transaction, owner: Owner, subject: string): Promise<number | undefined> {
  const row = await tx.chatTopic.findFirst({ where: { groupId: owner.groupId, personId: owner.id, subject } })
  return row?.thread
}

export async function keepThread({ tx }: Transaction, owner: Owner, subject: string, thread: number): Promise<void> {
  await tx.chatTopic.create({ data: { id: newId(), groupId: owner.groupId, personId: owner.id, subject, thread } })
}

/** What a thread in somebody's private chat is about. */
export async function subjectOfThread({ tx }: Transaction, owner: Owner, thread: number): Promise<string | undefined> {
  const row = await tx.chatTopic.findFirst({ where: { groupId: owner.groupId, personId: owner.id, thread } })
  return row?.subject
}

/** Forgets a thread that is no longer there. */
export async function dropThread({ tx }: Transaction, owner: Owner, subject: string): Promise<void> {
  await tx.chatTopic.deleteMany({ where: { groupId: owner.groupId, personId: owner.id, subject } })
}
