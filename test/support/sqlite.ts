import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

const memory = '/dev/shm'
/** Bytes; many times what tests have lying there at once. */
const room = 256 * 1024 * 1024

/**
 * A folder for the databases of the whole run. In memory where the system keeps files there: every commit waits until
 * the disk has it, which no test needs, and which took a third of their time.
 */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(hasRoom() ? memory : tmpdir(), 'lotse-sqlite-'))
  project.provide('sqlite', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}

function hasRoom(): boolean {
  if (!existsSync(memory)) return false
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > room
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the databases of this run, on SQLite. */
    sqlite: string
  }
}
