import { describe, expect, test } from 'vitest'
import { days, startLotse } from '../support/lotse.ts'
import { draft, startDraft } from '../support/tasks.ts'

describe('a draft', () => {
  test('waits until its writer goes on with it', async () => {
    const { vera, restart } = await startDraft()
    await restart()
    await vera.says('/task')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Sie haben schon etwas angefangen. Möchten Sie damit weitermachen?
      [Möbel tragen]
      [Neue Aufgabe]"
    `)
    await vera.presses('task:draft')
    expect(vera.reads()).toContain('Rathausplatz 3')
  })

  test('stays where another task is begun', async () => {
    const { vera } = await startDraft()
    await vera.says('/task')
    await vera.presses('task:new')
    await vera.says('Briefe sortieren')
    vera.skips()
    await vera.says('/task')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Sie haben schon etwas angefangen. Möchten Sie damit weitermachen?
      [Briefe sortieren]
      [Möbel tragen]
      [Neue Aufgabe]"
    `)
  })

  test('stays when /cancel ends the typing', async () => {
    const { vera } = await startLotse()
    await vera.says('/task Umzug')
    await vera.says('/cancel')
    expect(vera.reads()).toContain('Abgebrochen.')
    await vera.says('/task')
    expect(vera.reads()).toContain('[Umzug]')
  })

  test('is deleted after one more question', async () => {
    const { vera } = await startDraft()
    await vera.presses('task:discard')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Möbel tragen
      Soll ich diesen Entwurf löschen?
      [Ja, löschen]
      [Nein, behalten]"
    `)
    await vera.presses('Nein, behalten')
    expect(vera.reads()).toContain('Entwurf')
    await vera.presses('task:discard')
    vera.skips()
    await vera.presses('task:discardyes')
    expect(vera.reads()).toBe('(edited) Gelöscht.')
    await vera.says('/task')
    expect(vera.reads()).toContain('Was ist zu tun?')
  })

  test('goes after two weeks, and says so', async () => {
    const { vera, advance } = await startDraft()
    await advance(days(13))
    expect(vera.reads()).toBe('')
    await advance(days(2))
    expect(vera.reads()).toMatchInlineSnapshot(
      `"(edited) Dieser Entwurf lag zwei Wochen hier. Ich habe ihn gelöscht. Mit /task fangen Sie neu an."`,
    )
  })

  test('is not posted once its time is over', async () => {
    const { vera, advance, chat } = await startDraft()
    await advance(days(5))
    expect(await vera.presses('task:post')).toMatchInlineSnapshot(
      `"Eine Zeit in diesem Entwurf ist schon vorbei. Bitte ändern Sie zuerst „Wann“ oder „Frist“."`,
    )
    await vera.presses('Wann')
    await vera.presses('Morgen')
    await vera.presses('09:00')
    await vera.presses('task:post')
    expect(chat.reads()).toContain('Wann: So., 29. Nov., 09:00–11:00 Uhr')
    vera.skips()
  })

  test('pressed twice is posted once', async () => {
    const { vera, chat, moment } = await startDraft()
    const board = vera.last()
    const data = String(board.buttons.flat().find((each) => each.data?.startsWith('task:post'))?.data)
    for (let n = 0; n < 2; n++) void vera.person.press(board, { data })
    await moment()
    expect(chat.reads().match(/Möbel tragen/g)).toHaveLength(1)
    vera.skips()
  })

  test('has more and fewer places at once', async () => {
    const { vera } = await startDraft()
    expect(await vera.presses('task:more')).toBe('Plätze: 3')
    expect(vera.reads()).toContain('Plätze frei: 3 von 3')
    await vera.presses('task:fewer')
    expect(vera.reads()).toContain('Plätze frei: 2 von 2')
  })
})

describe('without a group chat', () => {
  test('a draft says what to do, and stays', async () => {
    const lotse = await startDraft()
    const { vera, clara, group, moment } = lotse
    group.kickBot()
    await moment()
    lotse.skipAll()
    expect(await vera.presses('task:post')).toMatchInlineSnapshot(
      `"Ihre Gruppe hat noch keinen Gruppenchat. Bitte fragen Sie die Koordination nach /setup. Der Entwurf bleibt hier."`,
    )
    await draft(lotse, 'Stühle tragen', clara)
    expect(await clara.presses('task:post')).toMatchInlineSnapshot(
      `"Ihre Gruppe hat noch keinen Gruppenchat. Schicken Sie dort einmal /setup. Der Entwurf bleibt hier."`,
    )
    expect(vera.last().text).toContain('Entwurf')
  })
})
