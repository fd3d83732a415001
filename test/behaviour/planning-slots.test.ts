import { describe, expect, test } from 'vitest'
import { type Lotse, startLotse } from '../support/lotse.ts'

/** Clara has planned two weekly slots; Vera has taken the first Tuesday. */
async function planned(): Promise<Lotse> {
  const lotse = await startLotse()
  const { clara, vera } = lotse
  await clara.says('/rota Di 16-18')
  await clara.says('/rota Do 9:30-12 2')
  await vera.presses('shift:list')
  await vera.presses('shift:take')
  vera.skips()
  clara.skips()
  return lotse
}

describe('a slot', () => {
  test('is opened from the plan', async () => {
    const { clara } = await planned()
    await clara.says('/rota')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Dienstplan

      Dienstag
      16:00–18:00 · 1 Person

      Donnerstag
      09:30–12:00 · 2 Personen

      In den nächsten 8 Wochen gibt es 16 Dienste. Bei 15 davon fehlt noch jemand.
      [Di 16:00–18:00] [Do 09:30–12:00]
      [+ Dienstzeit]
      [Wer ist wann dran? Tage ändern]
      [Feiertage] [Kalender]"
    `)
    await clara.presses('Do 09:30–12:00')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) Donnerstag, 09:30–12:00
      2 Personen
      Sprachen: egal
      Themen: alle
      An Feiertagen kein Dienst
      [− 1] [+ 3]
      [Uhrzeit ändern]
      [Sprachen] [Themen]
      [Auch an Feiertagen]
      [Dienstzeit beenden]
      [‹ Dienstplan]"
    `)
  })

  test('has as many people as one presses, languages, topics and holidays, and its shifts follow', async () => {
    const { clara } = await planned()
    await clara.says('/rota')
    await clara.presses('Di 16:00–18:00')
    await clara.presses('+ 2')
    await clara.presses('Sprachen')
    await clara.presses('Arabisch')
    await clara.presses('Ukrainisch')
    await clara.presses('Fertig')
    await clara.presses('Themen')
    await clara.presses('Wohnen')
    await clara.presses('Fertig')
    clara.skips()
    await clara.presses('Auch an Feiertagen')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) Dienstag, 16:00–18:00
      2 Personen
      Möglichst mit: Arabisch, Ukrainisch
      Für: Wohnen
      Auch an Feiertagen
      [− 1] [+ 3]
      [Uhrzeit ändern]
      [Sprachen] [Themen]
      [✓ Auch an Feiertagen]
      [Dienstzeit beenden]
      [‹ Dienstplan]"
    `)
  })

  test('gets other hours by typing them; who holds a shift is told', async () => {
    const { clara, vera } = await planned()
    await clara.says('/rota')
    await clara.presses('Di 16:00–18:00')
    clara.skips()
    await clara.presses('Uhrzeit ändern')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Di 16:00–18:00
      Von wann bis wann? Schreiben Sie zum Beispiel: 16:15-17:45. Mit /cancel brechen Sie ab."
    `)
    await clara.says('18-16')
    expect(clara.reads()).toMatchInlineSnapshot(`"Diese Zeit endet, bevor sie beginnt."`)
    await clara.says('١٧:١٥-١٩')
    expect(clara.reads()).toContain('Dienstag, 17:15–19:00')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Die Dienstzeit Di 16:00–18:00 ist jetzt Di 17:15–19:00.

      Das betrifft diese Dienste von Ihnen:
      • Di., 24. Nov., 17:15–19:00 Uhr

      Passt das nicht, geben Sie den Dienst einfach unter /oncall zurück.
      [Zurückgeben]"
    `)
  })

  test('typed hours survive a restart in the middle, and a question is not lost in them', async () => {
    const { clara, restart } = await planned()
    await clara.says('/rota')
    await clara.presses('rota:new')
    await clara.presses('Mittwoch')
    await clara.presses('Andere Uhrzeit …')
    clara.skips()
    await restart()
    await clara.says('9:15 bis 10:45, 2 Personen')
    expect(clara.reads()).toContain('Mittwoch, 09:15–10:45\n2 Personen')
    await clara.presses('Uhrzeit ändern')
    clara.skips()
    await clara.says('Wie melde ich eine neue Wohnung in der Stadt an?')
    expect(clara.reads()).toContain('Einen Menschen fragen')
  })

  test('ends after a question; what nobody holds vanishes, who holds a shift is told kindly', async () => {
    const { clara, vera } = await planned()
    await clara.says('/rota')
    await clara.presses('Di 16:00–18:00')
    clara.skips()
    await clara.presses('Dienstzeit beenden')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) Dienstag, 16:00–18:00

      Soll es diese Dienstzeit nicht mehr geben? Dann fallen alle künftigen Dienste zu dieser Zeit aus. Wer schon einen übernommen hat, erfährt es von mir. Vergangene Dienste bleiben erhalten.
      [Ja, beenden]
      [Nein, behalten]"
    `)
    expect(await clara.presses('Ja, beenden')).toBe('Beendet.')
    expect(clara.reads()).toContain('gibt es 8 Dienste')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Die Dienstzeit Di 16:00–18:00 gibt es nicht mehr.

      Deshalb fallen diese Dienste von Ihnen aus:
      • Di., 24. Nov., 16:00–18:00 Uhr

      Danke, dass Sie dafür da sein wollten."
    `)
  })

  test('that has ended says so to an old button', async () => {
    const { clara, vera, database } = await planned()
    const [slot] = await database.rows('SELECT id FROM "Slot" WHERE weekday = 4')
    await clara.says('/rota')
    expect(await clara.forges(`rota:ended:${slot?.id}`)).toBe('Beendet.')
    for (const data of ['slot', 'ended', 'end', 'topics'])
      expect(await clara.forges(`rota:${data}:${slot?.id}`)).toBe('Diese Dienstzeit gibt es nicht mehr.')
    clara.skips()
    expect(vera.reads()).toBe('')
  })
})
