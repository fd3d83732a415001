import { describe, expect, test } from 'vitest'
import { hours, minutes } from '../support/lotse.ts'
import { posts, startHeld, startTask, takesPlaceIn } from '../support/tasks.ts'

describe('a task that lacks somebody', () => {
  test('is told to those who look after it a day before, once, with what they can do', async () => {
    const lotse = await startHeld({ inHours: 50 })
    const { clara, advance } = lotse
    await advance(hours(25))
    expect(clara.sees('Es fehlt noch jemand')).toBeUndefined()
    lotse.skipAll()
    await advance(hours(2))
    expect(clara.sees('Es fehlt noch jemand')?.text).toMatchInlineSnapshot(`
      "Es fehlt noch jemand

      Möbel tragen (Mi., 25. Nov., 11:00–12:00 Uhr)
      Plätze frei: 1 von 2

      Ich frage weiter einzelne Freiwillige. Sie können selbst mitmachen, die Aufgabe dringend machen oder rechtzeitig absagen, damit niemand umsonst wartet."
    `)
    lotse.skipAll()
    await lotse.restart()
    await advance(minutes(5))
    expect(clara.reads()).not.toContain('Es fehlt noch jemand')
    lotse.skipAll()
  })

  test('and is full after all says so', async () => {
    const lotse = await startHeld({ inHours: 30 })
    const { clara, viktor, chat, advance } = lotse
    await advance(hours(7))
    expect(clara.sees('Es fehlt noch jemand')).toBeDefined()
    lotse.skipAll()
    await viktor.presses('task:claim', chat.card())
    expect(clara.reads()).toContain('Alle Plätze sind besetzt: Möbel tragen')
    lotse.skipAll()
  })

  test('for the same day gives people time to answer first', async () => {
    const lotse = await startTask('1 Möbel tragen')
    await takesPlaceIn(lotse, hours(3))
    await lotse.advance(minutes(60))
    expect(lotse.clara.sees('Es fehlt noch jemand')).toBeUndefined()
    await lotse.advance(minutes(40))
    expect(lotse.clara.sees('Es fehlt noch jemand')).toBeDefined()
    lotse.skipAll()
  })

  test('is told to its poster, too', async () => {
    const lotse = await startTask('1 Tisch tragen')
    await posts(lotse, '1 Möbel tragen', lotse.viktor)
    await takesPlaceIn(lotse, hours(20))
    await lotse.advance(hours(3))
    expect(lotse.viktor.sees('Es fehlt noch jemand')?.text).toContain('Möbel tragen')
    lotse.skipAll()
  })

  test('waits for the morning, unless it begins before', async () => {
    const lotse = await startHeld({ inHours: 43 })
    const { clara, advance } = lotse
    await advance(hours(20))
    expect(clara.sees('Es fehlt noch jemand')).toBeUndefined()
    await advance(hours(3))
    expect(clara.sees('Es fehlt noch jemand')).toBeDefined()
    lotse.skipAll()
  })
})

describe('a place given back', () => {
  test('within a day is told to those who look after it at once', async () => {
    const lotse = await startHeld({ inHours: 20, text: '1 Möbel tragen' })
    const { clara, vera } = lotse
    await vera.presses('task:release')
    expect(clara.sees('kann doch nicht')?.text).toMatchInlineSnapshot(`
      "Vera kann doch nicht kommen

      Möbel tragen (Di., 24. Nov., 05:00–06:00 Uhr)
      Plätze frei: 1 von 1

      Ich frage weiter einzelne Freiwillige. Sie können selbst mitmachen, die Aufgabe dringend machen oder rechtzeitig absagen, damit niemand umsonst wartet."
    `)
    lotse.skipAll()
  })

  test('and taken by who was waiting is told to nobody', async () => {
    const lotse = await startHeld({ inHours: 20, text: '1 Möbel tragen' })
    const { clara, vera, viktor, chat } = lotse
    await viktor.presses('task:claim', chat.card())
    lotse.skipAll()
    await vera.presses('task:release')
    expect(clara.sees('kann doch nicht')).toBeUndefined()
    lotse.skipAll()
  })

  test('asks in private who would come if need be', async () => {
    const lotse = await startHeld({ inHours: 20, text: '1 Möbel tragen' })
    const { vera, viktor, chat, advance } = lotse
    await viktor.presses('task:maybe', chat.card())
    // A card is first left to those who come by themselves.
    await advance(hours(3))
    lotse.skipAll()
    await vera.presses('task:release')
    await advance(minutes(1))
    expect(viktor.reads()).toContain('Sie wollten notfalls mitmachen. Können Sie?')
    await viktor.presses('task:claim')
    expect(viktor.last().text).toContain('Sie sind dabei')
    lotse.skipAll()
  })
})
