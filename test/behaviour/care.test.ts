import { describe, expect, test } from 'vitest'
import { dataOf } from '../support/data.ts'
import { days, hours, startLotse } from '../support/lotse.ts'
import { talk } from '../support/talk.ts'

/** The group has switched some kinds of care on. */
async function caring(...switches: string[]) {
  const lotse = await startLotse()
  await lotse.clara.says('/setup')
  for (const name of switches) await lotse.clara.presses(`group:switch:${name}`)
  await lotse.amal.speaks('de')
  lotse.skipAll()
  return lotse
}

/** Vera has just finished a talk with Amal, which was about her stay. */
async function closed(...switches: string[]) {
  const lotse = await caring(...switches)
  await talk(lotse.amal, lotse.vera)
  await lotse.vera.presses('question:close')
  lotse.amal.skips()
  return lotse
}

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

describe('asking how somebody is', () => {
  test('once a day, with a way to stop for today', async () => {
    const { amal, vera, advance } = await closed('debrief')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "#abc: Das Gespräch ist beendet. Danke für Ihre Hilfe!
      ---
      Wie geht es Ihnen nach diesem Gespräch? Sie können für heute aufhören oder mit jemandem reden. Wenn alles gut ist, brauchen Sie nichts zu tun.
      [Heute keine Fragen mehr]
      [Mit jemandem reden]
      [Mir geht es gut]"
    `)
    await talk(amal, vera, 'Xyzzy plugh')
    await vera.presses('question:close')
    expect(vera.reads()).not.toContain('Wie geht es Ihnen')
    await vera.presses('care:pause')
    expect(vera.reads()).toMatchInlineSnapshot(
      `"(edited) Gut. Bis Di., 24. Nov., 08:00 Uhr frage ich Sie nichts. Mit /pause ändern Sie das jederzeit."`,
    )
    await advance(days(1))
    expect(vera.reads()).toContain('Ihre Pause ist vorbei')
    amal.skips()
  })

  test('is said to be fine, and that was it', async () => {
    const { vera } = await closed('debrief')
    await vera.presses('care:fine')
    expect(vera.last().text).toBe('Gut. Danke, dass Sie da sind!')
    vera.skips()
  })

  test('talking to somebody is told to coordinators after a yes, in one sentence, once', async () => {
    const { vera, viktor, clara } = await closed('debrief')
    vera.skips()
    await vera.presses('care:talk')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Wenn Sie einverstanden sind, schreibe ich der Koordination: „Vera möchte mit jemandem reden.“ Von dem Gespräch sage ich nichts. Jemand meldet sich dann direkt bei Ihnen. Soll ich das tun?
      [Ja, bitte weitersagen]
      [Doch nicht]"
    `)
    expect(clara.reads()).toBe('')
    await vera.presses('care:tell')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Ich habe es weitergesagt. Die Koordination weiß jetzt Bescheid und kann sich bei Ihnen melden.

      Tag und Nacht kostenlos da ist auch die Telefonseelsorge: 0800 111 0 111."
    `)
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Vera möchte mit jemandem reden.
      Bitte melden Sie sich persönlich, wenn Sie können. Mehr weiß ich nicht, und mehr habe ich nicht gefragt."
    `)
    await vera.forges('care:tell')
    expect(vera.reads()).toContain('Das habe ich heute schon weitergesagt.')
    expect(clara.reads() + viktor.reads()).toBe('')
  })

  test('without anybody who can be told says so, and names the helpline', async () => {
    const { vera, clara } = await closed('debrief')
    clara.person.block()
    await vera.presses('care:talk')
    vera.skips()
    await vera.presses('care:tell')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Gerade kann ich niemandem in der Koordination schreiben. Das tut mir leid.

      Tag und Nacht kostenlos da ist auch die Telefonseelsorge: 0800 111 0 111."
    `)
  })

  test('pressed twice at the same moment tells once', async () => {
    const { vera, clara, moment } = await closed('debrief')
    await vera.presses('care:talk')
    const presses = [1, 2].map(() => vera.person.press(vera.last(), { data: 'care:tell' }))
    await moment()
    await Promise.all(presses)
    expect(clara.reads().match(/möchte mit jemandem reden/g)).toHaveLength(1)
    vera.skips()
  })

  test('both together are one message', async () => {
    const { vera } = await closed('rest', 'debrief')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "#abc: Das Gespräch ist beendet. Danke für Ihre Hilfe!
      ---
      Das war ein vertrauliches Gespräch. So etwas kann einem lange nachgehen. Damit Sie zur Ruhe kommen, frage ich Sie bis Di., 24. Nov., 08:00 Uhr nichts Neues.

      Wenn Sie mit jemandem reden möchten, sage ich es weiter.
      [Ich möchte wieder gefragt werden]
      [Mit jemandem reden]
      [Mir geht es gut]"
    `)
    await vera.presses('care:fine')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Gut. Danke, dass Sie da sind!
      [Ich möchte wieder gefragt werden]"
    `)
  })
})

describe('a weekly cap', () => {
  test('holds also when a question finds nobody and comes to the whole group', async () => {
    const { amal, olena, vera, clara, chat } = await caring()
    await vera.says('/limits')
    await vera.presses('limits:edit:week')
    await vera.presses('limits:week:1')
    await talk(amal, vera, 'Xyzzy plugh')
    await olena.says('Xyzzy plugh')
    await olena.presses('question:human')
    expect(vera.reads()).toBe('')
    expect(await vera.presses('question:take', chat.card())).toMatchInlineSnapshot(
      `"Sie haben diese Woche schon so viele Fragen übernommen, wie Sie höchstens wollten. Ändern können Sie das unter /limits."`,
    )
    expect(olena.reads()).not.toContain('ist jetzt für Sie da')
    for (const somebody of [amal, clara]) somebody.skips()
    chat.reads()
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
