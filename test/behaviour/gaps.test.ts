import { describe, expect, test } from 'vitest'
import { days, hours, type Lotse, minutes, startLotse } from '../support/lotse.ts'
import { shiftIds, startPlanned, takesNext } from '../support/planned.ts'

/** The plan is there for a while, and everybody has looked. */
async function settled(...slots: string[]): Promise<Lotse> {
  const lotse = await startPlanned(...slots)
  await lotse.vera.presses('oncall:stop')
  await lotse.advance(minutes(20))
  return lotse
}

/** How often each was asked, the fewest first. */
async function asked({ database }: Lotse): Promise<number[]> {
  const rows = await database.rows('SELECT COUNT(*) AS times FROM "ShiftOffer" GROUP BY "personId" ORDER BY 1')
  return rows.map(({ times }) => Number(times))
}

describe('a gap of the coming week in the group chat', () => {
  test('is posted once, when the plan has settled, and edited as it fills', async () => {
    const lotse = await startPlanned('Mi 16-18', 'Do 9:30-12 2')
    const { viktor, chat, advance } = lotse
    await advance(minutes(10))
    expect(chat.reads()).toBe('')
    await advance(minutes(10))
    expect(chat.reads()).toMatchInlineSnapshot(`
      "Für diese Dienste suchen wir noch jemanden

      • Mi., 25. Nov., 16:00–18:00 Uhr
      • Do., 26. Nov., 09:30–12:00 Uhr · 2 Plätze frei

      Wer kann, drückt auf den Dienst.
      [Mi., 25. Nov., 16:00–18:00 übernehmen]
      [Do., 26. Nov., 09:30–12:00 übernehmen]"
    `)
    await viktor.presses('shift:take', chat.card())
    expect(chat.reads()).toMatchInlineSnapshot(`
      "(edited) Für diese Dienste suchen wir noch jemanden

      ✓ Mi., 25. Nov., 16:00–18:00 Uhr
      • Do., 26. Nov., 09:30–12:00 Uhr · 2 Plätze frei

      Wer kann, drückt auf den Dienst.
      [Do., 26. Nov., 09:30–12:00 übernehmen]"
    `)
    await advance(days(1))
    expect(chat.reads()).toBe('')
    lotse.skipAll()
  })

  test('waits for the morning', async () => {
    const lotse = await startPlanned()
    const { clara, chat, advance } = lotse
    await advance(hours(14))
    await clara.says('/rota Mi 16-18')
    await advance(hours(1))
    await advance(hours(6))
    expect(chat.reads()).toBe('')
    await advance(hours(1))
    expect(chat.reads()).toContain('Für diese Dienste suchen wir noch jemanden')
    lotse.skipAll()
  })

  test('that opens again is edited in, and one more look posts nothing', async () => {
    const lotse = await settled('Mi 16-18')
    const { viktor, chat, advance } = lotse
    await viktor.presses('shift:take', chat.card())
    expect(chat.reads()).toContain('Alle diese Dienste sind besetzt. Danke!')
    await viktor.presses('shift:release')
    expect(chat.reads()).toMatch(/^\(edited\) Für diese Dienste suchen wir noch jemanden/)
    await advance(minutes(5))
    expect(chat.reads()).toBe('')
    lotse.skipAll()
  })

  test('that is cancelled goes from the message, and from those who were asked', async () => {
    const lotse = await settled('Mi 16-18', 'Do 16-18')
    const { clara, chat } = lotse
    const [id] = await shiftIds(lotse)
    await clara.says('/rota')
    lotse.skipAll()
    await clara.forges(`rota:off:${id}`)
    expect(chat.reads()).not.toContain('Mi., 25.')
    expect(clara.reads()).toContain('Dieser Dienst fällt aus: Mi., 25.')
    lotse.skipAll()
  })

  test('is taken by two at once for one', async () => {
    const lotse = await settled('Mi 16-18')
    const { vera, viktor, chat, moment, database } = lotse
    lotse.skipAll()
    const [one, other] = [vera, viktor].map(({ person }) =>
      person.press(chat.card(), { data: chat.card().buttons[0]?.[0]?.data as string }),
    )
    await moment()
    expect([await one, await other].map((answer) => answer?.answered && answer.text).toSorted()).toMatchInlineSnapshot(`
      [
        "Jemand war gerade schneller, der Dienst ist vergeben.",
        "Übernommen. Danke!",
      ]
    `)
    expect(await database.rows('SELECT held FROM "Shift" WHERE held > 0')).toEqual([{ held: 1 }])
    lotse.skipAll()
  })

  test('leads whoever has not joined to joining, and takes nobody who cannot be written to', async () => {
    const lotse = await settled('Mi 16-18')
    const { oskar, viktor, chat, database } = lotse
    lotse.skipAll()
    const answer = await oskar.person.press(chat.card(), { data: chat.card().buttons[0]?.[0]?.data as string })
    expect(answer).toMatchObject({ url: expect.stringContaining('start=join_') })
    viktor.person.block()
    await viktor.presses('shift:take', chat.card())
    expect(await database.rows('SELECT id FROM "ShiftPlace"')).toEqual([])
    expect(chat.reads()).toBe('')
    lotse.skipAll()
  })
})

describe('asking round', () => {
  test('goes from one to the next, each with their time, and ends with coordinators', async () => {
    const { vera, viktor, clara, chat, advance } = await settled('Do 16-18')
    chat.reads()
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Können Sie diesen Dienst übernehmen?
      Do., 26. Nov., 16:00–18:00 Uhr

      Sie haben Zeit bis Mo., 23. Nov., 13:20 Uhr, danach frage ich jemand anderen. Sie müssen nichts begründen.
      [Ich übernehme] [Diesmal nicht]"
    `)
    vera.skips()
    await advance(hours(4))
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) Ich frage inzwischen auch andere, ob sie diesen Dienst übernehmen: Do., 26. Nov., 16:00–18:00 Uhr. Solange er frei ist, gilt der Knopf noch.
      [Ich übernehme] [Diesmal nicht]"
    `)
    expect(vera.reads()).toContain('Können Sie diesen Dienst übernehmen?')
    await advance(hours(4))
    expect(viktor.reads()).toContain('Sie haben Zeit bis Mo., 23. Nov., 21:20 Uhr')
    vera.skips()
    await advance(hours(15))
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Dieser Dienst ist noch nicht besetzt
      Do., 26. Nov., 16:00–18:00 Uhr

      Niemand hat angeboten, notfalls zu kommen.
      [Selbst übernehmen]"
    `)
    viktor.skips()
    await advance(days(1))
    expect(vera.reads() + viktor.reads() + clara.reads() + chat.reads()).toBe('')
  })

  test('a no asks the next one at once, and is the last word about that shift', async () => {
    const { clara, vera, chat, advance, skipAll } = await settled('Do 16-18')
    skipAll()
    expect(await clara.presses('shift:pass')).toBe('In Ordnung, danke.')
    expect(clara.reads()).toMatchInlineSnapshot(
      `"(edited) In Ordnung. Zu diesem Dienst frage ich Sie nicht noch einmal: Do., 26. Nov., 16:00–18:00 Uhr."`,
    )
    await advance(minutes(1))
    expect(vera.reads()).toContain('Können Sie diesen Dienst übernehmen?')
    await vera.presses('Ich übernehme')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Das ist jetzt Ihr Dienst: Do., 26. Nov., 16:00–18:00 Uhr. Danke!
      [Zurückgeben]"
    `)
    expect(chat.reads()).toContain('Alle diese Dienste sind besetzt')
    await advance(hours(20))
    expect(clara.reads() + vera.reads()).toBe('')
  })

  test('a repeated no changes nothing', async () => {
    const { clara, vera, viktor, advance, skipAll } = await settled('Do 16-18')
    const asked = clara.last()
    const pass = asked.buttons[0]?.[1]?.data as string
    await clara.presses('shift:pass')
    await advance(minutes(1))
    skipAll()
    expect(await clara.forges(pass, asked)).toBe('Das hat sich schon erledigt.')
    expect(await viktor.forges(pass)).toBe('Dieser Knopf gehört nicht zu Ihnen.')
    await advance(minutes(1))
    expect(clara.reads() + vera.reads() + viktor.reads()).toBe('')
  })

  test('asks who carries least first, one shift at a time, and twice a day at most', async () => {
    const lotse = await startPlanned('Mi 8-10', 'Mi 10-12', 'Mi 12-14', 'Mi 14-16')
    const { clara, vera, viktor, advance } = lotse
    await takesNext(lotse, clara)
    await advance(minutes(20))
    expect(vera.reads()).toContain('10:00–12:00')
    expect(viktor.reads()).toContain('12:00–14:00')
    expect(clara.reads()).toContain('14:00–16:00')
    for (const somebody of [vera, viktor, vera, viktor]) {
      await somebody.presses('shift:pass')
      await advance(minutes(31))
    }
    expect(await asked(lotse)).toEqual([1, 2, 2])
    lotse.skipAll()
    await advance(minutes(60))
    expect(vera.reads() + viktor.reads()).toBe('')
  })

  test('a shift given back two days before is asked round at once', async () => {
    const lotse = await startPlanned('Mi 16-18')
    const { viktor, vera, clara, chat, advance } = lotse
    await takesNext(lotse, viktor)
    await advance(hours(3))
    expect(clara.reads() + vera.reads() + chat.reads()).toBe('')
    await viktor.says('/oncall')
    await viktor.presses('shift:list')
    await viktor.presses('shift:release')
    await advance(minutes(1))
    expect(clara.reads()).toContain('Können Sie diesen Dienst übernehmen?')
    expect(chat.reads()).toContain('Für diese Dienste suchen wir noch jemanden')
    lotse.skipAll()
  })

  test('with a restart in the middle goes on where it was, and asks nobody twice', async () => {
    const { clara, vera, viktor, advance, stop, restart, clock, chat, skipAll } = await settled('Do 16-18')
    skipAll()
    await stop()
    clock.step(clock.now().getTime() + hours(30))
    await restart()
    await advance(0)
    expect(clara.reads()).toContain('Ich frage inzwischen auch andere')
    expect(vera.reads()).toContain('Können Sie diesen Dienst übernehmen?')
    await advance(0)
    expect(clara.reads() + vera.reads() + viktor.reads() + chat.reads()).toBe('')
  })

  test('passes over who cannot be written to', async () => {
    const { clara, vera, advance, skipAll } = await startPlanned('Do 16-18')
    clara.person.block()
    await advance(minutes(20))
    await advance(minutes(1))
    expect(vera.reads()).toContain('Können Sie diesen Dienst übernehmen?')
    clara.person.unblock()
    skipAll()
  })

  test('respects quiet hours and a pause', async () => {
    const { clara, vera, viktor, advance, skipAll } = await startPlanned('Do 16-18')
    await clara.says('/quiet 8-12')
    await vera.says('/pause 2d')
    skipAll()
    await advance(minutes(20))
    expect(clara.reads() + vera.reads()).toBe('')
    expect(viktor.reads()).toContain('Können Sie diesen Dienst übernehmen?')
    await viktor.presses('shift:pass')
    await advance(minutes(1))
    expect(clara.reads()).toBe('')
    await advance(hours(3))
    expect(clara.reads()).toContain('Können Sie diesen Dienst übernehmen?')
    skipAll()
  })
})

describe('coordinators', () => {
  /** Everybody has said no but Viktor, who would come if need be. */
  async function nobodyFound(): Promise<Lotse> {
    const lotse = await startPlanned('Do 16-18')
    const { clara, vera, viktor, advance } = lotse
    const [id] = await shiftIds(lotse)
    await viktor.forges(`shift:standby:${id}`)
    await advance(minutes(20))
    await clara.presses('shift:pass')
    await advance(minutes(1))
    await vera.presses('shift:pass')
    lotse.skipAll()
    await advance(minutes(1))
    return lotse
  }

  test('hear who would come if need be, and put them in with one press', async () => {
    const { clara, viktor, chat } = await nobodyFound()
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Dieser Dienst ist noch nicht besetzt
      Do., 26. Nov., 16:00–18:00 Uhr

      Notfalls kommen könnten: Viktor
      [Viktor eintragen]
      [Selbst übernehmen]"
    `)
    expect(await clara.presses('Viktor eintragen')).toBe('Viktor ist eingetragen und erfährt es.')
    expect(clara.reads()).toMatchInlineSnapshot(
      `"(edited) Erledigt, dieser Dienst ist besetzt: Do., 26. Nov., 16:00–18:00 Uhr."`,
    )
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "Clara hat Sie für einen Dienst eingetragen, für den Sie notfalls kommen wollten: Do., 26. Nov., 16:00–18:00 Uhr. Danke!
      [Zurückgeben]"
    `)
    expect(chat.reads()).toContain('Alle diese Dienste sind besetzt')
  })

  test('cannot put in who has taken it back, and nobody else can', async () => {
    const lotse = await nobodyFound()
    const { clara, viktor, vera, oskar } = lotse
    const assign = clara.last().buttons[0]?.[0]?.data as string
    expect(assign).toMatch(/^shift:assign:/)
    await oskar.starts()
    for (const somebody of [vera, oskar])
      expect(await somebody.forges(assign)).toBe('Das dürfen nur Koordinatorinnen und Koordinatoren der Gruppe.')
    await viktor.presses('shift:release')
    expect(await clara.presses('shift:assign')).toBe('Diese Person bietet es nicht mehr an.')
    lotse.skipAll()
  })
})

test('an outsider gets hold of nothing', async () => {
  const { oskar, clara, database, skipAll } = await settled('Mi 16-18')
  await oskar.starts()
  const [take, pass] = clara.last().buttons[0] ?? []
  for (const data of [take?.data, pass?.data])
    expect(await oskar.forges(data as string)).toBe('Das ist nur für Freiwillige der Gruppe.')
  expect(await database.rows('SELECT id FROM "ShiftPlace"')).toEqual([])
  skipAll()
})

test('the gaps of one town are nothing to the other', async () => {
  const lotse = await startLotse({ towns: [{ name: 'Weiden', coordinators: [3009] }] })
  const { clara, viktor, advance, database } = lotse
  const nora = lotse.person(3009, 'Nora', 'de')
  await nora.starts()
  await nora.says('/rota Mi 16-18')
  await advance(minutes(20))
  const ask = nora.last().buttons[0]?.[0]?.data as string
  expect(ask).toMatch(/^shift:take:/)
  expect(clara.reads() + lotse.chat.reads()).toBe('')
  expect(await viktor.forges(ask)).toBe('Diesen Dienst gibt es nicht mehr.')
  expect(await database.rows('SELECT id FROM "ShiftPlace"')).toEqual([])
  nora.skips()
})

test('who was asked for a shift is forgotten as long after it as the words of questions, who held it stays', async () => {
  const lotse = await settled('Mi 16-18')
  const { clara, database, advance, skipAll } = lotse
  await clara.presses('shift:take')
  await clara.says('/rota')
  await clara.presses('rota:slot')
  await clara.presses('rota:end:')
  await clara.presses('rota:ended')
  const traces = () =>
    database.rows('SELECT id FROM "ShiftOffer" UNION SELECT id FROM "Delivery" WHERE subject NOT LIKE \'join:%\'')
  await advance(days(80))
  expect(await traces()).not.toEqual([])
  await advance(days(20))
  expect(await traces()).toEqual([])
  expect(await database.rows('SELECT state FROM "ShiftPlace"')).toEqual([{ state: 'held' }])
  skipAll()
})
