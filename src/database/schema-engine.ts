import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'

const noFilters = { externalTables: [], externalEnums: [] }
let loaded = false

/** Instantiates Prisma's schema engine, which npm ships as WebAssembly only; once in a process. */
function load(): void {
  if (loaded) return
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = readFileSync(path.replace(/\.js$/, '.wasm'))
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports,
  })
  ;(engine as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }).__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  loaded = true
}

/** A migration as it stands in `prisma/migrations/<provider>/<name>/migration.sql`. */
export type Migration = { name: string; sql: string }

/** Prisma's own migration engine, on a database that a driver adapter opens. */
export async function openSchemaEngine(adapter: SqlMigrationAwareDriverAdapterFactory, folder: string) {
  load()
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
  const listOf = (migrations: Migration[]) => ({
    baseDir: folder,
    lockfile: {
      path: 'migration_lock.toml',
      content: `provider = "${adapter.provider === 'postgres' ? 'postgresql' : adapter.provider}"`,
    },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: sql },
      },
    })),
  })

  return {
    /** Applies what is not yet applied, and keeps the record that `prisma migrate deploy` keeps. Returns the names. */
    async apply(migrations: Migration[]): Promise<string[]> {
      const { appliedMigrationNames } = await schemaEngine.applyMigrations({
        migrationsList: listOf(migrations),
        filters: noFilters,
      })
      return appliedMigrationNames
    },
    /** The SQL that leads from one schema to another; from nothing where `before` is empty. */
    async difference(before: string, after: string): Promise<string> {
      const { exitCode, stdout } = await schemaEngine.diff({
        from: before
          ? {
              tag: 'schemaDatamodel',
              files: [{ path: 'schema.prisma', content: before }],
            }
          : { tag: 'empty' },
        to: {
          tag: 'schemaDatamodel',
          files: [{ path: 'schema.prisma', content: after }],
        },
        script: true,
        exitCode: true,
        filters: noFilters,
      })
      return exitCode === 0 ? '' : (stdout ?? '')
    },
    /** The SQL that would make the open database what the schema says; empty where it is. */
    async missing(schema: string): Promise<string> {
      const files = [{ path: 'schema.prisma', content: schema }]
      const { exitCode, stdout } = await schemaEngine.diff({
        from: { tag: 'schemaDatasource', files, configDir: folder },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: true,
        filters: noFilters,
      })
      return exitCode === 0 ? '' : (stdout ?? '')
    },
    close: () => schemaEngine.free(),
  }
}
