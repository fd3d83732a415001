import { describe, expect, test } from 'vitest'
import { startForAsker } from '../support/asker-tasks.ts'
import { days, hours } from '../support/lotse.ts'

/** Vera has the place in Amal's task; both have looked. */
async function together(wish: Parameters<typeof startForAsker>[0] = {}) {
  const lotse = await startForAsker({ details: 'Ich habe einen roten Schal.', ...wish })
  await lotse.amal.speaks('de')
  await lotse.vera.presses('task:claim', lotse.chat.card())
  lotse.skipAll()
  return lotse
}

describe('the talk of a place', () => {
  test('ends when the place is given back, and both know', async () => {
    const { amal, vera, chat, clara } = await together()
    await vera.presses('task:release')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "#abc
      Dieses Gespräch ist zu Ende. Danke für Ihre Hilfe!
      ---
      (edited) Diese Angaben waren nur für die Aufgabe. Ich habe sie zurückgenommen.
      ---
      (edited) Sie haben den Platz zurückgegeben: Begleitung zum Amt. Danke, dass Sie Bescheid gesagt haben."
    `)
    expect(amal.reads()).toMatchInlineSnapshot(
      `"Das Gespräch mit der Person aus der Gruppe ist zu Ende. Wenn Sie etwas brauchen, schreiben Sie mir einfach."`,
    )
    await amal.says('Danke', { replyTo: amal.last() })
    expect(amal.reads()).toMatchInlineSnapshot(
      `"Dieses Gespräch ist schon beendet. Ihre Nachricht habe ich niemandem geschickt."`,
    )
    expect(vera.reads()).toBe('')
    chat.reads()
    clara.skips()
  })

  test('ends with the task, and is another one for whoever moves up', async () => {
    const lotse = await together()
    const { amal, vera, viktor, chat } = lotse
    await viktor.presses('task:claim', chat.card())
    lotse.skipAll()
    await vera.presses('task:release')
    expect(viktor.reads()).toContain('Schal')
    expect(amal.reads()).toContain('Eine Person aus der Gruppe begleitet Sie.')
    vera.skips()
    await amal.says('Für die neue Person')
    expect(viktor.reads()).toBe('Für die neue Person')
    await viktor.presses('task:done')
    expect(amal.reads()).toContain('ist zu Ende')
    expect(vera.reads()).toBe('')
    lotse.skipAll()
  })

  test('can rest, and either writes on until the task ends', async () => {
    const { amal, vera } = await together()
    await amal.says('/done')
    expect(amal.reads()).toMatchInlineSnapshot(`
      "Das Gespräch ruht. Was vereinbart ist, gilt weiter. Wenn noch etwas ist, können Sie beide hier weiterschreiben.
      [Weiterschreiben]"
    `)
    expect(vera.reads()).toMatchInlineSnapshot(`
      "#abc
      Die andere Person hat vorerst alles geschrieben. Was vereinbart ist, gilt weiter. Wenn noch etwas ist, können Sie beide hier weiterschreiben.
      [Weiterschreiben]"
    `)
    await amal.says('Wohnung anmelden')
    expect(amal.reads()).toContain('Einen Menschen fragen')
    expect(vera.reads()).toBe('')
    expect(await vera.presses('question:again')).toMatchInlineSnapshot(`"Schreiben Sie einfach."`)
    expect(amal.reads()).toMatchInlineSnapshot(`
      "Das Gespräch geht weiter. Was Sie hier schreiben, kommt bei der anderen Person an.
      [Schreiben pausieren]"
    `)
    await vera.says('Noch etwas')
    expect(amal.reads()).toBe('Noch etwas')
    expect(await vera.forges('question:again:abcdefghjk')).toBe('Dieses Gespräch ist nicht Ihres.')
    vera.skips()
  })

  test('is woken by a reply, and not once the task is over', async () => {
    const { amal, vera, chat, clara } = await together()
    await vera.says('Ich bin da')
    await vera.presses('question:close')
    amal.skips()
    await amal.says('Ich auch', { replyTo: amal.sees('Ich bin da') as never })
    expect(vera.reads()).toContain('Ich auch')
    await vera.presses('question:close')
    await vera.presses('task:release')
    amal.skips()
    expect(await amal.presses('question:again')).toMatchInlineSnapshot(`"Dieses Gespräch ist zu Ende."`)
    chat.reads()
    vera.skips()
    clara.skips()
  })

  test('is nobody else’s business, hangs nowhere and closes by no silence', async () => {
    const { vera, amal, clara, database, advance } = await together()
    const [talk] = await database.rows(`SELECT id FROM "Question" WHERE "placeId" IS NOT NULL`)
    await clara.says('/questions')
    expect(clara.reads()).not.toContain('#')
    expect(await clara.forges(`question:show:${talk?.id}`)).toBe('Dieser Knopf ist nicht mehr gültig.')
    await clara.forges(`question:read:${talk?.id}`)
    await vera.forges(`handover:give:${talk?.id}`)
    await vera.says('/limits')
    vera.skips()
    await advance(days(6))
    expect(amal.reads()).toBe('')
    await amal.says('Noch da?')
    expect(vera.reads()).toContain('Noch da?')
    clara.skips()
  })

  test('offers an asker a question of their own', async () => {
    const { amal, vera, advance } = await together()
    await amal.says('Wohnung anmelden, welche Papiere?')
    expect(amal.reads()).toBe('')
    await advance(hours(1))
    await amal.says('Wohnung anmelden, welche Papiere?')
    expect(amal.reads()).toMatchInlineSnapshot(`
      "Das habe ich der Person aus der Gruppe geschickt. Ist es eine andere Frage?
      [Das ist eine neue Frage]"
    `)
    vera.skips()
    await amal.presses('question:new')
    expect(vera.reads()).toBe('(a message was deleted)')
    amal.skips()
    await amal.presses('question:human')
    expect(vera.reads()).toContain('Jemand braucht Hilfe')
    amal.skips()
  })

  test('says when the other side cannot be reached, survives a restart, and a repeated press', async () => {
    const lotse = await together()
    const { amal, vera, restart, chat, clara } = lotse
    amal.person.block()
    await vera.says('Sind Sie da?')
    expect(vera.reads()).toContain('nicht erreichbar')
    await restart()
    amal.person.unblock()
    await amal.says('Jetzt bin ich da')
    expect(amal.reads()).toContain('Sind Sie da?')
    expect(vera.reads()).toContain('Jetzt bin ich da')
    await vera.presses('task:release')
    expect(amal.reads()).toContain('zu Ende')
    await vera.forges(`task:release:${(await lotse.database.rows('SELECT id FROM "Task"'))[0]?.id}`)
    expect(amal.reads()).toBe('')
    chat.reads()
    vera.skips()
    clara.skips()
  })

  test('is no way in for an outsider', async () => {
    const { oskar, database, amal, vera } = await together()
    await oskar.starts()
    oskar.skips()
    const [talk] = await database.rows(`SELECT id FROM "Question" WHERE "placeId" IS NOT NULL`)
    for (const verb of ['close', 'again', 'new', 'take'])
      expect(await oskar.forges(`question:${verb}:${talk?.id}`)).not.toContain('Schreiben Sie')
    expect(amal.reads() + vera.reads()).toBe('')
    oskar.skips()
  })

  test('is not changed by an update that comes twice', async () => {
    const { amal, vera, telegram, moment } = await together()
    await amal.says('Bis morgen')
    telegram.repeatUpdate()
    await moment()
    expect(vera.reads()).toBe('Bis morgen')
    await vera.presses('question:close')
    amal.skips()
    telegram.repeatUpdate()
    await moment()
    expect(amal.reads()).toBe('')
    vera.skips()
  })
})
