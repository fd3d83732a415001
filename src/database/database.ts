import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import Sqlite from 'better-sqlite3'
import { appliedOnSqlite, withAppliedOnPostgres } from './applied.ts'
import type { PrismaClient } from './generated/sqlite/client.ts'
import { type Lock, takeLock } from './lock.ts'
import { migrate } from './migrate.ts'
import { createTransactions } from './transactions.ts'
import { walled } from './wall.ts'

export type Database = Awaited<ReturnType<typeof openDatabase>>

/** Why a database could not be opened, in words for the operator. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable'
}

type Options = {
  /** `file:…` or `postgresql://…` */
  url: string
  /** Refuse queries that do not say which helper group they mean; for tests. */
  wall?: boolean
}

/** Opens the database, brings it up to date and, on SQLite, keeps other processes off it. */
export async function openDatabase({ url, wall = false }: Options) {
  const provider = url.startsWith('file:') ? 'sqlite' : 'postgresql'
  const file = provider === 'sqlite' ? sqlitePath(url) : undefined
  const lock = file === undefined ? undefined : lockFile(file)
  try {
    const adapter = file === undefined ? await postgresAdapter(url) : sqliteAdapter(file)
    const migrated =
      file === undefined
        ? await withAppliedOnPostgres(url, (applied) => migrate(adapter, provider, applied))
        : await migrate(adapter, provider, appliedOnSqlite(file))
    const plain = await createClient(provider, adapter)
    const { transact, idle } = createTransactions(wall ? walled(plain) : plain)
    return {
      provider,
      /** The SQLite file's path; undefined on PostgreSQL. */
      file,
      /** Names of the migrations that this start applied. */
      migrated,
      transact,
      idle,
      /** Overwrites what SQLite's log still holds of rows that were deleted: see {@link emptyLog}. */
      scrub(): void {
        if (file !== undefined) emptyLog(file)
      },
      async close() {
        await idle()
        await plain.$disconnect()
        lock?.release()
      },
    } as const
  } catch (error) {
    lock?.release()
    throw asUnavailable(error)
  }
}

/** The path in a `file:` URL; relative ones count from the working directory. */
export function sqlitePath(url: string): string {
  return resolve(url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length))
}

/** Folder by folder: Node's own `recursive` never comes back where the system says that a parent which is there is not. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}

function lockFile(path: string): Lock {
  try {
    makeFolder(dirname(path))
    const lock = takeLock(path)
    if (lock) return lock
  } catch (error) {
    throw new DatabaseUnavailable(
      `DATABASE_URL: the folder of ${path} cannot be written to (${(error as { code?: string }).code})`,
    )
  }
  throw new DatabaseUnavailable(
    `DATABASE_URL: another Lotse is running on ${path}. Stop it first; several processes on one database want PostgreSQL.`,
  )
}

/** Migrations keep asking for these too, so both open the file in the same way. */
function sqliteAdapter(path: string): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url: `file:${path}` }, { timestampFormat: 'unixepoch-ms' })
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const connection = await factory.connect()
      // FULL: what Telegram was told is taken must be there after a power cut too. Units share commits, so it is paid
      // for once for many. secure_delete overwrites what is deleted: /forget promises that nothing can be read later.
      await connection.executeScript(
        'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;',
      )
      return connection
    },
    connectToShadowDb: () => factory.connectToShadowDb(),
  }
}

async function postgresAdapter(url: string): Promise<SqlMigrationAwareDriverAdapterFactory> {
  const { PrismaPg } = await import('@prisma/adapter-pg')
  return new PrismaPg({ connectionString: url, max: 4 })
}

/** The two generated clients are alike but for the provider; the code is written against one of them. */
async function createClient(
  provider: 'sqlite' | 'postgresql',
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<PrismaClient> {
  if (provider === 'sqlite') {
    const { PrismaClient } = await import('./generated/sqlite/client.ts')
    return new PrismaClient({ adapter })
  }
  const { PrismaClient } = await import('./generated/postgresql/client.ts')
  return new PrismaClient({ adapter }) as unknown as PrismaClient
}

/**
 * Writes the log into the file and empties it, unless somebody is writing at this moment; then the next tick does.
 * Rows that were deleted are overwritten in the file, but until then they lie in the log, with the key of somebody who
 * asked to be forgotten.
 */
function emptyLog(path: string): void {
  if (!(statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0)) return
  const file = new Sqlite(path, { timeout: 0 })
  try {
    file.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    file.close()
  }
}

/** What the drivers say of a database that is not there or does not let us in, in words for the operator. */
function asUnavailable(error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string }
  if (error instanceof DatabaseUnavailable || !code) return error
  if (code === 'SQLITE_NOTADB')
    return new DatabaseUnavailable('DATABASE_URL: the file is there, but it is no SQLite database')
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|FULL|IOERR)/.test(code))
    return new DatabaseUnavailable(`DATABASE_URL: the file cannot be written to (${code})`)
  if (/^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|28|3D|57|08)/.test(code))
    return new DatabaseUnavailable(
      `DATABASE_URL: PostgreSQL does not let us in (${code}${message && code.startsWith('28') ? ', user or password' : ''})`,
    )
  return error
}
