import { describe, expect, test } from 'vitest'
import { show } from '../support/actor.ts'
import { hours, type Lotse, minutes } from '../support/lotse.ts'
import { startHeld, taskId } from '../support/tasks.ts'

/** Clara calls the task off. */
async function cancel({ clara }: Lotse): Promise<void> {
  await clara.presses('task:cancel:')
  await clara.presses('task:cancelyes')
}

describe('cancelling a task', () => {
  test('asks first, and says who would hear of it', async () => {
    const { clara, vera, chat } = await startHeld()
    await clara.presses('task:cancel:')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Soll diese Aufgabe wirklich abgesagt werden? Möbel tragen (Fr., 27. Nov., 13:00–14:00 Uhr)

      Es erfahren sofort: Vera
      [Ja, absagen]
      [Nein, sie bleibt]"
    `)
    await clara.presses('task:keep')
    expect(clara.reads()).toMatchInlineSnapshot(`"(edited) Gut, es bleibt dabei."`)
    expect(vera.reads() + chat.reads()).toBe('')
  })

  test('reaches everybody who holds a place, and the card says so (engelsystem#139)', async () => {
    const lotse = await startHeld()
    const { clara, vera, viktor, chat } = lotse
    await viktor.presses('task:claim', chat.card())
    lotse.skipAll()
    await cancel(lotse)
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Abgesagt: Möbel tragen (Fr., 27. Nov., 13:00–14:00 Uhr).

      Ich habe allen geschrieben, die zugesagt hatten, und sie um eine Bestätigung gebeten: 2. Wenn jemand nicht antwortet, melde ich mich rechtzeitig.
      ---
      (edited) Abgesagt: Möbel tragen (Fr., 27. Nov., 13:00–14:00 Uhr).

      Ich habe allen geschrieben, die zugesagt hatten, und sie um eine Bestätigung gebeten: 2. Wenn jemand nicht antwortet, melde ich mich rechtzeitig.
      ---
      (edited) Möbel tragen

      Abgesagt."
    `)
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(a message was deleted)
      ---
      Abgesagt: Möbel tragen (Fr., 27. Nov., 13:00–14:00 Uhr). Bitte gehen Sie nicht hin. Bitte sagen Sie mir kurz, dass Sie es gelesen haben.
      [Ich weiß Bescheid]"
    `)
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "(a message was deleted)
      ---
      Abgesagt: Möbel tragen (Fr., 27. Nov., 13:00–14:00 Uhr). Bitte gehen Sie nicht hin. Bitte sagen Sie mir kurz, dass Sie es gelesen haben.
      [Ich weiß Bescheid]"
    `)
    expect(chat.reads()).toMatchInlineSnapshot(`
      "(edited) Möbel tragen

      Abgesagt. Bitte gehen Sie nicht hin."
    `)
    expect(await vera.presses('task:known')).toBe('Danke!')
    expect(vera.reads()).toMatchInlineSnapshot(
      `"(edited) Abgesagt: Möbel tragen (Fr., 27. Nov., 13:00–14:00 Uhr). Bitte gehen Sie nicht hin."`,
    )
  })

  test('within a day says so in a line of its own in the group chat', async () => {
    const lotse = await startHeld({ inHours: 5 })
    await cancel(lotse)
    expect(lotse.chat.reads()).toMatchInlineSnapshot(`
      "Abgesagt: Möbel tragen (Mo., 23. Nov., 14:00–15:00 Uhr). Bitte gehen Sie nicht hin.
      ---
      (edited) Möbel tragen

      Abgesagt. Bitte gehen Sie nicht hin."
    `)
    lotse.skipAll()
  })

  test('by night: the line waits for the morning, unless it begins before', async () => {
    const lotse = await startHeld({ inHours: 25 })
    await lotse.advance(hours(14))
    await cancel(lotse)
    expect(lotse.chat.reads()).not.toContain('---')
    lotse.skipAll()
    await lotse.advance(hours(8))
    expect(lotse.chat.reads()).toContain('Abgesagt: Möbel tragen')
    lotse.skipAll()
  })
})

describe('who has not said that they know', () => {
  test('is told to coordinators two hours before it would have begun', async () => {
    const lotse = await startHeld({ inHours: 30 })
    const { clara, vera, advance } = lotse
    await cancel(lotse)
    lotse.skipAll()
    await advance(hours(27))
    expect(clara.reads()).toBe('')
    await advance(hours(1))
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Bitte anrufen: Vielleicht wissen es noch nicht alle

      Diese Aufgabe ist abgesagt: Möbel tragen (Di., 24. Nov., 15:00–16:00 Uhr)

      • Vera hat noch nicht geantwortet

      Wer nichts davon weiß, geht umsonst hin. Wenn Sie jemanden erreicht haben, drücken Sie bitte auf den Knopf.
      [Vera erreicht]"
    `)
    await advance(minutes(30))
    expect(clara.reads()).toBe('')
    expect(await clara.presses('task:reached')).toMatchInlineSnapshot(`"Danke! Ich habe es notiert."`)
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) Alle wissen Bescheid

      Diese Aufgabe ist abgesagt: Möbel tragen (Di., 24. Nov., 15:00–16:00 Uhr)

      ✓ Vera weiß Bescheid"
    `)
    expect(await vera.presses('task:known')).toBe('Das ist schon bekannt. Danke!')
  })

  test('and says so after all is struck from that list', async () => {
    const lotse = await startHeld({ inHours: 30 })
    await cancel(lotse)
    await lotse.advance(hours(28))
    lotse.skipAll()
    await lotse.vera.presses('task:known')
    expect(lotse.clara.reads()).toMatch(/^\(edited\) Alle wissen Bescheid/)
    lotse.skipAll()
  })

  test('and had confirmed in time is not called', async () => {
    const lotse = await startHeld({ inHours: 30 })
    await cancel(lotse)
    await lotse.vera.presses('task:known')
    lotse.skipAll()
    await lotse.advance(hours(29))
    expect(lotse.clara.reads()).toBe('')
  })

  test('of a change within two hours is told after ten minutes', async () => {
    const lotse = await startHeld({ inHours: 1 })
    await cancel(lotse)
    await lotse.advance(minutes(8))
    lotse.skipAll()
    await lotse.advance(minutes(4))
    expect(lotse.clara.reads()).toContain('Vera hat noch nicht geantwortet')
    lotse.skipAll()
  })

  test('and cannot be written to is told at once', async () => {
    const lotse = await startHeld({ inHours: 30 })
    const { vera, clara, advance } = lotse
    vera.person.block()
    await advance(minutes(1))
    expect(show(clara.last())).toMatchInlineSnapshot(`
      "Bitte anrufen: Vielleicht wissen es noch nicht alle

      Wer dafür zugesagt hatte, ist für mich nicht mehr erreichbar. Der Platz ist wieder frei: Möbel tragen (Di., 24. Nov., 15:00–16:00 Uhr)

      • Vera ist für mich nicht erreichbar

      Wer nichts davon weiß, geht umsonst hin. Wenn Sie jemanden erreicht haben, drücken Sie bitte auf den Knopf.
      [Vera erreicht]"
    `)
    await cancel(lotse)
    lotse.skipAll()
    await advance(minutes(1))
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Bitte anrufen: Vielleicht wissen es noch nicht alle

      Diese Aufgabe ist abgesagt: Möbel tragen (Di., 24. Nov., 15:00–16:00 Uhr)

      • Vera ist für mich nicht erreichbar

      Wer nichts davon weiß, geht umsonst hin. Wenn Sie jemanden erreicht haben, drücken Sie bitte auf den Knopf.
      [Vera erreicht]"
    `)
    vera.person.unblock()
    lotse.skipAll()
  })

  test('is told once, also with a restart in the middle', async () => {
    const lotse = await startHeld({ inHours: 30 })
    await cancel(lotse)
    lotse.skipAll()
    await lotse.stop()
    lotse.clock.step(lotse.clock.now().getTime() + hours(28))
    await lotse.restart()
    await lotse.advance(0)
    expect(lotse.clara.reads()).toContain('Vera hat noch nicht geantwortet')
    await lotse.restart()
    await lotse.advance(minutes(5))
    expect(lotse.clara.reads()).toBe('')
  })
})

test('a repeated press cancels once, and an old button says that it is over', async () => {
  const lotse = await startHeld()
  const id = await taskId(lotse)
  await cancel(lotse)
  lotse.skipAll()
  expect(await lotse.clara.forges(`task:cancelyes:${id}`)).toBe('Das ist schon vorbei.')
  expect(lotse.vera.reads() + lotse.chat.reads()).toBe('')
})

test('an outsider cancels nothing and confirms nothing', async () => {
  const lotse = await startHeld()
  const { oskar, database } = lotse
  const id = await taskId(lotse)
  await oskar.starts()
  const [place] = await database.rows('SELECT id FROM "TaskPlace"')
  for (const data of [
    `task:cancel:${id}`,
    `task:cancelyes:${id}`,
    `task:known:${id}:zzzzzzzzzzzzzzz`,
    `task:reached:${place?.id}`,
  ])
    expect(await oskar.forges(data)).toBe('Dieser Knopf gehört nicht zu Ihnen.')
  expect(await database.rows('SELECT state FROM "Task"')).toEqual([{ state: 'open' }])
  lotse.skipAll()
})
