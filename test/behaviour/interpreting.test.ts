import { describe, expect, test } from 'vitest'
import { minutes, startLotse } from '../support/lotse.ts'
import { talk } from '../support/talk.ts'
import { volunteer } from '../support/tasks.ts'

/** Two volunteers who speak Arabic, too. */
async function start(code = 'ar') {
  const lotse = await startLotse()
  const [wanda, karim] = [await volunteer(lotse, 7001, 'Wanda'), await volunteer(lotse, 7002, 'Karim')]
  for (const each of [wanda, karim]) {
    await each.says('/language')
    await each.forges(`language:speak:${code}`)
    each.skips()
  }
  await lotse.amal.speaks('de')
  await lotse.moment()
  lotse.skipAll()
  const id = async () => (await lotse.database.rows('SELECT id FROM "Task" ORDER BY "createdAt" DESC'))[0]?.id
  return { ...lotse, lotse, wanda, karim, id }
}

/** Amal has asked for an interpreter. */
async function asked() {
  const all = await start()
  await all.amal.forges('interpret:ask:ar:de')
  return all
}

/** Wanda interprets for Amal; all have looked. */
async function interpreted() {
  const all = await asked()
  await all.wanda.presses('task:claim')
  for (const each of [all.wanda, all.karim, all.amal]) each.skips()
  return all
}

describe('an interpreter at once', () => {
  test('is asked for where there is no language in common', async () => {
    const { amal, vera, lotse, wanda, karim } = await start()
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
      (edited) Erledigt: Dolmetschen, jetzt gleich: Arabisch, Deutsch (Mo., 23. Nov., 09:01–09:41 Uhr). Danke, dass Sie da waren!
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
    amal.skips()
    await advance(minutes(30))
    expect(amal.reads() + wanda.reads()).toBe('')
  })

  test('that nobody can is said honestly, to coordinators, too', async () => {
    const { amal, wanda, karim, clara, advance } = await asked()
    expect(await wanda.presses('task:pass')).toBe('In Ordnung, danke.')
    for (const each of [amal, wanda, karim]) each.skips()
    await advance(minutes(16))
    expect(amal.reads()).toMatchInlineSnapshot(`
      "(a message was deleted)
      ---
      Leider kann gerade niemand dolmetschen: Arabisch, Deutsch. Die Leitung der Gruppe weiß Bescheid. Was jetzt helfen kann: ein Übersetzungsprogramm mit kurzen Sätzen, oder Sie bitten um einen späteren Termin.
      [Noch einmal fragen]"
    `)
    expect(clara.reads()).toMatchInlineSnapshot(
      `"Jemand brauchte sofort eine Person zum Dolmetschen, und niemand konnte: Arabisch, Deutsch. So viele habe ich gefragt: 2. Fehlt diese Sprache öfter, laden Sie jemanden ein: /invite"`,
    )
    expect(karim.reads()).toContain('Das hat sich erledigt')
    expect(await karim.forges('interpret:more:abcdefghjk')).toBe('Dieser Knopf gehört nicht zu Ihnen.')
    await amal.presses('interpret:ask')
    expect(karim.reads()).toContain('Können Sie jetzt dolmetschen?')
    for (const each of [amal, wanda]) each.skips()
  })

  test('that all have said no is not waited for', async () => {
    const { amal, wanda, karim, clara, advance } = await asked()
    for (const each of [wanda, karim]) await each.presses('task:pass')
    await advance(minutes(1))
    expect(amal.reads()).toContain('Leider kann gerade niemand dolmetschen')
    for (const each of [clara, wanda, karim]) each.skips()
  })

  test('tells dialects apart', async () => {
    const { amal, wanda, karim, clara } = await start('prs')
    expect(await amal.forges('interpret:ask:fa:de')).toBe('Gerade kann niemand.')
    expect(wanda.reads() + karim.reads()).toBe('')
    expect(await amal.forges('interpret:ask:prs:de')).toBe('Ich frage herum.')
    expect(wanda.reads()).toContain('Dari')
    for (const each of [amal, karim, clara]) each.skips()
  })

  test('asks nobody in quiet hours, in a pause, or for whom it is nothing', async () => {
    const { amal, wanda, karim, clara } = await start()
    await wanda.says('/quiet 8-12')
    await karim.says('/limits')
    await karim.presses('limits:edit:kinds')
    await karim.presses('limits:kind:interpreting')
    for (const each of [wanda, karim]) each.skips()
    expect(await amal.forges('interpret:ask:ar:de')).toBe('Gerade kann niemand.')
    expect(wanda.reads() + karim.reads()).toBe('')
    for (const each of [amal, clara]) each.skips()
  })

  test('that gives up is replaced', async () => {
    const { amal, wanda, karim } = await interpreted()
    await wanda.presses('task:release')
    expect(karim.reads()).toContain('Können Sie jetzt dolmetschen?')
    expect(amal.reads()).toMatchInlineSnapshot(`
      "Das Gespräch mit der Person aus der Gruppe ist zu Ende. Wenn Sie etwas brauchen, schreiben Sie mir einfach.
      ---
      (a message was deleted)
      ---
      Die Person, die gedolmetscht hat, kann leider nicht weitermachen. Ich frage sofort die anderen. Um 09:11 Uhr wissen Sie spätestens, ob jemand kann.
      [Nicht mehr nötig]"
    `)
    await karim.presses('task:claim')
    await amal.says('Hallo')
    expect(karim.reads()).toContain('Hallo')
    for (const each of [amal, wanda]) each.skips()
  })

  test('is asked for once at a time, and not any more when not needed', async () => {
    const { amal, wanda, karim, id } = await asked()
    amal.skips()
    expect(await amal.forges('interpret:ask:ar:de')).toBe('Ich suche schon jemanden für Sie.')
    expect(await wanda.forges(`interpret:stop:${await id()}`)).toBe('Dieser Knopf gehört nicht zu Ihnen.')
    await amal.presses('interpret:stop')
    expect(amal.reads()).toBe('(edited) Gut, ich suche niemanden mehr.')
    expect(await wanda.forges(`task:claim:${await id()}`)).toBe('Das ist schon vorbei.')
    for (const each of [wanda, karim]) each.skips()
  })

  test('goes on after a restart, and ends with whoever cannot be reached', async () => {
    const { amal, wanda, karim, restart, advance, lotse } = await interpreted()
    await restart()
    await amal.says('Noch da?')
    expect(wanda.reads()).toBe('Noch da?')
    wanda.person.block()
    await lotse.settle()
    expect(karim.reads()).toContain('Können Sie jetzt dolmetschen?')
    await restart()
    await advance(minutes(16))
    expect(amal.reads()).toContain('Leider kann gerade niemand dolmetschen')
    for (const each of [wanda, karim]) each.skips()
    lotse.skipAll()
  })

  test('is no way in for an outsider, or for who speaks neither', async () => {
    const { oskar, vera, wanda, karim, amal, id } = await asked()
    await oskar.starts()
    oskar.skips()
    for (const verb of ['more', 'done', 'stop'])
      expect(await oskar.forges(`interpret:${verb}:${await id()}`)).toBe('Dieser Knopf gehört nicht zu Ihnen.')
    expect(await vera.forges(`task:claim:${await id()}`)).toBe('Dafür braucht es: Arabisch, Deutsch.')
    await oskar.forges(`task:claim:${await id()}`)
    for (const each of [oskar, wanda, karim, amal]) each.skips()
  })
})
