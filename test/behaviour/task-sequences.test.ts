import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import type { Lotse } from '../support/lotse.ts'
import { startTask, volunteer } from '../support/tasks.ts'

const seed = Number(process.env.SEED ?? 4)
const length = Number(process.env.RUNS ?? 40)

const people = ['vera', 'viktor', 'h0', 'h1', 'h2'] as const
type Who = (typeof people)[number]

/** Up to five presses at the same moment; now and then Clara changes the places, somebody blocks Lotse, or it restarts. */
const moment = fc.record({
  presses: fc.array(
    fc.record({
      who: fc.constantFrom(...people),
      what: fc.constantFrom('claim', 'claim', 'claim', 'claim', 'release', 'leave', 'maybe'),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  places: fc.constantFrom('', '', 'more', 'fewer', 'fewer'),
  blocks: fc.constantFrom(...people, ...Array<undefined>(25)),
  restart: fc.constantFrom(true, false, false, false),
})

test('whoever presses what: as many hold a place as there are, nobody waits beside a free one, and all read the truth', async () => {
  const lotse = await startTask('2 Möbel tragen')
  const { clara, vera, viktor } = lotse
  const [h0, h1, h2] = [
    await volunteer(lotse, 7000, 'Hilde'),
    await volunteer(lotse, 7001, 'Horst'),
    await volunteer(lotse, 7002, 'Hanna'),
  ]
  const cast: Record<Who, Actor> = { vera, viktor, h0, h1, h2 }
  const [{ id }] = (await lotse.database.rows('SELECT id FROM "Task"')) as [{ id: string }]
  const states = new Set<string>()
  for (const [index, step] of fc.sample(moment, { seed, numRuns: length }).entries()) {
    const label = `${index}: ${JSON.stringify(step)}`
    const changing = step.places && clara.person.press(clara.last(), { data: `task:${step.places}:${id}` })
    const pressing = step.presses.map(({ who, what }) => press(lotse, cast[who], `task:${what}:${id}`))
    if (step.blocks) cast[step.blocks].person.block()
    await lotse.moment()
    await Promise.all([changing, ...pressing])
    if (step.restart) await lotse.restart()
    await lotse.moment()
    for (const state of await check(lotse, cast, label)) states.add(state)
    for (const actor of Object.values(cast)) {
      actor.person.unblock()
      actor.skips()
    }
    lotse.skipAll()
    await lotse.moment()
  }
  expect([...states].sort()).toEqual(['given back', 'held', 'if need be', 'waiting'])
}, 120_000)

/** Also of buttons that stand on no message of theirs (any more). */
async function press({ chat }: Lotse, { person }: Actor, data: string): Promise<void> {
  if (!person.blocked) await person.press(chat.card(), { data })
}

async function check(lotse: Lotse, cast: Record<Who, Actor>, label: string): Promise<string[]> {
  const [task] = await lotse.database.rows('SELECT places, held FROM "Task"')
  const parts = (await lotse.database.rows('SELECT state, "personId" FROM "TaskPlace"')).map(({ state }) =>
    String(state),
  )
  const held = parts.filter((state) => state === 'held').length
  const [places, counted] = [Number(task?.places), Number(task?.held)]
  expect(counted, label).toBe(held)
  expect(held, label).toBeLessThanOrEqual(places)
  if (parts.includes('waiting')) expect(held, label).toBe(places)
  const card = lotse.chat.card().text
  if (held < places) expect(card, label).toContain(`Plätze frei: ${places - held} von ${places}`)
  else expect(card, label).toContain('Alle Plätze sind vergeben.')
  const shown = Object.values(cast).map((actor) => [actor, partShownTo(actor)] as const)
  for (const [actor, part] of shown)
    expect(card.includes(actor.person.user.first_name), `${label} ${actor.person.user.first_name}`).toBe(
      part === 'held',
    )
  const counts = (all: readonly unknown[], state: string) => all.filter((each) => each === state).length
  for (const state of ['held', 'waiting', 'if need be'])
    expect(
      counts(
        shown.map(([, part]) => part),
        state,
      ),
      `${label} ${state}`,
    ).toBe(counts(parts, state))
  return parts
}

/** What the newest message about a task says of somebody's own part. */
function partShownTo(actor: Actor): 'held' | 'waiting' | 'if need be' | undefined {
  const last = actor.person.sees().findLast(({ fromBot, text }) => fromBot && text.includes('Möbel tragen'))
  const data = last?.buttons.flat().map((button) => button.data ?? '') ?? []
  if (data.some((each) => each.startsWith('task:release'))) return 'held'
  if (!data.some((each) => each.startsWith('task:leave'))) return undefined
  return last?.text.includes('Warteliste') ? 'waiting' : 'if need be'
}
