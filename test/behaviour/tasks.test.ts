import { describe, expect, test } from 'vitest'
import { startLotse } from '../support/lotse.ts'
import { posts, startTask, volunteer } from '../support/tasks.ts'

describe('a task in the group chat', () => {
  test('is a card at once, and its poster looks after it in private', async () => {
    const { vera, group, chat, moment } = await startLotse()
    vera.person.send('/task 2 Möbel tragen am Samstag', { to: group })
    await moment()
    expect(chat.reads()).toMatchInlineSnapshot(`
      "Möbel tragen am Samstag

      Plätze frei: 2 von 2
      [Ich mache mit]
      [Notfalls ich] [Frage dazu]"
    `)
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Möbel tragen am Samstag

      Plätze: 2, davon frei: 2
      Noch hat sich niemand gemeldet.
      [− Platz] [+ Platz]
      [Wann: Sa., 28. Nov.?]
      [Ändern …]
      [Dringend (diese Woche noch 3)]
      [Erledigt] [Absagen]"
    `)
  })

  test.each([
    ['Kinderbetreuung am Montag', '1 von 1'],
    ['3 Zimmer streichen', '3 von 3'],
    ['10 Uhr Begleitung zum Amt', '1 von 1'],
    ['3.12. Umzug', '1 von 1'],
    ['51 Stühle', '1 von 1'],
  ])('%s: places free %s', async (text, places) => {
    const lotse = await startLotse()
    await posts(lotse, text)
    expect(lotse.chat.card().text).toContain(`Plätze frei: ${places}`)
  })

  test('without a text says how it goes', async () => {
    const { vera, group, chat, moment } = await startLotse()
    vera.person.send('/task', { to: group })
    await moment()
    expect(chat.reads()).toMatchInlineSnapshot(`
      "Schreiben Sie hinter /task, was zu tun ist. Zum Beispiel:

      /task 3 Möbel tragen, Samstag 10 Uhr, Südstadt

      Die Zahl am Anfang sagt, wie viele Menschen Sie brauchen. Einen genauen Ort schreiben Sie bitte nicht in die Gruppe. Schreiben Sie /task in unserem privaten Chat, dann frage ich Schritt für Schritt."
    `)
    expect(vera.reads()).toBe('')
  })

  test('below a photo counts by its words', async () => {
    const { vera, group, chat, moment } = await startLotse()
    vera.person.send({ photo: {}, caption: '/task 2 Schrank abholen' }, { to: group })
    await moment()
    expect(chat.reads()).toContain('Schrank abholen')
    vera.skips()
  })

  test('of somebody who is no volunteer is none', async () => {
    const { oskar, group, chat, moment } = await startLotse()
    group.add(oskar.person)
    oskar.person.send('/task Geld sammeln', { to: group })
    await moment()
    expect(chat.reads()).toBe('Das ist nur für Freiwillige der Gruppe.')
  })

  test('at night comes without a sound', async () => {
    const lotse = await startLotse()
    await lotse.advance(14 * 3_600_000)
    await posts(lotse, 'Möbel tragen')
    expect(lotse.chat.card()).toMatchObject({ silent: true })
  })
})

describe('places', () => {
  test('go to those who press, and the card says so', async () => {
    const { vera, viktor, clara, chat } = await startTask()
    expect(await vera.presses('task:claim', chat.card())).toMatchInlineSnapshot(
      `"Sie sind dabei. Danke! Alles Weitere steht in unserem privaten Chat."`,
    )
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Sie sind dabei. Danke!

      Möbel tragen

      Wenn es doch nicht klappt, drücken Sie bitte gleich auf „Ich kann doch nicht“. Dann kann jemand anderes gehen.
      [Erledigt] [Ich kann doch nicht]"
    `)
    expect(await viktor.presses('task:claim', chat.card())).toContain('Sie sind dabei')
    expect(chat.reads()).toMatchInlineSnapshot(`
      "(edited) Möbel tragen

      Alle Plätze sind vergeben. Danke!
      Dabei: Vera, Viktor
      [Auf die Warteliste]
      [Notfalls ich] [Frage dazu]"
    `)
    for (const each of [viktor, clara]) each.skips()
  })

  test('are given back, and whoever waits moves up', async () => {
    const lotse = await startTask('1 Möbel tragen')
    const { vera, viktor, chat, clara } = lotse
    await vera.presses('task:claim', chat.card())
    vera.skips()
    expect(await viktor.presses('task:claim', chat.card())).toMatchInlineSnapshot(
      `"Alle Plätze sind vergeben. Sie stehen auf der Warteliste, vor Ihnen: 0."`,
    )
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "Sie stehen auf der Warteliste: Möbel tragen

      Wird ein Platz frei, rücken Sie nach. Ich schreibe Ihnen dann sofort.
      [Von der Liste nehmen]"
    `)
    expect(await vera.presses('task:release')).toContain('Zurückgegeben')
    expect(vera.reads()).toMatchInlineSnapshot(
      `"(edited) Sie haben den Platz zurückgegeben: Möbel tragen. Danke, dass Sie Bescheid gesagt haben."`,
    )
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "(a message was deleted)
      ---
      Ein Platz ist frei geworden: Sie sind dabei.

      Möbel tragen

      Wenn es doch nicht klappt, drücken Sie bitte gleich auf „Ich kann doch nicht“. Dann kann jemand anderes gehen.
      [Erledigt] [Ich kann doch nicht]"
    `)
    expect(chat.reads()).toContain('Dabei: Viktor')
    clara.skips()
  })

  test('are never more than there are, however many press at once', async () => {
    const lotse = await startTask('3 Möbel tragen')
    const { chat, moment, clara } = lotse
    const people = []
    for (let n = 0; n < 6; n++) people.push(await volunteer(lotse, 7000 + n, `Helfer${n}`))
    const card = chat.card()
    const data = card.buttons[0]?.[0]?.data as string
    const presses = people.map(({ person }) => person.press(card, { data }))
    await moment()
    const answers = (await Promise.all(presses)).map((answer) => (answer.answered ? answer.text : ''))
    expect(answers.filter((text) => text?.startsWith('Sie sind dabei'))).toHaveLength(3)
    expect(answers.filter((text) => text?.includes('Warteliste, vor Ihnen: '))).toHaveLength(3)
    expect(chat.reads()).toMatchInlineSnapshot(`
      "(edited) Möbel tragen

      Alle Plätze sind vergeben. Danke!
      Dabei: Helfer0, Helfer1, Helfer2
      Auf der Warteliste: 3
      [Auf die Warteliste]
      [Notfalls ich] [Frage dazu]"
    `)
    for (const somebody of [...people, clara]) somebody.skips()
  })

  test('can be more or fewer, and whoever waits moves up', async () => {
    const lotse = await startTask('1 Möbel tragen')
    const { vera, viktor, clara, chat } = lotse
    await vera.presses('task:claim', chat.card())
    await viktor.presses('task:claim', chat.card())
    for (const each of [vera, viktor]) each.skips()
    expect(await clara.presses('task:more')).toBe('Plätze: 2')
    expect(viktor.reads()).toContain('Ein Platz ist frei geworden: Sie sind dabei.')
    expect(chat.reads()).toContain('Dabei: Vera, Viktor')
    const id = /task:more:(\w+)/.exec(JSON.stringify(clara.last().buttons))?.[1]
    expect(await clara.forges(`task:fewer:${id}`)).toContain('2 haben schon einen Platz')
    clara.skips()
  })
})
