/**
 * `npm run group:add -- --name "Helferkreis Weiden"` adds another helper group to this installation, walled off from the
 * others. On SQLite Lotse must be stopped for it; with PostgreSQL it may run on.
 */
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { systemClock } from './clock.ts'
import { type Config, readConfig, readEnvironment } from './config.ts'
import { type Database, DatabaseUnavailable, openDatabase } from './database/database.ts'
import { openVault } from './database/encryption-key.ts'
import type { Transaction } from './database/transactions.ts'
import { languages } from './language/languages.ts'
import { addHelperGroup } from './people/add-group.ts'
import { ensureFirstGroup } from './people/first-group.ts'
import { createPeople, type People } from './people/store.ts'
import { lands, oneOf, personIds, phrase } from './setting-values.ts'

const usage = `usage: npm run group:add -- --name <name> [--region <region>] [--land <${lands.join('|')}>]
  [--language <${languages.join('|')}>] [--coordinators <Telegram ids, comma separated>]`

const options = z.strictObject({
  name: phrase,
  region: phrase.optional(),
  land: oneOf(lands, 'a Land').optional(),
  language: oneOf(languages, 'a language').optional(),
  coordinators: personIds.optional(),
})
type Wanted = z.infer<typeof options>

class Refusal extends Error {}

const read = readConfig(readEnvironment())
if ('problems' in read) fail(2, read.problems)
const wanted = readArguments()
const database = await open(read.config)
try {
  const people = createPeople(await openVault(database, read.config.encryptionKey))
  const said = await database.transact((transaction) => add(transaction, people, wanted, read.config))
  for (const line of said) console.log(line)
} catch (error) {
  if (error instanceof DatabaseUnavailable) fail(2, [error.message])
  if (error instanceof Refusal) fail(1, [error.message])
  throw error
} finally {
  await database.close()
}

async function add(transaction: Transaction, people: People, wanted: Wanted, config: Config): Promise<string[]> {
  const now = systemClock.now()
  // Whoever adds a group before the first start still finds the first one first.
  await ensureFirstGroup(transaction, people, config, now)
  const { language = config.defaultLanguage, coordinators = [] } = wanted
  const added = await addHelperGroup(transaction, people, { ...wanted, language, coordinators }, now)
  switch (added.kind) {
    case 'there already':
      throw new Refusal(`--name: there is a helper group called ${wanted.name} already`)
    case 'belong elsewhere':
      throw new Refusal(
        `--coordinators: ${added.telegramIds.join(', ')}: in another helper group. Leave them out and let them in by an ` +
          'invitation, so that they move with their own consent.',
      )
    case 'coordinators added':
      return [`Added coordinators to the helper group ${wanted.name}.`]
    case 'added':
      return [
        `Added the helper group ${wanted.name}.`,
        coordinators.length > 0
          ? 'Its coordinators open the bot, press Start, and send /setup in the group chat.'
          : 'It has no coordinator yet. Run the same again with --coordinators to name them.',
      ]
  }
}

function readArguments(): Wanted {
  try {
    const text = { type: 'string' as const }
    const { values } = parseArgs({
      options: { name: text, region: text, land: text, language: text, coordinators: text },
      strict: true,
    })
    if (values.name === undefined) fail(2, ['--name: a name for the helper group is missing', usage])
    const parsed = options.safeParse(values)
    if (parsed.success) return parsed.data
    fail(2, [...parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: expected ${message}`), usage])
  } catch (error) {
    fail(2, [(error as Error).message, usage])
  }
}

async function open({ databaseUrl }: Config): Promise<Database> {
  try {
    return await openDatabase({ url: databaseUrl })
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error
    const stop = error.message.includes('another Lotse') ? ['Stop Lotse, run this again, and start it anew.'] : []
    return fail(2, [error.message, ...stop])
  }
}

function fail(code: 1 | 2, lines: readonly string[]): never {
  for (const line of lines) console.error(line)
  process.exit(code)
}
