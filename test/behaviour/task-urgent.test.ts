import { describe, expect, test } from 'vitest'
import { days, hours, type Lotse } from '../support/lotse.ts'
import { posts, startTask } from '../support/tasks.ts'

/** Clara marks as many tasks urgent, of which the first stands there already. */
async function urgent(lotse: Lotse, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    await posts(lotse, `Aufgabe ${n}`)
    await lotse.clara.presses('task:urgent')
  }
  await lotse.moment()
  lotse.skipAll()
}

describe('marked urgent', () => {
  test('a task comes up at once, loudly and in the night, and its board says how often that is possible', async () => {
    const lotse = await startTask('2 Möbel tragen')
    const { clara, chat, advance } = lotse
    await advance(hours(16))
    const old = chat.card()
    expect(await clara.presses('task:urgent')).toMatchInlineSnapshot(
      `"Die Karte steht jetzt ganz unten im Gruppenchat. Diese Woche ist „Dringend“ noch so oft möglich: 2."`,
    )
    await lotse.moment()
    expect(chat.card()).toMatchObject({ silent: false })
    expect(chat.card().id).not.toBe(old.id)
    expect(chat.card().text).toMatchInlineSnapshot(`
      "Dringend

      Möbel tragen

      Plätze frei: 2 von 2"
    `)
    expect(clara.reads()).not.toContain('[Dringend')
    await posts(lotse, 'Noch etwas', lotse.vera)
    expect(
      lotse.vera
        .last()
        .buttons.flat()
        .map(({ text }) => text),
    ).toContain('Dringend (diese Woche noch 2)')
  })

  test('are three in a calendar week, and the fourth is told when it is possible again', async () => {
    const lotse = await startTask('2 Möbel tragen')
    const { clara, chat, advance } = lotse
    await urgent(lotse, 3)
    await posts(lotse, 'Eine vierte')
    const { id } = chat.card()
    expect(await clara.presses('task:urgent')).toMatchInlineSnapshot(
      `"Diese Woche waren schon 3 Aufgaben dringend, mehr geht nicht (wieder ab Mo., 30. Nov.). So bleibt „Dringend“ etwas, das alle lesen."`,
    )
    expect(chat.card().id).toBe(id)
    await advance(days(6.7))
    expect(await clara.presses('task:urgent')).toContain('noch so oft möglich: 2')
    await lotse.moment()
    lotse.skipAll()
  })

  test('the last one of the week goes to one of two who press at once', async () => {
    const lotse = await startTask('2 Möbel tragen')
    const { clara, vera, moment } = lotse
    await urgent(lotse, 2)
    await posts(lotse, 'Claras')
    await posts(lotse, 'Veras', vera)
    const presses = [clara, vera].map(({ person, last }) => person.press(last(), /^task:urgent/))
    await moment()
    const answers = (await Promise.all(presses)).map((answer) => (answer.answered ? answer.text : ''))
    expect(answers.filter((text) => text?.includes('mehr geht nicht'))).toHaveLength(1)
    expect(answers.filter((text) => text?.includes('noch so oft möglich: 0'))).toHaveLength(1)
    lotse.skipAll()
  })

  test('a second press, a full task and one that is over change nothing', async () => {
    const lotse = await startTask('1 Möbel tragen')
    const { clara, vera, chat } = lotse
    const board = clara.last()
    const press = () =>
      clara.forges(board.buttons.flat().find(({ data }) => data?.startsWith('task:urgent'))?.data ?? '')
    await vera.presses('task:claim', chat.card())
    expect(await press()).toBe('Alle Plätze sind vergeben. Es wird niemand mehr gesucht.')
    await vera.presses('task:release')
    expect(await press()).toContain('noch so oft möglich: 2')
    expect(await press()).toBe('Die Aufgabe ist schon als dringend markiert.')
    await clara.presses('task:end')
    expect(await press()).toBe('Das ist schon vorbei.')
    lotse.skipAll()
  })

  test('is nothing that an outsider, or another volunteer, can do', async () => {
    const lotse = await startTask('1 Möbel tragen')
    const { clara, vera, oskar, chat } = lotse
    const data =
      clara
        .last()
        .buttons.flat()
        .find(({ data }) => data?.startsWith('task:urgent'))?.data ?? ''
    const { id } = chat.card()
    await oskar.starts()
    oskar.skips()
    for (const each of [vera, oskar]) expect(await each.forges(data)).toBe('Dieser Knopf gehört nicht zu Ihnen.')
    expect(chat.card().id).toBe(id)
    lotse.skipAll()
  })
})
