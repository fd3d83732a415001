import { describe, expect, test } from 'vitest'
import { given, questionId, talking } from '../support/handover.ts'
import { days, minutes } from '../support/lotse.ts'

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

      Ich habe jemanden aus der Gruppe gefragt und warte bis 09:11 Uhr auf eine Antwort. Danach frage ich die Leitung der Gruppe.
      Mit dieser Person können Sie Deutsch sprechen.
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
      "(edited) Vera übergibt ein Gespräch. Können Sie es übernehmen?

      Sprache: Deutsch, Arabisch
      Thema: Aufenthalt und Asyl
      🔒 Vertraulich, kleiner Kreis

      Notiz von Vera:
      Der Termin ist am Freitag um 9.

      Termin beim Standesamt Xyz

      Bis 09:11 Uhr warte ich auf Sie, dann frage ich die nächste Person. Passt es nicht, geben Sie weiter. Das ist in Ordnung.
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
      "(edited) ✓ Jemand hat Ihre Frage übernommen.
      ---
      Jetzt ist eine andere Person aus der Gruppe für Sie da. Sie liest alles, was Sie geschrieben haben. Schreiben Sie einfach hier weiter.
      Sie können auf Deutsch schreiben.
      [Beenden]"
    `)
    await amal.says('Danke, dass es weitergeht')
    expect(viktor.reads()).toBe('Danke, dass es weitergeht')
    expect(vera.reads()).toBe('')
  })
})

describe('two at the same moment', () => {
  test('one takes it over, and the giver hears of that one', async () => {
    const { amal, vera, viktor, clara, advance, moment } = await given()
    await advance(minutes(11))
    for (const somebody of [amal, viktor, clara]) somebody.skips()
    const data = `question:take:${questionId(viktor)}`
    const presses = [clara.person.press(clara.last(), { data }), viktor.person.press(viktor.last(), { data })]
    await moment()
    const texts = (await Promise.all(presses)).map((answer) => answer.answered && answer.text)
    expect(texts.filter((text) => text === 'Übernommen.')).toHaveLength(1)
    expect(vera.reads().match(/in guten Händen/g)).toHaveLength(1)
    for (const somebody of [amal, viktor, clara]) somebody.skips()
  })

  test('pressing twice hands over once', async () => {
    const { amal, vera, viktor, moment } = await talking()
    const [message, data] = [vera.last(), `handover:give:${questionId(vera)}`]
    const presses = [vera.person.press(message, { data }), vera.person.press(message, { data })]
    await moment()
    const texts = (await Promise.all(presses)).map((answer) => answer.answered && answer.text)
    expect(texts).toEqual(['Übergeben. Danke!', 'Das haben Sie schon übergeben.'])
    expect(viktor.reads().match(/übergibt ein Gespräch/g)).toHaveLength(1)
    for (const somebody of [amal, vera]) somebody.skips()
  })

  test('an update that Telegram repeats changes nothing', async () => {
    const { amal, vera, viktor, telegram, moment } = await talking()
    await vera.presses('handover:give')
    telegram.repeatUpdate()
    await moment()
    viktor.skips()
    await vera.says('Nur einmal')
    telegram.repeatUpdate()
    await moment()
    expect(vera.reads().match(/Diese Notiz/g)).toHaveLength(1)
    expect(viktor.reads().match(/Nur einmal/g)).toHaveLength(1)
    amal.skips()
  })
})

describe('a restart', () => {
  test('between handing over and the note loses nothing', async () => {
    const { amal, vera, viktor, restart } = await talking()
    await vera.presses('handover:give')
    viktor.skips()
    await restart()
    await vera.says('Nach dem Neustart')
    expect(viktor.reads()).toContain('Nach dem Neustart')
    for (const somebody of [amal, vera]) somebody.skips()
  })

  test('between the note and taking loses nothing', async () => {
    const { amal, vera, viktor, restart } = await given()
    await restart()
    await viktor.presses('question:take')
    expect(viktor.reads()).toContain('Der Termin ist am Freitag um 9.')
    for (const somebody of [amal, vera]) somebody.skips()
  })
})

describe('somebody who blocked Lotse', () => {
  test('as the next one: the talk goes on to who comes after them', async () => {
    const { amal, vera, viktor, clara } = await talking()
    viktor.person.block()
    await clara.presses('oncall:start')
    clara.skips()
    await vera.presses('handover:give')
    await clara.presses('question:take')
    expect(clara.reads()).toContain('Termin beim Standesamt')
    for (const somebody of [amal, vera, viktor]) somebody.skips()
  })

  test('as the giver: the talk goes on all the same', async () => {
    const { amal, vera, viktor } = await given()
    vera.person.block()
    await viktor.presses('question:take')
    await amal.says('Hallo')
    expect(viktor.reads()).toContain('Hallo')
    amal.skips()
  })
})

describe('those whose talk it is not', () => {
  const verbs = ['keep', 'give', 'back', 'note', 'nonote']

  test('Oskar and the asker are refused, and nothing changes', async () => {
    const { amal, vera, oskar } = await talking()
    await oskar.starts()
    oskar.skips()
    for (const somebody of [oskar, amal])
      for (const data of [...verbs.map((verb) => `handover:${verb}:${questionId(vera)}`), 'handover:all'])
        expect(await somebody.forges(data)).toBe('Das ist nur für Freiwillige der Gruppe.')
    await amal.says('Noch da?')
    expect(vera.reads()).toBe('Noch da?')
  })

  test('another volunteer neither', async () => {
    const { amal, vera, viktor } = await talking()
    for (const verb of ['keep', 'give', 'back'])
      expect(await viktor.forges(`handover:${verb}:${questionId(vera)}`)).toBe('Dieses Gespräch ist nicht Ihres.')
    for (const verb of ['note', 'nonote'])
      expect(await viktor.forges(`handover:${verb}:${questionId(vera)}`)).toBe('Dieses Gespräch ist schon beendet.')
    expect(vera.reads() + amal.reads() + viktor.reads()).toBe('')
  })
})

test('what was handed over goes with the words of the question', async () => {
  const { amal, vera, viktor, clara, database, advance } = await given()
  await viktor.presses('question:take')
  await amal.presses('question:close')
  await advance(days(91))
  expect(await database.rows('SELECT id FROM "Handover"')).toEqual([])
  for (const somebody of [amal, vera, viktor, clara]) somebody.skips()
})
