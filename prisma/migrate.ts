/**
 * `npm run db:migrate -- <name>` writes a migration for each database from what changed in models.prisma since
 * the last one; `npm run db:check` fails when something changed and no migration says so.
 *
 * The difference is taken from model to model, not from a live database: Prisma's engine cannot read a PostgreSQL 18
 * schema through a driver adapter. That the migrations really build what the models say is seen on SQLite here, and
 * on both in the behaviour suite.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import { migrationsFolder, readMigrations } from '../src/database/migrate.ts'
import { openSchemaEngine } from '../src/database/schema-engine.ts'
import { startPostgres } from '../test/support/postgres.ts'
import { migratedModelsPath, modelsPath, providers, schemaFor } from './schemas.ts'

const name = process.argv[2]
if (name === '--check') await check()
else if (name && /^[a-z0-9_]+$/.test(name)) await write(name)
else fail('usage: npm run db:migrate -- <name in small letters, digits and underscores>')

async function write(name: string): Promise<void> {
  const before = existsSync(migratedModelsPath) ? readFileSync(migratedModelsPath, 'utf8') : ''
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  // The engine connects also where it only compares models, so there has to be something to connect to.
  const postgres = await startPostgres()
  await postgres.create('scratch')
  const adapters = {
    sqlite: new PrismaBetterSqlite3({ url: ':memory:' }),
    postgresql: new PrismaPg({ connectionString: postgres.url('scratch') }),
  }
  for (const provider of providers) {
    const engine = await openSchemaEngine(adapters[provider], migrationsFolder(provider))
    const sql = await engine.difference(before && schemaFor(provider, before), schemaFor(provider))
    engine.close()
    if (!sql) continue
    const folder = join(migrationsFolder(provider), `${stamp}_${name}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'migration.sql'), sql)
    console.log(`wrote ${provider}/${stamp}_${name}`)
  }
  await postgres.stop()
  copyFileSync(modelsPath, migratedModelsPath)
}

async function check(): Promise<void> {
  if (readFileSync(modelsPath, 'utf8') !== readFileSync(migratedModelsPath, 'utf8'))
    fail('models.prisma changed since the last migration: npm run db:migrate -- <name>')
  const scratch = mkdtempSync(join(tmpdir(), 'lotse-migrate-'))
  try {
    const folder = migrationsFolder('sqlite')
    const engine = await openSchemaEngine(new PrismaBetterSqlite3({ url: join(scratch, 'scratch.db') }), folder)
    await engine.apply(readMigrations(folder))
    const missing = await engine.missing(schemaFor('sqlite'))
    if (missing) fail(`the migrations do not build what the models say; what lacks:\n${missing}`)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  console.log('The migrations match the models.')
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
