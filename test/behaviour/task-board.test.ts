import { describe, expect, test } from 'vitest'
import { days, hours, startLotse } from '../support/lotse.ts'
import { draft, startPosted } from '../support/tasks.ts'

describe('a posted task', () => {
  test('can be changed in every field', async () => {
    const { vera } = await startPosted()
    await vera.presses('task:change')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Möbel tragen
      Was möchten Sie ändern?
      [Was] [Wann] [Dauer]
      [Stadtteil] [Genauer Ort] [Hinweise]
      [Sprachen] [Passt für] [Art]
      [Melden bis]
      [‹ Zurück]"
    `)
  })

  test('other words come to the card, its board, and whoever holds a place', async () => {
    const { vera, viktor, chat } = await startPosted()
    await vera.presses('task:change')
    await vera.presses('Was')
    vera.skips()
    await vera.says('Schrank tragen')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Schrank tragen

      Wann: Fr., 27. Nov., 10:00–12:00 Uhr
      Wo: Südstadt

      Das lesen nur die, die mitmachen:
      Genauer Ort: Rathausplatz 3, Tel. 0123

      Plätze: 2, davon frei: 1
      Dabei: Viktor
      [− Platz] [+ Platz]
      [Ändern …]
      [Dringend (diese Woche noch 3)]
      [Erledigt] [Absagen]
      ---
      (a message was deleted)"
    `)
    expect(chat.reads()).toContain('(edited) Schrank tragen')
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "(edited) Sie sind dabei. Danke!

      Schrank tragen
      Wann: Fr., 27. Nov., 10:00–12:00 Uhr
      Wo: Südstadt

      Den genauen Ort und was Sie wissen müssen, schicke ich Ihnen einen Tag vorher.

      Wenn es doch nicht klappt, drücken Sie bitte gleich auf „Ich kann doch nicht“. Dann kann jemand anderes gehen.
      [Erledigt] [Ich kann doch nicht]"
    `)
  })

  test('whom it suits is chosen with presses, one after the other', async () => {
    const { vera, viktor, chat } = await startPosted()
    await vera.presses('task:change')
    await vera.presses('Passt für')
    await vera.presses('mit Auto')
    await vera.presses('alle, auch beim ersten Mal')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Für wen passt es?
      Nichts ausgewählt heißt: egal.
      [✓ alle, auch beim ersten Mal]
      [✓ mit Auto]
      [wer gut tragen kann]
      [gewünscht ist eine Frau]
      [gewünscht ist ein Mann]
      [Fertig]"
    `)
    await vera.presses('✓ mit Auto')
    await vera.presses('Fertig')
    expect(vera.reads()).toContain('Passt für: alle, auch beim ersten Mal\n')
    expect(chat.reads()).toContain('Passt für: alle, auch beim ersten Mal\n')
    viktor.skips()
  })

  test('another time is a move: whoever holds a place has to say that they know', async () => {
    const { vera, viktor, chat } = await startPosted()
    await vera.presses('task:change')
    await vera.presses('Wann')
    vera.skips()
    await vera.says('Samstag 9 Uhr')
    expect(vera.reads()).toContain('Wann: Sa., 28. Nov., 09:00–11:00 Uhr')
    expect(chat.reads()).toContain('Wann: Sa., 28. Nov., 09:00–11:00 Uhr')
    expect(viktor.reads()).toContain('Sa., 28. Nov.')
    expect(JSON.stringify(viktor.last().buttons)).toContain('task:know')
  })

  test('a day without an hour changes nothing until the hour is said', async () => {
    const { vera, viktor, chat } = await startPosted()
    await vera.presses('task:change')
    await vera.presses('Wann')
    await vera.says('Samstag')
    expect(vera.reads()).toContain('Um wie viel Uhr?')
    expect(chat.reads() + viktor.reads()).toBe('')
    await vera.says('9')
    expect(chat.reads()).toContain('Wann: Sa., 28. Nov., 09:00–11:00 Uhr')
    for (const each of [vera, viktor]) each.skips()
  })

  test('what its words say of the time is one press', async () => {
    const { vera, chat, group, moment } = await startLotse()
    vera.person.send('/task 2 Möbel tragen, Samstag 10 Uhr', { to: group })
    await moment()
    expect(vera.reads()).toContain('[Wann: Sa., 28. Nov., 10:00 Uhr?]')
    chat.reads()
    await vera.presses('Wann: Sa., 28. Nov., 10:00 Uhr?')
    expect(chat.reads()).toContain('Wann: Sa., 28. Nov., 10:00 Uhr')
    expect(vera.reads()).not.toContain('[Wann:')
  })

  test('what only holders see is changed for them alone', async () => {
    const { vera, clara, viktor, chat, advance } = await startPosted()
    await advance(days(3) + hours(5))
    await clara.presses('task:claim', chat.card())
    expect(clara.reads()).toContain('Rathausplatz 3')
    await vera.presses('task:change')
    await vera.presses('Hinweise')
    await vera.says('Schlüssel bei Frau K.')
    expect(clara.reads()).toContain('Schlüssel bei Frau K.')
    expect(chat.reads()).not.toMatch(/Schlüssel|Rathausplatz/)
    for (const each of [vera, viktor]) each.skips()
  })
})

describe('changes at once', () => {
  test('by two people lose nothing of one another', async () => {
    const lotse = await startPosted()
    const { vera, clara, viktor, chat, moment } = lotse
    await clara.says('/tasks')
    await clara.presses('task:board')
    await clara.presses('task:change')
    await clara.presses('Sprachen')
    await vera.presses('task:change')
    await vera.presses('Hinweise')
    lotse.skipAll()
    vera.sends('Handschuhe mitbringen')
    const page = clara.last()
    const data = String(page.buttons.flat().find(({ text }) => text === 'Ukrainisch')?.data)
    void clara.person.press(page, { data })
    await moment()
    expect(chat.reads()).toContain('Sprachen: Ukrainisch')
    expect(vera.reads()).toContain('Sprachen: Ukrainisch')
    await clara.presses('Fertig')
    expect(clara.reads()).toContain('Gut zu wissen: Handschuhe mitbringen')
    viktor.skips()
  })

  test('while somebody chooses, a press on the card does not take their question away', async () => {
    const { vera, clara, viktor, chat } = await startPosted()
    await vera.presses('task:change')
    await vera.presses('Sprachen')
    vera.skips()
    await clara.presses('task:claim', chat.card())
    expect(vera.reads()).toBe('')
    await vera.presses('Fertig')
    expect(vera.reads()).toContain('Dabei: Viktor, Clara')
    for (const each of [clara, viktor]) each.skips()
    chat.reads()
  })

  test('a question that is open when the task ends is answered with how it ended', async () => {
    const lotse = await startPosted()
    const { vera, clara } = lotse
    await vera.presses('task:change')
    await vera.presses('Was')
    await clara.says('/tasks')
    await clara.presses('task:board')
    await clara.presses('task:end')
    lotse.skipAll()
    await vera.says('Schrank tragen')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Das ist schon vorbei.
      ---
      Möbel tragen

      Erledigt.
      ---
      (a message was deleted)"
    `)
    lotse.skipAll()
  })
})

test('Oskar can change nothing', async () => {
  const { vera, oskar, chat } = await startPosted()
  const id = /task:change:(\w+)/.exec(JSON.stringify(vera.last().buttons))?.[1]
  await oskar.starts()
  oskar.skips()
  for (const data of ['change:ID', 'edit:ID:text:board', 'kind:ID:other', 'places:ID:9:board', 'suits:ID:car:1'])
    expect(await oskar.forges(`task:${data.replace('ID', String(id))}`)).toBe('Diese Aufgabe gibt es nicht mehr.')
  expect(oskar.reads() + chat.reads()).toBe('')
})

test('a board in Arabic runs from right to left, and the card stays in the language of the group', async () => {
  const lotse = await startLotse()
  const { clara } = lotse
  await clara.says('/language')
  await clara.presses('language:set:ar')
  await draft(lotse, 'Möbel tragen', clara)
  expect(clara.last().text).toMatchInlineSnapshot(`
    "مسودة
    هكذا ستراها المجموعة:

    Möbel tragen

    Wann: Fr., 27. Nov., 10:00–12:00 Uhr
    Wo: Südstadt

    Plätze frei: 2 von 2

    هذا يقرأه فقط من سيأتي:
    المكان الدقيق: ⁨Rathausplatz 3, Tel. 0123⁩"
  `)
})
