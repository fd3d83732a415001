import { describe, expect, test } from 'vitest'
import { hours, type Lotse, minutes } from '../support/lotse.ts'
import { shiftIds, startPlanned, takesNext } from '../support/planned.ts'

/** Viktor is in a shift from ten to twelve, since half an hour, and has the one of the week after. */
async function startInShift(): Promise<Lotse> {
  const lotse = await startPlanned('Mo 10-12')
  const { viktor, advance } = lotse
  await takesNext(lotse, viktor)
  await viktor.forges(`shift:take:${(await shiftIds(lotse))[1]}`)
  await advance(minutes(90))
  lotse.skipAll()
  return lotse
}

const places = ({ database }: Lotse) =>
  database.rows(`
    SELECT p.state, s.held FROM "ShiftPlace" p JOIN "Shift" s ON s.id = p."shiftId" ORDER BY s."startsAt"`)

describe('somebody who is no volunteer any more', () => {
  test.for<[string, (lotse: Lotse) => Promise<unknown>]>([
    [
      'leaves',
      async ({ viktor }) => {
        await viktor.says('/leave')
        await viktor.presses('Ja, nicht mehr dabei')
      },
    ],
    [
      'is taken out of the group',
      async ({ clara }) => {
        await clara.says('/volunteers')
        await clara.presses('Viktor')
        await clara.presses('Aus der Gruppe nehmen')
      },
    ],
    [
      'is forgotten',
      async ({ viktor }) => {
        await viktor.says('/forget')
        await viktor.presses('me:forget:yes')
      },
    ],
  ])('%s: what was done stays, what comes is free again', async ([, leaves]) => {
    const lotse = await startInShift()
    const { vera, database } = lotse
    await leaves(lotse)
    lotse.skipAll()
    expect(await places(lotse)).toEqual([
      { state: 'held', held: 1 },
      { state: 'given back', held: 0 },
    ])
    expect(await database.rows(`SELECT id FROM "ShiftPlace" WHERE state = 'held' AND "stoppedAt" IS NULL`)).toEqual([])
    await vera.says('/oncall')
    expect(vera.reads()).not.toContain('Viktor')
  })
})

test('whoever is forgotten leaves their hours behind, and nothing of themselves', async () => {
  const lotse = await startInShift()
  const { viktor, database, advance } = lotse
  await advance(hours(3))
  lotse.skipAll()
  await viktor.says('/forget')
  await viktor.presses('me:forget:yes')
  viktor.skips()
  expect(await database.rows('SELECT DISTINCT "personId" FROM "ShiftPlace"')).toEqual([{ personId: null }])
})

test('a shift left a few hours before it begins is told to coordinators', async () => {
  const lotse = await startPlanned('Mo 14-16')
  const { viktor, clara } = lotse
  await takesNext(lotse, viktor)
  await viktor.says('/leave')
  await viktor.presses('Ja, nicht mehr dabei')
  expect(clara.reads()).toMatchInlineSnapshot(`
    "Viktor kann nicht, ein Dienst ist wieder frei:
    Mo., 23. Nov., 14:00–16:00 Uhr

    Niemand hat angeboten, notfalls zu kommen.
    [Selbst übernehmen]"
  `)
  viktor.skips()
})
