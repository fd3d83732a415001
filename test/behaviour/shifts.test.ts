import { describe, expect, test } from 'vitest'
import { hours, startLotse } from '../support/lotse.ts'
import { opensShifts, shiftIds, startPlanned, takesNext } from '../support/planned.ts'

test('the coming shifts, by day and page by page, with a way back', async () => {
  const { viktor } = await startPlanned('Di 16-18 2', 'Do 9:30-12')
  await opensShifts(viktor)
  expect(viktor.reads()).toMatchInlineSnapshot(`
    "(edited) Kommende Dienste

    Di., 24. Nov.
    1. 16:00–18:00 Uhr · 2 Plätze frei

    Do., 26. Nov.
    2. 09:30–12:00 Uhr · 1 Platz frei

    Di., 1. Dez.
    3. 16:00–18:00 Uhr · 2 Plätze frei

    Do., 3. Dez.
    4. 09:30–12:00 Uhr · 1 Platz frei

    Di., 8. Dez.
    5. 16:00–18:00 Uhr · 2 Plätze frei
    [1. übernehmen] [1. nur notfalls]
    [2. übernehmen] [2. nur notfalls]
    [3. übernehmen] [3. nur notfalls]
    [4. übernehmen] [4. nur notfalls]
    [5. übernehmen] [5. nur notfalls]
    [Später ›]
    [‹ Zurück]"
  `)
  await viktor.presses('Später ›')
  expect(viktor.reads()).toMatchInlineSnapshot(`
    "(edited) Kommende Dienste

    Do., 10. Dez.
    1. 09:30–12:00 Uhr · 1 Platz frei

    Di., 15. Dez.
    2. 16:00–18:00 Uhr · 2 Plätze frei

    Do., 17. Dez.
    3. 09:30–12:00 Uhr · 1 Platz frei

    Di., 22. Dez.
    4. 16:00–18:00 Uhr · 2 Plätze frei

    Do., 24. Dez.
    5. 09:30–12:00 Uhr · 1 Platz frei
    [1. übernehmen] [1. nur notfalls]
    [2. übernehmen] [2. nur notfalls]
    [3. übernehmen] [3. nur notfalls]
    [4. übernehmen] [4. nur notfalls]
    [5. übernehmen] [5. nur notfalls]
    [‹ Früher] [Später ›]
    [‹ Zurück]"
  `)
  await viktor.presses('oncall:show')
  expect(viktor.reads()).toMatchInlineSnapshot(`
    "(edited) Sie haben gerade keinen Dienst.

    Außerdem im Dienst:
    • Vera

    Als Nächstes:
    • Di., 24. Nov., 16:00–18:00 Uhr: noch niemand
    [Dienst beginnen]
    [Nur notfalls fragen]
    [Dienste] [Im Kalender]
    [Meine Grenzen] [Meine Stunden]"
  `)
})

test('where nothing is planned there is nothing to take', async () => {
  const { viktor } = await startLotse()
  await opensShifts(viktor)
  expect(viktor.reads()).toMatchInlineSnapshot(`
    "(edited) Kommende Dienste

    Gerade gibt es keinen freien Dienst, der zu Ihnen passt.
    [‹ Zurück]"
  `)
})

test('taking a shift and giving it back rewrites the list', async () => {
  const lotse = await startPlanned('Di 16-18')
  const { viktor } = lotse
  const [first] = await shiftIds(lotse)
  await opensShifts(viktor)
  expect(await viktor.presses(`shift:take:${first}`)).toMatchInlineSnapshot(`"Übernommen. Danke!"`)
  expect(viktor.reads()).toMatchInlineSnapshot(`
    "(edited) Kommende Dienste

    Di., 24. Nov.
    1. 16:00–18:00 Uhr · Ihr Dienst

    Di., 1. Dez.
    2. 16:00–18:00 Uhr · 1 Platz frei

    Di., 8. Dez.
    3. 16:00–18:00 Uhr · 1 Platz frei

    Di., 15. Dez.
    4. 16:00–18:00 Uhr · 1 Platz frei

    Di., 22. Dez.
    5. 16:00–18:00 Uhr · 1 Platz frei
    [1. zurückgeben] [1. tauschen]
    [2. übernehmen] [2. nur notfalls]
    [3. übernehmen] [3. nur notfalls]
    [4. übernehmen] [4. nur notfalls]
    [5. übernehmen] [5. nur notfalls]
    [Später ›]
    [‹ Zurück]"
  `)
  await viktor.presses('oncall:show')
  expect(viktor.reads()).toMatchInlineSnapshot(`
    "(edited) Sie haben gerade keinen Dienst.

    Außerdem im Dienst:
    • Vera

    Als Nächstes:
    • Di., 24. Nov., 16:00–18:00 Uhr: Sie
    [Dienst beginnen]
    [Nur notfalls fragen]
    [Dienste] [Im Kalender]
    [Meine Grenzen] [Meine Stunden]"
  `)
  await viktor.presses('shift:list')
  await lotse.advance(hours(2))
  expect(await viktor.presses(`shift:release:${first}`)).toMatchInlineSnapshot(
    `"Zurückgegeben. Danke, dass Sie Bescheid sagen."`,
  )
  expect(viktor.reads()).toMatch(/^\(edited\) Kommende Dienste\n\nDi\., 24\. Nov\.\n1\. 16:00–18:00 Uhr · 1 Platz frei/)
})

describe('somebody else was first', () => {
  test('of two at the same moment one gets it, and the other may come if need be', async () => {
    const lotse = await startPlanned('Di 16-18')
    const { vera, viktor, moment } = lotse
    const [id] = await shiftIds(lotse)
    for (const somebody of [vera, viktor]) await opensShifts(somebody)
    const data = `shift:take:${id}`
    const presses = [vera, viktor].map(({ person, last }) => person.press(last(), { data }))
    vera.skips()
    viktor.skips()
    await moment()
    const texts = (await Promise.all(presses)).map((answer) => answer.answered && answer.text)
    expect(texts).toMatchInlineSnapshot(`
      [
        "Übernommen. Danke!",
        "Jemand war gerade schneller, der Dienst ist vergeben.",
      ]
    `)
    vera.skips()
    expect(viktor.reads().split('\n---\n').at(-1)).toMatchInlineSnapshot(`
      "Jemand war gerade schneller: Di., 24. Nov., 16:00–18:00 Uhr ist schon vergeben. Wenn Sie möchten, merke ich mir, dass Sie notfalls kämen. Das sieht nur die Koordination.
      [Notfalls komme ich]
      [Alle Dienste]"
    `)
    expect(await viktor.presses('shift:standby')).toMatchInlineSnapshot(
      `"Danke! Die Koordination sieht, dass Sie notfalls kämen."`,
    )
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "Notfalls kämen Sie: Di., 24. Nov., 16:00–18:00 Uhr. Das sieht nur die Koordination. Danke!
      [Doch nicht]
      [Alle Dienste]"
    `)
  })

  test('whoever presses twice has it once', async () => {
    const lotse = await startPlanned('Di 16-18 2')
    const { viktor, database, telegram, moment } = lotse
    const id = await takesNext(lotse, viktor)
    telegram.repeatUpdate()
    await moment()
    expect(await viktor.forges(`shift:take:${id}`)).toMatchInlineSnapshot(`"Diesen Dienst haben Sie schon."`)
    expect(await database.rows(`SELECT held FROM "Shift" WHERE id = '${id}'`)).toEqual([{ held: 1 }])
    viktor.skips()
  })

  test('a repeated giving back frees one place', async () => {
    const lotse = await startPlanned('Di 16-18 2')
    const { vera, viktor, clara, database, telegram, moment } = lotse
    const id = await takesNext(lotse, viktor)
    await takesNext(lotse, vera)
    await viktor.presses(`shift:release:${id}`)
    telegram.repeatUpdate()
    await moment()
    expect(await viktor.forges(`shift:release:${id}`)).toMatchInlineSnapshot(`"Diesen Dienst haben Sie nicht."`)
    expect(await database.rows(`SELECT held FROM "Shift" WHERE id = '${id}'`)).toEqual([{ held: 1 }])
    viktor.skips()
    clara.skips()
  })
})

test('a taken shift outlives a restart', async () => {
  const lotse = await startPlanned('Di 16-18')
  await takesNext(lotse, lotse.viktor)
  await lotse.restart()
  await opensShifts(lotse.viktor)
  expect(lotse.viktor.reads()).toContain('1. 16:00–18:00 Uhr · Ihr Dienst')
})
