import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeForAsker } from '../support/asker-tasks.ts'
import { startLotse } from '../support/lotse.ts'
import { createTaskStory, type TaskStep } from '../support/task-story.ts'
import { posts, volunteer } from '../support/tasks.ts'

const steps = fc.array(
  fc.record<TaskStep>({ who: fc.nat(4), pick: fc.nat(1_000_000), rush: fc.nat(3).map((often) => often === 0) }),
  { minLength: 20, maxLength: 40 },
)

/** RUNS=200 looks longer, and elsewhere each time; without it the same stories are told. */
const stories = Number(process.env.RUNS ?? 6)
const seed = process.env.RUNS === undefined ? { seed: 20_261_123 } : {}

test('what is written about a task reaches whoever goes with its asker, and nobody else', {
  timeout: 20_000 * stories,
}, async () => {
  const lotse = await startLotse()
  const { amal, olena, vera, viktor, clara, oskar } = lotse
  const wanda = await volunteer(lotse, 7001, 'Wanda')
  for (const [asker, places] of [
    [amal, 2],
    [olena, 1],
  ] as const) {
    await posts(lotse, `${places} Begleitung zum Amt`)
    await makeForAsker(lotse, asker, {})
    await lotse.moment()
  }
  let arrived = 0
  const told = fc.asyncProperty(steps, async (steps) => {
    const town = { askers: [amal, olena], volunteers: [vera, viktor, wanda], others: [clara, oskar] }
    const story = await createTaskStory(lotse, town)
    await story.begin()
    for (const step of steps) await story.live(step)
    arrived += await story.end()
  })
  await fc.assert(told, { numRuns: stories, endOnFailure: true, ...seed })
  lotse.skipAll()
  wanda.skips()
  expect(arrived, 'a town in which nobody reads anything proves nothing').toBeGreaterThan(2 * stories)
})
