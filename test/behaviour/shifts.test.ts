import { describe, expect, test } from 'vitest'
import { hours, startLotse } from '../support/lotse.ts'
import { opensShifts, plansBeside, shiftIds, startPlanned, takesNext } from '../support/planned.ts'

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

describe('if need be', () => {
  test('is seen by coordinators alone, and can be taken back', async () => {
    const lotse = await startPlanned('Di 16-18')
    const { vera, viktor, clara, advance } = lotse
    const [id] = await shiftIds(lotse)
    await opensShifts(viktor)
    viktor.skips()
    expect(await viktor.presses(`shift:standby:${id}`)).toMatchInlineSnapshot(
      `"Danke! Die Koordination sieht, dass Sie notfalls kämen."`,
    )
    expect(viktor.reads()).toContain('1. 16:00–18:00 Uhr · Sie kämen notfalls · 1 Platz frei')
    await advance(hours(32))
    for (const somebody of [vera, clara]) {
      somebody.skips()
      await somebody.says('/oncall')
    }
    expect(vera.reads()).not.toContain('Viktor')
    expect(clara.reads()).toContain('Notfalls könnten einspringen: Viktor')
    expect(await viktor.presses(`shift:release:${id}`)).toMatchInlineSnapshot(`"Gut, Sie sind nicht mehr vorgemerkt."`)
    viktor.skips()
    lotse.chat.reads()
  })

  test('ends with taking another shift at the same time', async () => {
    const lotse = await startPlanned('Di 16-18')
    const { viktor, database } = lotse
    await plansBeside(lotse, 'Di 17-19 2')
    const [first, second] = await shiftIds(lotse)
    await opensShifts(viktor)
    await viktor.presses(`shift:standby:${first}`)
    expect(await viktor.presses(`shift:take:${second}`)).toBe('Übernommen. Danke!')
    expect(await viktor.forges(`shift:take:${first}`)).toMatchInlineSnapshot(
      `"Zur selben Zeit haben Sie schon einen Dienst, 17:00–19:00 Uhr."`,
    )
    expect(await database.rows('SELECT state FROM "ShiftPlace" ORDER BY id')).toEqual([
      { state: 'given back' },
      { state: 'held' },
    ])
    viktor.skips()
  })
})

describe('giving back at short notice', () => {
  test('is thanked for, and coordinators are told', async () => {
    const lotse = await startPlanned('Di 9-11')
    const { vera, viktor, clara, advance } = lotse
    const id = await takesNext(lotse, viktor)
    await opensShifts(vera)
    await vera.presses('shift:list')
    vera.skips()
    await advance(hours(2))
    for (const somebody of [viktor, clara]) somebody.skips()
    expect(await viktor.presses(`shift:release:${id}`)).toMatchInlineSnapshot(
      `"Zurückgegeben. Danke, dass Sie Bescheid sagen."`,
    )
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Viktor kann nicht, ein Dienst ist wieder frei:
      Di., 24. Nov., 09:00–11:00 Uhr

      Niemand hat angeboten, notfalls zu kommen.
      [Selbst übernehmen]"
    `)
    lotse.skipAll()
  })

  test('in the quiet hours of somebody coordinating it is told when these are over', async () => {
    const lotse = await startPlanned('Di 9-11')
    const { viktor, clara, advance } = lotse
    const id = await takesNext(lotse, viktor)
    await clara.says('/quiet 9-12')
    clara.skips()
    await viktor.presses(`shift:release:${id}`)
    expect(clara.reads()).toBe('')
    await advance(hours(3))
    expect(clara.reads()).toContain('Viktor kann nicht, ein Dienst ist wieder frei:')
    lotse.skipAll()
  })

  test('once it has begun it is going off duty', async () => {
    const lotse = await startPlanned('Mo 10-12')
    const { viktor, advance } = lotse
    const id = await takesNext(lotse, viktor)
    await advance(hours(1))
    viktor.skips()
    expect(await viktor.forges(`shift:release:${id}`)).toMatchInlineSnapshot(
      `"Dieser Dienst läuft schon. Aufhören können Sie jederzeit mit „Dienst beenden“ unter /oncall."`,
    )
    await advance(hours(3))
    expect(await viktor.forges(`shift:release:${id}`)).toMatchInlineSnapshot(`"Dieser Dienst ist schon vorbei."`)
    expect(await viktor.forges(`shift:take:${id}`)).toMatchInlineSnapshot(`"Dieser Dienst ist schon vorbei."`)
    lotse.skipAll()
  })
})

describe('own limits', () => {
  test.for([
    ['/pause 2w', 'Bis Mo., 7. Dez., 09:00 Uhr machen Sie Pause. Das haben Sie so eingestellt. Ändern: /limits'],
    [
      '/quiet 17-7',
      'Der Dienst reicht in Ihre Ruhezeit, 17:00–07:00 Uhr. Das haben Sie so eingestellt. Ändern: /limits',
    ],
  ])('%s keeps shifts away, and says how to change it', async ([limit = '', why]) => {
    const lotse = await startPlanned('Di 16-18')
    const { viktor } = lotse
    const [id] = await shiftIds(lotse)
    await viktor.says(limit)
    viktor.skips()
    expect(await viktor.forges(`shift:take:${id}`)).toBe(why)
    expect(await viktor.forges(`shift:standby:${id}`)).toBe(why)
    await opensShifts(viktor)
    expect(viktor.reads()).toMatch(/stehen? hier nicht, weil (sie|er) nicht zu Ihren eigenen Grenzen/)
  })
})

test('a language that is wanted and not theirs is said, and theirs to judge', async () => {
  const lotse = await startPlanned('Di 16-18')
  const { viktor, database } = lotse
  await database.change(`UPDATE "Shift" SET spoken = 'ar', topics = 'work'`)
  await opensShifts(viktor)
  expect(viktor.reads()).toContain('1. 16:00–18:00 Uhr · 1 Platz frei · gesucht: Arabisch, Arbeit und Ausbildung')
  expect(await viktor.presses('shift:take')).toMatchInlineSnapshot(
    `"Übernommen. Danke! Gut zu wissen: Gesucht wird dafür jemand mit Arabisch."`,
  )
  viktor.skips()
})

describe('shifts are for volunteers', () => {
  test.for(['shift:list:0', 'shift:take:', 'shift:release:', 'shift:standby:'])('%s', async (data) => {
    const lotse = await startPlanned('Di 16-18')
    const { amal, oskar, database } = lotse
    const [id] = await shiftIds(lotse)
    await amal.speaks('de')
    await oskar.starts()
    for (const somebody of [amal, oskar])
      expect(await somebody.forges(data.endsWith(':') ? data + id : data)).toBe(
        'Das ist nur für Freiwillige der Gruppe.',
      )
    expect(await database.rows('SELECT id FROM "ShiftPlace"')).toEqual([])
    oskar.skips()
  })
})
