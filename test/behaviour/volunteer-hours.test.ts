import { expect, test } from 'vitest'
import { days } from '../support/lotse.ts'
import { shiftIds, startPlanned } from '../support/planned.ts'

test('hours are counted by month, with the questions taken', async () => {
  const lotse = await startPlanned('Mo 10-12', 'Mi 17-18:30')
  const { amal, vera, advance } = lotse
  const ids = await shiftIds(lotse)
  for (const id of [ids[0], ids[1], ids[3]]) await vera.forges(`shift:take:${id}`)
  await amal.says('Xyzzy plugh')
  await amal.presses('question:human')
  await vera.presses('question:take')
  await vera.presses('oncall:stop')
  await advance(days(10))
  lotse.skipAll()
  await vera.says('/oncall')
  vera.skips()
  await vera.presses('oncall:hours')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "Ehrenamtliche Stunden
    Vera, Gruppe Lotse
    Mo., 23. November 2026 bis Do., 3. Dezember 2026

    Dienste: 3
    Aufgaben: 0
    Stunden: 5
    Übernommene Fragen: 1

    11/2026 · Dienste: 2 · Aufgaben: 0 · Stunden: 3,5 · Fragen: 1
    12/2026 · Dienste: 1 · Aufgaben: 0 · Stunden: 1,5 · Fragen: 0

    Gezählt ist die Zeit in Diensten aus dem Dienstplan und in Aufgaben, auf Viertelstunden gerundet. Dienst außerhalb des Plans zählt hier nicht mit."
  `)
})

test('who has done nothing yet reads so', async () => {
  const { viktor } = await startPlanned()
  await viktor.says('/oncall')
  viktor.skips()
  await viktor.presses('oncall:hours')
  expect(viktor.reads()).toMatchInlineSnapshot(`
    "Ehrenamtliche Stunden
    Viktor, Gruppe Lotse

    Bisher gibt es keine Dienste aus dem Dienstplan, keine Aufgaben und keine übernommenen Fragen."
  `)
})
