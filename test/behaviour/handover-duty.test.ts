import { describe, expect, test } from 'vitest'
import { show } from '../support/actor.ts'
import { hours, minutes, startLotse } from '../support/lotse.ts'
import { talk } from '../support/talk.ts'

/** Vera talks with Amal and with Olena; what was said on the way is looked at. */
async function twoTalks() {
  const lotse = await startLotse()
  await talk(lotse.amal, lotse.vera, 'Xyzzy plugh')
  await talk(lotse.olena, lotse.vera, 'Xyzzy plugh')
  return lotse
}

/** Vera talks with Amal and is on duty by a shift from ten to twelve; it is half past ten. */
async function inShift() {
  const lotse = await startLotse()
  const { clara, vera, amal, advance } = lotse
  await clara.says('/rota Mo 10-12')
  await talk(amal, vera, 'Xyzzy plugh')
  await vera.presses('oncall:stop')
  await vera.says('/oncall')
  await vera.presses('shift:list')
  await vera.presses('shift:take')
  await advance(hours(1.4))
  lotse.skipAll()
  return lotse
}

describe('going off duty with open talks', () => {
  test('asks what becomes of each, and changes nothing by itself', async () => {
    const { amal, olena, vera, advance } = await twoTalks()
    await advance(hours(2))
    await vera.presses('oncall:stop')
    vera.skips()
    expect(show(vera.last())).toMatchInlineSnapshot(`
      "Ihr Dienst ist zu Ende. Danke!
      Sie haben noch 2 offene Gespräche:

      • #abc, Dauer: 2 Stunden
      • #abc, Dauer: 2 Stunden

      Möchten Sie sie behalten oder übergeben? Wenn Sie nichts drücken, bleiben sie bei Ihnen.
      [#abc behalten] [#abc übergeben]
      [#abc behalten] [#abc übergeben]
      [Alle übergeben]"
    `)
    await advance(hours(12))
    await vera.says('Noch da', { replyTo: vera.sees('Xyzzy plugh') as never })
    expect(vera.reads()).toBe('')
    expect(amal.reads() + olena.reads()).toBe('Noch da')
  })

  test('keeps one and hands over the other', async () => {
    const { amal, olena, vera, viktor } = await twoTalks()
    await viktor.presses('oncall:start')
    await vera.presses('oncall:stop')
    vera.skips()
    viktor.skips()
    expect(await vera.presses('handover:keep')).toBe('Gut, es bleibt bei Ihnen.')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) • #abc, Dauer: 15 Sekunden

      Möchten Sie es behalten oder übergeben? Wenn Sie nichts drücken, bleibt es bei Ihnen.
      [#abc behalten] [#abc übergeben]"
    `)
    await vera.presses(/handover:give/, vera.sees('Möchten Sie'))
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Danke, dann ist alles geklärt.
      ---
      Übergeben: #abc
      Ich frage jetzt andere und melde mich, wenn jemand übernommen hat. Die Person weiß Bescheid, dass jemand anderes weitermacht.

      Was sollte wissen, wer weitermacht? Schreiben Sie es jetzt in einer Nachricht. Wer Hilfe sucht, liest Ihre Notiz nicht.
      [Ohne Notiz]
      [Doch selbst weitermachen]"
    `)
    expect(viktor.reads()).toContain('Vera übergibt ein Gespräch')
    expect([amal.reads(), olena.reads()].filter(Boolean)).toHaveLength(1)
  })

  test('hands over all at once; a note is written for each', async () => {
    const { amal, olena, vera, viktor } = await twoTalks()
    await viktor.presses('oncall:start')
    await vera.presses('oncall:stop')
    vera.skips()
    await vera.presses('handover:all')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Alle übergeben:
      • #abc
      • #abc

      Ich frage jetzt andere und melde mich, wenn jemand übernommen hat. Die Personen wissen Bescheid.
      [Notiz zu #abc] [#abc behalten]
      [Notiz zu #abc] [#abc behalten]"
    `)
    viktor.skips()
    await vera.presses('handover:note')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "#abc
      Was sollte wissen, wer weitermacht? Schreiben Sie es jetzt in einer Nachricht. Wer Hilfe sucht, liest Ihre Notiz nicht.
      [Ohne Notiz]"
    `)
    await vera.says('Bitte langsam schreiben')
    expect(viktor.reads().match(/Bitte langsam schreiben/g)).toHaveLength(1)
    for (const somebody of [amal, olena, vera]) somebody.skips()
  })

  test('with none says nothing of it', async () => {
    const { vera } = await startLotse()
    await vera.presses('oncall:stop')
    expect(vera.reads()).not.toContain('übergeben')
  })
})

describe('at any time', () => {
  test('the talks one holds are a press away from /oncall, and can be handed over from there', async () => {
    const { amal, olena, vera, viktor } = await twoTalks()
    await viktor.presses('oncall:start')
    await vera.says('/oncall')
    viktor.skips()
    vera.skips()
    await vera.presses('handover:list')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Sie haben 2 offene Gespräche

      • #abc, Dauer: 30 Sekunden
      • #abc, Dauer: 15 Sekunden

      Möchten Sie sie behalten oder übergeben? Wenn Sie nichts drücken, bleiben sie bei Ihnen.
      [#abc behalten] [#abc übergeben]
      [#abc behalten] [#abc übergeben]
      [Alle übergeben]"
    `)
    await vera.presses('handover:give')
    expect(viktor.reads()).toContain('Vera übergibt ein Gespräch')
    for (const somebody of [amal, olena, vera]) somebody.skips()
  })

  test('without any there is no such button, and an old one says so', async () => {
    const { vera } = await startLotse()
    await vera.says('/oncall')
    expect(vera.reads()).not.toContain('Meine Gespräche')
    expect(await vera.forges('handover:list')).toBe('Sie haben gerade kein offenes Gespräch.')
  })
})

describe('the end of a shift', () => {
  test('asks once, when its time has come, also over a restart', async () => {
    const { vera, advance, restart } = await inShift()
    await advance(hours(1.4))
    expect(vera.reads()).not.toContain('übergeben')
    await restart()
    await advance(minutes(20))
    expect(vera.reads()).toContain('Ihr Dienst ist zu Ende')
    await restart()
    await advance(hours(1))
    expect(vera.reads()).toBe('')
  })

  test('says nothing to whoever stays on duty by hand, or stopped before', async () => {
    const { vera, advance } = await inShift()
    await vera.presses('oncall:start')
    vera.skips()
    await advance(hours(3))
    expect(vera.reads()).toBe('')
  })

  test('that a late tick finds is asked about once', async () => {
    const { vera, advance, stop, restart, clock, skipAll } = await inShift()
    await stop()
    clock.step(clock.now().getTime() + hours(5))
    await restart()
    await advance(minutes(1))
    expect(vera.reads().match(/Ihr Dienst ist zu Ende/g)).toHaveLength(1)
    skipAll()
  })
})
