import { describe, expect, test } from 'vitest'
import { asked, called } from '../support/asked.ts'
import { hours, minutes, startLotse } from '../support/lotse.ts'

/** Vera and Viktor are on duty, Amal wants a person; one of them is being asked. */
async function askedOfTwo() {
  const lotse = await asked()
  const { amal, vera, viktor } = lotse
  await viktor.presses('oncall:start')
  viktor.skips()
  await amal.presses('question:human')
  amal.skips()
  const [first, second] = vera.unread() > 0 ? [vera, viktor] : [viktor, vera]
  first.skips()
  return { ...lotse, first, second }
}

describe('a restart between every two steps', () => {
  test('loses none of them, and asks nobody twice', async () => {
    const lotse = await askedOfTwo()
    const { amal, first, second, clara, chat, advance } = lotse
    await lotse.restart()
    await advance(minutes(10))
    expect(first.reads()).toContain('Die Zeit ist um')
    expect(second.reads().match(/Xyzzy plugh/g)).toHaveLength(1)
    await lotse.restart()
    await advance(minutes(10))
    expect(second.reads()).toContain('Die Zeit ist um')
    expect(chat.reads().match(/Jemand wartet/g)).toHaveLength(1)
    expect(clara.reads().match(/Eine Frage findet niemanden/g)).toHaveLength(1)
    await lotse.restart()
    await advance(hours(2))
    expect(first.reads() + second.reads() + clara.reads() + chat.reads()).toBe('')
    expect(amal.reads().match(/Wer Dienst hat, konnte Ihre Frage bisher nicht übernehmen/g)).toHaveLength(1)
    await lotse.restart()
    expect(await first.presses('question:take')).toBe('Übernommen.')
    lotse.skipAll()
  })
})

describe('a tick that comes late', () => {
  test('goes one step, not one for each time that has passed', async () => {
    const lotse = await askedOfTwo()
    const { first, second, chat, clara, advance, timeIn } = lotse
    const then = timeIn(hours(5) + minutes(10))
    await advance(hours(5))
    expect(first.reads()).toContain('Die Zeit ist um')
    expect(second.reads()).toContain(`Bis ${then} Uhr warte ich auf Sie`)
    expect(chat.reads() + clara.reads()).toBe('')
    lotse.amal.skips()
  })

  test('two ticks at the same moment are one', async () => {
    const lotse = await askedOfTwo()
    const { first, second, clock, app, settle } = { ...lotse, app: lotse.app }
    clock.step(clock.now().getTime() + minutes(10))
    await Promise.all([app.tick(), app.tick()])
    await settle()
    expect(second.reads().match(/Xyzzy plugh/g)).toHaveLength(1)
    first.skips()
    lotse.amal.skips()
  })
})

describe('coordinators in their quiet hours', () => {
  test('read afterwards that somebody waits, and the asker knows when', async () => {
    const { amal, vera, clara, chat, advance } = await startLotse()
    await clara.says('/quiet 8-11')
    await vera.presses('oncall:stop')
    for (const somebody of [clara, vera]) somebody.skips()
    await amal.speaks('de')
    await amal.says('Aufenthaltserlaubnis verlängern')
    await amal.presses('question:human')
    expect(amal.reads()).toContain('Wegen der Ruhezeit wird das erst heute um 11:00 Uhr gelesen.')
    await advance(hours(1))
    expect(clara.reads()).toBe('')
    await advance(hours(1))
    expect(clara.reads()).toContain('Eine Frage findet niemanden')
    expect(chat.reads()).toBe('')
  })

  test('hear nothing of what was taken meanwhile', async () => {
    const { amal, vera, viktor, clara, chat, advance } = await asked()
    await clara.says('/quiet 8-11')
    clara.skips()
    await vera.presses('oncall:stop')
    await amal.presses('question:human')
    await viktor.presses('question:take', chat.card())
    await advance(hours(3))
    expect(clara.reads()).toBe('')
    for (const somebody of [amal, vera, viktor]) somebody.skips()
    chat.reads()
  })
})

test('each step is put down with its reason, and never a word of the question', async () => {
  const { amal, vera, clara, chat, database, advance } = await called()
  await advance(minutes(10))
  await vera.presses('question:take')
  await vera.presses('question:close')
  const steps = await database.rows('SELECT kind, reason FROM "QuestionStep" ORDER BY id')
  expect(steps.map(({ kind, reason }) => `${kind}: ${reason}`)).toMatchInlineSnapshot(`
    [
      "asked: on-duty own-language:de open-talks:0 taken-this-week:0",
      "lapsed: ",
      "told: card coordinators asked-before:1",
      "taken: was-asked",
      "closed: by-volunteer",
    ]
  `)
  for (const somebody of [amal, vera, clara]) somebody.skips()
  chat.reads()
})
