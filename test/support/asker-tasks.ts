import { createVault, seal, unseal } from '../../src/database/seal.ts'
import type { Task } from '../../src/tasks/task.ts'
import type { Actor } from './actor.ts'
import { sqlInstant } from './databases.ts'
import type { Lotse } from './lotse.ts'
import { startTask } from './tasks.ts'

type Wish = Partial<Pick<Task, 'kind' | 'circle' | 'startsAt' | 'atOnce' | 'findBy'>> & {
  places?: number
  spoken?: string
  /** What the asker wrote for whoever goes with them. */
  details?: string
}

/** Amal, or another asker, has a task in the group chat; everybody has looked. */
export async function startForAsker(wish: Wish = {}, options?: Parameters<typeof startTask>[1]): Promise<Lotse> {
  const lotse = await startTask(`${wish.places ?? 1} Begleitung zum Amt`, options)
  await makeForAsker(lotse, lotse.amal, wish)
  return lotse
}

/** The newest task is for an asker, as if they had asked for it themselves. */
export async function makeForAsker({ database, config }: Lotse, asker: Actor, wish: Wish = {}): Promise<void> {
  const vault = createVault(config.encryptionKey as Buffer)
  const [task] = await database.rows('SELECT id FROM "Task" ORDER BY "createdAt" DESC LIMIT 1')
  const hash = vault.hash('person', asker.id)
  const content = { text: 'Begleitung zum Amt', ...(wish.details ? { details: wish.details } : {}) }
  const sealed = Buffer.from(seal(vault.house, 'task', JSON.stringify(content))).toString('hex')
  const bytes = database.url.startsWith('file:') ? `X'${sealed}'` : `'\\x${sealed}'`
  const given = {
    kind: `'${wish.kind ?? 'company'}'`,
    content: bytes,
    circle: `'${wish.circle ?? 'chat'}'`,
    spoken: `'${wish.spoken ?? ''}'`,
    atOnce: wish.atOnce ? 'true' : 'false',
    startsAt: instant(wish.startsAt),
    findBy: instant(wish.findBy),
    askerId: `(SELECT id FROM "Person" WHERE "telegramHash" = '${hash}')`,
  }
  const set = Object.entries(given).map(([column, value]) => `"${column}" = ${value}`)
  await database.change(`UPDATE "Task" SET ${set.join(', ')}, "posterId" = NULL WHERE id = '${task?.id}'`)
}

const instant = (date: Date | undefined): string => (date ? sqlInstant(date) : 'NULL')

/** What is kept of what was written about the newest task. */
export async function writtenAbout({ database, config }: Lotse): Promise<unknown> {
  const [task] = await database.rows('SELECT content FROM "Task" ORDER BY "createdAt" DESC LIMIT 1')
  const vault = createVault(config.encryptionKey as Buffer)
  return JSON.parse(unseal(vault.house, 'task', Buffer.from(task?.content as Uint8Array)))
}
