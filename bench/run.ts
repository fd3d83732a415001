/**
 * `npm run bench`: how fast questions are answered, beside a plain grammY bot that only echoes, in the same run and
 * against the same stand-in Telegram, 80 ms away; and how fast Lotse chooses whom to ask. Prints a table and, as its last
 * line, JSON; and 500 presses on one card. `npm run bench -- routing` measures only the choosing, `-- pressing` only the presses.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createTelegram } from '../src/playground/telegram/telegram.ts'
import { type Child, startChild } from './child.ts'
import { ask, type Result } from './load.ts'
import { type Pressing, prepare, pressAll, pressPlain } from './pressing.ts'
import { chooseAmong500, type Times, tickWith } from './routing.ts'

/** Milliseconds to Telegram and back. */
const distance = 80
const people = 200
const questionsEach = 5

type Row = Result & { cpu: number }

/** What `npm start` runs. */
const npmStart = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }).scripts.start
  .split(' ')
  .slice(1)

const scratch = mkdtempSync(join(tmpdir(), 'lotse-bench-'))
const [, , only] = process.argv
const wanted = (part: string): boolean => only === undefined || only === part
const answering = wanted('answering') ? await answer() : undefined
const pressing = wanted('pressing') ? await press() : undefined
const routing = wanted('routing') ? await route() : undefined
rmSync(scratch, { recursive: true, force: true })

if (answering) showAnswering(answering)
if (pressing) showPressing(pressing)
if (routing) showRouting(routing)
console.log(JSON.stringify({ ...answering, pressing, routing }))

async function route() {
  const choosing = await chooseAmong500(scratch)
  const ticks = [await tickWith(scratch, 1000), await tickWith(scratch, 10_000)] as const
  const grown = {
    idle: ticks[1].idle.median / ticks[0].idle.median,
    late: ticks[1].late.median / ticks[0].late.median,
  }
  return { choosing, ticks, grown }
}

/** 500 people press one card with twenty places within the same moment. */
async function press() {
  const { telegram, environment, close } = await openTelegram(true, 5000)
  const child = startChild(npmStart, { ...environment, ...(await prepare(environment.DATABASE_URL)) })
  await firstPoll(telegram, child)
  const lotse = await pressAll(telegram)
  await child.stop()
  await close()
  const bare = await openTelegram(false, 5000)
  const echo = startChild(['bench/plain-bot.ts'], bare.environment)
  await firstPoll(bare.telegram, echo)
  const plain = await pressPlain(bare.telegram)
  await echo.stop()
  await bare.close()
  return { lotse, plain }
}

function showPressing({
  lotse,
  plain,
}: {
  lotse: Pressing
  plain: Pick<Pressing, 'median' | 'all' | 'answered'>
}): void {
  const line = (name: string, ...values: number[]) =>
    console.log([name.padEnd(34), ...values.map((value) => value.toFixed(0).padStart(10))].join(' '))
  console.log([''.padEnd(34), '  answered', ' median ms', '    all ms', '   told ms', '     edits'].join(' '))
  line('plain grammY bot, 500 presses', plain.answered, plain.median, plain.all)
  line('Lotse, one card with 20 places', lotse.answered, lotse.median, lotse.all, lotse.told, lotse.edits)
  console.log(
    `${lotse.right ? 'Exactly 20 have a place, and the card says so.' : 'WRONG: places or card are not as they should be.'}\n`,
  )
}

async function answer() {
  const plain = await measure(['bench/plain-bot.ts'], { people, each: 1, limits: false, seconds: 120 })
  const lotse = await measure(npmStart, { people, each: questionsEach, limits: false, seconds: 120 })
  const limited = await measure(npmStart, { people, each: questionsEach, limits: true, seconds: 300 })
  return { plain, lotse, limited, ratio: lotse.rate / plain.rate, rest: await atRest() }
}

function showAnswering({ plain, lotse, limited, ratio, rest }: Awaited<ReturnType<typeof answer>>): void {
  const line = (name: string, { rate, median, p99, cpu, lost }: Row) =>
    [
      name.padEnd(34),
      rate.toFixed(1).padStart(8),
      median.toFixed(0).padStart(9),
      p99.toFixed(0).padStart(9),
      cpu.toFixed(2).padStart(8),
      String(lost).padStart(6),
    ].join(' ')
  console.log([''.padEnd(34), 'answers/s', 'median ms', '   99% ms', '  CPU ms', '  lost'].join(' '))
  console.log(line('plain grammY bot, echoes only', plain))
  console.log(line('Lotse', lotse))
  console.log(line('Lotse, with Telegram’s limits', limited))
  console.log(`Lotse answers ${ratio.toFixed(1)} times as many questions a second as the plain bot.`)
  console.log(
    `At rest ${rest.memory.toFixed(0)} MB; ready after ${rest.ready.toFixed(0)} ms (first start ${rest.first.toFixed(0)} ms).\n`,
  )
}

function showRouting({ choosing, ticks }: Awaited<ReturnType<typeof route>>): void {
  const line = (name: string, { median, p99 }: Times) =>
    console.log([name.padEnd(54), median.toFixed(2).padStart(9), p99.toFixed(2).padStart(9)].join(' '))
  console.log([''.padEnd(54), 'median ms', '   99% ms'].join(' '))
  line('choosing among 500 on duty', choosing.decided)
  line('the same, when all of them have quiet hours', choosing.decidedAtNight)
  line('500 with 8 weeks of shifts, gathering and choosing', choosing.gathered)
  line('  beside it: reading the 500 with one query', choosing.read)
  for (const { waiting, idle, late, read } of ticks) {
    line(`a tick while ${waiting} questions wait`, idle)
    line(`the same, when all of them are due`, late)
    line('  beside it: reading them with one plain SELECT', read)
  }
}

async function measure(
  script: readonly string[],
  load: { people: number; each: number; limits: boolean; seconds: number },
): Promise<Row> {
  const { telegram, environment, close } = await openTelegram(load.limits)
  const child = startChild(script, environment)
  await firstPoll(telegram, child)
  const before = child.cpu()
  const result = await ask(telegram, load.people, load.each, load.seconds)
  // The greetings are paid for as well; they cost about as much as an answer.
  const cpu = (child.cpu() - before) / (load.people * (load.each + 1))
  await child.stop()
  await close()
  return { ...result, cpu }
}

async function openTelegram(limits: boolean, keepRequests = 10) {
  const telegram = createTelegram({ now: () => new Date(), limits, keepRequests })
  telegram.faults.add({ fault: { type: 'latency', ms: distance } })
  const server = await telegram.listen()
  const environment = {
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: server.apiRoot,
    DATABASE_URL: `file:${mkdtempSync(join(scratch, 'data-'))}/lotse.db`,
    PORT: '0',
    LOG_LEVEL: 'error',
  }
  return { telegram, environment, close: () => server.close() }
}

async function firstPoll(telegram: ReturnType<typeof createTelegram>, child: Child): Promise<void> {
  while (telegram.requests.list('getUpdates').length === 0) {
    child.check()
    await pause(20)
  }
}

/** Memory of a process that has nothing to do, and how long one takes until it asks for updates. */
async function atRest(): Promise<{ memory: number; ready: number; first: number }> {
  const { telegram, environment, close } = await openTelegram(false)
  const start = async (): Promise<{ child: Child; time: number }> => {
    const begin = performance.now()
    const seen = telegram.requests.list('getUpdates').length
    const child = startChild(npmStart, environment)
    while (telegram.requests.list('getUpdates').length === seen) {
      child.check()
      await pause(10)
    }
    return { child, time: performance.now() - begin }
  }
  const first = await start()
  await first.child.stop()
  const second = await start()
  await pause(5000)
  const memory = second.child.memory()
  await second.child.stop()
  await close()
  return { memory, ready: second.time, first: first.time }
}
