import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { openDatabase } from '../../src/database/database.ts'
import { migrationsFolder, readMigrations } from '../../src/database/migrate.ts'

/** The address of a database that nobody has opened yet. */
async function untouched(): Promise<string> {
  if (inject('database') === 'sqlite')
    return `file:${join(mkdtempSync(join(tmpdir(), 'lotse-test-')), 'new', 'lotse.db')}`
  const client = new pg.Client({ connectionString: `${inject('postgres')}/postgres` })
  await client.connect()
  try {
    const name = `untouched_${process.pid}_${Date.now()}`
    await client.query(`CREATE DATABASE ${name}`)
    return `${inject('postgres')}/${name}`
  } finally {
    await client.end()
  }
}

test('of two that start at once one migrates, and neither does harm', async () => {
  const url = await untouched()
  const starts = await Promise.allSettled([openDatabase({ url }), openDatabase({ url })])
  const open = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []))
  // SQLite is for one process; on PostgreSQL the second waits, and finds everything done.
  expect(open).toHaveLength(inject('database') === 'sqlite' ? 1 : 2)
  const all = readMigrations(migrationsFolder(inject('database')))
  expect(open.flatMap(({ migrated }) => migrated)).toHaveLength(all.length)

  const rows = await Promise.all(open.map(({ transact }) => transact(({ tx }) => tx.helperGroup.count())))
  expect(rows).toEqual(open.map(() => 0))
  for (const database of open) await database.close()
})
