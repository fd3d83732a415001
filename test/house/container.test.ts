import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { buildImage, cleanEnvironment, type Image } from './image.ts'

const into = mkdtempSync(join(tmpdir(), 'lotse-image-'))
let image: Image

beforeAll(() => {
  image = buildImage(into)
}, 300_000)

afterAll(() => rmSync(into, { recursive: true, force: true }), 120_000)

test('the image holds what runs: no tests, nothing for development, no data', () => {
  const unwanted = [
    'node_modules/vitest',
    'node_modules/@biomejs',
    'node_modules/node',
    'test',
    '.env',
    '.git',
    'data/lotse.db',
  ]

  expect(unwanted.filter((path) => existsSync(join(image.folder, path)))).toEqual([])
  expect(globSync('{src,prisma,locales}/**/*.test.ts', { cwd: image.folder })).toEqual([])
})

test('without a token the image refuses to start and says why', () => {
  const { status, stderr } = inImage(image.command)

  expect(status).toBe(2)
  expect(stderr.trim()).toMatch(/^BOT_TOKEN is not set.*$/)
})

test('the image starts, is ready, is healthy, and stops in order', { timeout: 60_000 }, async () => {
  // Outside production and without a token the assistant meets its stand-in, so this calls nobody.
  const settings = { NODE_ENV: '', HOST: '127.0.0.1', PORT: String(await freePort()) }
  const lotse = start(image.command, settings)

  await ready(lotse, settings.PORT)
  expect(inImage(image.healthcheck, settings).status).toBe(0)

  lotse.kill(image.stopSignal)
  expect(await once(lotse, 'exit')).toEqual([0, null])
  expect(inImage(image.healthcheck, settings).status).toBe(1)
})

test('the volume of compose.yaml lies where the image keeps its data', () => {
  const { lotse } = parse(readFileSync('compose.yaml', 'utf8')).services

  expect(lotse.volumes).toEqual(image.volumes.map((volume) => `lotse-data:${volume}`))
  expect(existsSync(join(into, 'last', image.volumes[0] ?? ''))).toBe(true)
})

const inImage = ([program = '', ...words]: string[], settings = {}) =>
  spawnSync(program, words, { cwd: image.folder, env: environment(settings), encoding: 'utf8', timeout: 20_000 })

const start = ([program = '', ...words]: string[], settings = {}) =>
  spawn(program, words, { cwd: image.folder, env: environment(settings), stdio: ['ignore', 'ignore', 'inherit'] })

const environment = (settings: object) => ({ ...cleanEnvironment(), ...image.environment, ...settings })

async function ready(lotse: ChildProcess, port: string): Promise<void> {
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await isReady())) {
    if (lotse.exitCode !== null) throw new Error(`Lotse ended with exit code ${lotse.exitCode} before it was ready`)
    await pause(100)
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}
