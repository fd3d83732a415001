import { existsSync } from 'node:fs'
import Sqlite from 'better-sqlite3'

// Read with the bare drivers: on SQLite the migration engine wants the file to itself, so no client may be open yet.
const question = 'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL'
type Row = { migration_name: string }

/** The names of the migrations that a SQLite file has seen; none where there is no file yet. */
export function appliedOnSqlite(path: string): Set<string> {
  if (!existsSync(path)) return new Set()
  const file = new Sqlite(path, { timeout: 5000 })
  try {
    const known = file.prepare("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'").get()
    return namesOf(known ? (file.prepare(question).all() as Row[]) : [])
  } finally {
    file.close()
  }
}

// Any number will do, as long as every version of Lotse takes the same.
const migrationLock = 0x6c6f747365

/** Runs `work` with the names of the migrations applied, while no other process that starts on this PostgreSQL does. */
export async function withAppliedOnPostgres<Result>(
  url: string,
  work: (applied: Set<string>) => Promise<Result>,
): Promise<Result> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') AS known")
    return await work(namesOf(rows[0]?.known ? (await client.query(question)).rows : []))
  } finally {
    // Ending the connection gives the lock back.
    await client.end()
  }
}

const namesOf = (rows: Row[]) => new Set(rows.map((row) => row.migration_name))
