/** Generates the two Prisma clients, one per database; runs after every `npm ci`. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { providers, writeSchema } from './schemas.ts'

const prisma = fileURLToPath(new URL('../node_modules/prisma/build/index.js', import.meta.url))

for (const provider of providers) {
  const schema = writeSchema(provider)
  // `generate` insists on downloading a schema engine it never runs, unless one is named: any existing file will do.
  const { status, stdout, stderr } = spawnSync(process.execPath, [prisma, 'generate', '--schema', schema], {
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    encoding: 'utf8',
  })
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}`)
    process.exit(status ?? 1)
  }
}
