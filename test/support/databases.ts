import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
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
  /** Keeps what it holds now for other tests to begin with, as long as this worker runs. Nobody has it open. */
  keep(): Promise<string>
  drop(): Promise<void>
}

/** An instant as each database writes it. */
export const sqlInstant = (instant: Date): string =>
  inject('database') === 'sqlite' ? String(instant.getTime()) : `TIMESTAMP '${instant.toISOString().replace('Z', '')}'`

let count = 0

/** A database of its own for one test: a copy of one that was kept, or of one that was migrated once. */
export async function createTestDatabase(kept?: string): Promise<TestDatabase> {
  return inject('database') === 'sqlite' ? createSqlite(kept) : createPostgres(kept)
}

/** Each worker has one to copy from. The two databases cannot be migrated side by side in one process. */
let migrated: Promise<string> | undefined

async function migrate(): Promise<string> {
  const path = join(inject('sqlite'), `migrated-${process.pid}.db`)
  const database = await openDatabase({ url: `file:${path}` })
  await database.close()
  return path
}

async function createSqlite(kept?: string): Promise<TestDatabase> {
  const scratch = inject('sqlite')
  const path = join(mkdtempSync(join(scratch, 'test-')), 'lotse.db')
  migrated ??= migrate()
  copyFileSync(kept ?? (await migrated), path)
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
    /** A copy of the file. */
    async keep() {
      const copy = join(scratch, `kept-${process.pid}-${count++}.db`)
      copyFileSync(path, copy)
      return copy
    },
    drop: async () => rmSync(dirname(path), { recursive: true, force: true }),
  }
}

/** Making a database takes PostgreSQL longer than most tests take, so they are emptied and used again. */
const atRest: Postgres[] = []
type Postgres = { url: string; client: pg.Client }

async function makePostgres(): Promise<Postgres> {
  const root = inject('postgres')
  const name = `test_${process.pid}_${count++}`
  const maker = await connected(`${root}/postgres`)
  await maker.query(`CREATE DATABASE ${name} TEMPLATE migrated`)
  await maker.end()
  return { url: `${root}/${name}`, client: await connected(`${root}/${name}`) }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  // The server is stopped before this worker.
  client.on('error', () => {})
  await client.connect()
  return client
}

async function createPostgres(kept?: string): Promise<TestDatabase> {
  const own = atRest.pop() ?? (await makePostgres())
  const command = async (sql: string) => (await own.client.query(sql)).rows
  if (kept) await command(kept)
  return {
    url: own.url,
    rows: command,
    change: async (sql) => void (await command(sql)),
    /** The SQL that brings every row about again. */
    async keep() {
      const inserts = [unchecked]
      for (const { tablename: table } of await command(tables)) {
        const [all] = await command(`SELECT json_agg(t)::text AS rows FROM "${table}" t`)
        if (all?.rows)
          inserts.push(
            `INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", ${pg.escapeLiteral(all.rows)})`,
          )
      }
      return [...inserts, 'COMMIT'].join(';')
    },
    async drop() {
      await command(emptying)
      atRest.push(own)
    },
  }
}

const tables = `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`

/** Tables in any order, whatever points where. */
const unchecked = 'BEGIN; SET LOCAL session_replication_role = replica'

/** Nobody else has it open any more, and no row is left. */
const emptying = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
  ${unchecked};
  DO $$ DECLARE name text; BEGIN
    FOR name IN ${tables}
    LOOP EXECUTE format('DELETE FROM %I', name); END LOOP;
  END $$;
  COMMIT`
