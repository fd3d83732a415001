import { describe, expect, test } from 'vitest'
import { days, hours, minutes } from '../support/lotse.ts'
import { shiftIds, startPlanned, takesNext } from '../support/planned.ts'

/** Viktor holds the only shift there is this week; it is nine on Monday. */
async function holding(slot: string) {
  const lotse = await startPlanned(slot)
  await lotse.vera.presses('oncall:stop')
  const id = await takesNext(lotse, lotse.viktor)
  lotse.skipAll()
  return { ...lotse, id }
}

describe('whoever holds a shift is reminded', () => {
  test('the evening before and an hour before, each once', async () => {
    const { viktor, advance } = await holding('Di 16-18')
    await advance(hours(8.9))
    expect(viktor.reads()).toBe('')
    await advance(minutes(10))
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "Morgen haben Sie Dienst
      Di., 24. Nov., 16:00–18:00 Uhr

      Der Dienst beginnt von selbst. Wenn dann jemand Hilfe braucht, frage ich Sie hier.
      [Ich kann nicht] [Tauschen]"
    `)
    await advance(hours(20))
    expect(viktor.reads()).toBe('')
    await advance(hours(1))
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "Um 16:00 Uhr beginnt Ihr Dienst
      Di., 24. Nov., 16:00–18:00 Uhr

      Der Dienst beginnt von selbst. Wenn dann jemand Hilfe braucht, frage ich Sie hier.
      [Ich kann nicht] [Tauschen]"
    `)
    await advance(minutes(30))
    expect(viktor.reads()).toBe('')
  })

  test('with who else is on duty', async () => {
    const { vera, viktor, id, advance } = await holding('Di 16-18 2')
    await vera.forges(`shift:take:${id}`)
    vera.skips()
    await advance(hours(10))
    expect(viktor.reads()).toContain('Mit Ihnen: Vera')
    expect(vera.reads()).toContain('Mit Ihnen: Viktor')
  })

  test('and can say in the same message that they cannot', async () => {
    const { viktor, clara, advance, skipAll } = await holding('Di 16-18')
    await advance(hours(10))
    viktor.skips()
    expect(await viktor.presses('Ich kann nicht')).toBe('Zurückgegeben. Danke, dass Sie Bescheid sagen.')
    expect(clara.reads()).toContain('Viktor kann nicht, ein Dienst ist wieder frei')
    skipAll()
    await advance(hours(20))
    expect(viktor.reads()).toBe('')
    skipAll()
  })

  test('after their quiet hours, and not a second time in them', async () => {
    const { viktor, advance } = await holding('Di 9-11')
    await viktor.says('/quiet 17-8:30')
    viktor.skips()
    await advance(hours(12))
    expect(viktor.reads()).toBe('')
    await advance(hours(11.6))
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "Um 09:00 Uhr beginnt Ihr Dienst
      Di., 24. Nov., 09:00–11:00 Uhr

      Der Dienst beginnt von selbst. Wenn dann jemand Hilfe braucht, frage ich Sie hier.
      [Ich kann nicht] [Tauschen]"
    `)
  })

  test('late, where Lotse was down, of what is still of use', async () => {
    const { viktor, advance, stop, restart, clock, skipAll } = await holding('Di 16-18')
    await stop()
    clock.step(clock.now().getTime() + hours(24))
    await restart()
    await advance(0)
    expect(viktor.reads()).toContain('Heute haben Sie Dienst')
    await stop()
    clock.step(clock.now().getTime() + hours(12))
    await restart()
    await advance(0)
    expect(viktor.reads()).not.toContain('beginnt Ihr Dienst')
    skipAll()
  })
})

describe('nobody is reminded', () => {
  test('of what is cancelled or given back', async () => {
    const { viktor, clara, id, advance, skipAll } = await holding('Di 16-18')
    await clara.forges(`rota:off:${id}`)
    skipAll()
    await advance(hours(10))
    await advance(hours(21))
    expect(viktor.reads()).toBe('')
    skipAll()
  })

  test('of what they took after it was due', async () => {
    const lotse = await startPlanned('Di 10-12')
    const { viktor, advance } = lotse
    await advance(hours(11))
    await takesNext(lotse, viktor)
    await advance(minutes(1))
    expect(viktor.reads()).toBe('')
    await advance(hours(13))
    expect(viktor.reads()).toContain('beginnt Ihr Dienst')
    lotse.skipAll()
  })

  test('while Lotse cannot write to them', async () => {
    const { viktor, database, advance, skipAll } = await holding('Di 16-18')
    viktor.person.block()
    await advance(hours(10))
    await advance(hours(21))
    viktor.person.unblock()
    expect(viktor.reads()).toBe('')
    expect(await database.rows(`SELECT id FROM "Delivery" WHERE state = 'ready'`)).toEqual([])
    skipAll()
  })
})

describe('the coming week in the group chat', () => {
  test('on Sunday at six, by day, with what is free; edited as it fills', async () => {
    const lotse = await startPlanned('Di 16-18', 'Do 9:30-12 2')
    const { vera, viktor, chat, advance } = lotse
    const [, , nextTuesday, nextThursday] = await shiftIds(lotse)
    await viktor.forges(`shift:take:${nextThursday}`)
    await advance(days(6) + hours(8))
    lotse.skipAll()
    await advance(hours(1))
    expect(chat.reads()).toMatchInlineSnapshot(`
      "Die Woche vom Mo., 30. Nov. bis So., 6. Dez.

      Di., 1. Dez.
      16:00–18:00 Uhr: 1 Platz frei

      Do., 3. Dez.
      09:30–12:00 Uhr: Viktor, 1 Platz frei

      Wer einen freien Dienst übernehmen kann, drückt darauf.
      [Di., 1. Dez., 16:00–18:00 übernehmen]
      [Do., 3. Dez., 09:30–12:00 übernehmen]"
    `)
    await vera.presses(`shift:take:${nextTuesday}`, chat.card())
    expect(chat.reads()).toMatchInlineSnapshot(`
      "(edited) Die Woche vom Mo., 30. Nov. bis So., 6. Dez.

      Di., 1. Dez.
      16:00–18:00 Uhr: Vera

      Do., 3. Dez.
      09:30–12:00 Uhr: Viktor, 1 Platz frei

      Wer einen freien Dienst übernehmen kann, drückt darauf.
      [Do., 3. Dez., 09:30–12:00 übernehmen]"
    `)
    await advance(hours(14))
    expect(chat.reads()).toBe('')
    lotse.skipAll()
  })

  test('is not shown where nothing is planned, nor at night, nor twice after a restart', async () => {
    const lotse = await startPlanned()
    const { clara, chat, advance, restart } = lotse
    await advance(days(6) + hours(10))
    expect(chat.reads()).toBe('')
    await clara.says('/rota Di 16-18')
    await advance(minutes(20))
    expect(chat.reads()).toContain('Für diese Dienste suchen wir noch jemanden')
    await restart()
    await advance(hours(12))
    expect(chat.reads()).toBe('')
    lotse.skipAll()
  })

  test('comes on Monday morning where Lotse was down, once', async () => {
    const lotse = await startPlanned('Di 16-18')
    const { chat, advance, stop, restart, clock } = lotse
    await stop()
    clock.step(clock.now().getTime() + days(7))
    await restart()
    await advance(0)
    expect(chat.reads()).toMatch(/^Die Woche vom/)
    await restart()
    await advance(minutes(5))
    expect(chat.reads()).toBe('')
    lotse.skipAll()
  })
})
