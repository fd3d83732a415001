import { describe, expect, test } from 'vitest'
import { hours } from '../support/lotse.ts'
import { opensShifts, plansBeside, shiftIds, startPlanned } from '../support/planned.ts'

describe('if need be', () => {
  test('is seen by coordinators alone, and can be taken back', async () => {
    const lotse = await startPlanned('Di 16-18')
    const { vera, viktor, clara, advance } = lotse
    const [id] = await shiftIds(lotse)
    await opensShifts(viktor)
    viktor.skips()
    expect(await viktor.presses(`shift:standby:${id}`)).toMatchInlineSnapshot(
      `"Danke! Die Koordination sieht, dass Sie notfalls kämen."`,
    )
    expect(viktor.reads()).toContain('1. 16:00–18:00 Uhr · Sie kämen notfalls · 1 Platz frei')
    await advance(hours(32))
    for (const somebody of [vera, clara]) {
      somebody.skips()
      await somebody.says('/oncall')
    }
    expect(vera.reads()).not.toContain('Viktor')
    expect(clara.reads()).toContain('Notfalls könnten einspringen: Viktor')
    expect(await viktor.presses(`shift:release:${id}`)).toMatchInlineSnapshot(`"Gut, Sie sind nicht mehr vorgemerkt."`)
    viktor.skips()
    lotse.chat.reads()
  })

  test('ends with taking another shift at the same time', async () => {
    const lotse = await startPlanned('Di 16-18')
    const { viktor, database } = lotse
    await plansBeside(lotse, 'Di 17-19 2')
    const [first, second] = await shiftIds(lotse)
    await opensShifts(viktor)
    await viktor.presses(`shift:standby:${first}`)
    expect(await viktor.presses(`shift:take:${second}`)).toBe('Übernommen. Danke!')
    expect(await viktor.forges(`shift:take:${first}`)).toMatchInlineSnapshot(
      `"Zur selben Zeit haben Sie schon einen Dienst, 17:00–19:00 Uhr."`,
    )
    expect(await database.rows('SELECT state FROM "ShiftPlace" ORDER BY id')).toEqual([
      { state: 'given back' },
      { state: 'held' },
    ])
    viktor.skips()
  })
})
