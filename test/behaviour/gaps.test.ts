import { describe, expect, test } from 'vitest'
import { settled } from '../support/gaps.ts'
import { days, hours, minutes, startLotse } from '../support/lotse.ts'
import { shiftIds, startPlanned } from '../support/planned.ts'

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
