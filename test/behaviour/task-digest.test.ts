import { describe, expect, test } from 'vitest'
import { days, hours, type Lotse, minutes, startLotse } from '../support/lotse.ts'
import { beginsIn, posts, startTask } from '../support/tasks.ts'

/** Monday at nine two tasks are posted; now it is six in the evening. */
async function evening(): Promise<Lotse> {
  const lotse = await startTask('2 Möbel tragen')
  await lotse.advance(minutes(1))
  await posts(lotse, 'Plakate kleben', lotse.vera)
  await lotse.advance(hours(9))
  return lotse
}

const isDigest = (lotse: Lotse) => lotse.chat.card().text.startsWith('Hier fehlt noch jemand')

describe('in the evening', () => {
  test('what still needs somebody is one message, which follows as places fill', async () => {
    const lotse = await evening()
    const { vera, viktor, clara, chat } = lotse
    expect(chat.reads()).toMatchInlineSnapshot(`
      "Hier fehlt noch jemand

      1. Möbel tragen
      frei: 2 von 2

      2. Plakate kleben
      frei: 1 von 1
      [1. Ich mache mit] [2. Ich mache mit]"
    `)
    const digest = chat.card()
    expect(await viktor.presses('2. Ich mache mit', digest)).toContain('Sie sind dabei')
    expect(chat.reads()).toMatchInlineSnapshot(`
      "(edited) Plakate kleben

      Alle Plätze sind vergeben. Danke!
      Dabei: Viktor
      [Auf die Warteliste]
      [Notfalls ich] [Frage dazu]
      ---
      (edited) Hier fehlt noch jemand

      1. Möbel tragen
      frei: 2 von 2
      [1. Ich mache mit]"
    `)
    for (const each of [vera, clara]) await each.presses('1. Ich mache mit', chat.card())
    await lotse.advance(minutes(1))
    expect(clara.person.look(digest)?.text).toBe('Für alle Aufgaben hat sich jemand gefunden. Danke!')
    lotse.skipAll()
  })

  test('it comes once, whatever restarts, and late when Lotse was away', async () => {
    const lotse = await startTask('2 Möbel tragen')
    const { chat, restart, advance } = lotse
    await advance(hours(12))
    expect(isDigest(lotse)).toBe(true)
    chat.reads()
    await restart()
    await advance(minutes(10))
    expect(chat.reads()).toBe('')
  })

  test('it does not come in the night', async () => {
    const lotse = await startTask('2 Möbel tragen')
    await lotse.advance(hours(14))
    expect(isDigest(lotse)).toBe(false)
    await lotse.advance(hours(20))
    expect(isDigest(lotse)).toBe(true)
  })

  test('it does not come for what was only just posted, nor for nothing', async () => {
    const lotse = await startLotse()
    await lotse.advance(hours(7))
    await posts(lotse, 'Möbel tragen')
    await lotse.advance(hours(2))
    expect(isDigest(lotse)).toBe(false)
    await lotse.advance(hours(2))
    expect(isDigest(lotse)).toBe(false)
  })

  test('it leaves out what has begun and is full', async () => {
    const lotse = await startTask('1 Möbel tragen')
    await beginsIn(lotse, hours(4))
    await posts(lotse, 'Plakate kleben')
    await lotse.vera.presses('task:claim', lotse.chat.card())
    await lotse.advance(hours(9))
    expect(isDigest(lotse)).toBe(false)
    lotse.skipAll()
  })

  test('the next one takes the place of the one before', async () => {
    const lotse = await evening()
    const { clara, chat, advance } = lotse
    const first = chat.card()
    await advance(days(1))
    expect(isDigest(lotse)).toBe(true)
    expect(clara.person.look(first)).toBeUndefined()
    lotse.skipAll()
  })

  test('one that is too old to be deleted says that it is out of date', async () => {
    const lotse = await evening()
    const { clara, chat, advance } = lotse
    const first = chat.card()
    await advance(days(2) + hours(1))
    expect(chat.card().id).not.toBe(first.id)
    expect(clara.person.look(first)).toMatchObject({ text: 'Diese Übersicht gilt nicht mehr.', buttons: [] })
    lotse.skipAll()
  })

  test('a button on it leads whoever has not joined to joining', async () => {
    const lotse = await evening()
    const { oskar, group, chat, moment } = lotse
    group.add(oskar.person)
    await moment()
    const answer = oskar.person.press(chat.card(), { data: chat.card().buttons[0]?.[0]?.data ?? '' })
    await moment()
    expect(await answer).toMatchObject({ url: expect.stringContaining('start=join_') })
    lotse.skipAll()
  })
})
