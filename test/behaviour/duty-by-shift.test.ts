import { describe, expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { hours, type Lotse, minutes } from '../support/lotse.ts'
import { shiftIds, startPlanned, takesNext } from '../support/planned.ts'

/** Vera goes home; Viktor has the shift from ten to twelve, and it is half past ten. */
async function startInShift(): Promise<Lotse> {
  const lotse = await startPlanned('Mo 10-12', 'Mo 14-16')
  const { vera, viktor, advance } = lotse
  await vera.presses('oncall:stop')
  await takesNext(lotse, viktor)
  await advance(minutes(90))
  lotse.skipAll()
  return lotse
}

async function opensDuty(somebody: Actor): Promise<string> {
  await somebody.says('/oncall')
  return somebody.reads()
}

test('a shift begins and ends without a press, and the screen says who is next', async () => {
  const lotse = await startInShift()
  const { vera, viktor, advance } = lotse
  expect(await opensDuty(viktor)).toMatchInlineSnapshot(`
    "Sie haben Dienst, bis 12:00 Uhr.

    Sonst hat gerade niemand Dienst.

    Als Nächstes:
    • Mo., 23. Nov., 14:00–16:00 Uhr: noch niemand
    [Dienst beenden]
    [Dienste] [Im Kalender]
    [Meine Grenzen] [Meine Stunden]"
  `)
  expect(await opensDuty(vera)).toMatchInlineSnapshot(`
    "Sie haben gerade keinen Dienst.

    Außerdem im Dienst:
    • Viktor · bis 12:00 Uhr

    Als Nächstes:
    • Mo., 23. Nov., 14:00–16:00 Uhr: noch niemand
    [Dienst beginnen]
    [Nur notfalls fragen]
    [Dienste] [Im Kalender]
    [Meine Grenzen] [Meine Stunden]"
  `)
  await advance(minutes(90))
  lotse.skipAll()
  expect(await opensDuty(vera)).toContain('Sonst hat gerade niemand Dienst.')
  expect(await opensDuty(viktor)).toContain('Sie haben gerade keinen Dienst.')
})

test('the next shift of somebody who is not next', async () => {
  const lotse = await startInShift()
  const { vera, viktor } = lotse
  const ids = await shiftIds(lotse)
  await vera.forges(`shift:take:${ids[2]}`)
  await viktor.forges(`shift:take:${ids[1]}`)
  lotse.skipAll()
  expect(await opensDuty(vera)).toMatchInlineSnapshot(`
    "Sie haben gerade keinen Dienst.

    Außerdem im Dienst:
    • Viktor · bis 12:00 Uhr

    Als Nächstes:
    • Mo., 23. Nov., 14:00–16:00 Uhr: Viktor
    Ihr nächster Dienst: Mo., 30. Nov., 10:00–12:00 Uhr
    [Dienst beginnen]
    [Nur notfalls fragen]
    [Dienste] [Im Kalender]
    [Meine Grenzen] [Meine Stunden]"
  `)
})

describe('going off duty during a shift', () => {
  test('stops it, and going on duty goes on with it, until one stops again', async () => {
    const lotse = await startInShift()
    const { viktor, vera, database, advance } = lotse
    await opensDuty(viktor)
    expect(await viktor.presses('oncall:stop')).toBe('Ihr Dienst ist beendet. Danke!')
    expect(viktor.reads()).toMatch(/^\(edited\) Sie haben gerade keinen Dienst\.[\s\S]*\[Dienst beginnen\]/)
    expect(await opensDuty(vera)).toContain('Sonst hat gerade niemand Dienst.')
    expect(await viktor.presses('oncall:stop', viktor.last())).toBe('Sie haben gerade keinen Dienst.')
    expect(await viktor.presses('oncall:start')).toBe('Sie haben jetzt Dienst. Danke!')
    expect(await database.rows('SELECT "stoppedAt" FROM "ShiftPlace"')).toEqual([{ stoppedAt: null }])
    await advance(hours(12))
    lotse.skipAll()
    expect(await opensDuty(viktor)).toMatch(/^Sie haben Dienst, seit Mo\., 23\. November 2026, 10:3\d Uhr\./)
  })

  test('counts the hours until then', async () => {
    const lotse = await startInShift()
    const { viktor, advance } = lotse
    await viktor.forges('oncall:stop')
    await advance(hours(5))
    lotse.skipAll()
    await opensDuty(viktor)
    expect(await viktor.presses('oncall:hours')).toBe('Diesen Text können Sie kopieren oder weiterleiten.')
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "Ehrenamtliche Stunden
      Viktor, Gruppe Lotse
      Mo., 23. November 2026 bis Mo., 23. November 2026

      Dienste: 1
      Aufgaben: 0
      Stunden: 0,5
      Übernommene Fragen: 0

      11/2026 · Dienste: 1 · Aufgaben: 0 · Stunden: 0,5 · Fragen: 0

      Gezählt ist die Zeit in Diensten aus dem Dienstplan und in Aufgaben, auf Viertelstunden gerundet. Dienst außerhalb des Plans zählt hier nicht mit."
    `)
  })
})

describe('if need be, at any time', () => {
  test('is offered to whoever is off duty, and taken back with the same button', async () => {
    const lotse = await startInShift()
    const { vera, viktor, clara } = lotse
    await opensDuty(vera)
    expect(await vera.presses('oncall:standby')).toMatchInlineSnapshot(
      `"Danke! Ich frage Sie nur, wenn sonst niemand kann."`,
    )
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Sie haben gerade keinen Dienst. Notfalls frage ich Sie, wenn sonst niemand kann.

      Außerdem im Dienst:
      • Viktor · bis 12:00 Uhr

      Als Nächstes:
      • Mo., 23. Nov., 14:00–16:00 Uhr: noch niemand
      [Dienst beginnen]
      [Auch notfalls nicht mehr fragen]
      [Dienste] [Im Kalender]
      [Meine Grenzen] [Meine Stunden]"
    `)
    expect(await opensDuty(clara)).toContain('Notfalls könnten einspringen: Vera')
    expect(await opensDuty(viktor)).not.toContain('einspringen')
    expect(await vera.presses('oncall:standby')).toMatchInlineSnapshot(`"Gut, ich frage Sie auch notfalls nicht mehr."`)
    expect(vera.reads()).not.toContain('Notfalls frage ich Sie')
  })
})

test('the screen names what keeps one from being asked just now', async () => {
  const lotse = await startInShift()
  const { viktor } = lotse
  await viktor.says('/quiet 10-11')
  viktor.skips()
  expect(await opensDuty(viktor)).toContain('Gerade ist Ihre Ruhezeit, 10:00–11:00 Uhr. So lange frage ich Sie nicht.')
  await viktor.presses('oncall:start')
  await viktor.says('/pause 2d')
  viktor.skips()
  expect(await opensDuty(viktor)).toMatchInlineSnapshot(`
    "Sie haben Dienst, seit Mo., 23. November 2026, 10:31 Uhr.
    Sie machen Pause bis Mi., 25. November 2026, 10:31 Uhr. So lange frage ich Sie nicht.

    Sonst hat gerade niemand Dienst.

    Als Nächstes:
    • Mo., 23. Nov., 14:00–16:00 Uhr: noch niemand
    [Dienst beenden]
    [Dienste] [Im Kalender]
    [Meine Grenzen] [Meine Stunden]"
  `)
})

test('who blocked Lotse is not on duty; coordinators see whose shift it is', async () => {
  const lotse = await startInShift()
  const { vera, viktor, clara, moment } = lotse
  await viktor.forges(`shift:take:${(await shiftIds(lotse))[1]}`)
  viktor.person.block()
  await moment()
  lotse.skipAll()
  expect(await opensDuty(vera)).toContain('Sonst hat gerade niemand Dienst.')
  expect(await opensDuty(clara)).toMatchInlineSnapshot(`
    "Sie haben gerade keinen Dienst.

    Außerdem im Dienst:
    • Viktor · bis 12:00 Uhr · nicht erreichbar

    Als Nächstes:
    • Mo., 23. Nov., 14:00–16:00 Uhr: Viktor (nicht erreichbar)
    [Dienst beginnen]
    [Nur notfalls fragen]
    [Dienste] [Im Kalender]
    [Meine Grenzen] [Meine Stunden]"
  `)
})

describe('whoever is not of the volunteers', () => {
  test.for(['oncall:show', 'oncall:standby', 'oncall:hours'])('%s', async (data) => {
    const { amal, oskar } = await startPlanned()
    await amal.speaks('de')
    await oskar.starts()
    for (const somebody of [amal, oskar])
      expect(await somebody.forges(data)).toBe('Das ist nur für Freiwillige der Gruppe.')
    oskar.skips()
  })
})

test('other messages with these buttons stay as they are', async () => {
  const lotse = await startPlanned()
  const { clara } = lotse
  const paula = lotse.person(2003, 'Paula', 'de')
  await clara.says('/invite')
  await paula.starts(/start=(join_\w+)/.exec(clara.last().text)?.[1])
  clara.skips()
  paula.skips()
  await paula.presses('oncall:start')
  expect(paula.reads()).toMatch(/^Sie haben Dienst/)
})

describe('questions around a shift', () => {
  test('one that comes during it goes to whoever holds it; when it has ended, no more', async () => {
    const lotse = await startInShift()
    const { amal, olena, viktor, clara, chat, advance } = lotse
    await amal.says('Xyzzy plugh')
    await amal.presses('question:human')
    expect(viktor.reads()).toContain('Xyzzy plugh')
    await viktor.presses('question:take')
    await advance(minutes(90))
    lotse.skipAll()
    await olena.says('Frotz ozmoo')
    await olena.presses('question:human')
    expect(viktor.reads()).toBe('')
    expect(chat.reads()).toMatch(/^Jemand wartet auf einen Menschen/)
    clara.skips()
    olena.skips()
  })

  test('one that waits when it begins comes by itself, also after a restart', async () => {
    const lotse = await startPlanned('Mo 10-12')
    const { amal, vera, viktor, advance, restart } = lotse
    await vera.presses('oncall:stop')
    await takesNext(lotse, viktor)
    await amal.says('Xyzzy plugh')
    await amal.presses('question:human')
    await advance(minutes(30))
    expect(viktor.reads()).not.toContain('Xyzzy')
    await restart()
    await advance(minutes(31))
    expect(viktor.reads()).toContain('Xyzzy plugh')
    lotse.skipAll()
    await advance(minutes(1))
    expect(viktor.reads()).toBe('')
    lotse.skipAll()
  })

  test('one that is offered goes on when its holder stops', async () => {
    const lotse = await startInShift()
    const { amal, vera, viktor } = lotse
    await amal.says('Xyzzy plugh')
    await amal.presses('question:human')
    await vera.presses('oncall:start')
    lotse.skipAll()
    await viktor.forges('oncall:stop')
    expect(vera.reads()).toContain('Xyzzy plugh')
    lotse.skipAll()
  })

  test('a shift that is under way may be taken, and its questions come', async () => {
    const lotse = await startInShift()
    const { amal, vera, viktor, advance } = lotse
    await lotse.database.change('UPDATE "Shift" SET people = 2')
    await amal.says('Xyzzy plugh')
    await amal.presses('question:human')
    await viktor.presses('question:pass')
    lotse.skipAll()
    await vera.forges(`shift:take:${(await shiftIds(lotse))[0]}`)
    expect(vera.reads()).toContain('Sie haben diesen Dienst: Mo., 23. Nov., 10:00–12:00 Uhr. Danke!')
    await advance(minutes(1))
    expect(vera.reads()).toContain('Xyzzy plugh')
    lotse.skipAll()
  })
})
