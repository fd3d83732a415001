import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Actor, createActor } from '../support/actor.ts'
import { type Lotse, startLotse } from '../support/lotse.ts'
import { createStory, type Step, type Town } from '../support/story.ts'

/** The coordinator is busy: what they do takes several presses. */
const who = fc.oneof({ weight: 2, arbitrary: fc.nat(8) }, { weight: 1, arbitrary: fc.constant(8) })

const steps = fc.array(fc.record<Step>({ who, pick: fc.nat(1_000_000), rush: fc.nat(3).map((often) => often === 0) }), {
  minLength: 20,
  maxLength: 60,
})

/** RUNS=500 looks longer, and elsewhere each time; without it the same stories are told, so that whoever runs the tests learns about their own change. */
const stories = Number(process.env.RUNS ?? 8)
const seed = process.env.RUNS === undefined ? { seed: 20_261_122 } : {}

test('whatever people do at the same time, nobody reads what is not for them, and nothing is lost or doubled', {
  timeout: 10_000 * stories,
}, async () => {
  const lotse = await startLotse()
  const town = await gather(lotse)
  let arrived = 0
  const told = fc.asyncProperty(steps, async (steps) => {
    const story = createStory(lotse, town)
    await story.begin()
    for (const step of steps) await story.live(step)
    arrived += await story.end()
  })
  // The town goes on from story to story, so a shorter one would be another one.
  await fc.assert(told, { numRuns: stories, endOnFailure: true, ...seed })
  lotse.skipAll()
  expect(arrived, 'a town in which nobody reads anything proves nothing').toBeGreaterThan(10 * stories)
})

async function gather({ amal, olena, vera, viktor, clara, telegram, moment }: Lotse): Promise<Town> {
  const further = ['Nadia', 'Omid'].map((first_name, index) =>
    createActor(telegram, telegram.person({ id: 1101 + index, first_name, language_code: 'de' }), moment),
  )
  for (const actor of further) await actor.starts()
  const [wanda, karin] = ['Wanda', 'Karin'].map((first_name, index) =>
    createActor(telegram, telegram.person({ id: 2101 + index, first_name, language_code: 'de' }), moment),
  ) as [Actor, Actor]
  await clara.says('/invite')
  for (const actor of [wanda, karin]) await actor.starts(/start=(join_\w+)/.exec(clara.last().text)?.[1])
  await clara.says('/volunteers')
  await clara.presses('Karin')
  await clara.presses('In die Koordination')
  await karin.says('/pause 4w')
  for (const volunteer of [viktor, clara]) {
    await volunteer.says('/oncall')
    await volunteer.presses('oncall:start')
  }
  return {
    askers: [amal, olena, ...further],
    volunteers: [vera, viktor, clara, wanda],
    onDuty: 3,
    coordinator: karin,
  }
}
