import { describe, expect, test } from 'vitest'
import { caring, closed } from '../support/care.ts'
import { dataOf } from '../support/data.ts'
import { hours } from '../support/lotse.ts'
import { talk } from '../support/talk.ts'

describe('switched off', () => {
  test('nothing is asked, nobody rests, and no screen shows anything', async () => {
    const { amal, olena, vera } = await closed()
    expect(vera.reads()).toMatch(/^#abc: Das Gespräch ist beendet\. Danke für Ihre Hilfe!$/)
    await vera.says('/oncall')
    expect(vera.reads()).not.toContain('Wer übernimmt wie viel?')
    expect(await vera.forges('care:fairness')).toBe('Ihre Gruppe hat das nicht eingeschaltet.')
    await olena.says('Xyzzy plugh')
    await olena.presses('question:human')
    expect(vera.reads()).toContain('Jemand braucht Hilfe')
    for (const somebody of [amal, olena]) somebody.skips()
  })
})

describe('rest after a heavy question', () => {
  test('until the next morning, with a button to end it at once', async () => {
    const { vera } = await closed('rest')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "#abc: Das Gespräch ist beendet. Danke für Ihre Hilfe!
      ---
      Das war ein vertrauliches Gespräch. So etwas kann einem lange nachgehen. Damit Sie zur Ruhe kommen, frage ich Sie bis Di., 24. Nov., 08:00 Uhr nichts Neues.
      [Ich möchte wieder gefragt werden]"
    `)
    expect(await vera.presses('care:awake')).toBe('Ich frage Sie wieder.')
    expect(vera.reads()).toMatchInlineSnapshot(`"(edited) Gut, ich frage Sie wieder."`)
    expect(await vera.forges('care:awake')).toBe('Sie ruhen sich gerade nicht aus.')
    vera.skips()
  })

  test('others are asked instead, and who asks hears nothing of it', async () => {
    const { olena, vera, viktor } = await closed('rest')
    await viktor.presses('oncall:start')
    for (const somebody of [vera, viktor]) somebody.skips()
    await olena.speaks('de')
    await olena.says('Xyzzy plugh')
    await olena.presses('question:human')
    expect(viktor.reads()).toContain('Jemand braucht Hilfe')
    expect(vera.reads()).toBe('')
    expect(olena.reads()).not.toMatch(/[Rr]uhe|ausruh/)
  })

  test('ends in the morning by itself: what waits comes then', async () => {
    const { olena, vera, clara, chat, advance } = await closed('rest')
    vera.skips()
    await olena.says('Xyzzy plugh')
    await olena.presses('question:human')
    await advance(hours(22))
    expect(vera.reads()).toBe('')
    await advance(hours(1.5))
    expect(vera.reads()).toContain('Jemand braucht Hilfe')
    for (const somebody of [olena, clara]) somebody.skips()
    chat.reads()
  })

  test('ending it brings at once what waits for anybody', async () => {
    const { olena, vera, clara, chat } = await closed('rest')
    await olena.says('Xyzzy plugh')
    await olena.presses('question:human')
    vera.skips()
    await vera.presses('care:awake')
    expect(vera.reads()).toContain('Jemand braucht Hilfe')
    for (const somebody of [olena, clara]) somebody.skips()
    chat.reads()
  })

  test('not after a question that anybody may see', async () => {
    const { amal, vera } = await caring('rest')
    await talk(amal, vera, 'Xyzzy plugh')
    await vera.presses('question:close')
    expect(vera.reads()).not.toContain('frage ich Sie')
    amal.skips()
  })

  test('holds over a restart, and is not told twice', async () => {
    const { olena, vera, clara, chat, restart, telegram, moment } = await closed('rest')
    telegram.repeatUpdate()
    await moment()
    expect(vera.reads().match(/vertrauliches Gespräch/g)).toHaveLength(1)
    await restart()
    await olena.says('Xyzzy plugh')
    await olena.presses('question:human')
    expect(vera.reads()).toBe('')
    for (const somebody of [olena, clara]) somebody.skips()
    chat.reads()
  })

  test('when the asker ended it at night, is told when the quiet hours are over', async () => {
    const { amal, vera, advance } = await caring('rest')
    await vera.says('/limits')
    await vera.presses('Ruhezeit')
    await vera.presses('quiet:set:1320:420')
    await talk(amal, vera)
    await advance(hours(14))
    vera.skips()
    await amal.presses('question:close')
    expect(vera.reads()).not.toContain('vertrauliches Gespräch')
    await advance(hours(9))
    expect(vera.reads()).toContain('vertrauliches Gespräch')
    amal.skips()
  })
})

describe('for oneself', () => {
  test('is switched on below one’s limits, whatever the group wants', async () => {
    const { amal, vera } = await caring()
    await vera.says('/limits')
    vera.skips()
    await vera.presses('care:own')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Nach schweren Gesprächen

      – Ruhe: Nach einem vertraulichen Gespräch frage ich Sie bis zum nächsten Morgen nichts Neues, mindestens zwölf Stunden lang. Sie können das jedes Mal sofort beenden.

      – Nachfrage: Nach einem Gespräch frage ich, wie es Ihnen geht, höchstens einmal am Tag. Sie können dann für heute aufhören oder mit jemandem reden.
      [Ruhe einschalten]
      [Nachfrage einschalten]
      [‹ Zurück]"
    `)
    await vera.presses('care:switch:rest')
    vera.skips()
    await talk(amal, vera)
    await vera.presses('question:close')
    expect(vera.reads()).toContain('vertrauliches Gespräch')
    amal.skips()
  })

  test('what the group wants for all stays on', async () => {
    const { vera } = await caring('rest')
    await vera.forges('care:own')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Nach schweren Gesprächen

      ✓ Ruhe: Nach einem vertraulichen Gespräch frage ich Sie bis zum nächsten Morgen nichts Neues, mindestens zwölf Stunden lang. Sie können das jedes Mal sofort beenden. (für die ganze Gruppe eingeschaltet)

      – Nachfrage: Nach einem Gespräch frage ich, wie es Ihnen geht, höchstens einmal am Tag. Sie können dann für heute aufhören oder mit jemandem reden.
      [Nachfrage einschalten]
      [‹ Zurück]"
    `)
  })
})

describe('who carries how much', () => {
  test('is shown to everybody in the group, by name, without who did nothing', async () => {
    const { amal, clara, vera, viktor, advance } = await caring('fairness')
    await clara.says('/rota Mo 20-24 2')
    for (const somebody of [viktor, clara]) {
      await somebody.says('/oncall')
      await somebody.presses('shift:list')
      await somebody.presses('shift:take')
    }
    await talk(amal, vera, 'Xyzzy plugh')
    await advance(hours(16))
    for (const somebody of [amal, clara, viktor, vera]) somebody.skips()
    await vera.says('/oncall')
    vera.skips()
    await vera.presses('care:fairness')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Wer in den letzten vier Wochen was übernommen hat

      • Clara: 1 Dienst · 2 Stunden nachts
      • Vera: 1 Frage
      • Viktor: 1 Dienst · 2 Stunden nachts

      Das ist keine Rangliste. Es hilft zu sehen, wem eine Pause guttäte. Wie viel möglich ist, entscheiden alle selbst.
      [‹ Zurück]"
    `)
  })

  test('shows nothing yet in the beginning', async () => {
    const { vera } = await caring('fairness')
    await vera.says('/oncall')
    vera.skips()
    await vera.presses('care:fairness')
    expect(vera.reads()).toContain('Bisher noch nichts.')
  })
})

test('Oskar and who asks are refused everywhere', async () => {
  const { amal, clara, oskar } = await caring('fairness', 'rest', 'debrief')
  await oskar.starts()
  oskar.skips()
  const verbs = ['fairness', 'own', 'switch:rest', 'awake', 'pause', 'fine', 'talk', 'tell']
  for (const somebody of [oskar, amal])
    for (const verb of verbs)
      expect(await somebody.forges(`care:${verb}`)).toBe('Das ist nur für Freiwillige der Gruppe.')
  expect(clara.reads() + oskar.reads() + amal.reads()).toBe('')
})

test('when somebody was asked is in their own data', async () => {
  const lotse = await closed('debrief')
  lotse.vera.skips()
  expect(JSON.parse(await dataOf(lotse, lotse.vera)).care.askedHowTheyAre).not.toBeNull()
})
