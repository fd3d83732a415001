import { readFileSync } from 'node:fs'
import { describe, expect, inject, test } from 'vitest'
import { everyByte, expectNothing } from '../support/bytes.ts'
import { dataOf } from '../support/data.ts'
import { hours, type Lotse } from '../support/lotse.ts'
import { shiftIds } from '../support/planned.ts'
import { joinVeronika } from '../support/veronika.ts'
import { clear, vetting } from '../support/vetting.ts'

/** Whatever refers to somebody, table by table; their own row excepted. */
async function rowsAbout({ database }: Lotse, id: string): Promise<Record<string, number>> {
  const tables = await database.rows(
    inject('database') === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' AND name <> 'Person'"
      : "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%' AND tablename <> 'Person'",
  )
  const found: Record<string, number> = {}
  for (const { name } of tables) {
    const rows = await database.rows(`SELECT * FROM "${name}"`)
    const count = rows.filter((row) => Object.values(row).some((value) => String(value).includes(id))).length
    if (count > 0) found[String(name)] = count
  }
  return found
}

/** Veronika coordinates beside Clara and is cleared. */
async function withVeronika() {
  const town = await vetting()
  const { clara } = town
  const vera = await joinVeronika(town)
  await clara.says('/volunteers')
  await clara.presses('Veronika')
  await clara.presses(/person:role:.*:coordinator/)
  await clear(town, vera, 'Veronika')
  town.skipAll()
  return { ...town, vera, onDuty: town.vera, veronika: await newestPerson(town) }
}

/** The same, with limits, a link, shifts behind her and before her, and an open talk. */
async function inTheMiddle() {
  const town = await withVeronika()
  const { clara, vera, onDuty, amal, advance } = town
  await clara.says('/rota Mo 10-12')
  for (const id of (await shiftIds(town)).slice(0, 2)) await vera.forges(`shift:take:${id}`)
  await vera.says('/quiet 22-6')
  await vera.says('/invite')
  await advance(hours(4))
  await onDuty.presses('oncall:stop')
  await vera.presses('oncall:start')
  await amal.says('ich möchte mit einem Menschen sprechen')
  await vera.presses('question:take')
  vera.skips()
  town.skipAll()
  return town
}

async function newestPerson({ database }: Lotse): Promise<string> {
  return String((await database.rows('SELECT id FROM "Person" ORDER BY id DESC'))[0]?.id)
}

describe('a volunteer who leaves', () => {
  test('takes along what they were cleared for, and the links they made', async () => {
    const lotse = await withVeronika()
    const { vera, oskar, clara, veronika, database } = lotse
    await vera.says('/invite')
    const link = /start=(join_\w+)/.exec(vera.sees('Einladung für Freiwillige')?.text ?? '')?.[1]

    await vera.says('/leave')
    await vera.presses('me:leave:yes')
    expect(await database.rows(`SELECT kind FROM "Clearance" WHERE "personId" = '${veronika}'`)).toEqual([])
    await oskar.starts(link)
    expect(oskar.reads()).toContain('zurückgezogen')
    await clara.says('/volunteers')
    expect(clara.reads()).not.toContain('Veronika')
    vera.skips()
    lotse.skipAll()
  })

  test('and comes back begins anew', async () => {
    const lotse = await vetting()
    const { clara, vera } = lotse
    await clear(lotse, vera, 'Vera')
    await vera.says('/leave')
    await vera.presses('me:leave:yes')
    await clara.says('/invite')
    vera.skips()

    await vera.starts(/start=(join_\w+)/.exec(clara.last().text)?.[1])
    expect(vera.reads()).toMatch(/Willkommen in der Gruppe[\s\S]*Unser Kodex/)
    await clara.says('/volunteers')
    expect(clara.reads()).not.toContain('freigegeben')
    lotse.skipAll()
  })
})

describe('somebody who is forgotten', () => {
  test('leaves no row that refers to them and no readable trace; the group keeps its shifts, without a name', async () => {
    const lotse = await inTheMiddle()
    const { vera, veronika, database } = lotse
    const shifts = (await shiftIds(lotse)).length
    expect(Object.keys(await rowsAbout(lotse, veronika))).toEqual(
      expect.arrayContaining(['Clearance', 'Invitation', 'Limits', 'Offer', 'Question', 'QuestionStep', 'ShiftPlace']),
    )

    await vera.says('/forget')
    await vera.presses('me:forget:yes')
    expect(await rowsAbout(lotse, veronika)).toEqual({})
    expect(await shiftIds(lotse)).toHaveLength(shifts)
    expect(
      await database.rows(`SELECT p.state, p."personId", s.held FROM "ShiftPlace" p
        JOIN "Shift" s ON s.id = p."shiftId" ORDER BY s."startsAt"`),
    ).toEqual([
      { state: 'held', personId: null, held: 1 },
      { state: 'given back', personId: null, held: 0 },
    ])
    vera.skips()
    lotse.skipAll()
    await lotse.stop()
    expectNothing(await everyByte(lotse), ['Veronika', '5550002001'])
    await lotse.restart()
  })

  test('as the last who coordinates is warned first, and the group chat learns of it', async () => {
    const lotse = await vetting()
    const { clara, chat } = lotse

    await clara.says('/forget')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Sie sind die letzte Person in der Koordination. Danach kann niemand mehr einladen oder Dienste planen, und niemand erfährt, wenn eine Frage offen bleibt. Machen Sie am besten erst jemand anderen dazu: /volunteers

      Soll ich trotzdem alles über Sie löschen? Ihre offenen Gespräche gehen an andere. Das lässt sich nicht zurücknehmen.
      [Ja, alles löschen]"
    `)
    await clara.presses('me:forget:yes')
    expect(chat.reads()).toMatchInlineSnapshot(
      `"Diese Gruppe hat gerade niemanden in der Koordination. Bitte besprechen Sie, wer es übernimmt. Eintragen kann das, wer Lotse betreibt."`,
    )
    clara.skips()
  })

  test('as the last who coordinates, without a group chat every volunteer learns of it', async () => {
    const lotse = await vetting()
    const { clara, vera, viktor, amal, group, moment } = lotse
    group.kickBot()
    await moment()

    await clara.says('/forget')
    await clara.presses('me:forget:yes')
    for (const actor of [vera, viktor])
      expect(actor.reads()).toContain('Diese Gruppe hat gerade niemanden in der Koordination.')
    expect(amal.reads()).toBe('')
    clara.skips()
  })
})

describe('/mydata', () => {
  test('holds what somebody is cleared for', async () => {
    const lotse = await withVeronika()

    expect(JSON.parse(await dataOf(lotse, lotse.vera)).clearances).toEqual([
      { kind: 'conduct', since: '2026-11-23', until: null },
      { kind: 'certificate', since: '2026-11-23', until: '2031-11-23' },
      { kind: 'training', since: '2026-11-23', until: null },
      { kind: 'sensitive', since: '2026-11-23', until: null },
    ])
  })

  /** Where each table that refers to a person turns up. A new one belongs in here, and into src/privacy/about.ts. */
  const where: Record<string, string | undefined> = {
    Limits: 'limits',
    Debrief: 'care',
    Clearance: 'clearances',
    ShiftPlace: 'shifts',
    Invitation: 'invitations',
    Question: 'questions',
    Offer: 'askedToHelp',
    Message: 'questions',
    Handover: 'handedOver',
    Reading: 'askedToRead',
    ShiftOffer: 'askedForShifts',
    Swap: 'swaps',
    CalendarFeed: 'calendars',
    Task: 'tasks.posted',
    TaskPlace: 'tasks.parts',
    TaskAsk: 'tasks.asked',
    TaskNote: 'tasks.notes',
    Appointment: undefined,
    // What somebody took, passed or was asked for stands under questions and askedToHelp.
    QuestionStep: undefined,
    // On their way to the person, or copies of messages.
    Delivery: undefined,
    // A number in their own chat.
    ChatTopic: undefined,
  }

  test('knows every table that refers to a person', async () => {
    const lotse = await withVeronika()
    const models = readFileSync('prisma/models.prisma', 'utf8').split(/^model /m)
    const aboutPeople = models
      .filter((model) => / Person\??\s.*fields:/.test(model))
      .map((model) => model.split(' ')[0])

    expect(aboutPeople.sort()).toEqual(Object.keys(where).sort())
    const document = JSON.parse(await dataOf(lotse, lotse.vera))
    for (const key of Object.values(where)) if (key) expect(document).toHaveProperty(key)
  })
})
