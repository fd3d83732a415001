import { describe, expect, test } from 'vitest'
import { startLotse } from '../support/lotse.ts'
import { opened, planned } from '../support/single-days.ts'

test('coordinators see who is in which shift, who would come if need be, and the gaps', async () => {
  const { clara } = await planned({ LAND: 'NW' })
  await clara.presses('rota:week:0')
  expect(clara.reads()).toMatchInlineSnapshot(`
    "(edited) Mo., 23. Nov. bis So., 29. Nov.

    Di., 24. Nov.
    16:00–18:00 · Vera · ⚠️ 1 fehlt · notfalls: Viktor
    [Mo., 23. Nov.] [Di., 24. Nov.]
    [Mi., 25. Nov.] [Do., 26. Nov.]
    [Fr., 27. Nov.] [Sa., 28. Nov.]
    [So., 29. Nov.]
    [Woche danach ›]
    [Anderer Tag …]
    [‹ Dienstplan]"
  `)
  await clara.presses('Di., 24. Nov.')
  expect(clara.reads()).toMatchInlineSnapshot(`
    "(edited) Di., 24. Nov.
    16:00–18:00 · Vera · ⚠️ 1 fehlt · notfalls: Viktor
    [16:00–18:00]
    [+ Zusätzlicher Dienst]
    [‹ Woche]"
  `)
  await clara.presses('16:00–18:00')
  expect(clara.reads()).toMatchInlineSnapshot(`
    "(edited) Di., 24. Nov., 16:00–18:00
    2 Personen
    Dabei: Vera
    ⚠️ 1 fehlt
    notfalls: Viktor
    [− 1] [+ 3]
    [Jemanden eintragen]
    [Vera austragen]
    [Uhrzeit für diesen Tag]
    [Fällt aus …]
    [‹ Tag]"
  `)
})

test('in Arabic, too', async () => {
  const { clara } = await planned()
  await clara.speaks('ar')
  await clara.says('/rota')
  await clara.presses('rota:week:0')
  clara.skips()
  await clara.presses('rota:day:2026-11-24')
  expect(clara.reads()).toMatchInlineSnapshot(`
    "(edited) الثلاثاء، 24 نوفمبر
    16:00 إلى 18:00 · ⁨Vera⁩ · ⚠️ ينقص شخص واحد · عند الضرورة: ⁨Viktor⁩
    [16:00 إلى 18:00]
    [+ مناوبة إضافية]
    [‹ الأسبوع]"
  `)
  await clara.presses('rota:shift')
  expect(clara.reads()).toMatchInlineSnapshot(`
    "(edited) ⁨الثلاثاء، 24 نوفمبر⁩، ⁨16:00 إلى 18:00⁩
    شخصان
    المسجلون: ⁨Vera⁩
    ⚠️ ينقص شخص واحد
    عند الضرورة: ⁨Viktor⁩
    [− 1] [+ 3]
    [تسجيل شخص]
    [إلغاء تسجيل ⁨Vera⁩]
    [الوقت في هذا اليوم]
    [إلغاء …]
    [‹ اليوم]"
  `)
})

describe('for one day a coordinator', () => {
  test('cancels the shift, and thinks again; its holder learns both, and who would come if need be', async () => {
    const { clara, vera, viktor } = await opened()
    await clara.presses('Fällt aus …')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) Di., 24. Nov., 16:00–18:00
      Soll dieser Dienst ausfallen?
      Ich sage Bescheid: Vera, Viktor.
      [Ja, ausfallen lassen]
      [‹ Zurück]"
    `)
    expect(await clara.presses('Ja, ausfallen lassen')).toMatchInlineSnapshot(
      `"Fällt aus. Wer eingetragen war, erfährt es."`,
    )
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) Di., 24. Nov., 16:00–18:00
      ⚠️ fällt aus
      Dabei: Vera
      notfalls: Viktor
      [Findet doch statt]
      [‹ Tag]"
    `)
    expect(vera.reads()).toMatchInlineSnapshot(
      `"Ihr Dienst am Di., 24. Nov., 16:00–18:00 Uhr fällt aus. Danke, dass Sie dafür da sein wollten."`,
    )
    await clara.presses('Findet doch statt')
    expect(clara.reads()).toContain('Dabei: Vera')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Ihr Dienst am Di., 24. Nov., 16:00–18:00 Uhr findet doch statt. Passt das nicht, geben Sie den Dienst einfach unter /oncall zurück.
      [Zurückgeben]"
    `)
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "Der Dienst am Di., 24. Nov., 16:00–18:00 Uhr, für den Sie notfalls da wären, fällt aus. Danke, dass Sie dafür da sein wollten.
      ---
      Der Dienst am Di., 24. Nov., 16:00–18:00 Uhr, für den Sie notfalls da wären, findet doch statt. Passt das nicht, geben Sie den Dienst einfach unter /oncall zurück.
      [Zurückgeben]"
    `)
  })

  test('changes hours and number of people', async () => {
    const { clara, vera } = await opened()
    await clara.presses('+ 3')
    expect(clara.reads()).toContain('2 fehlen')
    await clara.presses('Uhrzeit für diesen Tag')
    await clara.says('8-8:50')
    clara.skips()
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Ihr Dienst (Di., 24. Nov., 16:00–18:00 Uhr) hat neue Zeiten: Di., 24. Nov., 08:00–08:50 Uhr. Passt das nicht, geben Sie den Dienst einfach unter /oncall zurück.
      [Zurückgeben]"
    `)
    await clara.presses('Uhrzeit für diesen Tag')
    clara.skips()
    await clara.says('18-17')
    expect(clara.reads()).toMatchInlineSnapshot(`"Diese Zeit endet, bevor sie beginnt."`)
    await clara.says('17-17')
    expect(clara.reads()).toMatchInlineSnapshot(`"Ein Dienst dauert mindestens 15 Minuten."`)
    await clara.says('/cancel')
    clara.skips()
  })

  test('adds a shift, on a day that is typed', async () => {
    const { clara } = await planned()
    await clara.presses('rota:week:0')
    await clara.presses('Anderer Tag …')
    clara.skips()
    for (const day of ['31.2.', '1.1.2020', 'irgendwann']) await clara.says(day)
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Den Tag „31.2.“ gibt es nicht. Um welchen Tag geht es? Schreiben Sie zum Beispiel: 24.12. oder Dienstag. Mit /cancel brechen Sie ab.
      ---
      Dieser Tag ist schon vorbei. Um welchen Tag geht es? Schreiben Sie zum Beispiel: 24.12. oder Dienstag. Mit /cancel brechen Sie ab.
      ---
      Den Tag habe ich nicht erkannt. Um welchen Tag geht es? Schreiben Sie zum Beispiel: 24.12. oder Dienstag. Mit /cancel brechen Sie ab."
    `)
    await clara.says('٢٤.١٢.')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Do., 24. Dezember 2026
      An diesem Tag gibt es keinen Dienst.
      [+ Zusätzlicher Dienst]
      [‹ Woche]"
    `)
    await clara.presses('+ Zusätzlicher Dienst')
    await clara.says('10-12 3')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Do., 24. Dez.
      Von wann bis wann? Schreiben Sie zum Beispiel: 16:15-17:45. Mit /cancel brechen Sie ab.
      ---
      Do., 24. Dez.
      10:00–12:00 · ⚠️ 3 fehlen
      [10:00–12:00]
      [+ Zusätzlicher Dienst]
      [‹ Woche]"
    `)
    await clara.presses('+ Zusätzlicher Dienst')
    clara.skips()
    await clara.says('11-13')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "An diesem Tag gibt es dann schon einen Dienst: 10:00–12:00. Brauchen Sie mehr Personen, ändern Sie dort die Zahl.
      [10:00–12:00]"
    `)
  })

  test('cannot plan what is past', async () => {
    const { clara } = await planned()
    await clara.presses('rota:week:0')
    await clara.presses('Mo., 23. Nov.')
    await clara.presses('+ Zusätzlicher Dienst')
    clara.skips()
    await clara.says('7-8')
    expect(clara.reads()).toMatchInlineSnapshot(`"Diese Zeit ist schon vorbei."`)
  })

  test('brings the shift of a holiday back', async () => {
    const { clara } = await startLotse({ settings: { LAND: 'NW' } })
    await clara.says('/rota Fr 9-12')
    await clara.says('/rota')
    for (let weeks = 0; weeks <= 4; weeks++) await clara.presses(`rota:week:${weeks}`)
    clara.skips()
    await clara.presses('Fr., 25. Dez.')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) Fr., 25. Dez. · 1. Weihnachtstag
      09:00–12:00 · kein Dienst am Feiertag
      [09:00–12:00 doch anbieten]
      [+ Zusätzlicher Dienst]
      [‹ Woche]"
    `)
    expect(await clara.presses('09:00–12:00 doch anbieten')).toBe('Findet statt.')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) Fr., 25. Dez. · 1. Weihnachtstag
      09:00–12:00 · ⚠️ 1 fehlt
      [09:00–12:00]
      [+ Zusätzlicher Dienst]
      [‹ Woche]"
    `)
  })
})

test('none of it is for others', async () => {
  const { vera, oskar, database } = await planned()
  await oskar.starts()
  oskar.skips()
  const [shift] = await database.rows('SELECT id FROM "Shift" ORDER BY "startsAt"')
  const id = shift?.id
  const [person] = await database.rows('SELECT "personId" AS id FROM "ShiftPlace"')
  for (const data of [
    'week:0',
    'day:2026-11-24',
    `shift:${id}`,
    `off:${id}`,
    `size:${id}:3`,
    `hours:${id}`,
    `who:${id}:0`,
    `put:${id}:${person?.id}`,
    `out:${id}:${person?.id}`,
  ])
    for (const somebody of [vera, oskar])
      expect(await somebody.forges(`rota:${data}`)).toBe(
        'Das dürfen nur Koordinatorinnen und Koordinatoren der Gruppe.',
      )
  expect([oskar.reads(), vera.reads()]).toEqual(['', ''])
})
