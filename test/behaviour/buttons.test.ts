import { describe, expect, test } from 'vitest'
import { startLotse } from '../support/lotse.ts'

/** Amal and Olena read German here; Amal talks with Vera, and the question's id is known. */
async function talking() {
  const lotse = await startLotse()
  const { amal, olena, vera } = lotse
  await amal.speaks('de')
  await olena.speaks('de')
  await amal.says('Xyzzy plugh')
  const id = (amal.last().buttons.flat().at(-1)?.data ?? '').split(':')[2] as string
  await amal.presses('question:human')
  await vera.presses('question:take')
  amal.skips()
  vera.skips()
  return { ...lotse, id }
}

describe("a button of somebody else's question", () => {
  test.each([
    ['question:human:ID', 'Dieser Knopf gehört nicht zu Ihnen.'],
    ['question:close:ID', 'Dieses Gespräch ist nicht Ihres.'],
    ['question:pass:ID', 'Diese Frage wurde Ihnen nicht gestellt.'],
    ['question:take:ID', 'Bitte treten Sie zuerst der Gruppe bei, über den Knopf im Gruppenchat.'],
    ['question:topic:ID:stay', 'Diese Frage ist nicht Ihre.'],
    ['question:discreet:ID', 'Diese Frage ist nicht Ihre.'],
    ['question:bridge:ID:de', 'Dieser Knopf gehört nicht zu Ihnen.'],
    ['question:to:ID:5', 'Dieses Gespräch ist nicht Ihres.'],
  ])('%s', async (data, text) => {
    const { olena, amal, vera, id } = await talking()
    expect(await olena.forges(data.replace('ID', id))).toBe(text)
    expect(olena.unread() + amal.unread() + vera.unread()).toBe(0)
  })

  test('a stranger whom nobody knows is answered, too', async () => {
    const { oskar, group, chat, id } = await talking()
    group.add(oskar.person)
    for (const verb of ['human', 'take', 'pass', 'close', 'discreet', 'new'])
      expect(await oskar.forges(`question:${verb}:${id}`, chat.card())).toMatch(
        /gehört nicht zu Ihnen|treten Sie zuerst/,
      )
    expect(await oskar.forges('oncall:start', chat.card())).not.toBe('(no answer)')
    expect(oskar.reads()).toBe('')
  })
})

test.each([
  ['question:human:unknown', 'Dieser Knopf ist nicht mehr gültig.'],
  ['question:rate:unknown:5', 'Dieser Knopf ist nicht mehr gültig.'],
  ['question:bridge:unknown:de', 'Dieser Knopf ist nicht mehr gültig.'],
  ['question:new:unknown', 'Das ist schon eine eigene Frage.'],
  ['question:close:unknown', 'Dieses Gespräch ist nicht Ihres.'],
  ['question:human', 'Dieser Knopf ist nicht mehr gültig.'],
  ['question:human:a:b', 'Dieser Knopf ist nicht mehr gültig.'],
  ['question:topic:ID:money', 'Dieser Knopf ist nicht mehr gültig.'],
  ['question:fly:ID', 'Dieser Knopf ist nicht mehr gültig.'],
  ['task:claim:ID', 'Bitte treten Sie zuerst der Gruppe bei, über den Knopf im Gruppenchat.'],
  ["question:close:' OR 1=1", 'Dieser Knopf ist nicht mehr gültig.'],
  ['☎️', 'Dieser Knopf ist nicht mehr gültig.'],
])('a button with %s says why it does nothing', async (data, text) => {
  const { amal, vera, id } = await talking()
  expect(await amal.forges(data.replace('ID', id))).toBe(text)
  expect(amal.unread() + vera.unread()).toBe(0)
})

test.each([
  ['question:human', 'amal', 'Diese Frage ist abgeschlossen. Schreiben Sie einfach neu.'],
  ['question:close', 'amal', 'Das war schon beendet.'],
  ['question:discreet', 'amal', 'Diese Frage ist schon abgeschlossen.'],
  ['question:take', 'vera', 'Diese Frage hat sich schon erledigt.'],
  ['question:pass', 'vera', 'Diese Frage hat schon jemand, oder sie hat sich erledigt.'],
  ['question:close', 'vera', 'Das war schon beendet.'],
] as const)('%s of a closed question says so to %s', async (verb, who, text) => {
  const { amal, vera, id, ...cast } = await talking()
  await amal.presses('question:close')
  const before = [amal.reads(), vera.reads()]
  expect(before.join()).toContain('beendet')
  expect(await { ...cast, amal, vera }[who].forges(`${verb}:${id}`)).toBe(text)
  expect(amal.unread() + vera.unread()).toBe(0)
})

test('the asker who presses for a person again while talking hears that somebody is there', async () => {
  const { amal, id } = await talking()
  expect(await amal.forges(`question:human:${id}`)).toBe('Es ist schon jemand für Sie da. Schreiben Sie einfach.')
})
