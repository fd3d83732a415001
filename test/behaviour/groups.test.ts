import { expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { hours, type Lotse, startLotse } from '../support/lotse.ts'

/** What the newest message of Lotse in a group chat says, as somebody in it reads it. */
const lastIn = (actor: Actor, group: Lotse['group']) => actor.person.sees(group).findLast(({ fromBot }) => fromBot)

/** Clara and a group chat that Lotse was just added to. */
async function withNewGroup(options: Parameters<Lotse['group']['addBot']>[0] = { admin: true }, bot = {}) {
  const lotse = await startLotse({ bare: true, bot })
  await lotse.clara.starts()
  lotse.group.addBot(options)
  await lotse.moment()
  lotse.skipAll()
  return lotse
}

test('/setup by a coordinator makes the chat the helper group’s, with a button to join', async () => {
  const { clara, group, moment, oskar } = await withNewGroup()

  clara.person.send('/setup', { to: group })
  await moment()
  expect(lastIn(clara, group)?.text).toMatchInlineSnapshot(`
    "Dieser Chat gehört jetzt zur Gruppe Lotse.
    Hier frage ich, wenn im Dienst niemand Zeit hat. Worte und Namen der Fragenden zeige ich hier nie.

    ✓ Alle nötigen Rechte sind da.

    Wer mithelfen möchte, drückt hier und dann auf „Starten“. Erst dann kann ich Ihnen privat schreiben."
  `)
  const [join] = lastIn(clara, group)?.buttons.flat() ?? []
  expect(join?.url).toMatch(/^https:\/\/t\.me\/lotse_bot\?start=join_/)
  oskar.person.open(join?.url ?? '')
  await moment()
  expect(oskar.reads()).toContain('Willkommen')
})

test.for([
  ['a plain member', {}, ['Administrator', 'Privacy Mode']],
  ['an admin who may not delete', { admin: { can_delete_messages: false } }, ['löschen']],
  ['an admin who may not pin', { admin: { can_pin_messages: false } }, ['anzuheften']],
] as const)('as %s Lotse says which rights are missing', async ([, options, missing]) => {
  const { clara, group, moment } = await withNewGroup(options)

  clara.person.send('/setup', { to: group })
  await moment()
  for (const words of missing) expect(lastIn(clara, group)?.text).toContain(words)
  group.promoteBot()
  clara.person.send('/setup', { to: group })
  await moment()
  expect(lastIn(clara, group)?.text).toContain('✓')
})

test('privacy mode switched off at BotFather is seen at the next /setup', async () => {
  const { clara, group, moment, telegram } = await withNewGroup({})
  clara.person.send('/setup', { to: group })
  await moment()
  expect(lastIn(clara, group)?.text).toContain('Privacy Mode')

  telegram.setBot({ can_read_all_group_messages: true })
  clara.person.send('/setup', { to: group })
  await moment()
  expect(lastIn(clara, group)?.text).not.toContain('Privacy Mode')
})

test('a chat with topics wants the right to manage them', async () => {
  const lotse = await startLotse({ bare: true })
  const { clara, telegram, moment } = lotse
  await clara.starts()
  clara.skips()
  const forum = telegram.group({ title: 'Forum', creator: clara.person, forum: true })
  forum.addBot({ admin: { can_manage_topics: false } })

  clara.person.send('/setup', { to: forum })
  await moment()
  expect(lastIn(clara, forum)?.text).toContain('Themen')
})

test('/setup is refused to a volunteer and to an outsider, in their language', async () => {
  const { vera, oskar, olena, group, moment, chat } = await startLotse()
  group.add(oskar.person)
  group.add(olena.person)

  for (const [actor, words] of [
    [vera, 'Das dürfen nur'],
    [oskar, 'Das dürfen nur'],
    [olena, '\\p{Script=Cyrillic}'],
  ] as const) {
    actor.person.send('/setup', { to: group })
    await moment()
    expect(lastIn(actor, group)?.text).toMatch(new RegExp(words, 'u'))
  }
  chat.reads()
})

test('/setup in a second chat moves the helper group there', async () => {
  const lotse = await startLotse()
  const { clara, vera, amal, telegram, moment, group } = lotse
  const second = telegram.group({ title: 'Neu', creator: clara.person })
  second.addBot({ admin: true })
  clara.person.send('/setup', { to: second })
  await vera.presses('oncall:stop')
  const before = clara.person.sees(group).length

  await amal.says('ich möchte mit einem Menschen sprechen')
  await moment()
  expect(clara.person.sees(second).at(-1)?.buttons.flat()[0]?.data).toMatch(/^question:take/)
  expect(clara.person.sees(group)).toHaveLength(before)
  lotse.skipAll()
})

test("a chat that is another helper group's stays theirs", async () => {
  const lotse = await startLotse({ bare: true, towns: [{ name: 'Weiden', coordinators: [3009] }] })
  const { clara, group, moment } = lotse
  const nora = lotse.person(3009, 'Nora', 'de')
  await clara.starts()
  group.addBot({ admin: true })
  group.add(nora.person)
  clara.person.send('/setup', { to: group })
  await moment()

  nora.person.send('/setup', { to: group })
  await moment()
  expect(lastIn(nora, group)?.text).toBe('Dieser Chat gehört schon zu einer anderen Gruppe.')
  lotse.skipAll()
})

test('put out of the chat, Lotse tells the coordinators and writes there no more', async () => {
  const { clara, vera, amal, group, moment, skipAll } = await startLotse()
  group.kickBot()
  await moment()
  expect(clara.reads()).toMatchInlineSnapshot(
    `
    "Ich bin nicht mehr im Gruppenchat.

    Fragen, für die im Dienst niemand Zeit hat, kommen jetzt nur noch zu Ihnen. Aufgaben haben gerade keinen Chat: Wer dabei ist, bleibt dabei, aber neue Karten sieht niemand.

    So geht es weiter: Öffnen Sie den Gruppenchat, tippen Sie oben auf seinen Namen und dann auf „Mitglieder hinzufügen“. Fügen Sie mich wieder hinzu und schicken Sie dort /setup. Die offenen Aufgaben stelle ich dann neu hinein."
  `,
  )

  await vera.presses('oncall:stop')
  await amal.says('ich möchte mit einem Menschen sprechen')
  expect(clara.reads()).toContain('[Übernehmen]')
  skipAll()
})

test('a group that becomes a supergroup stays the helper group’s', async () => {
  const lotse = await startLotse({ bare: true })
  const { clara, amal, telegram, moment } = lotse
  await clara.starts()
  const small = telegram.group({ title: 'Klein', creator: clara.person, type: 'group' })
  small.addBot({ admin: true })
  clara.person.send('/setup', { to: small })
  await moment()
  const large = small.migrate()
  await moment()

  await amal.starts()
  await amal.says('ich möchte mit einem Menschen sprechen')
  await moment()
  expect(clara.person.sees(large).at(-1)?.buttons.flat()[0]?.data).toMatch(/^question:take/)
  lotse.skipAll()
})

test('what waits in a group chat that becomes a supergroup stands there anew, without a sound', async () => {
  const lotse = await startLotse()
  const { clara, vera, amal, telegram, moment, skipAll } = lotse
  const small = telegram.group({ title: 'Klein', creator: clara.person, type: 'group' })
  small.addBot({ admin: true })
  clara.person.send('/setup', { to: small })
  await vera.presses('oncall:stop')
  await clara.says('/rota Di 10-12 2')
  await amal.says('ich möchte mit einem Menschen sprechen')
  await lotse.advance(hours(1))
  const before = clara.person.sees(small).filter(({ fromBot, buttons }) => fromBot && buttons.flat()[0]?.data)
  const large = small.migrate()
  await moment()
  const after = clara.person.sees(large).filter(({ fromBot, service }) => fromBot && service === undefined)
  expect(after.map(({ text }) => text).toSorted()).toEqual(before.map(({ text }) => text).toSorted())
  expect(after.length).toBe(2)
  expect(after.every(({ silent }) => silent)).toBe(true)
  skipAll()
})

test('a press in the chat by somebody who has not joined leads to joining', async () => {
  const { clara, vera, amal, oskar, group, moment, skipAll } = await startLotse()
  group.add(oskar.person)
  await vera.presses('oncall:stop')
  await amal.says('ich möchte mit einem Menschen sprechen')
  const card = clara.person.sees(group).at(-1)

  const answer = oskar.person.press(card ?? { id: 0, chat: 0 }, /question:take/)
  await moment()
  expect(await answer).toMatchObject({ url: expect.stringMatching(/t\.me\/lotse_bot\?start=join_/) })
  expect(oskar.unread()).toBe(0)
  skipAll()
})

test('a command of the private chat sent to the group is shown the way there', async () => {
  const { vera, clara, group, moment } = await startLotse()

  vera.person.send('/oncall', { to: group })
  await moment()
  expect(lastIn(vera, group)?.text).toBe('Das geht nur in unserem privaten Chat.')
  const before = vera.person.sees(group).length
  clara.person.send('/ban somebody', { to: group })
  await moment()
  expect(vera.person.sees(group)).toHaveLength(before + 1)
  clara.person.send('/ban@lotse_bot somebody', { to: group })
  await moment()
  expect(lastIn(vera, group)?.text).toContain('kenne ich nicht')
})
