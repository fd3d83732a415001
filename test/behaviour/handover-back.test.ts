import { describe, expect, test } from 'vitest'
import { given, questionId } from '../support/handover.ts'
import { hours, minutes } from '../support/lotse.ts'

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
