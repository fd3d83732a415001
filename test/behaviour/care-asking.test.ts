import { describe, expect, test } from 'vitest'
import { caring, closed } from '../support/care.ts'
import { days } from '../support/lotse.ts'
import { talk } from '../support/talk.ts'

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
