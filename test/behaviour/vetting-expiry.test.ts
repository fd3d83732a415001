import { describe, expect, test } from 'vitest'
import { days, hours } from '../support/lotse.ts'
import { looksAt, vetting } from '../support/vetting.ts'

describe('what runs out', () => {
  /** Vera's certificate was seen so many days less than five years ago. */
  async function runningOutIn(typed: string) {
    const lotse = await vetting()
    const { clara } = lotse
    await looksAt(clara, 'Vera')
    await clara.presses(/vetting:note:.*:certificate/)
    await clara.says(typed)
    lotse.skipAll()
    return lotse
  }

  test('is told a month before and on the last day, to coordinators and to the volunteer, once each', async () => {
    const { clara, vera, advance } = await runningOutIn('24.12.2021')
    expect(await advance(hours(1))).toBeUndefined()
    expect(vera.reads() + clara.reads()).toBe('')

    await advance(days(1))
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Führungszeugnisse, die bald ablaufen

      • Vera: gilt bis Do., 24. Dezember 2026

      Danach bekommen diese Menschen keine vertraulichen Fragen mehr, bis Sie unter /volunteers ein neues eingetragen haben."
    `)
    expect(vera.reads()).toMatchInlineSnapshot(
      `"Ihr erweitertes Führungszeugnis gilt in der Gruppe bis Do., 24. Dezember 2026. Danach frage ich Sie nicht mehr nach Vertraulichem, bis die Koordination ein neues gesehen hat. Für Freiwillige ist es kostenlos; die Bescheinigung dafür gibt Ihnen die Gruppe."`,
    )
    await advance(days(29))
    expect(clara.reads() + vera.reads()).toBe('')
    await advance(days(1))
    expect(clara.reads()).toContain('gilt bis Do., 24. Dezember 2026')
    expect(vera.reads()).toContain('gilt in der Gruppe bis Do., 24. Dezember 2026')
    await advance(days(3))
    expect(clara.reads() + vera.reads()).toBe('')
  })

  test('is told once by a tick that comes late, also after a restart', async () => {
    const { clara, vera, advance, restart } = await runningOutIn('24.12.2021')
    await restart()

    await advance(days(40))
    expect(clara.reads().match(/gilt bis/g)).toHaveLength(1)
    await advance(days(1))
    await restart()
    await advance(days(1))
    expect(clara.reads()).toBe('')
    vera.skips()
  })

  test('waits for the end of quiet hours', async () => {
    const { clara, vera, advance } = await runningOutIn('24.11.2021')
    await vera.says('/quiet 8-20')
    vera.skips()

    await advance(hours(24))
    expect(vera.reads()).toBe('')
    await advance(hours(12))
    expect(vera.reads()).toContain('Ihr erweitertes Führungszeugnis')
    clara.skips()
  })

  test('is marked in the list, and a new one begins anew', async () => {
    const { clara, vera, advance } = await runningOutIn('24.12.2021')
    await advance(days(2))
    clara.skips()
    await clara.says('/volunteers')
    expect(clara.reads()).toContain('• Vera · freiwillig · im Dienst · ⏳ Führungszeugnis läuft bald ab')
    await advance(days(40))
    clara.skips()
    await clara.says('/volunteers')
    expect(clara.reads()).toContain('⚠️ Führungszeugnis abgelaufen')

    await looksAt(clara, 'Vera')
    await clara.presses(/vetting:note:.*:certificate/)
    await clara.says('heute')
    await clara.says('/volunteers')
    expect(clara.reads()).not.toMatch(/⚠️ Führungszeugnis abgelaufen[\s\S]*\[Clara\]/)
    vera.skips()
  })

  test('is told to nobody where the group does not vet', async () => {
    const { clara, vera, advance } = await runningOutIn('24.12.2021')
    await clara.says('/setup')
    await clara.presses('group:switch:vetting')
    clara.skips()

    await advance(days(40))
    expect(clara.reads() + vera.reads()).toBe('')
  })
})
