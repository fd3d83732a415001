/** `npm run doctor` looks at everything that keeps Lotse from working, and says how to mend it. */
import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemClock } from './clock.ts'
import { type Config, readConfig, readEnvironment } from './config.ts'
import { type Database, DatabaseUnavailable, openDatabase, sqlitePath } from './database/database.ts'
import { openVault } from './database/encryption-key.ts'
import { loadLibrary } from './guides/library.ts'
import { loadWords } from './language/words.ts'
import { createLog } from './log.ts'
import type { HelperGroup } from './people/group.ts'
import { createPeople } from './people/store.ts'
import { examineBot, type Finding } from './telegram/examine.ts'

const localesFolder = fileURLToPath(new URL('../locales', import.meta.url))

const noToken: Finding = {
  about: 'Token',
  unknown: 'BOT_TOKEN is not set, so the playground starts; for Telegram put the token from @BotFather there',
}

const findings: Finding[] = []
const read = readConfig(readEnvironment())
if ('problems' in read) {
  for (const mend of read.problems) findings.push({ about: 'Settings', mend })
} else {
  findings.push({ about: 'Settings', fine: 'complete and readable' })
  findings.push(...texts(), ...guides(read.config))
  const bot = read.config.botToken === undefined ? undefined : await askTelegram(read.config, read.config.botToken)
  findings.push(...(bot?.found ?? [noToken]))
  findings.push(...(await lookIntoDatabase(read.config, bot?.chat)))
  bot?.close()
}
report(findings)

function askTelegram(config: Config, token: string) {
  return examineBot({ token, apiRoot: config.telegramApiRoot, clock: systemClock, log: createLog('silent') })
}

function texts(): Finding[] {
  try {
    loadWords(localesFolder)
    return [{ about: 'Texts', fine: 'all languages are there' }]
  } catch (error) {
    const [, ...problems] = (error as Error).message.split('\n')
    return problems.map((mend) => ({ about: 'Texts', mend: `${mend}; put the file back as it came with Lotse` }))
  }
}

function guides({ guidesDir }: Config): Finding[] {
  try {
    const { guides, problems } = loadLibrary(guidesDir)
    if (problems.length > 0)
      return problems.map(({ file, line, problem }) => ({ about: 'Guides', mend: `${file}:${line}: ${problem}` }))
    if (guides.length === 0)
      return [{ about: 'Guides', mend: `GUIDES_DIR: there are no guides in ${guidesDir}/<language>/guides` }]
    return [
      {
        about: 'Guides',
        fine: `${guides.length} in ${new Set(guides.map(({ language }) => language)).size} languages`,
      },
    ]
  } catch (error) {
    return [{ about: 'Guides', mend: `GUIDES_DIR: ${guidesDir} cannot be read (${(error as { code?: string }).code})` }]
  }
}

type AskChat = ((about: string, chatId: number) => Promise<Finding[]>) | undefined

async function lookIntoDatabase(config: Config, askChat: AskChat): Promise<Finding[]> {
  const file = config.database === 'sqlite' ? sqlitePath(config.databaseUrl) : undefined
  if (file !== undefined && !existsSync(file)) return [notMadeYet(file)]
  let database: Database | undefined
  try {
    database = await openDatabase({ url: config.databaseUrl })
    const people = createPeople(await openVault(database, config.encryptionKey))
    const groups = await database.transact(async (transaction) => {
      const all = []
      for (const group of await people.groups(transaction))
        all.push({ group, coordinators: await people.withRole(transaction, group.id, 'coordinator') })
      return all
    })
    const found: Finding[] = [{ about: 'Database', fine: `${config.database}, up to date, and the key fits` }]
    if (groups.length === 0) found.push({ about: 'Helper group', fine: 'is made at the first start' })
    for (const { group, coordinators } of groups)
      found.push(ofCoordinators(group, coordinators.length), ...(await ofChat(group, askChat)))
    return found
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return [unavailable(error.message)]
    throw error
  } finally {
    await database?.close()
  }
}

function notMadeYet(file: string): Finding {
  let folder = dirname(file)
  while (!existsSync(folder)) folder = dirname(folder)
  try {
    accessSync(folder, constants.W_OK)
    return { about: 'Database', fine: `${file} is made at the first start` }
  } catch {
    return { about: 'Database', mend: `DATABASE_URL: ${folder} cannot be written to; give Lotse's user the right to` }
  }
}

function unavailable(message: string): Finding {
  if (!message.includes('another Lotse')) return { about: 'Database', mend: message }
  return {
    about: 'Database',
    unknown:
      'Lotse is running on it, so the helper groups and the rights in their group chats could not be looked at; ' +
      'stop Lotse for that, or send /setup in the group chat, which says them too',
  }
}

function ofCoordinators({ name }: HelperGroup, count: number): Finding {
  const about = `Helper group ${name}`
  if (count > 0) return { about, fine: `${count} coordinator${count === 1 ? '' : 's'}` }
  return {
    about,
    mend: 'nobody coordinates it, so nobody can invite volunteers; put your Telegram id into COORDINATORS (first group) or run npm run group:add with --coordinators',
  }
}

async function ofChat({ name, chat }: HelperGroup, askChat: AskChat): Promise<Finding[]> {
  const about = `Group chat of ${name}`
  if (!chat)
    return [{ about, fine: 'there is none yet; add the bot to your group, and a coordinator sends /setup there' }]
  return askChat ? askChat(about, chat.telegramId) : [{ about, unknown: 'could not be looked at without a token' }]
}

function report(found: Finding[]): never {
  for (const { about, fine, mend, unknown } of found)
    console.log(mend ? `✗ ${about}: ${mend}` : unknown ? `? ${about}: ${unknown}` : `✓ ${about}: ${fine}`)
  const wrong = found.filter(({ mend }) => mend).length
  console.log(wrong === 0 ? '\nNothing is wrong.' : `\n${wrong} to mend.`)
  process.exit(wrong === 0 ? 0 : 1)
}
