import { describe, expect, test } from 'vitest'
import { startLotse } from '../support/lotse.ts'
import { talk } from '../support/talk.ts'

/** Vera talks with Amal, who reads German here; Viktor is on duty, too. */
async function talking() {
  const lotse = await startLotse()
  const { amal, vera, viktor } = lotse
  await amal.speaks('de')
  await talk(amal, vera)
  await viktor.presses('oncall:start')
  viktor.skips()
  return lotse
}

/** Vera has given her talk with Amal away, with a note. */
async function given(note = 'Der Termin ist am Freitag um 9.') {
  const lotse = await talking()
  const { amal, vera, viktor } = lotse
  await vera.presses('handover:give')
  await vera.says(note)
  for (const somebody of [amal, vera, viktor]) somebody.skips()
  return lotse
}

describe('handing a talk over', () => {
  test('asks the next one with the note, and tells the asker that somebody else goes on', async () => {
    const { amal, vera, viktor } = await talking()
    expect(await vera.presses('handover:give')).toBe('Übergeben. Danke!')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Übergeben: #abc · Aufenthalt und Asyl
      Ich frage jetzt andere und melde mich, wenn jemand übernommen hat. Die Person weiß Bescheid, dass jemand anderes weitermacht.

      Was sollte wissen, wer weitermacht? Schreiben Sie es jetzt in einer Nachricht. Wer Hilfe sucht, liest Ihre Notiz nicht.
      [Ohne Notiz]
      [Doch selbst weitermachen]"
    `)
    expect(amal.reads()).toMatchInlineSnapshot(`
      "Die Person, die Ihnen bisher geholfen hat, hört jetzt auf. Jemand anderes aus der Gruppe macht weiter und bekommt alles, was Sie geschrieben haben. Sie müssen nichts noch einmal schreiben.

      Ich habe jemanden aus der Gruppe gefragt und warte bis 09:11 Uhr auf eine Antwort. Danach frage ich die nächste Person.
      [Beenden]"
    `)
    viktor.skips()
    await vera.says('Der Termin ist am Freitag um 9.')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Danke. Diese Notiz zu #abc liest, wer weitermacht:
      Der Termin ist am Freitag um 9.
      [Notiz löschen]
      [Doch selbst weitermachen]"
    `)
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "(edited) Vera übergibt ein Gespräch. Können Sie weitermachen?

      Sprache: Deutsch, Arabisch
      Thema: Aufenthalt und Asyl
      🔒 Vertraulich, kleiner Kreis

      Notiz von Vera:
      Der Termin ist am Freitag um 9.

      Termin beim Standesamt Xyz

      Bis 09:11 Uhr warte ich auf Sie, dann frage ich die nächste Person. Passt es nicht, geben Sie weiter. Niemand erfährt das.
      [Übernehmen] [Weitergeben]"
    `)
    expect(amal.reads()).toBe('')
  })

  test('taking it acknowledges it: the giver, the asker and the one who goes on know', async () => {
    const { amal, vera, viktor } = await given()
    expect(await viktor.presses('question:take')).toBe('Übernommen.')
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "#abc · Sprache: Deutsch, Arabisch
      Thema: Aufenthalt und Asyl
      🔒 Vertraulich, kleiner Kreis

      Notiz von Vera:
      Der Termin ist am Freitag um 9.

      Das ist jetzt Ihr Gespräch. Was Sie hier schreiben, kommt bei der Person an. Name und Nummer bleiben auf beiden Seiten verborgen.
      [Beenden] [Übergeben]
      ---
      (edited) Sie haben diese Frage übernommen. Das Gespräch steht unten.
      ---
      Termin beim Standesamt Xyz"
    `)
    expect(vera.reads()).toMatchInlineSnapshot(`"#abc ist in guten Händen: Viktor hat das Gespräch übernommen."`)
    expect(amal.reads()).toMatchInlineSnapshot(`
      "Jetzt ist eine andere Person aus der Gruppe für Sie da. Sie liest alles, was Sie geschrieben haben. Schreiben Sie einfach hier weiter.
      Sie können auf Deutsch schreiben.
      [Beenden]"
    `)
    await amal.says('Danke, dass es weitergeht')
    expect(viktor.reads()).toBe('Danke, dass es weitergeht')
    expect(vera.reads()).toBe('')
  })
})
