import { describe, expect, test } from 'vitest'
import { startForAsker } from '../support/asker-tasks.ts'
import { days, hours, minutes } from '../support/lotse.ts'
import { posts, startTask, takesPlaceIn } from '../support/tasks.ts'

describe('a task in a small circle', () => {
  test('is found somebody for in private only, at once', async () => {
    const lotse = await startForAsker({ circle: 'small', startsAt: new Date('2026-11-25T09:00:00Z') })
    const { clara, chat, advance, oskar } = lotse
    await advance(minutes(1))
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Können Sie helfen?

      Begleitung zum Amt
      Wann: Mi., 25. Nov., 10:00 Uhr

      🔒 Das steht nicht im Gruppenchat. Bitte behalten Sie es für sich.

      Sie haben Zeit bis Mo., 23. Nov., 11:01 Uhr, danach frage ich jemand anderen. Sie müssen nichts begründen.
      [Ich komme]
      [Diesmal nicht] [Nichts für mich]"
    `)
    expect(chat.reads()).toBe('')
    await clara.presses('task:claim')
    await oskar.starts()
    const [{ id } = {}] = await lotse.database.rows('SELECT id FROM "Task"')
    expect(await oskar.forges(`task:pass:${id}`)).toBe('Das ist nur für Freiwillige der Gruppe.')
    expect(await oskar.forges(`task:never:${id}`)).toBe('Das ist nur für Freiwillige der Gruppe.')
    lotse.skipAll()
  })
})

describe('not for me', () => {
  test('means the kind, says so, and can be changed', async () => {
    const lotse = await startTask('Möbel tragen')
    await takesPlaceIn(lotse, days(2))
    await lotse.advance(hours(2))
    const { vera, viktor, advance } = lotse
    vera.skips()
    expect(await vera.presses('task:never')).toBe('Gilt ab sofort.')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "In Ordnung. Nach Aufgaben dieser Art frage ich Sie nicht mehr: Anderes. Ändern können Sie das unter /limits.
      [Doch wieder fragen]
      ---
      (edited) In Ordnung. Dazu frage ich Sie nicht noch einmal: Möbel tragen (Mi., 25. Nov., 09:00–10:00 Uhr)."
    `)
    await advance(minutes(1))
    expect(viktor.reads()).toContain('Können Sie helfen?')
    await posts(lotse, 'Umzug', lotse.clara)
    await takesPlaceIn(lotse, days(2))
    await advance(days(1))
    expect(vera.reads()).toBe('')
    await vera.says('/limits')
    expect(vera.reads()).toContain('keine Aufgaben dieser Art: Anderes')
    await vera.presses('limits:edit:kinds')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Nach welchen Aufgaben soll ich Sie nie fragen? Tippen Sie sie an. ✕ heißt: nie. Im Gruppenchat sehen Sie sie weiter.
      [– Begleitung] [– Dolmetschen]
      [– Fahren und Tragen] [– Papiere und Formulare]
      [– Kinder] [✕ Anderes]
      [‹ Zurück]"
    `)
    await vera.presses('limits:kindagain')
    expect(vera.reads()).toMatchInlineSnapshot(`"(edited) Nach Aufgaben dieser Art frage ich Sie wieder: Anderes."`)
    lotse.skipAll()
  })
})
