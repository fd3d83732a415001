import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { days, type Lotse, startLotse } from '../support/lotse.ts'

const seed = Number(process.env.SEED ?? 3)
const length = Number(process.env.RUNS ?? 90)

const step = fc.record({
  what: fc.constantFrom('ask', 'ask', 'take', 'take', 'take', 'pass', 'close', 'open', 'week', 'pause', 'tomorrow'),
  who: fc.nat(11),
  pick: fc.nat(11),
})
type Step = { what: string; who: number; pick: number }
type Town = Lotse & { askers: Actor[]; volunteers: Actor[] }

const one = <Each>(from: readonly Each[], pick: number): Each => from[pick % from.length] as Each

test('whoever presses what: nobody ever takes more than they agreed to', { timeout: 120_000 }, async () => {
  const lotse = await startLotse()
  const further = [1, 2, 3, 4].map((number) => lotse.person(5000 + number, `Asker${number}`, 'de'))
  for (const asker of further) await asker.starts()
  const town = { ...lotse, askers: [lotse.amal, lotse.olena, ...further], volunteers: [lotse.vera, lotse.viktor] }
  await lotse.viktor.presses('oncall:start')
  await lotse.vera.forges('limits:open:1')
  await lotse.viktor.forges('limits:week:2')
  const answers: string[] = []
  for (const each of fc.sample(step, { seed, numRuns: length })) {
    const answer = await live(town, each)
    if (answer) answers.push(answer)
    for (const somebody of [...further, lotse.vera, lotse.viktor, lotse.clara, lotse.amal, lotse.olena])
      somebody.skips()
    lotse.chat.reads()
  }
  expect(answers.filter((answer) => answer.startsWith('Übernommen')).length).toBeGreaterThan(2)
  expect(answers.filter((answer) => answer.includes('/limits')).length).toBeGreaterThan(2)
})

/** Does one of the things people do; what cannot be done just then is left. Returns the answer to a take. */
async function live(town: Town, { what, who, pick }: Step): Promise<string | undefined> {
  const [asker, volunteer] = [one(town.askers, who), one(town.volunteers, who)]
  const attempt = (act: Promise<unknown>) => act.catch(() => {})
  if (what === 'ask') {
    await asker.says(`Xyzzy plugh ${pick}`)
    await attempt(asker.presses('question:human'))
  }
  if (what === 'take') return take(town, volunteer, pick)
  if (what === 'pass') await attempt(volunteer.presses('question:pass'))
  if (what === 'close') await attempt(volunteer.presses('question:close'))
  if (what === 'open') await volunteer.forges(`limits:open:${one(['1', '1', '2', 'none'], pick)}`)
  if (what === 'week') await volunteer.forges(`limits:week:${one(['1', '2', '3', 'none'], pick)}`)
  if (what === 'pause') await volunteer.forges(one(['pause:for:today', 'pause:end', 'pause:end'], pick))
  if (what === 'tomorrow' && pick > 7) await town.advance(days(1))
  return undefined
}

/** Presses on any offer in their chat, or on any card. Whoever gets through was within their limits. */
async function take(town: Town, volunteer: Actor, pick: number): Promise<string | undefined> {
  const seen = [...volunteer.person.sees(), ...town.telegram.history(town.group)]
  const offers = seen.filter(({ buttons }) => buttons.flat().some(({ data }) => data?.startsWith('question:take')))
  if (offers.length === 0) return undefined
  const answer = await volunteer.presses('question:take', one(offers, pick))
  if (answer.startsWith('Übernommen')) await expectWithinLimits(town)
  return answer
}

async function expectWithinLimits({ database, clock }: Town): Promise<void> {
  const [last] = await database.rows(`SELECT "personId" FROM "QuestionStep" WHERE kind = 'taken' ORDER BY id DESC`)
  const [limits] = await database.rows(`SELECT * FROM "Limits" WHERE "personId" = '${last?.personId}'`)
  const whose = `= '${last?.personId}'`
  const talks = await database.rows(`SELECT id FROM "Question" WHERE state = 'talking' AND "volunteerId" ${whose}`)
  const taken = await database.rows(`SELECT at FROM "QuestionStep" WHERE kind = 'taken' AND "personId" ${whose}`)
  const thisWeek = taken.filter(({ at }) => new Date(at as string) >= monday(clock.now()))
  expect(talks.length).toBeLessThanOrEqual(Number(limits?.openAtOnce ?? Number.POSITIVE_INFINITY))
  expect(thisWeek.length).toBeLessThanOrEqual(Number(limits?.perWeek ?? Number.POSITIVE_INFINITY))
}

/** When the week began in Berlin, where it is winter in all tests. */
function monday(now: Date): Date {
  const local = new Date(now.getTime() + 3_600_000)
  const day = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() - ((local.getUTCDay() + 6) % 7))
  return new Date(day - 3_600_000)
}
