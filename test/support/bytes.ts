import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { expect } from 'vitest'
import type { Lotse } from './lotse.ts'

/** Whatever somebody finds who gets hold of the database: every byte of every file, or of every table's rows. */
export async function everyByte({ database }: Pick<Lotse, 'database'>): Promise<string> {
  if (database.url.startsWith('file:')) {
    const folder = dirname(database.url.slice('file:'.length))
    return readdirSync(folder)
      .filter((name) => !name.endsWith('.key'))
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('\n')
  }
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
  const dumps: string[] = []
  for (const { tablename } of rows)
    dumps.push((await client.query(`SELECT * FROM "${tablename}"`)).rows.map(bytesOf).join('\n'))
  await client.end()
  return dumps.join('\n')
}

const bytesOf = (row: Record<string, unknown>) =>
  Object.values(row)
    .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
    .join(' ')

/** None of these words stands among the bytes. */
export function expectNothing(bytes: string, words: string[]): void {
  expect(bytes.length).toBeGreaterThan(1000)
  for (const word of words) {
    const at = bytes.indexOf(Buffer.from(word).toString('latin1'))
    expect(at < 0 ? '' : bytes.slice(at - 40, at + 40), word).toBe('')
  }
}
