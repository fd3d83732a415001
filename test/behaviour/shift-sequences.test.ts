import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Lotse, startLotse } from '../support/lotse.ts'
import { plansBeside, shiftIds } from '../support/planned.ts'

const seed = Number(process.env.SEED ?? 3)
const length = Number(process.env.RUNS ?? 60)

/** Whatever people press, in whatever order. */
const press = fc.record({
  who: fc.constantFrom('vera', 'viktor', 'clara'),
  what: fc.constantFrom('take', 'take', 'release', 'standby'),
  which: fc.nat({ max: 3 }),
})

test('whoever presses what: nobody is in two places at once, and no shift is fuller than it is', async () => {
  const lotse = await startLotse()
  await lotse.clara.says('/rota Di 16-18')
  await plansBeside(lotse, 'Di 17-19 2')
  await plansBeside(lotse, 'Di 18-20')
  // The next four: 16 to 18, 17 to 19 with two places, 18 to 20, and one a week later.
  const ids = (await shiftIds(lotse)).slice(0, 4)
  for (const { who, what, which } of fc.sample(press, { seed, numRuns: length })) {
    await lotse[who as 'vera'].forges(`shift:${what}:${ids[which]}`)
    lotse.skipAll()
    expect(await overlaps(lotse), `${who} ${what} ${which}`).toEqual([])
    expect(await miscounted(lotse), `${who} ${what} ${which}`).toEqual([])
  }
  const places = await lotse.database.rows(`SELECT state FROM "ShiftPlace"`)
  expect(new Set(places.map(({ state }) => state))).toEqual(new Set(['held', 'standby', 'given back']))
})

const overlaps = ({ database }: Pick<Lotse, 'database'>) =>
  database.rows(`
    SELECT a.id FROM "ShiftPlace" a
    JOIN "ShiftPlace" b ON a."personId" = b."personId" AND a.id < b.id
    JOIN "Shift" s ON s.id = a."shiftId"
    JOIN "Shift" t ON t.id = b."shiftId"
    WHERE a.state <> 'given back' AND b.state <> 'given back' AND s."startsAt" < t."endsAt" AND t."startsAt" < s."endsAt"`)

const miscounted = ({ database }: Pick<Lotse, 'database'>) =>
  database.rows(`
    SELECT s.id FROM "Shift" s
    WHERE s.held > s.people
      OR s.held <> (SELECT COUNT(*) FROM "ShiftPlace" p WHERE p."shiftId" = s.id AND p.state = 'held')`)
