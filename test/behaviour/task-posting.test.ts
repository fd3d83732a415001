import { describe, expect, test } from 'vitest'
import { startLotse } from '../support/lotse.ts'
import { startDraft } from '../support/tasks.ts'

describe('writing a task in private', () => {
  test('begins with what is to be done', async () => {
    const { vera } = await startLotse()
    await vera.says('/task')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Was ist zu tun?
      Schreiben Sie es in ein, zwei Sätzen. Alle in der Gruppe lesen es, also bitte keine Namen und keine genaue Adresse. Mit /cancel hören Sie auf."
    `)
    await vera.says('Möbel tragen')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Wann?
      Drücken Sie auf einen Tag, oder schreiben Sie zum Beispiel Samstag 10 Uhr oder 24.12. 14-16.
      [Heute] [Morgen]
      [Mi., 25. Nov.] [Do., 26. Nov.]
      [Fr., 27. Nov.] [Sa., 28. Nov.]
      [So., 29. Nov.] [Mo., 30. Nov.]
      [Ohne feste Zeit]
      ---
      (a message was deleted)"
    `)
  })

  test('goes on with where, and how many', async () => {
    const { vera } = await startLotse()
    await vera.says('/task Möbel tragen')
    vera.skips()
    await vera.says('Freitag 10 Uhr')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Wo ungefähr?
      Ein Stadtteil genügt. Das lesen alle in der Gruppe.
      [Überspringen]
      ---
      (a message was deleted)"
    `)
    await vera.says('Südstadt')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Wo genau, und wie erreicht man sich?
      Das lesen nur die, die mitmachen.
      [Überspringen]
      ---
      (a message was deleted)"
    `)
    await vera.says('Rathausplatz 3')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Wie viele Menschen brauchen Sie?
      Drücken Sie auf eine Zahl, oder schreiben Sie eine bis 50.
      [1] [2] [3] [4] [5]
      ---
      (a message was deleted)"
    `)
    await vera.says('٤')
    expect(vera.reads()).toContain('Plätze frei: 4 von 4')
  })

  test('ends with a draft, as the group will see it', async () => {
    const { vera, chat } = await startLotse()
    await vera.says('/task 2 Möbel tragen')
    for (const answer of ['Freitag 10-12 Uhr', 'Südstadt']) await vera.says(answer)
    vera.skips()
    await vera.says('Rathausplatz 3, Tel. 0123')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Entwurf
      So sieht es die Gruppe:

      Möbel tragen

      Wann: Fr., 27. Nov., 10:00–12:00 Uhr
      Wo: Südstadt

      Plätze frei: 2 von 2

      Das lesen nur die, die mitmachen:
      Genauer Ort: Rathausplatz 3, Tel. 0123
      [Was] [Wann] [Dauer]
      [Stadtteil] [Genauer Ort] [Hinweise]
      [Sprachen] [Passt für] [Art]
      [Melden bis] [− Platz] [+ Platz]
      [In der Gruppe veröffentlichen]
      [Entwurf löschen]
      ---
      (a message was deleted)"
    `)
    expect(chat.reads()).toBe('')
  })

  test('and is posted with one press', async () => {
    const { vera, chat } = await startDraft()
    expect(await vera.presses('task:post')).toMatchInlineSnapshot(`"Veröffentlicht. Hier sehen Sie, wer sich meldet."`)
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Möbel tragen

      Wann: Fr., 27. Nov., 10:00–12:00 Uhr
      Wo: Südstadt

      Das lesen nur die, die mitmachen:
      Genauer Ort: Rathausplatz 3, Tel. 0123

      Plätze: 2, davon frei: 2
      Noch hat sich niemand gemeldet.
      [− Platz] [+ Platz]
      [Ändern …]
      [Dringend (diese Woche noch 3)]
      [Erledigt] [Absagen]"
    `)
    expect(chat.reads()).toMatchInlineSnapshot(`
      "Möbel tragen

      Wann: Fr., 27. Nov., 10:00–12:00 Uhr
      Wo: Südstadt

      Plätze frei: 2 von 2
      [Ich mache mit]
      [Notfalls ich] [Frage dazu]"
    `)
  })

  test('can be done with presses alone, in one message', async () => {
    const { vera } = await startLotse()
    await vera.says('/task 3 Umzug')
    vera.skips()
    await vera.presses('Morgen')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Di., 24. Nov.
      Um wie viel Uhr? Drücken Sie auf einen Knopf, oder schreiben Sie zum Beispiel 10:30 oder 10-12 Uhr.
      [08:00] [09:00] [10:00] [11:00]
      [12:00] [13:00] [14:00] [15:00]
      [16:00] [17:00] [18:00] [19:00]
      [Ohne Uhrzeit]"
    `)
    await vera.presses('10:00')
    expect(vera.reads()).toContain('(edited) Wo ungefähr?')
    await vera.presses('Überspringen')
    await vera.presses('Überspringen')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Entwurf
      So sieht es die Gruppe:

      Umzug

      Wann: Di., 24. Nov., 10:00 Uhr

      Plätze frei: 3 von 3
      [Was] [Wann] [Dauer]
      [Stadtteil] [Genauer Ort] [Hinweise]
      [Sprachen] [Passt für] [Art]
      [Melden bis] [− Platz] [+ Platz]
      [In der Gruppe veröffentlichen]
      [Entwurf löschen]"
    `)
  })

  test('asks how many with buttons, too, and needs no time', async () => {
    const { vera } = await startLotse()
    await vera.says('/task Briefe sortieren')
    await vera.presses('Ohne feste Zeit')
    await vera.presses('Überspringen')
    await vera.presses('Überspringen')
    vera.skips()
    await vera.presses('4')
    expect(vera.reads()).toContain('Plätze frei: 4 von 4')
    expect(vera.last().text).not.toContain('Wann')
  })

  test('goes on after a restart where it was', async () => {
    const { vera, restart } = await startLotse()
    await vera.says('/task Umzug')
    await vera.says('Freitag 10 Uhr')
    await restart()
    vera.skips()
    await vera.says('Südstadt')
    expect(vera.reads()).toContain('Wo genau, und wie erreicht man sich?')
    await restart()
    await vera.presses('Überspringen')
    expect(vera.reads()).toContain('Wie viele Menschen brauchen Sie?')
  })

  test('a weekday that is today’s is asked about', async () => {
    const { vera } = await startLotse()
    await vera.says('/task Umzug')
    vera.skips()
    await vera.says('Montag 17 Uhr')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Welchen Tag meinen Sie?
      [Mo., 23. Nov., 17:00 Uhr]
      [Mo., 30. Nov., 17:00 Uhr]
      ---
      (a message was deleted)"
    `)
    await vera.presses(/30\. Nov/)
    await vera.presses('Überspringen')
    await vera.presses('Überspringen')
    await vera.presses('1')
    expect(vera.reads()).toContain('Wann: Mo., 30. Nov., 17:00 Uhr')
  })

  test('an hour without a day is asked about', async () => {
    const { vera } = await startLotse()
    await vera.says('/task 2 Umzug')
    vera.skips()
    await vera.says('15 Uhr')
    expect(vera.reads()).toContain('An welchem Tag?')
    await vera.presses('Morgen')
    await vera.presses('Überspringen')
    await vera.presses('Überspringen')
    expect(vera.reads()).toContain('Wann: Di., 24. Nov., 15:00 Uhr')
  })

  test('what its words say of the time is offered, and never taken by itself', async () => {
    const { vera } = await startLotse()
    await vera.says('/task 2 Möbel tragen, Samstag 10 Uhr, Südstadt')
    expect(vera.last().buttons[0]?.[0]?.text).toBe('Wann: Sa., 28. Nov., 10:00 Uhr?')
    await vera.presses('Wann: Sa., 28. Nov., 10:00 Uhr?')
    expect(vera.reads()).toContain('Wo ungefähr?')
  })
})

describe('nobody but volunteers', () => {
  test('may begin a task', async () => {
    const { amal, oskar } = await startLotse()
    await oskar.starts()
    oskar.skips()
    await oskar.says('/task Geld sammeln')
    expect(oskar.reads()).toContain('Das ist nur für Freiwillige der Gruppe.')
    await amal.says('/task')
    expect(amal.reads()).toMatchInlineSnapshot(`"هذا للمتطوعين في المجموعة فقط."`)
  })

  test('sees or changes a draft, not even who coordinates', async () => {
    const { vera, clara, oskar, viktor, chat } = await startDraft()
    const id = /task:post:(\w+)/.exec(JSON.stringify(vera.last().buttons))?.[1]
    await oskar.starts()
    for (const who of [clara, oskar, viktor])
      for (const act of ['post', 'discardyes', 'change', 'back', 'draft', 'board', 'more', 'end', `kind:${id}:other`]) {
        await who.forges(act.includes(':') ? `task:${act}` : `task:${act}:${id}`)
        expect(
          who.person
            .sees()
            .map(({ text }) => text)
            .join(),
        ).not.toContain('Möbel')
        who.skips()
      }
    expect(vera.unread()).toBe(0)
    expect(chat.reads()).toBe('')
  })
})
