import { describe, expect, test } from 'vitest'
import { asksForCompany, notes, startAppointment } from '../support/appointments.ts'
import { hours, minutes } from '../support/lotse.ts'
import { startHeld, startTask, takesPlaceIn, taskId } from '../support/tasks.ts'

// The clock begins at nine in the morning on a Monday; these tasks take place at three on Tuesday.
const tomorrow = { inHours: 30, text: '1 Möbel tragen' }

describe('reminders of a task', () => {
  test('come the evening before, to whoever holds a place and to whoever posted it', async () => {
    const { vera, clara, advance } = await startHeld(tomorrow)
    await advance(hours(8) + minutes(50))
    expect(vera.reads() + clara.reads()).toBe('')
    await advance(minutes(15))
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(a message was deleted)
      ---
      Morgen ist es so weit

      Möbel tragen
      Wann: Di., 24. Nov., 15:00–16:00 Uhr

      Kommen Sie? Bitte sagen Sie kurz Bescheid, dann wissen es auch die anderen.
      [Ich komme]
      [Erledigt] [Ich kann doch nicht]"
    `)
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Morgen ist es so weit

      Möbel tragen
      Wann: Di., 24. Nov., 15:00–16:00 Uhr

      • Vera hat es noch nicht bestätigt
      [Aufgabe ansehen]"
    `)
    await advance(minutes(5))
    expect(vera.reads() + clara.reads()).toBe('')
  })

  test('are answered, and the poster’s message says so', async () => {
    const lotse = await startHeld(tomorrow)
    const { vera, clara, advance } = lotse
    await advance(hours(10))
    lotse.skipAll()
    expect(await vera.presses('task:coming')).toBe('Danke, ich sage es weiter.')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Danke, dass Sie kommen!

      Möbel tragen
      Wann: Di., 24. Nov., 15:00–16:00 Uhr

      Wenn es doch nicht klappt, drücken Sie bitte gleich auf „Ich kann doch nicht“. Dann kann jemand anderes gehen.
      [Erledigt] [Ich kann doch nicht]"
    `)
    expect(clara.reads()).toContain('✓ Vera kommt')
    expect(await vera.forges(`task:coming:${await taskId(lotse)}`)).toBe('Danke, ich sage es weiter.')
    expect(clara.reads() + vera.reads()).toBe('')
  })

  test('come once more two hours before', async () => {
    const lotse = await startHeld(tomorrow)
    const { vera, clara, advance } = lotse
    await advance(hours(10))
    await vera.presses('task:coming')
    lotse.skipAll()
    await advance(hours(18))
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(a message was deleted)
      ---
      Heute ist es so weit

      Möbel tragen
      Wann: Di., 24. Nov., 15:00–16:00 Uhr

      Wenn es doch nicht klappt, drücken Sie bitte gleich auf „Ich kann doch nicht“. Dann kann jemand anderes gehen.
      [Erledigt] [Ich kann doch nicht]"
    `)
    expect(clara.reads()).toContain('✓ Vera kommt')
  })

  test('name the others who come', async () => {
    const lotse = await startHeld({ inHours: 30 })
    const { vera, viktor, chat, advance } = lotse
    await viktor.presses('task:claim', chat.card())
    lotse.skipAll()
    await advance(hours(10))
    expect(vera.reads()).toContain('Mit Ihnen: Viktor')
    lotse.skipAll()
  })

  test('are a way out: the place is given back, and the poster’s message says so', async () => {
    const lotse = await startHeld(tomorrow)
    const { vera, clara, advance } = lotse
    await advance(hours(10))
    lotse.skipAll()
    await vera.presses('task:release')
    expect(clara.sees('Morgen ist es so weit')?.text).toContain('Noch kommt niemand.')
    lotse.skipAll()
  })

  test('wait for the end of quiet hours', async () => {
    const lotse = await startHeld(tomorrow)
    const { vera, advance } = lotse
    await vera.says('/quiet 17-21')
    lotse.skipAll()
    await advance(hours(11))
    expect(vera.reads()).toBe('')
    await advance(hours(2))
    expect(vera.reads()).toContain('Morgen ist es so weit')
    lotse.skipAll()
  })

  test('begin anew when it moves', async () => {
    const lotse = await startHeld(tomorrow)
    const { vera, advance } = lotse
    await advance(hours(10))
    lotse.skipAll()
    await takesPlaceIn(lotse, hours(48))
    await advance(hours(23))
    expect(vera.reads()).toContain('Morgen ist es so weit')
    lotse.skipAll()
  })

  test('of a day without hours come the evening before alone', async () => {
    const lotse = await startTask('2 Möbel tragen')
    const { vera, chat, advance, database } = lotse
    await database.change(`UPDATE "Task" SET day = '2026-11-24'`)
    await vera.presses('task:claim', chat.card())
    lotse.skipAll()
    await advance(hours(10))
    expect(vera.reads()).toContain('Morgen ist es so weit')
    lotse.skipAll()
    await advance(hours(24))
    expect(vera.sees('Heute ist es so weit')).toBeUndefined()
    lotse.skipAll()
  })

  test('come once, also with a restart in the middle, and not to who has blocked Lotse', async () => {
    const lotse = await startHeld(tomorrow)
    const { vera, clara, advance, restart, stop, clock } = lotse
    await stop()
    clock.step(clock.now().getTime() + hours(10))
    await restart()
    await advance(0)
    expect(vera.reads() + clara.reads()).toContain('Morgen ist es so weit')
    lotse.skipAll()
    await restart()
    await advance(minutes(5))
    expect(vera.reads() + clara.reads()).toBe('')
  })

  test('are nothing to an outsider', async () => {
    const lotse = await startHeld(tomorrow)
    const { oskar, database } = lotse
    await oskar.starts()
    expect(await oskar.forges(`task:coming:${await taskId(lotse)}`)).toBe('Sie haben bei dieser Aufgabe keinen Platz.')
    expect(await database.rows('SELECT "comingAt" FROM "TaskPlace"')).toEqual([{ comingAt: null }])
    lotse.skipAll()
  })
})

describe('what only holders may know', () => {
  test('is shown a day before, and not earlier', async () => {
    const lotse = await startAppointment()
    const { farid, vera, chat, advance } = lotse
    await notes(farid, 'jobcenter', 'جمعه ساعت ۱۰')
    await farid.says('/appointments')
    await farid.presses(/جمعه/)
    await asksForCompany(farid)
    await vera.presses('task:claim', chat.card())
    expect(vera.reads()).toContain('schicke ich Ihnen einen Tag vorher')
    await advance(hours(71))
    expect(vera.sees('Nur für Sie')).toBeUndefined()
    await advance(hours(2))
    expect(vera.sees('Nur für Sie')?.text).toMatchInlineSnapshot(`
      "Nur für Sie: Begleitung zu einem Amt (Fr., 27. Nov., 10:00 Uhr)

      Die Person, um die es geht, schreibt:
      ⁨جاب‌سنتر (Jobcenter)⁩

      Bitte geben Sie das nicht weiter. Wenn die Aufgabe vorbei ist, nehme ich es zurück."
    `)
    lotse.skipAll()
    farid.skips()
  })
})
