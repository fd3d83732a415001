import { describe, expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { hours, minutes, startLotse } from '../support/lotse.ts'
import { talk } from '../support/talk.ts'

/** Amal waits: Vera is asked. Her words are Xyzzy plugh, which stand nowhere else. */
async function waiting() {
  const lotse = await startLotse()
  await lotse.amal.says('Xyzzy plugh')
  await lotse.amal.presses('question:human')
  lotse.skipAll()
  return lotse
}

/** Amal waits, and nobody is left to ask: Clara has been told. */
async function stuck() {
  const lotse = await waiting()
  await lotse.advance(minutes(11))
  lotse.skipAll()
  return lotse
}

describe('what hangs', () => {
  test('nothing is open: so it says, kindly', async () => {
    const { clara } = await startLotse()
    await clara.says('/questions')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Offene Fragen

      Gerade wartet niemand auf einen Menschen.
      Im Dienst: Vera.

      Gerade ist keine Frage offen. Sie können durchatmen.
      [Aktualisieren]"
    `)
  })

  test('a question that waits, and a talk in which nobody has written for two days', async () => {
    const { amal, olena, vera, viktor, clara, advance } = await startLotse()
    await talk(olena, vera)
    await advance(hours(50))
    await amal.says('Xyzzy plugh')
    await amal.presses('question:human')
    await vera.presses('question:pass')
    for (const actor of [amal, vera, viktor, clara]) actor.skips()
    await clara.says('/questions')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Offene Fragen

      Es warten: 1. Am längsten: 1 Minute.
      Gespräche: 1.
      Im Dienst: Vera.

      💬 #abc · noch offen · Ukrainisch
      Im Gespräch mit Vera: 2 Tage, 2 Stunden. Seit dem letzten Wort: 2 Tage, 2 Stunden. Es kam von der Person, die fragt.

      ⏳ #abc · noch offen · Arabisch
      Wartet: 1 Minute. Es ist niemand mehr da, den ich fragen kann. Vorher gefragt: 1.
      [#abc · noch offen] [#abc · noch offen]
      [Aktualisieren]"
    `)
  })

  test('in a language from right to left', async () => {
    const { clara, vera, amal, olena } = await startLotse()
    await talk(olena, vera)
    await amal.says('Xyzzy plugh')
    await amal.presses('question:human')
    for (const actor of [amal, vera]) actor.skips()
    await clara.speaks('ar')
    await clara.says('/questions')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "الأسئلة المفتوحة

      في الانتظار: 1. أطول انتظار: ⁨دقيقة⁩.
      المحادثات: 1.
      في المناوبة: ⁨Vera⁩.

      💬 سؤال ⁨#abc⁩ · ⁨لم يُحدد بعد⁩ · ⁨الأوكرانية⁩
      في محادثة مع ⁨Vera⁩، منذ: ⁨دقيقة⁩. منذ آخر رسالة: ⁨دقيقة⁩. كانت من الشخص الذي يسأل.

      ⏳ سؤال ⁨#abc⁩ · ⁨لم يُحدد بعد⁩ · ⁨العربية⁩
      مدة الانتظار: ⁨دقيقة⁩. معروض الآن على ⁨Vera⁩ حتى الساعة 09:11.
      [#abc · لم يُحدد بعد] [#abc · لم يُحدد بعد]
      [تحديث]"
    `)
  })

  test('more than eight have pages, and the screen is rewritten in place', async () => {
    const { clara, person, skipAll } = await startLotse()
    const askers: Actor[] = []
    for (let number = 0; number < 10; number++) {
      const asker = person(1200 + number, `Asker${number}`, 'tr')
      askers.push(asker)
      await asker.starts()
      await asker.says('Xyzzy plugh')
      await asker.presses('question:human')
    }
    skipAll()
    await clara.says('/questions')
    expect(
      clara
        .last()
        .buttons.flat()
        .filter(({ data }) => data?.startsWith('question:show:')),
    ).toHaveLength(8)
    clara.skips()
    await clara.presses('›')
    expect(clara.reads()).toMatch(/^\(edited\).*Seite 2 von 2\n.*\[‹\]\n\[Aktualisieren\]$/s)
    for (const asker of askers) asker.skips()
  })

  test('a coordinator who asks does not see who was asked for them', async () => {
    const { clara, vera, amal, database } = await waiting()
    await clara.says('Xyzzy zwei')
    await clara.presses('question:human')
    const [own] = await database.rows(`SELECT id FROM "Question" WHERE language = 'de'`)
    for (const actor of [clara, vera, amal]) actor.skips()
    await clara.says('/questions')
    expect(clara.reads()).toContain('Es warten: 1.')
    expect(await clara.forges(`question:show:${own?.id}`)).toBe('Das ist Ihre eigene Frage.')
  })
})

describe('one question', () => {
  test('where it stands, from the list and back', async () => {
    const { clara } = await stuck()
    await clara.says('/questions')
    clara.skips()
    await clara.presses('question:show')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) #abc
      Sprache: Arabisch
      Thema: noch offen

      Einen Menschen gewünscht: Mo., 23. November 2026, 09:00 Uhr.
      Wartet: 11 Minuten. Es ist niemand mehr da, den ich fragen kann. Vorher gefragt: 1.

      Bisher
      09:00 Vera gefragt: im Dienst · keine gemeinsame Sprache · offen: 0 · diese Woche: 0
      09:11 keine Zusage von Vera
      09:11 niemand mehr zu fragen: Karte im Gruppenchat · Koordination weiß Bescheid · schon gefragt: 1

      Was die Person geschrieben hat, steht hier nicht.
      [Übernehmen]
      [Freiwillige ohne Dienst fragen]
      [Jemanden aussuchen]
      [Um Erlaubnis zum Lesen bitten]
      [‹ Alle offenen] [Aktualisieren]"
    `)
    await clara.presses('‹ Alle offenen')
    expect(clara.reads()).toContain('(edited) Offene Fragen')
  })

  test('from the alarm, which stays where it is', async () => {
    const { clara } = await stuck()
    await clara.presses('Wie steht es?')
    expect(clara.reads()).not.toContain('(edited)')
    expect(clara.sees('Eine Frage findet niemanden')?.buttons.flat()).toHaveLength(2)
  })

  test('once it is over, it says so and offers nothing', async () => {
    const { clara, amal, vera } = await stuck()
    await clara.presses('Wie steht es?')
    await amal.presses('question:close')
    await clara.presses('Aktualisieren')
    expect(clara.last().text).toContain('Diese Frage ist beendet.')
    expect(clara.last().buttons.flat()).toHaveLength(2)
    for (const actor of [amal, vera, clara]) actor.skips()
  })
})

describe('those who may not', () => {
  test.each(['oskar', 'amal', 'vera'] as const)('%s is refused, typed or pressed', async (who) => {
    const lotse = await stuck()
    const actor = lotse[who]
    const [{ id } = { id: '' }] = await lotse.database.rows('SELECT id FROM "Question"')
    await actor.starts()
    await actor.speaks('de')
    await actor.says('/questions')
    expect(actor.reads()).toBe('Das dürfen nur Koordinatorinnen und Koordinatoren der Gruppe.')
    for (const data of ['questions:list:0', `question:show:${id}`])
      expect(await actor.forges(data)).toBe('Das dürfen nur Koordinatorinnen und Koordinatoren der Gruppe.')
    expect(actor.reads()).toBe('')
  })

  test("another town's coordinator sees nothing of it", async () => {
    const { amal, clara, person, database } = await startLotse({
      bare: true,
      towns: [{ name: 'Weiden', coordinators: [3009] }],
    })
    const nora = person(3009, 'Nora', 'de')
    for (const actor of [clara, nora, amal]) await actor.starts()
    await amal.presses('Lotse')
    await amal.says('ich möchte mit einem Menschen sprechen')
    for (const actor of [clara, nora, amal]) actor.skips()
    const [{ id } = { id: '' }] = await database.rows('SELECT id FROM "Question"')
    await nora.says('/questions')
    expect(nora.reads()).toContain('Gerade ist keine Frage offen.')
    expect(await nora.forges(`question:show:${id}`)).toBe('Dieser Knopf ist nicht mehr gültig.')
  })

  test.each(['question:show:nothing', 'questions:list:99', 'questions:list:x'])('a made-up press: %s', async (data) => {
    const { clara } = await stuck()
    await clara.says('/questions')
    await clara.forges(data)
    expect(clara.reads()).toContain('Offene Fragen')
  })
})
