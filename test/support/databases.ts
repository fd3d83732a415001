import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { openDatabase } from '../../src/database/database.ts'

export type TestDatabase = { url: string; drop(): Promise<void> }

let template: Promise<string> | undefined
let count = 0

/** A migrated database of its own for one test: a copy of one that was migrated once. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return inject('database') === 'sqlite' ? createSqlite() : createPostgres()
}

async function createSqlite(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-test-'))
  const path = join(folder, 'lotse.db')
  template ??= migratedFile()
  copyFileSync(await template, path)
  return { url: `file:${path}`, drop: async () => rmSync(folder, { recursive: true, force: true }) }
}

async function migratedFile(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'lotse-template-')), 'template.db')
  const database = await openDatabase({ url: `file:${path}` })
  await database.close()
  return path
}

async function createPostgres(): Promise<TestDatabase> {
  const root = inject('postgres')
  const name = `test_${process.pid}_${count++}`
  const command = async (sql: string) => {
    const client = new pg.Client({ connectionString: `${root}/postgres` })
    await client.connect()
    try {
      await client.query(sql)
    } finally {
      await client.end()
    }
  }
  await command(`CREATE DATABASE ${name} TEMPLATE migrated`)
  return { url: `${root}/${name}`, drop: () => command(`DROP DATABASE ${name} WITH (FORCE)`) }
}
