import { describe, expect, test } from 'vitest'
import { startLotse } from '../support/lotse.ts'

/** Amal reads German here and waits; nobody is on duty, so there is a card and Clara knows. */
async function card() {
  const lotse = await startLotse()
  const { amal, vera, clara, chat } = lotse
  await vera.presses('oncall:stop')
  await amal.speaks('de')
  await amal.says('Xyzzy plugh')
  await amal.presses('question:human')
  for (const somebody of [amal, vera, clara]) somebody.skips()
  chat.reads()
  return lotse
}

describe('of two at the same moment one gets it', () => {
  test.each(['viktor', 'vera'] as const)('from the card, %s first', async (who) => {
    const { amal, vera, viktor, clara, chat, moment } = await card()
    const [first, second] = who === 'viktor' ? [viktor, vera] : [vera, viktor]
    const data = chat.card().buttons[0]?.[0]?.data as string
    const presses = [first.person.press(chat.card(), { data }), second.person.press(chat.card(), { data })]
    await moment()
    const texts = (await Promise.all(presses)).map((answer) => answer.answered && answer.text)
    expect(texts).toEqual([
      'Übernommen. Alles Weitere steht in unserem privaten Chat.',
      'Jemand war einen Moment schneller. Danke, dass Sie da sind!',
    ])
    expect(first.reads()).toContain('Xyzzy plugh')
    expect(second.reads()).toBe('')
    expect(chat.reads()).toContain(`Erledigt: ${first.person.user.first_name} kümmert sich`)
    expect(amal.reads()).toContain('Jemand aus der Gruppe ist jetzt für Sie da')
    clara.skips()
  })

  test('one from the card and one from the message to coordinators', async () => {
    const { amal, viktor, clara, chat, moment } = await card()
    const data = chat.card().buttons[0]?.[0]?.data as string
    const presses = [clara.person.press(clara.last(), { data }), viktor.person.press(chat.card(), { data })]
    await moment()
    const won = (await Promise.all(presses)).filter(
      (answer) => answer.answered && answer.text?.startsWith('Übernommen'),
    )
    expect(won).toHaveLength(1)
    expect(amal.reads().match(/ist jetzt für Sie da/g)).toHaveLength(1)
    for (const somebody of [viktor, clara]) somebody.skips()
  })

  test('whoever presses twice has it once', async () => {
    const { amal, viktor, clara, chat, moment } = await card()
    const data = chat.card().buttons[0]?.[0]?.data as string
    const presses = [viktor.person.press(chat.card(), { data }), viktor.person.press(chat.card(), { data })]
    await moment()
    const texts = (await Promise.all(presses)).map((answer) => answer.answered && answer.text)
    expect(texts[1]).toBe('Diese Frage haben Sie schon.')
    expect(viktor.reads().match(/Das ist jetzt Ihr Gespräch/g)).toHaveLength(1)
    for (const somebody of [amal, clara]) somebody.skips()
  })
})

describe('those who may not', () => {
  test('an outsider in the group chat is led to the way in, and nothing changes', async () => {
    const { oskar, group, chat, telegram } = await card()
    group.add(oskar.person)
    const { data = '' } = chat.card().buttons[0]?.[0] ?? {}
    const answer = await oskar.person.press(chat.card(), { data })
    expect(answer).toMatchObject({
      text: 'Bitte treten Sie zuerst der Gruppe bei, über den Knopf im Gruppenchat.',
      url: expect.stringMatching(new RegExp(`^https://t.me/${telegram.bot.username}\\?start=join_`)),
    })
    expect(chat.reads() + oskar.reads()).toBe('')
  })

  test('an asker who got hold of the data hears why not, and is given no way in', async () => {
    const { olena, chat } = await card()
    const { data = '' } = chat.card().buttons[0]?.[0] ?? {}
    await olena.speaks('de')
    const answer = await olena.person.press(olena.last(), { data })
    expect(answer).toEqual({
      answered: true,
      alert: true,
      text: 'Bitte treten Sie zuerst der Gruppe bei, über den Knopf im Gruppenchat.',
    })
    expect(chat.reads()).toBe('')
  })

  test('a volunteer who blocked Lotse is told to undo that first, and then may', async () => {
    const { amal, viktor, clara, chat } = await card()
    viktor.person.block()
    expect(await viktor.presses('question:take', chat.card())).toMatch(/^Ich kann Ihnen privat nicht schreiben/)
    expect(amal.reads()).toBe('')
    viktor.person.unblock()
    expect(await viktor.presses('question:take', chat.card())).toContain('Übernommen')
    for (const somebody of [amal, viktor, clara]) somebody.skips()
  })
})

describe('with no language in common', () => {
  /** Amal speaks Arabic, Vera German. */
  async function talking() {
    const lotse = await startLotse()
    await lotse.amal.says('تسجيل العنوان')
    await lotse.amal.presses('question:human')
    await lotse.vera.presses('question:take')
    return lotse
  }

  test('both are told, and the asker is offered what the volunteer speaks', async () => {
    const { amal, vera } = await talking()
    expect(vera.reads()).toContain('Sie haben keine gemeinsame Sprache; das habe ich auch der Person gesagt.')
    expect(amal.last().buttons.flat()[0]?.data).toMatch(/^question:bridge:\w+:de$/)
    amal.skips()
  })

  test('the bridge, once taken, is told to the volunteer once', async () => {
    const { amal, vera } = await talking()
    const offered = amal.last()
    vera.skips()
    await amal.presses('question:bridge')
    expect(amal.last().buttons.flat()).toHaveLength(1)
    expect(vera.reads()).toMatchInlineSnapshot(`"#abc: Die Person möchte es auf Deutsch versuchen."`)
    await amal.forges(offered.buttons[0]?.[0]?.data as string, offered)
    expect(vera.reads()).toBe('')
    amal.skips()
  })

  test('a language that the volunteer does not speak is no bridge', async () => {
    const { amal, vera, database } = await talking()
    const data = amal.last().buttons[0]?.[0]?.data as string
    vera.skips()
    await amal.forges(data.replace(/de$/, 'fr'))
    await amal.forges(data.replace(/de$/, 'xx'))
    expect(vera.reads()).toBe('')
    expect(await database.rows(`SELECT spoken FROM "Person" WHERE spoken LIKE '%fr%'`)).toEqual([])
    amal.skips()
  })
})
