import { describe, expect, test } from 'vitest'
import { days, hours, minutes } from '../support/lotse.ts'
import { startTask, takesPlaceIn, volunteer } from '../support/tasks.ts'

/** A task of Clara's begins in two days; it has been in the group chat for two hours. */
async function waiting(text = 'Möbel tragen') {
  const lotse = await startTask(text)
  await takesPlaceIn(lotse, days(2))
  await lotse.advance(hours(2))
  return lotse
}

const idOf = async ({ database }: Awaited<ReturnType<typeof waiting>>) =>
  (await database.rows('SELECT id FROM "Task"'))[0]?.id

describe('asking in private', () => {
  test('leaves a task to those who come by themselves first', async () => {
    const lotse = await startTask()
    await takesPlaceIn(lotse, days(2))
    await lotse.advance(minutes(110))
    expect(lotse.vera.reads() + lotse.viktor.reads()).toBe('')
    lotse.skipAll()
  })

  test('says what, when and where, goes from one to the next, and ends with coordinators', async () => {
    const lotse = await waiting()
    const { vera, viktor, clara, advance } = lotse
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Können Sie helfen?

      Möbel tragen
      Wann: Mi., 25. Nov., 09:00–10:00 Uhr

      Sie haben Zeit bis Mo., 23. Nov., 13:00 Uhr, danach frage ich jemand anderen. Sie müssen nichts begründen.
      [Ich komme]
      [Diesmal nicht] [Nichts für mich]"
    `)
    expect(viktor.reads()).toBe('')
    expect(await vera.presses('task:pass')).toBe('In Ordnung, danke.')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) In Ordnung. Dazu frage ich Sie nicht noch einmal: Möbel tragen (Mi., 25. Nov., 09:00–10:00 Uhr).
      [Nichts für mich]"
    `)
    await advance(minutes(1))
    expect(viktor.reads()).toContain('Können Sie helfen?')
    await advance(hours(2))
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "(edited) Ich frage inzwischen auch andere: Möbel tragen (Mi., 25. Nov., 09:00–10:00 Uhr). Solange ein Platz frei ist, gilt der Knopf noch.
      [Ich komme]
      [Diesmal nicht] [Nichts für mich]"
    `)
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Für diese Aufgabe findet sich niemand

      Möbel tragen
      Wann: Mi., 25. Nov., 09:00–10:00 Uhr

      Ich habe alle gefragt, zu denen sie passt. Können Sie selbst, oder kennen Sie jemanden?
      [Ich komme]"
    `)
    await advance(hours(4))
    expect(vera.reads() + viktor.reads() + clara.reads()).toBe('')
    await viktor.presses('task:claim')
    expect(clara.reads()).toContain('Inzwischen hat sich jemand gefunden: Möbel tragen')
    lotse.skipAll()
  })

  test('hears a no once (fosterful/scheduler#212) and calls no more than are needed (#191)', async () => {
    const lotse = await waiting('2 Möbel tragen')
    const { vera, viktor, database, advance } = lotse
    const wanda = await volunteer(lotse, 7001, 'Wanda')
    const asked = () => database.rows('SELECT id FROM "TaskAsk"')
    expect(vera.sees('Können Sie helfen?') && viktor.sees('Können Sie helfen?')).toBeTruthy()
    expect(await asked()).toHaveLength(2)
    await vera.presses('task:pass')
    await advance(minutes(1))
    expect(wanda.reads()).toContain('Können Sie helfen?')
    vera.skips()
    await advance(days(1))
    expect(vera.reads()).toBe('')
    expect(await asked()).toHaveLength(3)
    lotse.skipAll()
    wanda.skips()
  })

  test('tells everybody who was asked that somebody was found (fosterful/scheduler#19)', async () => {
    const lotse = await waiting()
    const { vera, viktor, chat, advance } = lotse
    await advance(hours(2))
    lotse.skipAll()
    await viktor.presses('task:claim')
    expect(vera.reads()).toMatchInlineSnapshot(
      `"(edited) Inzwischen hat sich jemand gefunden: Möbel tragen (Mi., 25. Nov., 09:00–10:00 Uhr). Danke fürs Überlegen!"`,
    )
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "Sie sind dabei. Danke!

      Möbel tragen
      Wann: Mi., 25. Nov., 09:00–10:00 Uhr

      Wenn es doch nicht klappt, drücken Sie bitte gleich auf „Ich kann doch nicht“. Dann kann jemand anderes gehen.
      [Erledigt] [Ich kann doch nicht]
      ---
      (a message was deleted)"
    `)
    expect(chat.reads()).toContain('Dabei: Viktor')
    expect(await vera.forges(`task:pass:${await idOf(lotse)}`)).toBe('Das hat sich schon erledigt.')
    lotse.skipAll()
  })

  test('asks once more whom nobody needed, when a place is given back', async () => {
    const lotse = await waiting()
    const { vera, viktor, chat, advance } = lotse
    await viktor.presses('task:claim', chat.card())
    expect(vera.reads()).toContain('Inzwischen hat sich jemand gefunden')
    await viktor.presses('task:release')
    lotse.skipAll()
    await advance(hours(2))
    expect(vera.reads()).toContain('Können Sie helfen?')
    lotse.skipAll()
  })

  test('settles when a task is done or cancelled', async () => {
    const lotse = await waiting()
    const { clara, vera } = lotse
    vera.skips()
    await clara.presses('task:end')
    expect(vera.reads()).toMatchInlineSnapshot(
      `"(edited) Das hat sich erledigt: Möbel tragen (Mi., 25. Nov., 09:00–10:00 Uhr). Danke fürs Überlegen!"`,
    )
    lotse.skipAll()
  })

  test('begins with those who offered to come if need be', async () => {
    const lotse = await startTask('Möbel tragen')
    await takesPlaceIn(lotse, days(2))
    await lotse.viktor.presses('task:maybe', lotse.chat.card())
    lotse.skipAll()
    await lotse.advance(hours(2))
    expect(lotse.viktor.reads()).toMatchInlineSnapshot(`
      "Sie wollten notfalls mitmachen. Können Sie?

      Möbel tragen
      Wann: Mi., 25. Nov., 09:00–10:00 Uhr

      Sie haben Zeit bis Mo., 23. Nov., 13:00 Uhr, danach frage ich jemand anderen. Sie müssen nichts begründen.
      [Ich komme]
      [Diesmal nicht] [Nichts für mich]"
    `)
    expect(lotse.vera.reads()).not.toContain('Können Sie helfen?')
    lotse.skipAll()
  })

  test('passes over who is away at that time, pauses, or has quiet hours', async () => {
    const lotse = await startTask('Möbel tragen')
    const { vera, viktor, advance } = lotse
    const wanda = await volunteer(lotse, 7001, 'Wanda')
    await takesPlaceIn(lotse, days(2))
    await vera.says('/pause 1w')
    await viktor.says('/quiet 8-12')
    lotse.skipAll()
    await advance(hours(2))
    expect(vera.reads() + viktor.reads()).toBe('')
    expect(wanda.reads()).toContain('Können Sie helfen?')
    lotse.skipAll()
  })

  test('goes on after a restart, and two processes ask one person', async () => {
    const lotse = await startTask('Möbel tragen')
    await takesPlaceIn(lotse, days(2))
    await lotse.restart()
    await lotse.advance(hours(2))
    await lotse.restart()
    await Promise.all([lotse.app.tick(), lotse.app.tick()])
    await lotse.settle()
    expect(await lotse.database.rows('SELECT id FROM "TaskAsk"')).toHaveLength(1)
    lotse.skipAll()
  })

  test('goes on when whoever is asked blocks the bot or leaves', async () => {
    const lotse = await waiting()
    const { vera, viktor, advance } = lotse
    vera.person.block()
    await advance(minutes(1))
    expect(viktor.reads()).toContain('Können Sie helfen?')
    await viktor.says('/leave')
    await viktor.presses('me:leave')
    expect(viktor.reads()).toContain('Inzwischen')
    lotse.skipAll()
  })

  test('one press is one place, however often it comes', async () => {
    const lotse = await waiting('1 Möbel tragen')
    const { vera, viktor, chat, moment, database } = lotse
    const ask = vera.sees('Können Sie helfen?') as never
    const presses = [
      vera.person.press(ask, { data: `task:claim:${await idOf(lotse)}` }),
      vera.person.press(ask, { data: `task:claim:${await idOf(lotse)}` }),
      viktor.person.press(chat.card(), { data: `task:claim:${await idOf(lotse)}` }),
    ]
    await moment()
    await Promise.all(presses)
    expect(await database.rows('SELECT held FROM "Task"')).toEqual([{ held: 1 }])
    lotse.skipAll()
  })
})
