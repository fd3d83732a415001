import { describe, expect, test } from 'vitest'
import { startLotse } from '../support/lotse.ts'
import { posts, startTask, takesPlaceIn } from '../support/tasks.ts'

describe('/tasks', () => {
  test('shows a volunteer what is theirs and what is open', async () => {
    const lotse = await startTask('2 Möbel tragen')
    const { vera, clara, chat } = lotse
    await vera.presses('task:claim', chat.card())
    await posts(lotse, 'Kinder betreuen')
    await vera.says('/tasks')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Aufgaben

      Meine
      1. Möbel tragen · Sie sind dabei · frei: 1 von 2

      Passt zu Ihnen
      2. Kinder betreuen · frei: 1 von 1
      [1. ansehen] [2. Ich mache mit]
      [Neu laden]
      [Jetzt dolmetschen lassen]"
    `)
    clara.skips()
  })

  test('takes one with a press, and the list shows it', async () => {
    const { vera, clara, chat } = await startTask('1 Möbel tragen')
    await vera.says('/tasks')
    vera.skips()
    expect(await vera.presses('task:claim')).toContain('Sie sind dabei')
    expect(vera.sees('Aufgaben')?.text).toContain('Sie sind dabei')
    expect(chat.reads()).toContain('Dabei: Vera')
    for (const each of [vera, clara]) each.skips()
  })

  test('shows coordinators first what is in danger, and leads to its board', async () => {
    const lotse = await startTask('1 Möbel tragen')
    const { viktor, clara } = lotse
    await posts(lotse, 'Fenster putzen', viktor)
    await posts(lotse, 'Kinder betreuen', viktor)
    await takesPlaceIn(lotse, 5 * 3_600_000)
    await clara.says('/tasks')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Aufgaben

      Meine
      1. Möbel tragen · frei: 1 von 1

      Hier wird es knapp
      2. Kinder betreuen · Mo., 23. Nov., 14:00–15:00 Uhr · frei: 1 von 1 · es fehlt noch jemand

      Passt zu Ihnen
      3. Fenster putzen · frei: 1 von 1
      [1. verwalten] [2. verwalten]
      [3. verwalten]
      [Neu laden]
      [Jetzt dolmetschen lassen]"
    `)
    await clara.presses('task:board')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Möbel tragen

      Plätze: 1, davon frei: 1
      Noch hat sich niemand gemeldet.
      [+ Platz]
      [Ändern …]
      [Dringend (diese Woche noch 3)]
      [Erledigt] [Absagen]
      ---
      (a message was deleted)"
    `)
  })

  test('is nothing for askers, and shows one’s own part again', async () => {
    const { olena, viktor, chat, clara } = await startTask('1 Möbel tragen')
    await olena.speaks('de')
    await olena.says('/tasks')
    expect(olena.reads()).toBe('Das ist nur für Freiwillige der Gruppe.')
    await viktor.presses('task:claim', chat.card())
    await viktor.says('/tasks')
    viktor.skips()
    await viktor.presses('task:show')
    expect(viktor.reads()).toContain('Sie sind dabei. Danke!')
    clara.skips()
  })

  test('puts what somebody said is not for them last', async () => {
    const lotse = await startTask('1 Möbel tragen')
    const { vera, viktor, database } = lotse
    await database.change(`UPDATE "Task" SET kind = 'transport'`)
    await posts(lotse, 'Kinder betreuen', viktor)
    await vera.says('/limits')
    await vera.presses('limits:edit:kinds')
    await vera.presses('limits:kind:transport')
    vera.skips()
    await vera.says('/tasks')
    expect(vera.reads()).toMatch(/Passt zu Ihnen\n1\. Kinder betreuen(.|\n)*Weitere\n2\. Möbel tragen/)
    viktor.skips()
  })

  test('with nothing open says so', async () => {
    const { vera } = await startLotse()
    await vera.says('/tasks')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Aufgaben

      Gerade ist nichts offen. Mit /task bitten Sie selbst um Hilfe.
      [Neu laden]
      [Jetzt dolmetschen lassen]"
    `)
  })
})

describe('a question about a task', () => {
  test('is written in private and reaches who posted it, and the answer comes back', async () => {
    const { vera, clara, chat } = await startTask()
    const press = vera.person.press(chat.card(), { data: chat.card().buttons[1]?.[1]?.data as string })
    const answered = await press
    expect(answered).toMatchObject({ url: expect.stringMatching(/start=taskask_/) })
    await vera.starts(/start=(.*)$/.exec((answered as { url: string }).url)?.[1])
    expect(vera.reads()).toMatchInlineSnapshot(
      `"Was möchten Sie zu Möbel tragen wissen? Schreiben Sie es mir, ich gebe es weiter."`,
    )
    await vera.says('Gibt es einen Aufzug?')
    expect(vera.reads()).toMatchInlineSnapshot(`"Weitergegeben. Wenn eine Antwort kommt, schreibe ich Ihnen."`)
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Frage von Vera zu Möbel tragen:

      Gibt es einen Aufzug?
      [Antworten]"
    `)
    await clara.says('Ja, aber klein', { replyTo: clara.last() })
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Antwort von Clara zu Möbel tragen:

      Ja, aber klein
      [Antworten]"
    `)
    clara.skips()
  })

  test('can be answered with the button, and asked back', async () => {
    const { vera, clara, chat } = await startTask()
    const data = chat.card().buttons[1]?.[1]?.data as string
    await vera.forges(data)
    await vera.says('Gibt es einen Aufzug?')
    vera.skips()
    await clara.presses('task:answer')
    await clara.says('Ja')
    expect(vera.reads()).toContain('Ja')
    await vera.says('Danke!', { replyTo: vera.last() })
    expect(clara.reads()).toContain('Danke!')
    vera.skips()
  })

  test('goes to coordinators when its poster is gone', async () => {
    const lotse = await startLotse()
    const { vera, viktor, clara } = lotse
    await posts(lotse, 'Möbel tragen', vera)
    vera.person.block()
    await viktor.forges(lotse.chat.card().buttons[1]?.[1]?.data as string)
    await viktor.says('Wo denn?')
    expect(clara.reads()).toContain('Wo denn?')
    viktor.skips()
  })

  test('is not for outsiders, who are led to joining', async () => {
    const { oskar, group, chat } = await startTask()
    group.add(oskar.person)
    const answer = await oskar.person.press(chat.card(), { data: chat.card().buttons[1]?.[1]?.data as string })
    expect(answer).toMatchObject({ alert: true, url: expect.stringMatching(/start=join_/) })
    expect(oskar.reads()).toBe('')
  })
})
