import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
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
  const engine = await openSchemaEngine(adapter, folder)
  try {
    return await engine.apply(migrations)
  } finally {
    engine.close()
  }
}
