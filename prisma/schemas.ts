import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The databases Lotse runs on, by Prisma's names. */
export const providers = ['sqlite', 'postgresql'] as const
export type Provider = (typeof providers)[number]

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The models as they are now. */
export const modelsPath = here('./models.prisma')

/** The models as the newest migration left them: what the next one starts from. */
export const migratedModelsPath = here('./migrations/models.prisma')

/** The models with the datasource and generator of one provider before them, as Prisma wants to read it. */
export function schemaFor(provider: Provider, models = readFileSync(modelsPath, 'utf8')): string {
  return `datasource db {
  provider = "${provider}"
}

generator client {
  provider            = "prisma-client"
  output              = "../../src/database/generated/${provider}"
  runtime             = "nodejs"
  moduleFormat        = "esm"
  importFileExtension = "ts"
}

${models}`
}

/** Writes `prisma/generated/<provider>.prisma` and returns its path. */
export function writeSchema(provider: Provider): string {
  mkdirSync(here('./generated'), { recursive: true })
  const path = here(`./generated/${provider}.prisma`)
  writeFileSync(path, schemaFor(provider))
  return path
}
