import { describe, expect, test } from 'vitest'
import { dataOf } from '../support/data.ts'
import { days, hours, type Lotse, minutes } from '../support/lotse.ts'
import { startHeld, startTask, taskId } from '../support/tasks.ts'

/** Vera has helped for an hour, and it is over; everybody has looked. */
async function over(): Promise<Lotse> {
  const lotse = await startHeld({ inHours: 2, text: '1 Möbel tragen' })
  await lotse.advance(hours(4))
  return lotse
}

describe('afterwards', () => {
  test('a task ends by itself, and both sides are asked apart how it went', async () => {
    const { vera, clara, chat } = await over()
    expect(vera.last().text).toMatchInlineSnapshot(`
      "Erledigt: Möbel tragen (Mo., 23. Nov., 11:00–12:00 Uhr). Danke, dass Sie da waren!

      Wie war es? Nur wenn niemand da war oder es schwer war, erfährt es die Koordination, ohne Ihren Namen. Sonst liest es niemand.

      Stunden, die zählen: 1"
    `)
    expect(clara.sees('Wie war es?')?.text).toMatchInlineSnapshot(`
      "Wie war es? Möbel tragen (Mo., 23. Nov., 11:00–12:00 Uhr)

      Wer dabei war, liest Ihre Antwort nicht."
    `)
    expect(chat.reads()).toContain('Erledigt. Danke an Vera!')
    vera.skips()
    clara.skips()
  })

  test('what one side says the other does not read', async () => {
    const lotse = await over()
    const { vera, clara } = lotse
    lotse.skipAll()
    expect(await vera.presses('task:went:.*:well'.replace('.*', await taskId(lotse)))).toBe(
      'Danke, ich habe es notiert.',
    )
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Erledigt: Möbel tragen (Mo., 23. Nov., 11:00–12:00 Uhr). Danke, dass Sie da waren!

      Schön, danke!

      Stunden, die zählen: 1
      [− ½ Stunde] [+ ½ Stunde]"
    `)
    expect(clara.reads()).toBe('')
    await clara.presses(/^task:result:\w+:well$/)
    expect(clara.reads()).toMatchInlineSnapshot(`"(edited) Das freut mich!"`)
    expect(vera.reads()).toBe('')
  })

  test('hours are counted, corrected and certified', async () => {
    const lotse = await over()
    const { vera } = lotse
    expect(await vera.presses(/^task:hours:\w+:more$/)).toBe('Stunden: 1,5')
    await vera.presses(/^task:went:\w+:well$/)
    await vera.presses(/^task:hours:\w+:more$/)
    lotse.skipAll()
    await vera.says('/oncall')
    vera.skips()
    await vera.presses('oncall:hours')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Ehrenamtliche Stunden
      Vera, Gruppe Lotse
      Mo., 23. November 2026 bis Mo., 23. November 2026

      Dienste: 0
      Aufgaben: 1
      Stunden: 2
      Übernommene Fragen: 0

      11/2026 · Dienste: 0 · Aufgaben: 1 · Stunden: 2 · Fragen: 0

      Gezählt ist die Zeit in Diensten aus dem Dienstplan und in Aufgaben, auf Viertelstunden gerundet. Dienst außerhalb des Plans zählt hier nicht mit."
    `)
    expect(JSON.parse(await dataOf(lotse, vera)).tasks.parts).toMatchObject([{ outcome: 'well', minutes: 120 }])
    lotse.skipAll()
  })

  test('who did not go has no hours', async () => {
    const lotse = await over()
    await lotse.vera.presses(/^task:went:\w+:absent$/)
    expect(lotse.vera.last().text).toContain('Stunden, die zählen: 0')
    lotse.skipAll()
  })

  test('that nobody was there, coordinators read as a fact', async () => {
    const lotse = await over()
    const { vera, clara } = lotse
    lotse.skipAll()
    await vera.presses(/^task:went:\w+:nobody$/)
    expect(clara.reads()).toMatchInlineSnapshot(
      `"Rückmeldung zu Möbel tragen (Mo., 23. Nov., 11:00–12:00 Uhr): Wer hinging, hat niemanden angetroffen."`,
    )
    vera.skips()
  })

  test('who says that it was heavy may talk to somebody', async () => {
    const lotse = await over()
    const { vera, clara } = lotse
    lotse.skipAll()
    await vera.presses(/^task:went:\w+:heavy$/)
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Danke, dass Sie da waren, auch wenn es schwer war. So etwas kann einem lange nachgehen. Sie können für heute aufhören oder mit jemandem reden. Wenn Sie reden möchten, sage ich es weiter.
      [Heute keine Fragen mehr]
      [Mit jemandem reden]
      [Mir geht es gut]
      ---
      (edited) Erledigt: Möbel tragen (Mo., 23. Nov., 11:00–12:00 Uhr). Danke, dass Sie da waren!

      Danke, dass Sie es sagen.

      Stunden, die zählen: 1
      [− ½ Stunde] [+ ½ Stunde]"
    `)
    expect(clara.reads()).not.toContain('Vera')
  })

  test('a press of “done” leads into the same question', async () => {
    const lotse = await startHeld({ inHours: 2, text: '1 Möbel tragen' })
    await lotse.vera.presses('task:done')
    expect(lotse.vera.reads()).toMatch(/^\(edited\) Erledigt: Möbel tragen.*Wie war es\?/s)
    await lotse.advance(minutes(1))
    expect(lotse.vera.reads()).toBe('')
    lotse.skipAll()
  })

  test('quiet hours come first', async () => {
    const lotse = await startHeld({ inHours: 2, text: '1 Möbel tragen' })
    const { vera, advance } = lotse
    await vera.says('/quiet 12-16')
    await advance(hours(5))
    expect(vera.sees('Wie war es?')).toBeUndefined()
    await advance(hours(2))
    expect(vera.sees('Wie war es?')).toBeDefined()
    lotse.skipAll()
  })

  test('a repeated press changes nothing, a restart asks nobody twice, and who blocked Lotse is not asked', async () => {
    const lotse = await over()
    const { vera, clara, restart, advance } = lotse
    const id = await taskId(lotse)
    await vera.presses(/^task:went:\w+:well$/)
    lotse.skipAll()
    await restart()
    await advance(hours(1))
    expect(vera.reads() + clara.reads()).toBe('')
    expect(await vera.forges(`task:went:${id}:heavy`)).toBe('Das haben Sie mir schon gesagt. Danke!')
    expect(await vera.forges(`task:went:${id}:well-or-so`)).toBe('Dieser Knopf ist nicht mehr gültig.')
    expect(clara.reads()).toBe('')
  })

  test('an outsider has nothing to say to it', async () => {
    const lotse = await over()
    const { oskar, viktor } = lotse
    const id = await taskId(lotse)
    await oskar.starts()
    for (const data of [
      `task:went:${id}:nobody`,
      `task:result:${id}:nobody`,
      `task:hours:${id}:more`,
      `task:goeson:${id}`,
    ])
      for (const somebody of [oskar, viktor])
        expect(await somebody.forges(data)).toBe('Dieser Knopf gehört nicht zu Ihnen.')
    expect(await oskar.forges(`task:thankready:${id}`)).toBe('Dieser Knopf gehört nicht zu Ihnen.')
    lotse.skipAll()
  })

  test('that nobody had taken says so in the group chat', async () => {
    const lotse = await startHeld({ inHours: 2, text: '1 Möbel tragen' })
    await lotse.vera.presses('task:release')
    await lotse.advance(hours(4))
    expect(lotse.chat.card().text).toContain('Die Zeit dafür ist vorbei.')
    expect(lotse.clara.sees('Wie war es?')).toBeUndefined()
    lotse.skipAll()
  })
})

describe('a task without a time', () => {
  test('is asked about after two weeks, and goes on if its poster says so', async () => {
    const lotse = await startTask('1 Möbel tragen')
    const { clara, advance, database } = lotse
    await advance(days(13))
    expect(clara.sees('Ist das erledigt?')).toBeUndefined()
    await advance(days(1))
    lotse.skipAll()
    expect(clara.sees('Ist das erledigt?')?.text).toMatchInlineSnapshot(`
      "Ist das erledigt? Möbel tragen

      Wenn ich bis Do., 10. Dez. nichts höre, schließe ich die Aufgabe."
    `)
    await clara.presses('task:goeson')
    expect(clara.reads()).toMatchInlineSnapshot(
      `"(edited) Gut, sie bleibt offen: Möbel tragen. Am Mo., 21. Dez. frage ich wieder."`,
    )
    await advance(days(5))
    expect(await database.rows('SELECT state FROM "Task"')).toEqual([{ state: 'open' }])
    lotse.skipAll()
  })

  test('ends where no answer comes', async () => {
    const lotse = await startTask('1 Möbel tragen')
    await lotse.advance(days(14))
    await lotse.advance(days(4))
    expect(lotse.chat.card().text).toContain('Die Zeit dafür ist vorbei')
    expect(lotse.clara.sees('Ist das erledigt?')).toBeUndefined()
    lotse.skipAll()
  })
})
