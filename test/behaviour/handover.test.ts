import { describe, expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { dataOf } from '../support/data.ts'
import { days, hours, minutes, startLotse } from '../support/lotse.ts'
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

/** The talk that the newest message with buttons is about. */
const questionId = ({ person }: Actor): string =>
  person
    .sees()
    .flatMap(({ buttons }) => buttons.flat())
    .findLast(({ data = '' }) => /^(handover|question):/.test(data))
    ?.data?.split(':')[2] ?? ''

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

describe('the note', () => {
  test('is left out with one press, and the offer stays as it is', async () => {
    const { amal, vera, viktor } = await talking()
    await vera.presses('handover:give')
    viktor.skips()
    expect(await vera.presses('handover:nonote')).toBe('Gut, ohne Notiz.')
    await vera.says('Xyzzy plugh')
    expect(vera.reads()).toContain('Dazu habe ich keinen passenden Ratgeber')
    expect(viktor.reads()).toBe('')
    amal.skips()
  })

  test('can be deleted as long as nobody has taken the talk over', async () => {
    const { amal, vera, viktor } = await given('Xyzzy, an Falsche gerichtet')
    await vera.presses('handover:nonote')
    expect(viktor.reads()).not.toContain('Xyzzy')
    await viktor.presses('question:take')
    expect(viktor.reads()).not.toContain('Xyzzy')
    for (const somebody of [amal, vera]) somebody.skips()
  })

  test('is text, and not too long; nothing else goes anywhere', async () => {
    const { amal, vera, viktor } = await talking()
    await vera.presses('handover:give')
    for (const somebody of [amal, vera, viktor]) somebody.skips()
    await vera.says({ photo: { size: 1000 } })
    expect(vera.reads()).toMatchInlineSnapshot(
      `"Eine Notiz kann nur Text sein. Ich habe das niemandem geschickt. Schreiben Sie die Notiz, oder drücken Sie „Ohne Notiz“."`,
    )
    await vera.says('x'.repeat(801))
    expect(vera.reads()).toMatchInlineSnapshot(
      `"Das ist etwas lang, höchstens 800 Zeichen passen. Schreiben Sie bitte eine kürzere Notiz. Diese hier habe ich nicht gespeichert."`,
    )
    expect(viktor.reads() + amal.reads()).toBe('')
    await vera.says('Kurz')
    expect(viktor.reads()).toContain('Kurz')
    vera.skips()
  })

  test('that comes when somebody has the talk already reaches them in the talk', async () => {
    const { amal, vera, viktor } = await talking()
    await vera.presses('handover:give')
    await viktor.presses('question:take')
    for (const somebody of [amal, vera, viktor]) somebody.skips()
    await vera.says('Sie hat ein Kind dabei')
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "#abc · Notiz von Vera:
      Sie hat ein Kind dabei"
    `)
    expect(await vera.presses('handover:nonote')).toBe('Zu spät: Wer weitermacht, hat die Notiz schon gelesen.')
    expect(amal.reads()).toBe('')
    vera.skips()
  })

  test('is not what somebody replies to another talk, nor what they say a good while later', async () => {
    const { amal, olena, vera, viktor, clara, advance } = await talking()
    const amals = vera.sees('Das ist jetzt Ihr Gespräch')
    await viktor.presses('oncall:stop')
    await talk(olena, vera, 'Xyzzy plugh')
    await vera.presses('handover:give', amals)
    for (const somebody of [amal, vera, viktor]) somebody.skips()
    const olenas = vera.sees('Xyzzy plugh')
    await vera.says('Das geht zu Olena', olenas ? { replyTo: olenas } : {})
    await advance(minutes(11))
    await vera.says('Das auch')
    expect(olena.reads()).toBe('Das geht zu Olena\n---\nDas auch')
    for (const somebody of [amal, vera, viktor, clara]) expect(somebody.reads()).not.toMatch(/Olena|auch/)
  })

  test('goes with its writer, out of what others were shown as well', async () => {
    const { amal, vera, viktor, database } = await given('Sie hat ein Kind dabei')
    await vera.says('/forget')
    await vera.presses('me:forget')
    expect(viktor.reads()).not.toContain('Kind')
    expect(await database.rows('SELECT note FROM "Handover"')).toEqual([{ note: null }])
    await viktor.presses('question:take')
    expect(viktor.reads()).not.toContain('Kind')
    amal.skips()
    vera.skips()
  })

  test('is in its writer’s own data, and in nobody else’s', async () => {
    const lotse = await given('Sie hat ein Kind dabei')
    const { amal, vera, viktor } = lotse
    await viktor.presses('question:take')
    lotse.skipAll()
    expect(await dataOf(lotse, vera)).toContain('Sie hat ein Kind dabei')
    for (const other of [viktor, amal]) expect(await dataOf(lotse, other)).not.toContain('Kind')
  })
})

describe('what comes after', () => {
  test('what the giver writes into the talk reaches nobody, and they hear why', async () => {
    const { amal, vera, viktor } = await given()
    const theirs = vera.sees('Standesamt')
    await vera.says('Noch etwas', theirs ? { replyTo: theirs } : {})
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Sie haben #abc übergeben, und ich suche gerade jemanden. Ihre Nachricht habe ich niemandem geschickt.
      [Doch selbst weitermachen]"
    `)
    await viktor.presses('question:take')
    for (const somebody of [amal, vera, viktor]) somebody.skips()
    await vera.says('Noch etwas', theirs ? { replyTo: theirs } : {})
    expect(vera.reads()).toMatchInlineSnapshot(
      `"Sie haben #abc übergeben, jemand anderes macht jetzt weiter. Ihre Nachricht habe ich niemandem geschickt."`,
    )
    expect(amal.reads() + viktor.reads()).toBe('')
  })

  test('what the asker writes meanwhile is kept, and shown on taking', async () => {
    const { amal, vera, viktor, clara } = await given()
    await viktor.presses('question:pass')
    await amal.says('Ich habe noch eine Frage')
    expect(vera.reads()).toBe('')
    await viktor.presses('question:take')
    expect(viktor.reads()).toContain('Ich habe noch eine Frage')
    for (const somebody of [amal, vera, clara]) somebody.skips()
  })

  test('the giver may go on after all, while nobody has taken it', async () => {
    const { amal, vera, viktor } = await given()
    expect(await vera.presses('handover:back')).toBe('Das Gespräch ist wieder bei Ihnen.')
    expect(amal.reads()).toMatchInlineSnapshot(`
      "(edited) ✓ Jemand hat Ihre Frage übernommen.
      ---
      Die Person, die Ihnen geholfen hat, ist doch weiter für Sie da. Schreiben Sie einfach hier weiter.
      Sie können auf Deutsch schreiben.
      [Beenden]"
    `)
    expect(viktor.reads()).toContain('Jemand anderes hat die Frage übernommen')
    expect(vera.reads()).not.toContain('Standesamt')
    await amal.says('Schön, dass Sie bleiben')
    expect(vera.reads()).toBe('Schön, dass Sie bleiben')
    expect(await vera.forges(`handover:back:${questionId(vera)}`)).toBe('Das Gespräch ist wieder bei Ihnen.')
  })

  test('is one question of the week for whoever has it back, also where one is all they want', async () => {
    const { amal, vera, viktor, clara } = await given()
    await vera.forges('limits:week:1')
    expect(await vera.forges(`handover:back:${questionId(viktor)}`)).toBe('Das Gespräch ist wieder bei Ihnen.')
    await vera.forges('limits:week:2')
    await viktor.presses('oncall:stop')
    await amal.presses('question:close')
    await amal.says('Noch etwas zum Standesamt Xyz')
    await amal.presses('question:human')
    expect(await vera.presses('question:take')).toBe('Übernommen.')
    for (const somebody of [amal, vera, viktor, clara]) somebody.skips()
  })

  test('of the giver, who wants it back, and the next one, one has it', async () => {
    const { amal, vera, viktor, moment } = await given()
    const back = vera.person.press(vera.last(), { data: `handover:back:${questionId(vera)}` })
    const taking = viktor.person.press(viktor.last(), { data: `question:take:${questionId(vera)}` })
    await moment()
    expect(await back).toMatchObject({ text: 'Das Gespräch ist wieder bei Ihnen.' })
    expect(await taking).toMatchObject({ text: expect.stringMatching(/^Jemand war einen Moment schneller/) })
    for (const somebody of [amal, vera, viktor]) somebody.skips()
  })
})

describe('what nobody takes over', () => {
  test('comes back to coordinators, once, without the note, and the giver may still go on', async () => {
    const { amal, vera, viktor, clara, advance } = await given()
    await advance(minutes(11))
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Vera hat ein Gespräch übergeben, und es findet niemanden
      Sprache: Deutsch, Arabisch
      Thema: Aufenthalt und Asyl
      🔒 Vertraulich, kleiner Kreis

      Im Dienst ist gerade niemand frei, und der Gruppenchat erfährt davon nichts. Bitte übernehmen Sie selbst, oder sprechen Sie jemanden an.
      [Übernehmen]
      [Wie steht es?]"
    `)
    expect(amal.reads()).not.toContain('Freitag')
    await advance(hours(3))
    expect(clara.reads()).toBe('')
    expect(await vera.presses('handover:back')).toBe('Das Gespräch ist wieder bei Ihnen.')
    for (const somebody of [amal, vera, viktor, clara]) somebody.skips()
  })

  test('may be taken over by a coordinator, who then reads the note', async () => {
    const { amal, vera, viktor, clara, advance } = await given()
    await advance(minutes(11))
    clara.skips()
    await clara.presses('question:take')
    expect(clara.reads()).toContain('Der Termin ist am Freitag um 9.')
    expect(vera.reads()).toContain('Clara hat das Gespräch übernommen')
    for (const somebody of [amal, viktor]) somebody.skips()
  })

  test('is over when the asker ends it, and cannot be taken back', async () => {
    const { amal, vera, viktor } = await given()
    await amal.presses('question:close')
    expect(await vera.presses('handover:back')).toBe('Dieses Gespräch ist schon beendet.')
    expect(viktor.reads()).toContain('Diese Frage hat sich erledigt')
    for (const somebody of [amal, vera]) somebody.skips()
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
