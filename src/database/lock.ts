import Sqlite from 'better-sqlite3'

/** Keeps a second process off one SQLite file. */
export type Lock = { release(): void }

/**
 * Takes the lock of a SQLite file, or returns undefined when another process holds it. The lock is an open
 * exclusive transaction on an empty file beside it: the operating system drops it when the process dies, however
 * it dies, so nothing stale is ever left behind.
 */
export function takeLock(path: string): Lock | undefined {
  const held = new Sqlite(`${path}.lock`, { timeout: 0 })
  try {
    held.exec('BEGIN EXCLUSIVE')
    return { release: () => held.close() }
  } catch (error) {
    held.close()
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return undefined
    throw error
  }
}
