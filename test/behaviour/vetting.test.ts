import { describe, expect, test } from 'vitest'
import { clear, looksAt, vetting } from '../support/vetting.ts'

const refused = 'Das dürfen nur Koordinatorinnen und Koordinatoren der Gruppe.'

describe('what coordinators record', () => {
  test('stands on the volunteer’s screen, step by step', async () => {
    const { clara, vera } = await vetting()
    await clara.says('/volunteers')
    await clara.presses('Vera')
    clara.skips()

    await clara.presses('vetting:show')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) Vera: vertrauliche Fragen

      – Kodex: noch nicht angenommen
      – Erweitertes Führungszeugnis: noch nicht gesehen
      – Einweisung oder Schulung: noch nicht eingetragen
      – Freigabe: noch nicht erteilt

      Solange etwas fehlt, bekommt diese Person keine vertraulichen Fragen.

      Gespeichert werden nur die Tage. Lassen Sie sich das Zeugnis zeigen und schicken Sie es mir bitte nicht.
      [Führungszeugnis gesehen]
      [Einweisung eintragen]
      [Freigeben]
      [Kodex schicken]
      [‹ Zurück]"
    `)
    await vera.forges('vetting:accept')
    await clara.presses(/vetting:note:.*:certificate/)
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Wann haben Sie das erweiterte Führungszeugnis von Vera gesehen? Es gilt dann fünf Jahre.

      Schreiben Sie das Datum, zum Beispiel 23.11.2026, oder drücken Sie „Heute“.
      [Heute]
      [‹ Zurück]"
    `)
    await clara.says('3.11.')
    await clara.presses(/vetting:note:.*:training/)
    await clara.presses('vetting:today')
    await clara.presses('vetting:clear')
    expect(clara.reads().split('---').at(-1)).toMatchInlineSnapshot(`
      "
      (edited) Vera: vertrauliche Fragen

      ✓ Kodex: Mo., 23. November 2026
      ✓ Erweitertes Führungszeugnis: Di., 3. November 2026, gilt bis Mo., 3. November 2031
      ✓ Einweisung oder Schulung: Mo., 23. November 2026
      ✓ Freigabe: Mo., 23. November 2026

      Es ist alles da. Diese Person kann vertrauliche Fragen bekommen.

      Gespeichert werden nur die Tage. Lassen Sie sich das Zeugnis zeigen und schicken Sie es mir bitte nicht.
      [Führungszeugnis gesehen] [Eintrag löschen]
      [Einweisung eintragen] [Eintrag löschen]
      [Freigabe zurücknehmen]
      [‹ Zurück]"
    `)
    expect(vera.reads()).toContain('Sie sind jetzt für vertrauliche Fragen freigegeben.')
  })

  test.each([
    ['24.12.', '2025-12-24'],
    ['gestern', '2026-11-22'],
    ['٢٢/١١/٢٠٢٦', '2026-11-22'],
    ['22 листопада 2026', '2026-11-22'],
  ])('the day is typed as people write: %s', async (typed, day) => {
    const { clara, database } = await vetting()
    await looksAt(clara, 'Vera')
    await clara.presses(/vetting:note:.*:certificate/)

    await clara.says(typed)
    expect(await database.rows('SELECT "kind", "since" FROM "Clearance"')).toEqual([
      { kind: 'certificate', since: day },
    ])
    clara.skips()
  })

  test.each([
    ['irgendwann', 'Dieses Datum verstehe ich nicht. Schreiben Sie es bitte so: 23.11.2026'],
    ['morgen', 'Dieser Tag liegt noch vor uns.'],
    ['1.1.2031', 'Dieser Tag liegt noch vor uns.'],
    ['1.1.1950', 'Das ist zu lange her, um noch zu gelten.'],
    ['22.11.2021', 'Das ist zu lange her, um noch zu gelten.'],
  ])('a day that cannot be is refused kindly, and may be typed again: %s', async (typed, words) => {
    const { clara, database } = await vetting()
    await looksAt(clara, 'Vera')
    await clara.presses(/vetting:note:.*:certificate/)
    clara.skips()

    await clara.says(typed)
    expect(clara.reads()).toContain(words)
    expect(await database.rows('SELECT * FROM "Clearance"')).toEqual([])
    await clara.says('heute')
    expect(clara.reads()).toContain('✓ Erweitertes Führungszeugnis: Mo., 23. November 2026')
  })

  test('a photo of the paper is not taken, and deleted', async () => {
    const { clara, database } = await vetting()
    await looksAt(clara, 'Vera')
    await clara.presses(/vetting:note:.*:certificate/)
    clara.skips()

    const photo = await clara.says({ photo: { size: 1000 } })
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Bitte schicken Sie mir kein Foto und keine Datei: Ich speichere nur den Tag, damit das Papier nirgends liegen bleibt. Ihre Nachricht habe ich gelöscht, soweit Telegram das zulässt.

      Schreiben Sie bitte nur das Datum. War die Nachricht für jemand anderen, drücken Sie erst „Zurück“.
      [Heute]
      [‹ Zurück]"
    `)
    const file = await clara.says({ document: { name: 'zeugnis.pdf', size: 1000 } })
    for (const { id } of [photo, file]) expect(clara.person.sees().find((seen) => seen.id === id)).toBeUndefined()
    expect(await database.rows('SELECT * FROM "Message"')).toEqual([])
    await clara.says('heute')
    expect(clara.reads()).toContain('✓ Erweitertes Führungszeugnis')
  })

  test('what is no date goes where it would have gone', async () => {
    const { clara } = await vetting()
    await looksAt(clara, 'Vera')
    await clara.presses(/vetting:note:.*:training/)
    clara.skips()

    await clara.says('Wie bekomme ich eigentlich eine Wohnung in der Stadt?')
    expect(clara.reads()).toContain('Wohnung')
  })

  test('can be taken back, and the volunteer hears what that means', async () => {
    const lotse = await vetting()
    const { clara, vera } = lotse
    await clear(lotse, vera, 'Vera')

    await clara.presses(/vetting:drop:.*:sensitive/)
    expect(clara.reads()).toMatch(/– Freigabe: noch nicht erteilt[\s\S]*Solange etwas fehlt/)
    expect(vera.reads()).toContain('Vertrauliche Fragen kommen vorerst nicht mehr zu Ihnen.')
    await clara.presses('vetting:clear')
    await clara.presses(/vetting:drop:.*:certificate/)
    clara.skips()
    vera.skips()
  })

  test('about oneself only as long as nobody else coordinates, and it is noted', async () => {
    const { clara, viktor } = await vetting()
    await looksAt(clara, 'Clara')
    await clara.presses('vetting:clear')
    expect(clara.reads()).toContain('✓ Freigabe: Mo., 23. November 2026, selbst eingetragen')
    const old = clara.last()

    await clara.says('/volunteers')
    await clara.presses('Viktor')
    await clara.presses(/person:role:.*:coordinator/)
    expect(await clara.presses(/vetting:note:.*:training/, old)).toBe(
      'Für Sie selbst trägt das jemand anderes aus der Koordination ein.',
    )
    await looksAt(clara, 'Clara')
    expect(
      clara
        .last()
        .buttons.flat()
        .map(({ text }) => text),
    ).toEqual(['Kodex schicken', '‹ Zurück'])
    viktor.skips()
  })

  test('by two at the same moment is recorded once', async () => {
    const { clara, viktor, moment, database } = await vetting()
    await clara.says('/volunteers')
    await clara.presses('Viktor')
    await clara.presses(/person:role:.*:coordinator/)
    await looksAt(clara, 'Vera')
    await looksAt(viktor, 'Vera')

    void clara.person.press(clara.last(), /vetting:clear/)
    void viktor.person.press(viktor.last(), /vetting:clear/)
    await moment()
    expect(await database.rows('SELECT "kind" FROM "Clearance"')).toEqual([{ kind: 'sensitive' }])
    clara.skips()
    viktor.skips()
  })

  test('is nothing that volunteers or outsiders can do or see', async () => {
    const { clara, vera, viktor, oskar, database } = await vetting()
    await oskar.starts()
    oskar.skips()
    await looksAt(clara, 'Viktor')
    const data = clara
      .last()
      .buttons.flat()
      .map(({ data }) => data ?? '')

    for (const actor of [vera, viktor, oskar])
      for (const button of data) expect(await actor.forges(button)).toBe(refused)
    expect(await database.rows('SELECT * FROM "Clearance"')).toEqual([])
    expect(vera.unread() + viktor.unread() + oskar.unread()).toBe(0)
  })

  test('of somebody who left in the meantime changes nothing', async () => {
    const { clara, vera, viktor, database } = await vetting()
    await looksAt(clara, 'Vera')
    await vera.says('/leave')
    await vera.presses('me:leave:yes')

    expect(await clara.presses('vetting:clear')).toBe('Dieser Knopf ist nicht mehr gültig.')
    expect(await database.rows('SELECT * FROM "Clearance"')).toEqual([])
    for (const actor of [clara, vera, viktor]) actor.skips()
  })
})
