import { expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { hours, type Lotse, startLotse } from '../support/lotse.ts'

/** Clara plans the week; it is Monday, nine in the morning. */
async function startPlanned(...slots: string[]): Promise<Lotse> {
  const lotse = await startLotse()
  for (const slot of slots) await lotse.clara.says(`/rota ${slot}`)
  lotse.clara.skips()
  return lotse
}

/** The ids of coming shifts, in the order in which they begin. */
const shiftIds = async ({ database }: Lotse): Promise<string[]> =>
  (await database.rows('SELECT id FROM "Shift" ORDER BY "startsAt", id')).map(({ id }) => String(id))

async function opensShifts(somebody: Actor): Promise<void> {
  await somebody.says('/oncall')
  somebody.skips()
  await somebody.presses('shift:list')
}

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
    [Dienste]
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
    [Dienste]
    [Meine Grenzen] [Meine Stunden]"
  `)
  await viktor.presses('shift:list')
  await lotse.advance(hours(2))
  expect(await viktor.presses(`shift:release:${first}`)).toMatchInlineSnapshot(
    `"Zurückgegeben. Danke, dass Sie Bescheid sagen."`,
  )
  expect(viktor.reads()).toMatch(/^\(edited\) Kommende Dienste\n\nDi\., 24\. Nov\.\n1\. 16:00–18:00 Uhr · 1 Platz frei/)
})
