import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../src/database/database.ts'

const memory = '/dev/shm'
/** Bytes; many times what tests have lying there at once. */
const room = 256 * 1024 * 1024

/**
 * A folder for the databases of the whole run, with a migrated one to copy from. In memory where the system keeps files
 * there: every commit waits until the disk has it, which no test needs, and which took a third of their time.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(hasRoom() ? memory : tmpdir(), 'lotse-sqlite-'))
  const database = await openDatabase({ url: `file:${join(folder, migrated)}` })
  await database.close()
  project.provide('sqlite', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}

function hasRoom(): boolean {
  if (!existsSync(memory)) return false
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > room
}

/** The file in it that is migrated and holds nothing. */
export const migrated = 'migrated.db'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the databases of this run, on SQLite. */
    sqlite: string
  }
}
