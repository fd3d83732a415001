import { describe, expect, test } from 'vitest'
import { asksForCompany, notes, startAppointment } from '../support/appointments.ts'
import { sqlInstant } from '../support/databases.ts'
import { hours, type Lotse } from '../support/lotse.ts'
import { startHeld, taskId } from '../support/tasks.ts'

/** Vera goes with Farid on Friday at ten; everybody has looked. */
async function accompanied() {
  const lotse = await startAppointment()
  const { farid, vera, chat } = lotse
  await notes(farid, 'jobcenter', 'جمعه ساعت ۱۰')
  await farid.says('/appointments')
  await farid.presses(/جمعه/)
  await asksForCompany(farid)
  await vera.presses('task:claim', chat.card())
  lotse.skipAll()
  farid.skips()
  return lotse
}

type Accompanied = Awaited<ReturnType<typeof accompanied>>

/** Farid's appointment is at another time. */
async function moves({ farid }: Accompanied, when: string): Promise<void> {
  await farid.says('/appointments')
  await farid.presses(/جمعه/)
  await farid.presses(/^appointment:write:\w+:when$/)
  await farid.says(when)
  farid.skips()
}

describe('a task that moves', () => {
  test('is told to whoever holds a place, with what it was before', async () => {
    const lotse = await accompanied()
    const { vera, chat } = lotse
    await moves(lotse, 'جمعه ساعت ۱۴')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(a message was deleted)
      ---
      Es hat sich etwas geändert

      Begleitung zu einem Amt
      Wann: Fr., 27. Nov., 10:00 Uhr Fr., 27. Nov., 14:00 Uhr
      Sprachen: Persisch (Farsi), Deutsch
      Bitte melden bis: Do., 26. Nov., 14:00 Uhr

      Bitte sagen Sie mir kurz, dass Sie es wissen. Sonst rufen wir Sie an, damit Sie nicht umsonst hingehen.
      [Ich weiß Bescheid]
      [Dann kann ich nicht]"
    `)
    expect(chat.reads()).toMatch(/^\(edited\)/)
    expect(await vera.presses('task:known')).toBe('Danke!')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Sie sind dabei. Danke!

      Begleitung zu einem Amt
      Wann: Fr., 27. Nov., 14:00 Uhr
      Sprachen: Persisch (Farsi), Deutsch
      Bitte melden bis: Do., 26. Nov., 14:00 Uhr

      Den genauen Ort und was Sie wissen müssen, schicke ich Ihnen einen Tag vorher.

      Wenn es doch nicht klappt, drücken Sie bitte gleich auf „Ich kann doch nicht“. Dann kann jemand anderes gehen.
      [Erledigt] [Ich kann doch nicht]"
    `)
    expect(await vera.forges(`task:known:${await taskId(lotse)}:abc`)).toBe('Das ist schon bekannt. Danke!')
  })

  test('is told to whoever waits, who has to say nothing', async () => {
    const lotse = await accompanied()
    const { viktor, chat } = lotse
    await viktor.presses('task:claim', chat.card())
    lotse.skipAll()
    await moves(lotse, 'جمعه ساعت ۱۴')
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "(a message was deleted)
      ---
      Diese Aufgabe hat sich geändert

      Begleitung zu einem Amt
      Wann: Fr., 27. Nov., 10:00 Uhr Fr., 27. Nov., 14:00 Uhr
      Sprachen: Persisch (Farsi), Deutsch
      Bitte melden bis: Do., 26. Nov., 14:00 Uhr

      Sie stehen weiter auf der Warteliste.
      [Von der Liste nehmen]"
    `)
    lotse.skipAll()
  })

  test('may be given back in the same message', async () => {
    const lotse = await accompanied()
    const { vera, clara, farid, advance } = lotse
    await moves(lotse, 'جمعه ساعت ۱۴')
    await vera.presses('Dann kann ich nicht')
    lotse.skipAll()
    await advance(hours(94))
    expect(clara.sees('Bitte anrufen')).toBeUndefined()
    lotse.skipAll()
    farid.skips()
  })

  test('to a later hour: who does not know would go at the old one', async () => {
    const lotse = await accompanied()
    const { clara, farid, advance } = lotse
    await moves(lotse, 'جمعه ساعت ۱۶')
    await advance(hours(93))
    expect(clara.sees('Bitte anrufen')).toBeUndefined()
    await advance(hours(2))
    expect(clara.sees('Bitte anrufen')?.text).toContain('Vera hat noch nicht geantwortet')
    lotse.skipAll()
    farid.skips()
  })

  test('into another promise of theirs says so', async () => {
    const lotse = await accompanied()
    const { vera, chat, database } = lotse
    lotse.clara.person.send('/task Tisch tragen', { to: lotse.group })
    await lotse.moment()
    await database.change(
      `UPDATE "Task" SET day = '2026-11-27', "startsAt" = ${sqlInstant(new Date('2026-11-27T13:30:00Z'))} WHERE "posterId" IS NOT NULL`,
    )
    await vera.presses('task:claim', chat.card())
    lotse.skipAll()
    await moves(lotse, 'جمعه ساعت ۱۴')
    expect(vera.reads()).toContain('Achtung: Da haben Sie schon etwas zugesagt: Tisch tragen')
    lotse.skipAll()
  })
})

test('who confirms a change at the moment of the cancelling has not confirmed that', async () => {
  const lotse = await accompanied()
  const { vera, farid, moment, database } = lotse
  await moves(lotse, 'جمعه ساعت ۱۴')
  const data = vera.last().buttons[0]?.[0]?.data as string
  expect(data).toMatch(/^task:known:/)
  const id = await taskId(lotse)
  const presses = [
    farid.person.press(farid.last(), { data: `task:cancelyes:${id}` }),
    vera.person.press(vera.last(), { data }),
  ]
  await moment()
  await Promise.all(presses)
  expect(vera.last().text).toContain('Abgesagt')
  const [place] = await database.rows('SELECT "changedAt" FROM "TaskPlace"')
  expect(place?.changedAt).not.toBeNull()
  lotse.skipAll()
  farid.skips()
})

describe('a task in the group chat that its poster moves', () => {
  const toThursday = async ({ clara, ...lotse }: Lotse) =>
    clara.forges(`task:at:${await taskId(lotse)}:2026-11-26:840:900:board`, clara.sees('Plätze:'))

  test('is told to whoever holds a place, and who is being asked in private reads the new time', async () => {
    const lotse = await startHeld({ inHours: 75 })
    const { vera, viktor, advance } = lotse
    await advance(hours(3))
    expect(viktor.sees('Können Sie helfen?')?.text).toContain('12:00–13:00 Uhr')
    lotse.skipAll()
    await toThursday(lotse)
    expect(viktor.sees('Können Sie helfen?')?.text).toContain('14:00–15:00 Uhr')
    expect(vera.reads()).toContain('Es hat sich etwas geändert')
    lotse.skipAll()
  })

  test('and who holds a place themselves has nothing to confirm', async () => {
    const lotse = await startHeld({ inHours: 75 })
    const { clara, chat } = lotse
    await clara.presses('task:claim', chat.card())
    lotse.skipAll()
    await toThursday(lotse)
    expect(clara.reads()).not.toContain('Es hat sich etwas geändert')
    expect(clara.sees('Sie sind dabei')?.text).toContain('14:00–15:00 Uhr')
    lotse.skipAll()
  })
})
