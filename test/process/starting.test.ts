import { once } from 'node:events'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createTelegram } from '../../src/playground/telegram/telegram.ts'
import { freePort, run, scratch, startProcess } from './child.ts'

const project = join(import.meta.dirname, '../..')
const otherKey = Buffer.alloc(32, 3).toString('base64')

/** A stand-in Telegram, and the settings with which Lotse finds it. */
async function surroundings() {
  const cwd = scratch()
  const telegram = createTelegram({ now: () => new Date() })
  const server = await telegram.listen()
  onTestFinished(() => server.close())
  const environment = {
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: server.apiRoot,
    DATABASE_URL: `file:${cwd}/lotse.db`,
    PORT: String(await freePort()),
  }
  return { cwd, telegram, environment }
}

function brokenGuides(cwd: string): string {
  mkdirSync(join(cwd, 'guides/de/guides'), { recursive: true })
  writeFileSync(join(cwd, 'guides/de/guides/flat.md'), '---\ntitle: Wohnung\ntopic: nonsense\n---\n\nText.\n')
  return join(cwd, 'guides')
}

/** The project as it is, but for one file of texts. */
function brokenTexts(cwd: string): string {
  for (const part of ['src', 'locales', 'prisma', 'package.json'])
    cpSync(join(project, part), join(cwd, 'copy', part), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(cwd, 'copy/node_modules'))
  writeFileSync(join(cwd, 'copy/locales/tr/lotse.json'), '{ "common": ')
  return join(cwd, 'copy/src/main.ts')
}

test('whatever is wrong with the settings is one clear line each, without a secret', { timeout: 120_000 }, async () => {
  const { cwd, environment } = await surroundings()
  const first = startProcess(environment, { cwd })
  await first.ready()
  // As long as it runs, the port and the file are taken.
  const port = String(await freePort())
  writeFileSync(join(cwd, 'letter.txt'), 'Dies ist keine Datenbank, sondern ein Brief. '.repeat(100))
  const wrong: [string, Record<string, string>, RegExp[], string?][] = [
    ['a token of no shape', { BOT_TOKEN: 'nonsense' }, [/^BOT_TOKEN is/]],
    ['no token in production', { BOT_TOKEN: '', NODE_ENV: 'production' }, [/^BOT_TOKEN is not set/]],
    ['an unknown token', { BOT_TOKEN: '99:unknown', DATABASE_URL: `file:${cwd}/a.db` }, [/^BOT_TOKEN: .*@BotFather/]],
    ['several at once', { PORT: 'x', TICK: 'soon', LAND: 'XX' }, [/^LAND/, /^TICK/, /^PORT/]],
    ['a port in use', { PORT: environment.PORT }, [/^PORT: .*another program/]],
    ['a file in use', {}, [/^DATABASE_URL: another Lotse is running/]],
    ['no database', { DATABASE_URL: `file:${cwd}/letter.txt` }, [/^DATABASE_URL: .*no SQLite database/]],
    ['a place for no database', { DATABASE_URL: 'file:/dev/null/lotse.db' }, [/^DATABASE_URL: .*cannot be written/]],
    [
      'no PostgreSQL',
      { DATABASE_URL: 'postgresql://me:verysecret@127.0.0.1:1/x', ENCRYPTION_KEY: otherKey },
      [/^DATABASE_URL: PostgreSQL/],
    ],
    ['no guides', { GUIDES_DIR: `${cwd}/nowhere` }, [/^GUIDES_DIR: .*nowhere/]],
    ['broken guides', { GUIDES_DIR: brokenGuides(cwd) }, [/flat\.md:\d+: /]],
    ['broken texts', {}, [/^The texts cannot be read/, /tr\/lotse\.json.* is not JSON/], brokenTexts(cwd)],
  ]
  for (const [what, settings, lines, script] of wrong) {
    const ended = await run({ ...environment, PORT: port, ...settings }, { cwd, ...(script ? { script } : {}) })
    const said = ended.stderr.trim().split('\n')
    expect({ what, code: ended.code, said }).toEqual({
      what,
      code: 2,
      said: lines.map((line) => expect.stringMatching(line)),
    })
    expect(ended.stderr).not.toMatch(/ {4}at |verysecret|:stand-in-for|nonsense/)
  }
  first.kill('SIGTERM')
  expect(await first.ended).toBe(0)

  const wrongKey = await run({ ...environment, ENCRYPTION_KEY: otherKey }, { cwd })
  expect(wrongKey).toMatchObject({ code: 2, stderr: expect.stringMatching(/^ENCRYPTION_KEY: [^\n]+\n$/) })
  expect(wrongKey.stderr).not.toContain(otherKey)
})

test('until Telegram answers the process lives and is not ready', { timeout: 60_000 }, async () => {
  const cwd = scratch()
  const [port, apiPort] = [await freePort(), await freePort()]
  const telegram = createTelegram({ now: () => new Date() })
  const lotse = startProcess(
    {
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: `http://127.0.0.1:${apiPort}`,
      DATABASE_URL: `file:${cwd}/lotse.db`,
      PORT: String(port),
    },
    { cwd },
  )
  await lotse.alive()
  expect(await lotse.status('/readyz')).toBe(503)
  expect(await lotse.status('/metrics')).toBe(503)

  const server = await telegram.listen({ port: apiPort })
  onTestFinished(() => server.close())
  await lotse.ready()
  expect(await lotse.status('/metrics')).toBe(200)
  lotse.kill('SIGINT')
  expect(await lotse.ended).toBe(0)
  expect(lotse.stderr()).toBe('')
})

test('SIGTERM before Telegram has answered ends it as well', { timeout: 60_000 }, async () => {
  const cwd = scratch()
  // It takes the request and says nothing.
  const silent = createServer(() => {}).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  onTestFinished(() => {
    silent.closeAllConnections()
    silent.close()
  })
  const address = silent.address()
  const lotse = startProcess(
    {
      BOT_TOKEN: '1:silent',
      TELEGRAM_API_ROOT: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
      DATABASE_URL: `file:${cwd}/lotse.db`,
      PORT: String(await freePort()),
    },
    { cwd },
  )
  await lotse.alive()
  const before = Date.now()
  lotse.kill('SIGTERM')
  expect(await lotse.ended).toBe(0)
  expect(Date.now() - before).toBeLessThan(10_000)
})
