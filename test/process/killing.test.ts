import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { createTelegram, type Person, type Telegram } from '../../src/playground/telegram/telegram.ts'
import { freePort, scratch, startProcess } from './child.ts'

/** Milliseconds to Telegram and back. */
const way = 80
/** What was begun so long before a kill may still have been on the way, or its answer not yet on disk. */
const onTheWire = way + 300

/** Twenty people who ask, a Telegram that is as far away as the real one, and a Lotse that can be started again. */
async function town() {
  const cwd = scratch()
  const telegram = createTelegram({ now: () => new Date() })
  telegram.faults.add({ fault: { type: 'latency', ms: way } })
  const server = await telegram.listen()
  onTestFinished(async () => {
    telegram.faults.clear()
    await server.close()
  })
  const people = Array.from({ length: 20 }, (_, index) =>
    telegram.person({ id: 7_000_000_000 + index, first_name: `Person${index}`, language_code: 'de' }),
  )
  const environment = {
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: server.apiRoot,
    DATABASE_URL: `file:${cwd}/lotse.db`,
    PORT: String(await freePort()),
  }
  return { telegram, people, start: () => startProcess(environment, { cwd }) }
}

/** The questions that somebody was answered, by the id below each answer; one answered twice stands there twice. */
const answersOf = (person: Person): string[] =>
  person
    .sees()
    .flatMap(({ buttons }) => buttons.flat().flatMap(({ data }) => (data?.startsWith('question:human:') ? [data] : [])))

async function answered(people: Person[], each: number): Promise<void> {
  const done = () => people.every((person) => new Set(answersOf(person)).size >= each)
  for (let waited = 0; !done() && waited < 30_000; waited += 50) await pause(50)
}

const begunSince = ({ requests }: Telegram, time: number) =>
  requests.list('sendMessage').filter(({ at }) => at.getTime() > time).length

const twice = (people: Person[]) =>
  people.reduce((sum, person) => sum + answersOf(person).length - new Set(answersOf(person)).size, 0)

test('killed at ten random moments, it leaves no question without an answer', { timeout: 180_000 }, async () => {
  const { telegram, people, start } = await town()
  let lotse = start()
  await lotse.ready()
  for (const person of people) person.start()
  let inDoubt = 0
  let [stdout, stderr] = ['', '']
  const kills = 10

  for (let kill = 0; kill < kills; kill++) {
    for (const person of people) person.send(`Schufa ${kill}`)
    await pause(Math.random() * 500)
    lotse.kill('SIGKILL')
    await lotse.ended
    inDoubt += begunSince(telegram, Date.now() - onTheWire)
    stdout += lotse.stdout()
    stderr += lotse.stderr()
    lotse = start()
    await lotse.ready()
  }
  await answered(people, kills)

  for (const person of people) expect(new Set(answersOf(person)).size).toBe(kills)
  expect(twice(people)).toBeLessThanOrEqual(inDoubt)
  lotse.kill('SIGTERM')
  expect(await lotse.ended).toBe(0)
  for (const line of (stdout + lotse.stdout()).trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('what')
  expect(stdout + stderr + lotse.stdout()).not.toMatch(/Schufa|Person\d|70000000|stand-in-for/)
  expect(stderr).toBe('')
})

test('SIGTERM with work under way ends it in order, and nothing is answered twice', { timeout: 60_000 }, async () => {
  const { people, start } = await town()
  const lotse = start()
  await lotse.ready()
  for (const person of people) person.start()
  for (const person of people) person.send('Schufa')
  await pause(150)

  const before = Date.now()
  lotse.kill('SIGTERM')
  expect(await lotse.ended).toBe(0)
  expect(Date.now() - before).toBeLessThan(10_000)
  const again = start()
  await again.ready()
  await answered(people, 1)
  for (const person of people) expect(answersOf(person)).toHaveLength(1)
  again.kill('SIGTERM')
  expect(await again.ended).toBe(0)
})

test('a request that hangs does not keep it from ending', { timeout: 60_000 }, async () => {
  const { people, start, telegram } = await town()
  const lotse = start()
  await lotse.ready()
  const hanging = telegram.faults.add({ fault: { type: 'hang' }, method: 'sendMessage' })
  people[0]?.start()
  while (hanging.hits === 0) await pause(20)

  const before = Date.now()
  lotse.kill('SIGTERM')
  expect(await lotse.ended).toBe(0)
  expect(Date.now() - before).toBeLessThan(10_000)
})
