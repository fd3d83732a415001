import { describe, expect, test } from 'vitest'
import { asked, interpreted, startInterpreting } from '../support/interpreting.ts'
import { minutes } from '../support/lotse.ts'
import { talk } from '../support/talk.ts'

describe('an interpreter at once', () => {
  test('is asked for where there is no language in common', async () => {
    const { amal, vera, lotse, wanda, karim } = await startInterpreting()
    await amal.says('/language')
    await amal.forges('language:unspeak:de')
    await talk(amal, vera, 'Termin beim Standesamt Xyz')
    await vera.presses('interpret:for')
    expect(vera.reads()).toContain('[Arabisch ↔ Deutsch]')
    await amal.presses('interpret:for')
    expect(amal.reads()).toMatchInlineSnapshot(`
      "Wer beides spricht, dolmetscht hier im Chat für Sie: jetzt gleich, eine halbe Stunde lang. Welche Sprachen brauchen Sie?
      [Arabisch ↔ Deutsch]"
    `)
    expect(await amal.presses('interpret:ask')).toBe('Ich frage herum.')
    expect(wanda.reads()).toMatchInlineSnapshot(`
      "Können Sie jetzt dolmetschen?
      Eine halbe Stunde, hier im Chat: Arabisch, Deutsch

      Wer zuerst drückt, übernimmt. Ich warte bis 09:12 Uhr.
      [Ich komme]
      [Diesmal nicht] [Nichts für mich]"
    `)
    expect(karim.reads()).toContain('Können Sie jetzt dolmetschen?')
    expect(vera.reads()).toBe('')
    lotse.skipAll()
  })

  test('of all who are asked at the same time the first to press has it, and the others hear so', async () => {
    const { amal, vera, clara, wanda, karim, chat, moment, id } = await asked()
    expect(amal.reads()).toMatchInlineSnapshot(`
      "Ich frage gerade alle, die Arabisch, Deutsch sprechen und Zeit haben könnten. Um 09:11 Uhr wissen Sie spätestens, ob jemand kann.
      [Nicht mehr nötig]"
    `)
    const data = `task:claim:${await id()}`
    const presses = [wanda, karim].map((each) => each.person.press(each.last(), { data }))
    await moment()
    expect((await Promise.all(presses)).map((answer) => answer.answered && answer.text)).toMatchInlineSnapshot(`
      [
        "Sie sind dabei. Danke! Alles Weitere steht in unserem privaten Chat.",
        "Jemand war schneller. Danke, dass Sie bereit waren!",
      ]
    `)
    expect(wanda.reads()).toMatchInlineSnapshot(`
      "(a message was deleted)
      ---
      Sie sind dabei. Danke!

      Dolmetschen, jetzt gleich: Arabisch, Deutsch
      Wann: Mo., 23. Nov., 09:01–09:31 Uhr
      Sprachen: Arabisch, Deutsch

      Wenn es doch nicht klappt, drücken Sie bitte gleich auf „Ich kann doch nicht“. Dann kann jemand anderes gehen.
      [Erledigt] [Ich kann doch nicht]
      ---
      #abc · Jetzt dolmetschen Sie: Arabisch, Deutsch, bis 09:31 Uhr.

      Was Sie hier schreiben, kommt bei der Person an. Name und Nummer bleiben auf beiden Seiten verborgen.

      Sie können auf Deutsch schreiben.
      [Schreiben pausieren]
      ---
      (a message was deleted)"
    `)
    expect(karim.reads()).toMatchInlineSnapshot(`
      "Inzwischen hat sich jemand gefunden: Dolmetschen, jetzt gleich: Arabisch, Deutsch (Mo., 23. Nov., 09:01–09:31 Uhr). Danke fürs Überlegen!
      ---
      (edited) Inzwischen hat sich jemand gefunden: Dolmetschen, jetzt gleich: Arabisch, Deutsch (Mo., 23. Nov., 09:01–09:31 Uhr). Danke fürs Überlegen!"
    `)
    expect(amal.reads()).toMatchInlineSnapshot(`
      "(edited) ✓ Jemand dolmetscht für Sie, siehe unten.
      [Fertig]
      ---
      Jetzt dolmetscht jemand für Sie: Arabisch, Deutsch, bis 09:31 Uhr.
      Schicken Sie, was übersetzt werden soll: Text, Foto oder Sprachnachricht.

      Was Sie jetzt hier schreiben, bekommt diese Person. Ihren Namen und Ihre Nummer sieht sie nicht. Sie können auf Deutsch schreiben.

      Möchten Sie mich etwas anderes fragen? Drücken Sie vorher auf „Schreiben pausieren“.
      [Schreiben pausieren]"
    `)
    await amal.says('Was heißt Meldebescheinigung?')
    expect(wanda.reads()).toBe('Was heißt Meldebescheinigung?')
    expect(vera.reads() + clara.reads() + karim.reads() + chat.reads()).toBe('')
  })

  test('ends after half an hour, told before, or ten minutes later', async () => {
    const { amal, wanda, advance, id } = await interpreted()
    await advance(minutes(25))
    expect(amal.reads()).toMatchInlineSnapshot(`
      "(a message was deleted)
      ---
      Noch fünf Minuten: Das Dolmetschen endet um 09:31 Uhr.
      [Zehn Minuten mehr] [Fertig]"
    `)
    expect(wanda.reads()).toContain('Noch fünf Minuten')
    expect(await amal.presses('interpret:more')).toBe('Es geht weiter.')
    expect(amal.reads()).toMatchInlineSnapshot(`
      "(a message was deleted)
      ---
      Es geht weiter bis 09:41 Uhr.
      [Fertig]"
    `)
    expect(wanda.reads()).toContain('Es geht weiter bis')
    expect(await wanda.forges(`interpret:more:${await id()}`)).toBe('Es ist noch Zeit.')
    await advance(minutes(10))
    expect(amal.reads()).toContain('Noch fünf Minuten')
    await advance(minutes(5))
    expect(amal.reads()).toMatchInlineSnapshot(
      `
      "Das Gespräch mit der Person aus der Gruppe ist zu Ende. Wenn Sie etwas brauchen, schreiben Sie mir einfach.
      ---
      Wie war es mit der Hilfe? Mo., 23. Nov., 09:01–09:41 Uhr

      Wer Ihnen helfen wollte, liest Ihre Antwort nicht.
      [Gut]
      [Es ist niemand gekommen]
      [Es gab Schwierigkeiten]
      ---
      (edited) Das Dolmetschen ist zu Ende."
    `,
    )
    expect(wanda.reads()).toMatchInlineSnapshot(`
      "(a message was deleted)
      ---
      Das Dolmetschen ist zu Ende.
      ---
      #abc
      Dieses Gespräch ist zu Ende. Danke für Ihre Hilfe!
      ---
      (a message was deleted)
      ---
      Erledigt: Dolmetschen, jetzt gleich: Arabisch, Deutsch (Mo., 23. Nov., 09:01–09:41 Uhr). Danke, dass Sie da waren!

      Wie war es? Nur wenn niemand da war oder es schwer war, erfährt es die Koordination, ohne Ihren Namen. Sonst liest es niemand.

      Stunden, die zählen: 0,75
      [Gut gelaufen]
      [Niemand war da]
      [Es war schwer]
      [Ich war nicht dort]
      [− ½ Stunde] [+ ½ Stunde]
      ---
      (edited) Das Dolmetschen ist zu Ende."
    `)
  })

  test('ends when either is done', async () => {
    const { amal, wanda, advance, id } = await interpreted()
    await advance(minutes(26))
    for (const each of [amal, wanda]) each.skips()
    expect(await amal.presses('interpret:done')).toBe('Fertig. Danke!')
    expect(wanda.reads()).toContain('ist zu Ende')
    expect(await wanda.forges(`interpret:done:${await id()}`)).toBe('Das ist schon vorbei.')
    expect(await wanda.forges(`interpret:more:${await id()}`)).toBe('Das ist schon vorbei.')
    await advance(minutes(1))
    for (const each of [amal, wanda]) expect(each.reads()).toContain('Wie war es')
    await advance(minutes(30))
    expect(amal.reads() + wanda.reads()).toBe('')
  })

  test('is free when whoever asked for it has their data deleted', async () => {
    const { amal, wanda, advance } = await interpreted()
    await amal.says('/forget')
    await amal.presses('me:forget')
    expect(wanda.reads()).toContain('Erledigt: Dolmetschen')
    amal.skips()
    await advance(minutes(40))
    expect(amal.reads()).toBe('')
    expect(wanda.reads()).toContain('Wie war es?')
  })
})
