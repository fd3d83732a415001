import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import { inject } from 'vitest'
import { openDatabase } from '../../src/database/database.ts'

export type TestDatabase = {
  url: string
  /** What a look into the files finds. SQL that both databases know. */
  rows(sql: string): Promise<Record<string, unknown>[]>
  /** Brings about what no screen can. SQL that both databases know. */
  change(sql: string): Promise<void>
  drop(): Promise<void>
}

/** An instant as each database writes it. */
export const sqlInstant = (instant: Date): string =>
  inject('database') === 'sqlite' ? String(instant.getTime()) : `TIMESTAMP '${instant.toISOString().replace('Z', '')}'`

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
  return {
    url: `file:${path}`,
    async rows(sql) {
      const database = new Database(path, { readonly: true })
      const rows = database.prepare(sql).all()
      database.close()
      return rows as Record<string, unknown>[]
    },
    async change(sql) {
      const database = new Database(path)
      database.exec(sql)
      database.close()
    },
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  }
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
  const command = async (sql: string, database = 'postgres') => {
    const client = new pg.Client({ connectionString: `${root}/${database}` })
    await client.connect()
    try {
      return (await client.query(sql)).rows
    } finally {
      await client.end()
    }
  }
  await command(`CREATE DATABASE ${name} TEMPLATE migrated`)
  return {
    url: `${root}/${name}`,
    rows: (sql) => command(sql, name),
    change: async (sql) => void (await command(sql, name)),
    drop: async () => void (await command(`DROP DATABASE ${name} WITH (FORCE)`)),
  }
}
