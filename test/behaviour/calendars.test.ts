import ICAL from 'ical.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startHttp } from '../../src/http.ts'
import type { Actor } from '../support/actor.ts'
import { days, type Lotse, startLotse } from '../support/lotse.ts'

/** Three slots; Vera has the first Tuesday and the first Sunday night, Viktor the first Tuesday too. */
async function planned(settings: Record<string, string> = {}): Promise<Lotse> {
  const lotse = await startLotse({ settings })
  const { clara, vera, viktor } = lotse
  for (const slot of ['Di 16-18 3', 'So 1-4', 'Do 9-10']) await clara.says(`/rota ${slot}`)
  for (const somebody of [vera, viktor]) {
    await somebody.says('/oncall')
    await somebody.presses('shift:list')
    await somebody.presses('shift:take')
  }
  await vera.presses('3. übernehmen')
  for (const somebody of [vera, viktor, clara]) somebody.skips()
  return lotse
}

/** What a calendar app gets at an address, over HTTP. */
async function fetchAt(lotse: Lotse, address: string): Promise<Response> {
  const answers = {
    ready: () => true,
    metrics: () => undefined,
    calendar: (secret: string) => lotse.app.calendar(secret),
  }
  const server = await startHttp('127.0.0.1', 0, answers, undefined)
  onTestFinished(server.close)
  return fetch(`http://127.0.0.1:${server.port}${new URL(address).pathname}`)
}

async function eventsAt(lotse: Lotse, address: string) {
  const response = await fetchAt(lotse, address)
  const calendar = new ICAL.Component(ICAL.parse(await response.text()))
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
}

const addressIn = (somebody: Actor): string => /https?:\S+\.ics/.exec(somebody.last().text)?.[0] ?? 'no address'

async function addressOf(somebody: Actor, shows: 'mine' | 'group'): Promise<string> {
  await somebody.says('/oncall')
  await somebody.presses('calendar:mine')
  if (shows === 'group') await somebody.presses('calendar:group')
  somebody.skips()
  return addressIn(somebody)
}

test('a volunteer gets an address, with what to do and what to mind', async () => {
  const { vera } = await startLotse({ settings: { PUBLIC_URL: 'https://lotse.example.org/' } })
  await vera.says('/oncall')
  vera.skips()
  await vera.presses('calendar:mine')
  expect(vera.reads().replace(/[\w-]{32}\.ics/, 'SECRET.ics')).toMatchInlineSnapshot(`
    "Ihre Dienste und Aufgaben in Ihrem Kalender

    https://lotse.example.org/calendar/SECRET.ics

    So geht es: Kopieren Sie die Adresse und wählen Sie in Ihrer Kalender-App „Kalender abonnieren“ oder „Über URL hinzufügen“. Änderungen kommen dort von selbst an, oft erst nach einigen Stunden.

    Die Adresse gehört nur Ihnen. Wer sie kennt, kann die Dienste lesen. Mit einer neuen Adresse gilt die alte nicht mehr.
    [Adresse kopieren]
    [Neue Adresse] [Abschalten]
    [Alle Dienste der Gruppe]"
  `)
  const address = addressIn(vera)
  expect(address).toMatch(/^https:\/\/lotse\.example\.org\/calendar\/[\w-]{32}\.ics$/)
  await vera.presses('calendar:mine')
  expect(addressIn(vera)).toBe(address)
  vera.skips()
})

test('without PUBLIC_URL it says that it may not be reached', async () => {
  const { vera } = await startLotse()
  await vera.says('/oncall')
  vera.skips()
  await vera.presses('calendar:mine')
  expect(vera.reads()).toContain('vielleicht nicht auf Ihrem Telefon')
  expect(addressIn(vera)).toContain('http://127.0.0.1:8080/calendar/')
})

describe('a calendar app reads', () => {
  test("somebody's own shifts", async () => {
    const lotse = await planned()
    const events = await eventsAt(lotse, await addressOf(lotse.vera, 'mine'))
    expect(
      events.map(({ summary, startDate, endDate }) => [summary, startDate.toJSDate(), endDate.toJSDate()]),
    ).toEqual([
      ['Dienst · Lotse', new Date('2026-11-24T15:00:00Z'), new Date('2026-11-24T17:00:00Z')],
      ['Dienst · Lotse', new Date('2026-11-29T00:00:00Z'), new Date('2026-11-29T03:00:00Z')],
    ])
    const [held] = await lotse.database.rows('SELECT id FROM "Shift" ORDER BY "startsAt"')
    expect(events[0]?.uid).toBe(`${held?.id}@lotse`)
  })

  test('all shifts of the group, with first names and gaps', async () => {
    const lotse = await planned()
    const events = await eventsAt(lotse, await addressOf(lotse.viktor, 'group'))
    const shifts = await lotse.database.rows('SELECT "id" FROM "Shift"')
    expect(events.map(({ uid }) => uid).sort()).toEqual(shifts.map(({ id }) => `${id}@lotse`).sort())
    expect(events.slice(0, 3).map(({ summary }) => summary)).toEqual([
      'Dienst: Vera, Viktor · 1 fehlt',
      'Dienst: 1 fehlt',
      'Dienst: Vera',
    ])
  })

  test('nothing of what is cancelled, and new hours under the same id', async () => {
    const lotse = await planned()
    const { clara, vera } = lotse
    const address = await addressOf(vera, 'mine')
    const before = await eventsAt(lotse, address)
    await clara.says('/rota')
    await clara.presses('Di 16:00–18:00')
    await clara.presses('Uhrzeit ändern')
    await clara.says('17-18')
    await clara.says('/rota')
    await clara.presses('So 01:00–04:00')
    await clara.presses('Dienstzeit beenden')
    await clara.presses('Ja, beenden')
    const [event, ...others] = await eventsAt(lotse, address)
    expect([event?.uid, event?.startDate.toJSDate(), others]).toEqual([
      before[0]?.uid,
      new Date('2026-11-24T16:00:00Z'),
      [],
    ])
    lotse.skipAll()
  })

  test('the right times on either side of a clock change', async () => {
    const lotse = await startLotse()
    const { clara, advance } = lotse
    await clara.says('/rota So 1-4')
    await advance(days(85))
    const events = await eventsAt(lotse, await addressOf(clara, 'group'))
    const times = events.map(({ startDate, endDate }) =>
      [startDate, endDate].map((time) => time.toJSDate().toISOString()),
    )
    expect(times.slice(-4)).toEqual([
      ['2027-03-21T00:00:00.000Z', '2027-03-21T03:00:00.000Z'],
      // The hour that is missing.
      ['2027-03-28T00:00:00.000Z', '2027-03-28T02:00:00.000Z'],
      ['2027-04-03T23:00:00.000Z', '2027-04-04T02:00:00.000Z'],
      ['2027-04-10T23:00:00.000Z', '2027-04-11T02:00:00.000Z'],
    ])
    lotse.skipAll()
  })
})

test('what it sends is private', async () => {
  const lotse = await planned()
  const response = await fetchAt(lotse, await addressOf(lotse.vera, 'mine'))
  expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
    200,
    'text/calendar; charset=utf-8',
    'private, max-age=300',
  ])
})

describe('an address opens nothing', () => {
  const isClosed = async (lotse: Lotse, address: string) =>
    expect([(await fetchAt(lotse, address)).status, await lotse.app.calendar(address.slice(-36, -4))]).toEqual([
      404,
      undefined,
    ])

  test('when it is none', async () => {
    const lotse = await startLotse()
    for (const secret of ['x', 'A'.repeat(32), '..%2f..%2fetc'])
      await isClosed(lotse, `http://lotse/calendar/${secret}.ics`)
  })

  test('once it was renewed or switched off', async () => {
    const lotse = await planned()
    const { vera } = lotse
    const first = await addressOf(vera, 'mine')
    expect(await vera.presses('calendar:renew:mine')).toContain('Die alte gilt nicht mehr')
    const second = addressIn(vera)
    await isClosed(lotse, first)
    expect(await eventsAt(lotse, second)).toHaveLength(2)
    expect(await vera.presses('calendar:stop:mine')).toBe('Abgeschaltet.')
    await isClosed(lotse, second)
    await vera.presses('calendar:mine')
    expect(addressIn(vera)).not.toBe(second)
    vera.skips()
  })

  test.for([
    ['left', '/leave', 'Ja, nicht mehr dabei'],
    ['was forgotten', '/forget', 'me:forget:yes'],
  ] as const)('of who %s, also when they come back', async ([, command, press]) => {
    const lotse = await planned()
    const { viktor } = lotse
    const addresses = [await addressOf(viktor, 'mine'), await addressOf(viktor, 'group')]
    await viktor.says(command)
    await viktor.presses(press)
    for (const address of addresses) await isClosed(lotse, address)
    await lotse.clara.says('/invite')
    await viktor.starts(/start=(join_\w+)/.exec(lotse.clara.last().text)?.[1])
    for (const address of addresses) await isClosed(lotse, address)
    lotse.skipAll()
  })

  test('of who was removed', async () => {
    const lotse = await planned()
    const { clara, viktor } = lotse
    const address = await addressOf(viktor, 'group')
    await clara.says('/volunteers')
    await clara.presses('Viktor')
    await clara.presses('Aus der Gruppe nehmen')
    await isClosed(lotse, address)
    lotse.skipAll()
  })
})

test('it goes on after a restart', async () => {
  const lotse = await planned()
  const address = await addressOf(lotse.vera, 'mine')
  await lotse.restart()
  expect(await eventsAt(lotse, address)).toHaveLength(2)
})

test('calendars are for volunteers', async () => {
  const { oskar } = await planned()
  await oskar.starts()
  oskar.skips()
  for (const data of ['calendar:mine', 'calendar:group', 'calendar:renew:group', 'calendar:stop:mine'])
    expect(await oskar.forges(data)).toBe('Das ist nur für Freiwillige der Gruppe.')
  expect(oskar.reads()).toBe('')
})

test('the database holds no address that can be read', async () => {
  const lotse = await planned()
  const address = await addressOf(lotse.vera, 'mine')
  const secret = address.slice(-36, -4)
  const [row] = await lotse.database.rows('SELECT "secretHash", "secret" FROM "CalendarFeed"')
  expect(JSON.stringify(row)).not.toContain(secret)
  expect(Buffer.from(row?.secret as Uint8Array).toString('latin1')).not.toContain(secret)
})
