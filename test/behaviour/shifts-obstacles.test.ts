import { describe, expect, test } from 'vitest'
import { opensShifts, shiftIds, startPlanned } from '../support/planned.ts'

describe('own limits', () => {
  test.for([
    ['/pause 2w', 'Bis Mo., 7. Dez., 09:00 Uhr machen Sie Pause. Das haben Sie so eingestellt. Ändern: /limits'],
    [
      '/quiet 17-7',
      'Der Dienst reicht in Ihre Ruhezeit, 17:00–07:00 Uhr. Das haben Sie so eingestellt. Ändern: /limits',
    ],
  ])('%s keeps shifts away, and says how to change it', async ([limit = '', why]) => {
    const lotse = await startPlanned('Di 16-18')
    const { viktor } = lotse
    const [id] = await shiftIds(lotse)
    await viktor.says(limit)
    viktor.skips()
    expect(await viktor.forges(`shift:take:${id}`)).toBe(why)
    expect(await viktor.forges(`shift:standby:${id}`)).toBe(why)
    await opensShifts(viktor)
    expect(viktor.reads()).toMatch(/stehen? hier nicht, weil (sie|er) nicht zu Ihren eigenen Grenzen/)
  })
})

test('a language that is wanted and not theirs is said, and theirs to judge', async () => {
  const lotse = await startPlanned('Di 16-18')
  const { viktor, database } = lotse
  await database.change(`UPDATE "Shift" SET spoken = 'ar', topics = 'work'`)
  await opensShifts(viktor)
  expect(viktor.reads()).toContain('1. 16:00–18:00 Uhr · 1 Platz frei · gesucht: Arabisch, Arbeit und Ausbildung')
  expect(await viktor.presses('shift:take')).toMatchInlineSnapshot(
    `"Übernommen. Danke! Gut zu wissen: Gesucht wird dafür jemand mit Arabisch."`,
  )
  viktor.skips()
})

describe('shifts are for volunteers', () => {
  test.for(['shift:list:0', 'shift:take:', 'shift:release:', 'shift:standby:'])('%s', async (data) => {
    const lotse = await startPlanned('Di 16-18')
    const { amal, oskar, database } = lotse
    const [id] = await shiftIds(lotse)
    await amal.speaks('de')
    await oskar.starts()
    for (const somebody of [amal, oskar])
      expect(await somebody.forges(data.endsWith(':') ? data + id : data)).toBe(
        'Das ist nur für Freiwillige der Gruppe.',
      )
    expect(await database.rows('SELECT id FROM "ShiftPlace"')).toEqual([])
    oskar.skips()
  })
})
