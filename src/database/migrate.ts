import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { Migration } from './schema-engine.ts'

/** Where the migrations of one database stand. */
export function migrationsFolder(provider: 'sqlite' | 'postgresql'): string {
  return fileURLToPath(new URL(`../../prisma/migrations/${provider}`, import.meta.url))
}

export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8'),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Brings the database up to the newest migration. `appliedNames` are those it has already. */
export async function migrate(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  provider: 'sqlite' | 'postgresql',
  appliedNames: Set<string>,
): Promise<string[]> {
  const folder = migrationsFolder(provider)
  const migrations = readMigrations(folder)
  // The engine takes a third of a second to load: not at every start.
  if (migrations.every(({ name }) => appliedNames.has(name))) return []
  const { openSchemaEngine } = await import('./schema-engine.ts')
  const { factory, dispose } = disposable(adapter)
  const engine = await openSchemaEngine(factory, folder)
  try {
    return await engine.apply(migrations)
  } finally {
    engine.close()
    await dispose()
  }
}

/** The engine leaves its connections open, and on SQLite the file locked; so they are remembered and closed after it. */
function disposable(adapter: SqlMigrationAwareDriverAdapterFactory) {
  const opened: SqlDriverAdapter[] = []
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connectToShadowDb: () => adapter.connectToShadowDb(),
    async connect() {
      const connection = await adapter.connect()
      opened.push(connection)
      return connection
    },
  }
  const dispose = async () => {
    for (const connection of opened) await connection.dispose()
  }
  return { factory, dispose }
}
