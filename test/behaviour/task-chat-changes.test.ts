import { describe, expect, test } from 'vitest'
import { show } from '../support/actor.ts'
import { days, type Lotse, minutes, startLotse } from '../support/lotse.ts'
import { startTask } from '../support/tasks.ts'

/** What Lotse has in a group chat now, as Clara reads it there. */
const standsIn = ({ clara }: Lotse, chat: Lotse['group']) =>
  clara.person.sees(chat).filter(({ fromBot, service }) => fromBot && service === undefined)

async function setUpIn(lotse: Lotse, chat: Lotse['group']): Promise<void> {
  lotse.clara.person.send('/setup', { to: chat })
  await lotse.moment()
}

/** A small group, which can become a supergroup, with two tasks in it. */
async function small(): Promise<{ lotse: Lotse; chat: Lotse['group'] }> {
  const lotse = await startLotse()
  const { clara, vera, viktor, telegram } = lotse
  const members = [vera.person, viktor.person]
  const chat = telegram.group({ title: 'Klein', creator: clara.person, members, type: 'group' })
  chat.addBot({ admin: true })
  await setUpIn(lotse, chat)
  for (const text of ['2 Möbel tragen', 'Plakate kleben']) {
    clara.person.send(`/task ${text}`, { to: chat })
    await lotse.advance(minutes(1))
  }
  lotse.skipAll()
  return { lotse, chat }
}

describe('a group that becomes a supergroup', () => {
  test('has its open tasks in the new chat, without a sound, with whoever holds a place', async () => {
    const { lotse, chat } = await small()
    const { vera, clara, viktor, moment } = lotse
    const old = standsIn(lotse, chat).at(-1)
    await vera.presses('task:claim', old)
    const large = chat.migrate()
    await moment()
    const cards = standsIn(lotse, large)
    expect(cards.map(show).join('\n---\n')).toMatchInlineSnapshot(`
      "Möbel tragen

      Plätze frei: 2 von 2
      [Ich mache mit]
      [Notfalls ich] [Frage dazu]
      ---
      Plakate kleben

      Alle Plätze sind vergeben. Danke!
      Dabei: Vera
      [Auf die Warteliste]
      [Notfalls ich] [Frage dazu]"
    `)
    expect(cards.every(({ silent }) => silent)).toBe(true)
    expect(await viktor.presses('task:claim', cards[0])).toContain('Sie sind dabei')
    expect(standsIn(lotse, large)[0]?.text).toContain('Dabei: Viktor')
    for (const each of [vera, viktor, clara]) each.skips()
  })

  test('has nothing twice when Telegram repeats what it said', async () => {
    const { lotse, chat } = await small()
    const { telegram, moment } = lotse
    const large = chat.migrate()
    await moment()
    for (const { update_id } of telegram.recentUpdates().slice(-3)) telegram.repeatUpdate(update_id)
    await moment()
    expect(standsIn(lotse, large)).toHaveLength(2)
    lotse.skipAll()
  })

  test('keeps everything when Lotse learns of it only by writing there', async () => {
    const { lotse, chat } = await small()
    const { vera, clara, telegram, moment, restart } = lotse
    const [, first] = standsIn(lotse, chat)
    const large = telegram.group({ title: 'Groß', creator: clara.person, members: [vera.person] })
    large.addBot({ admin: true })
    const parameters = { migrate_to_chat_id: large.id }
    const description = 'Bad Request: group chat was upgraded to a supergroup chat'
    telegram.faults.add({ fault: { type: 'error', code: 400, description, parameters }, chat })
    await restart()
    await vera.presses('task:claim', first)
    await moment()
    expect(standsIn(lotse, large)).toHaveLength(2)
    expect(
      standsIn(lotse, large)
        .map(({ text }) => text)
        .join(),
    ).toContain('Dabei: Vera')
    for (const each of [vera, clara]) each.skips()
  })
})

describe('/setup in another chat', () => {
  test('takes open tasks along, and leaves no buttons in the old one', async () => {
    const lotse = await startTask('2 Möbel tragen')
    const { clara, vera, chat, group, telegram } = lotse
    const old = chat.card()
    const second = telegram.group({ title: 'Neu', creator: clara.person, members: [vera.person] })
    second.addBot({ admin: true })
    await setUpIn(lotse, second)
    expect(clara.person.look(old)).toBeUndefined()
    expect(standsIn(lotse, group).flatMap(({ buttons }) => buttons)).toEqual([])
    const card = standsIn(lotse, second).find(({ text }) => text.startsWith('Möbel tragen'))
    expect(await vera.presses('task:claim', card)).toContain('Sie sind dabei')
    expect(clara.person.look(card ?? old)?.text).toContain('Dabei: Vera')
    lotse.skipAll()
  })

  test('says in the old one where it stands now when that is too old to be deleted', async () => {
    const lotse = await startTask('2 Möbel tragen')
    const { clara, chat, telegram, advance } = lotse
    const old = chat.card()
    await advance(days(3))
    const second = telegram.group({ title: 'Neu', creator: clara.person })
    second.addBot({ admin: true })
    await setUpIn(lotse, second)
    expect(clara.person.look(old)).toMatchObject({ text: 'Das steht jetzt im neuen Gruppenchat.', buttons: [] })
    lotse.skipAll()
  })

  test('is not undone by Lotse being put out of the old one', async () => {
    const lotse = await startTask('2 Möbel tragen')
    const { clara, group, telegram, moment } = lotse
    const second = telegram.group({ title: 'Neu', creator: clara.person })
    second.addBot({ admin: true })
    await setUpIn(lotse, second)
    lotse.skipAll()
    group.kickBot()
    await moment()
    expect(clara.reads()).toBe('')
  })
})

describe('put out of the chat', () => {
  test('in a storm of presses Lotse loses nobody', async () => {
    const lotse = await startTask('2 Möbel tragen')
    const { clara, vera, viktor, chat, group, moment } = lotse
    const presses = [vera, viktor].map(({ person }) => person.press(chat.card(), /task:claim/))
    group.kickBot()
    await moment()
    for (const press of presses) expect(await press).toMatchObject({ text: expect.stringContaining('Sie sind dabei') })
    expect(clara.reads().match(/Ich bin nicht mehr im Gruppenchat/g)).toHaveLength(1)
    expect(await vera.presses('task:release')).toContain('Zurückgegeben')
    expect(await lotse.database.rows('SELECT "held" FROM "Task"')).toEqual([{ held: 1 }])
    for (const each of [vera, viktor, clara]) each.skips()
  })

  test('tasks stand in the chat again after the next /setup', async () => {
    const lotse = await startTask('2 Möbel tragen')
    const { vera, chat, group, moment, restart } = lotse
    await vera.presses('task:claim', chat.card())
    group.kickBot()
    await moment()
    lotse.skipAll()
    await restart()
    group.addBot({ admin: true })
    await setUpIn(lotse, group)
    const cards = standsIn(lotse, group).filter(({ text }) => text.includes('Dabei: Vera'))
    expect(cards.at(-1)).toMatchObject({ silent: true })
    lotse.skipAll()
  })

  test('as well as not being allowed to write there, tells coordinators what to press', async () => {
    const lotse = await startTask('2 Möbel tragen')
    const { clara, group, moment } = lotse
    group.restrictBot()
    await moment()
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Ich darf im Gruppenchat nicht mehr schreiben.

      Fragen, für die im Dienst niemand Zeit hat, kommen jetzt nur noch zu Ihnen. Aufgaben haben gerade keinen Chat: Wer dabei ist, bleibt dabei, aber neue Karten sieht niemand.

      So geht es weiter: Öffnen Sie den Gruppenchat, tippen Sie oben auf seinen Namen, dann auf „Bearbeiten“ und „Administratoren“. Machen Sie mich dort zum Administrator und schicken Sie im Chat /setup. Die offenen Aufgaben stelle ich dann neu hinein."
    `)
  })

  test('a refusal of Telegram alone tells coordinators, too', async () => {
    const lotse = await startTask('2 Möbel tragen')
    const { clara, vera, chat, telegram, group } = lotse
    const description = 'Bad Request: not enough rights to send text messages to the chat'
    telegram.faults.add({ fault: { type: 'error', code: 400, description }, chat: group.id, method: 'editMessageText' })
    await vera.presses('task:claim', chat.card())
    expect(clara.reads()).toContain('Ich darf im Gruppenchat nicht mehr schreiben.')
    vera.skips()
  })
})

describe('a card that somebody deleted', () => {
  test('comes back once, and not again and again', async () => {
    const lotse = await startTask('3 Möbel tragen')
    const { clara, vera, viktor, chat, group } = lotse
    const first = chat.card()
    clara.person.delete(first)
    await vera.presses('task:claim', first)
    const second = chat.card()
    expect(second).toMatchObject({ silent: true, text: expect.stringContaining('Dabei: Vera') })
    clara.person.delete(second)
    await viktor.presses('task:claim', second)
    expect(standsIn(lotse, group).some(({ text }) => text.startsWith('Möbel'))).toBe(false)
    expect(await clara.presses('task:claim', first)).toContain('Sie sind dabei')
    lotse.skipAll()
  })

  test('of a task that is over stays away, and a press on it says why', async () => {
    const lotse = await startTask('3 Möbel tragen')
    const { clara, vera, chat, group } = lotse
    const card = chat.card()
    clara.person.delete(card)
    await clara.presses('task:end')
    expect(standsIn(lotse, group).some(({ text }) => text.startsWith('Möbel'))).toBe(false)
    expect(await vera.presses('task:claim', card)).toBe('Das ist schon vorbei.')
    expect(await vera.forges('task:claim:nothing', card)).toBe('Diese Aufgabe gibt es nicht mehr.')
    lotse.skipAll()
  })
})
