import { describe, expect, test } from 'vitest'
import { asksForCompany, farid, notes } from '../support/appointments.ts'
import { hours, minutes, startLotse } from '../support/lotse.ts'
import { beginsIn, startTask } from '../support/tasks.ts'

describe('a place that is given back', () => {
  test('when time is short, brings the card to the bottom of the chat once more', async () => {
    const lotse = await startTask('1 Möbel tragen')
    const { vera, viktor, clara, chat } = lotse
    await beginsIn(lotse, hours(5))
    const old = chat.card()
    await vera.presses('task:claim', old)
    chat.reads()
    await vera.presses('task:release')
    await lotse.moment()
    expect(chat.reads()).toMatchInlineSnapshot(`
      "(deleted) Möbel tragen

      Wann: Mo., 23. Nov., 14:00 Uhr

      Alle Plätze sind vergeben. Danke!
      Dabei: Vera
      [Auf die Warteliste]
      [Notfalls ich] [Frage dazu]
      ---
      Möbel tragen

      Wann: Mo., 23. Nov., 14:00 Uhr

      Plätze frei: 1 von 1
      [Ich mache mit]
      [Notfalls ich] [Frage dazu]"
    `)
    expect(chat.card().silent).toBe(false)
    expect(await viktor.presses('task:claim', old)).toContain('Sie sind dabei')
    for (const each of [vera, viktor, clara]) each.skips()
  })

  test('comes up once in six hours at most', async () => {
    const lotse = await startTask('1 Möbel tragen')
    const { vera, chat, advance } = lotse
    await beginsIn(lotse, hours(20))
    const cards: number[] = []
    for (const wait of [hours(1), hours(6), minutes(1)]) {
      await vera.presses('task:claim', chat.card())
      await vera.presses('task:release')
      await lotse.moment()
      cards.push(chat.card().id)
      await advance(wait)
    }
    expect(cards[0]).toBe(cards[1])
    expect(cards[2]).not.toBe(cards[1])
    lotse.skipAll()
  })

  test('when there is time, changes the card and no more', async () => {
    const lotse = await startTask('1 Möbel tragen')
    const { vera, clara, chat } = lotse
    await beginsIn(lotse, hours(30))
    const { id } = chat.card()
    await vera.presses('task:claim', chat.card())
    await vera.presses('task:release')
    expect(chat.card().id).toBe(id)
    for (const each of [vera, clara]) each.skips()
  })

  test('at night lets the chat sleep, also over a restart, and comes up in the morning', async () => {
    const lotse = await startTask('1 Möbel tragen')
    const { vera, chat, advance, restart } = lotse
    await beginsIn(lotse, hours(26))
    await vera.presses('task:claim', chat.card())
    await advance(hours(15))
    const { id } = chat.card()
    await vera.presses('task:release')
    await restart()
    await advance(minutes(30))
    expect(chat.card().id).toBe(id)
    await advance(hours(8))
    expect(chat.card()).toMatchObject({ silent: false })
    expect(chat.card().id).not.toBe(id)
    lotse.skipAll()
  })

  test('at night does not come up any more when somebody was found meanwhile', async () => {
    const lotse = await startTask('1 Möbel tragen')
    const { vera, viktor, clara, chat, advance } = lotse
    await beginsIn(lotse, hours(26))
    await vera.presses('task:claim', chat.card())
    await advance(hours(15))
    await vera.presses('task:release')
    await viktor.presses('task:claim', chat.card())
    const { id } = chat.card()
    await advance(hours(9))
    expect(chat.card().id).toBe(id)
    for (const each of [vera, viktor, clara]) each.skips()
  })

  test('in the night before its morning comes up at once', async () => {
    const lotse = await startTask('1 Möbel tragen')
    const { vera, clara, chat, advance } = lotse
    await advance(hours(15))
    await vera.presses('task:claim', chat.card())
    await beginsIn(lotse, hours(4))
    const { id } = chat.card()
    await vera.presses('task:release')
    await lotse.moment()
    expect(chat.card().id).not.toBe(id)
    for (const each of [vera, clara]) each.skips()
  })
})

test('a card that is too old to be deleted becomes a pointer without buttons', async () => {
  const lotse = await startTask('1 Möbel tragen')
  const { vera, clara, chat, group, advance } = lotse
  const old = chat.card()
  await advance(hours(72))
  await beginsIn(lotse, hours(5))
  await vera.presses('task:claim', old)
  await vera.presses('task:release')
  await lotse.moment()
  expect(chat.card().id).not.toBe(old.id)
  expect(clara.person.look({ id: old.id, chat: group.id })).toMatchObject({
    text: 'Wie es jetzt steht, lesen Sie weiter unten: Möbel tragen (Do., 26. Nov., 14:00 Uhr).',
    buttons: [],
  })
  for (const each of [vera, clara]) each.skips()
})

describe('what an asker needs at night', () => {
  test('comes into the chat in the morning, also over a restart', async () => {
    const lotse = await startLotse()
    const { chat, advance, restart } = lotse
    const asker = await farid(lotse)
    await notes(asker, 'jobcenter', 'چهارشنبه ساعت ۱۰')
    await advance(hours(15))
    chat.reads()
    await asksForCompany(asker)
    await restart()
    await advance(hours(6))
    expect(chat.reads()).toBe('')
    await advance(hours(1.5))
    expect(chat.card()).toMatchObject({ silent: false, text: expect.stringContaining('Plätze frei: 1 von 1') })
    asker.skips()
    lotse.skipAll()
  })

  test('comes at once when it begins before the morning', async () => {
    const lotse = await startLotse()
    const { chat, advance } = lotse
    const asker = await farid(lotse)
    await notes(asker, 'jobcenter', 'سه‌شنبه ساعت ۶:۳۰')
    await advance(hours(15))
    chat.reads()
    await asksForCompany(asker)
    await lotse.moment()
    expect(chat.card()).toMatchObject({ silent: false, text: expect.stringContaining('Plätze frei: 1 von 1') })
    asker.skips()
    lotse.skipAll()
  })
})
