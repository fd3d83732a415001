import { describe, expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { hours, type Lotse } from '../support/lotse.ts'
import { draft, startHeld, startTask } from '../support/tasks.ts'

// What users of other programs complain about, each by the thread in which they do. The rest stands with what it is about:
// no said once and not too many called in task-asks, a cancelled task in task-changes.

/** Vera has posted a task with an exact place from her private chat. */
async function posted(): Promise<Lotse> {
  const lotse = await startTask('1 Fenster putzen')
  await draft(lotse)
  await lotse.vera.presses('task:post')
  lotse.skipAll()
  return lotse
}

describe('about tasks others complain that', () => {
  test('nobody learns that the need is filled (fosterful/scheduler#19)', async () => {
    const { vera, viktor, clara, chat } = await startTask('1 Möbel tragen')
    await viktor.presses('task:maybe', chat.card())
    await vera.presses('task:claim', chat.card())
    expect(chat.reads()).toContain('Alle Plätze sind vergeben. Danke!\nDabei: Vera')
    expect(clara.reads()).toContain('davon frei: 0\nDabei: Vera')
    for (const each of [vera, viktor]) each.skips()
  })

  test('the message lacks place and hours (fosterful/scheduler#230)', async () => {
    const lotse = await posted()
    const { viktor, chat, advance } = lotse
    await viktor.presses('task:claim', chat.card())
    expect(viktor.reads()).toMatch(/Wann: Fr\., 27\. Nov\., 10:00–12:00 Uhr\nWo: Südstadt/)
    await advance(hours(75))
    expect(viktor.reads()).toContain('Rathausplatz 3')
    lotse.skipAll()
  })

  test('nobody is reminded (engelsystem#180)', async () => {
    const lotse = await startHeld({ inHours: 30 })
    await lotse.advance(hours(10))
    expect(lotse.vera.reads()).toContain('Morgen')
    await lotse.advance(hours(18))
    expect(lotse.vera.reads()).toContain('Möbel tragen')
    lotse.skipAll()
  })

  test('it is in nobody’s calendar (engelsystem#1406)', async () => {
    const lotse = await startHeld({ inHours: 30 })
    expect(await calendarOf(lotse, lotse.vera)).toMatch(/SUMMARY:Aufgabe: Möbel tragen/)
    expect(await calendarOf(lotse, lotse.viktor)).not.toContain('Möbel tragen')
  })

  test('there is no waiting list (volunteer_planner#558, helfertool#21)', async () => {
    const { vera, viktor, clara, chat } = await startTask('1 Möbel tragen')
    await vera.presses('task:claim', chat.card())
    expect(await viktor.presses('task:claim', chat.card())).toContain('Sie stehen auf der Warteliste')
    await vera.presses('task:release')
    expect(viktor.reads()).toContain('Ein Platz ist frei geworden: Sie sind dabei.')
    for (const each of [vera, clara]) each.skips()
  })
})

async function calendarOf(lotse: Lotse, somebody: Actor): Promise<string> {
  await somebody.says('/oncall')
  await somebody.presses('calendar:mine')
  const secret = /calendar\/([\w-]{32})\.ics/.exec(somebody.last().text)?.[1] ?? ''
  somebody.skips()
  return (await lotse.app.calendar(secret)) ?? ''
}
