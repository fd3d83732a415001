import { expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { everyByte, expectNothing } from '../support/bytes.ts'
import { dataOf } from '../support/data.ts'
import { minutes, startLotse } from '../support/lotse.ts'
import { startPlanned, takesNext } from '../support/planned.ts'
import { joinVeronika } from '../support/veronika.ts'

const secret = 'Zwetschgenkuchen in der Hinterhofgasse siebzehn'

/** Words, names and ids as they would stand in a file. */
const traces = (...actors: Actor[]) => [
  'Zwetschgenkuchen',
  'Hinterhofgasse',
  ...actors.flatMap(({ id, person: { user } }) => [String(id), user.first_name, user.username ?? '']),
  ...actors.map(({ id }) => Buffer.from(Float64Array.of(id).buffer).toString('latin1')),
]

/**
 * An asker and a volunteer are in the middle of a talk, and have written the secret. Their ids and names are long ones,
 * such as do not turn up among sealed bytes by chance.
 */
async function talking() {
  const town = await startLotse()
  const amal = town.person(5550001001, 'Amalthea', 'ar')
  const vera = await joinVeronika(town)
  await town.vera.presses('oncall:stop')
  await vera.presses('oncall:start')
  const lotse = { ...town, amal, vera }
  await amal.starts()
  await amal.says(secret)
  await amal.presses('question:human')
  await vera.presses('question:take')
  await amal.says(`${secret}!`)
  await vera.says(`${secret}?`)
  await town.viktor.presses('oncall:start')
  for (const actor of [amal, vera]) actor.skips()
  lotse.skipAll()
  return lotse
}

test('nothing that anybody wrote or is called can be read in the database, while they talk', async () => {
  const lotse = await talking()
  const { amal, vera } = lotse

  expectNothing(await everyByte(lotse), traces(amal, vera))
  await lotse.stop()
  expectNothing(await everyByte(lotse), traces(amal, vera))
  await lotse.restart()
})

test('/privacy fits one screen', async () => {
  const { oskar } = await startLotse()
  await oskar.starts()
  oskar.skips()

  await oskar.says('/privacy')
  expect(oskar.last().text.length).toBeLessThan(1200)
  expect(oskar.reads()).toMatchInlineSnapshot(`
    "Was ich über Sie weiß
    • Ihre Telegram-Nummer (verschlüsselt), Ihre Sprachen
    • Ihre Fragen, Gespräche, Termine und Fristen (verschlüsselt), nach dem Ende noch 90 Tage lang
    • Bei Freiwilligen: Name, Themen, Grenzen und Dienste, und seit wann sie wofür freigegeben sind

    Wer was sieht
    Wer Ihnen hilft, sieht Ihre Worte, aber nicht Ihren Namen, Ihre Nummer oder Ihr Konto. Im Gruppenchat stehen nur Sprache und Thema. Die Leitung der Gruppe sieht, wie lange Sie warten. Ihre Worte liest sie nur, wenn sie Ihnen selbst hilft oder Sie Ja sagen. Telegram selbst kann Nachrichten an Bots auf seinen Servern lesen. Schreiben Sie deshalb nichts, was Telegram nicht wissen darf.

    Was Sie tun können
    /mydata – alles bekommen, was gespeichert ist
    /forget – alles löschen

    Verantwortlich: Lotse."
  `)
})

test('/mydata of somebody who asks holds all they wrote', async () => {
  const lotse = await talking()
  const { amal } = lotse

  const data = JSON.parse(await dataOf(lotse, amal))
  expect(data.person).toMatchObject({ telegramId: amal.id, role: 'asker', language: 'ar', name: null })
  expect(JSON.stringify(data.questions)).toContain(secret)
  expect(data.questions[0].words).toHaveLength(2)
  expect(data.helped).toEqual([])
})

test('/mydata holds what somebody agreed to', async () => {
  const lotse = await startLotse()
  const { vera } = lotse
  await vera.says('/quiet 22-7')
  await vera.says('/limits')
  await vera.presses('limits:edit:open')
  await vera.presses('limits:open:2')

  const { limits } = JSON.parse(await dataOf(lotse, vera))
  expect(limits).toMatchObject({ quietHours: '22:00-07:00', openAtOnce: 2, perWeek: null, never: [] })
})

test('/mydata of a volunteer holds their shifts', async () => {
  const lotse = await startPlanned('Mo 14-16')
  await takesNext(lotse, lotse.vera)

  const { shifts } = JSON.parse(await dataOf(lotse, lotse.vera))
  expect(shifts).toMatchObject([
    { startsAt: '2026-11-23T13:00:00.000Z', endsAt: '2026-11-23T15:00:00.000Z', state: 'held', stoppedAt: null },
  ])
})

test('/mydata holds what shifts somebody was asked for and wished to swap, and of nobody else', async () => {
  const lotse = await startPlanned('Di 14-16', 'Mi 14-16')
  const { vera, viktor, clara } = lotse
  const tuesday = await takesNext(lotse, vera)
  await lotse.advance(minutes(20))
  await vera.forges(`shift:swap:${tuesday}`)
  await vera.presses('An jemanden abgeben')
  await viktor.presses('swap:take')
  for (const somebody of [viktor, clara]) somebody.skips()

  const { askedForShifts, swaps } = JSON.parse(await dataOf(lotse, vera))
  expect(swaps).toMatchObject([{ shiftId: tuesday, state: 'settled', wish: 'own' }])
  expect(JSON.parse(await dataOf(lotse, clara)).askedForShifts.length + askedForShifts.length).toBe(1)
  expect(JSON.stringify(swaps)).not.toContain('fromId')
})

test("/mydata of a volunteer holds none of the asker's words, and their own", async () => {
  const lotse = await talking()
  const { vera, amal } = lotse

  const text = await dataOf(lotse, vera)
  expect(text).toContain(`${secret}?`)
  expect(text).not.toContain(`${secret}!`)
  expect(text).not.toContain(String(amal.id))
  expect(JSON.parse(text).person).toMatchObject({ role: 'volunteer', name: 'Veronika' })
})

test('/forget of somebody who asks: the volunteer hears, and nothing is left', async () => {
  const lotse = await talking()
  const { amal, vera, database } = lotse

  await amal.says('/forget')
  expect(await database.rows('SELECT id FROM "Person"')).toHaveLength(7)
  await amal.presses('me:forget:yes')
  expect(amal.reads()).toMatch(/\p{Script=Arabic}/u)
  expect(vera.reads()).toMatchInlineSnapshot(`"#abc: Die Person hat ihre Daten gelöscht. Das Gespräch ist beendet."`)
  expect(await database.rows('SELECT id FROM "Person"')).toHaveLength(6)
  expect(await database.rows('SELECT id FROM "Message"')).toHaveLength(0)
  await lotse.stop()
  expectNothing(await everyByte(lotse), traces(amal))
  await lotse.restart()
})

test('/forget of a volunteer: their talk goes on with the next one', async () => {
  const lotse = await talking()
  const { vera, viktor, amal, clara, database } = lotse

  await vera.says('/forget')
  await vera.presses('me:forget:yes')
  expect(vera.person.menu().map(({ command }) => command)).not.toContain('oncall')
  expect(
    viktor
      .last()
      .buttons.flat()
      .map(({ data }) => data),
  ).toContainEqual(expect.stringMatching(/^question:take/))
  expect(amal.unread()).toBeGreaterThan(0)
  await clara.says('/volunteers')
  expect(clara.reads()).not.toContain('Veronika')
  expect(await database.rows('SELECT id FROM "Person"')).toHaveLength(6)
  vera.skips()
  amal.skips()
  lotse.skipAll()
})

test('the last coordinator may be forgotten too: that right is stronger than a role', async () => {
  const lotse = await startLotse()
  const { clara, database } = lotse

  await clara.says('/forget')
  expect(clara.reads()).toMatchInlineSnapshot(`
    "Sie sind die letzte Person in der Koordination. Danach kann niemand mehr einladen oder Dienste planen, und niemand erfährt, wenn eine Frage offen bleibt. Machen Sie am besten erst jemand anderen dazu: /volunteers

    Soll ich trotzdem alles über Sie löschen? Ihre offenen Gespräche gehen an andere. Das lässt sich nicht zurücknehmen.
    [Ja, alles löschen]"
  `)
  const before = (await database.rows('SELECT id FROM "Person"')).length
  await clara.presses('me:forget:yes')
  expect(await database.rows('SELECT id FROM "Person"')).toHaveLength(before - 1)
  expect(clara.person.menu().map(({ command }) => command)).not.toContain('invite')
  lotse.skipAll()
})

test('whoever was forgotten is not kept anew by blocking, editing or an old button', async () => {
  const { amal, database, moment } = await startLotse()
  const written = await amal.says('شقة')
  await amal.says('/forget')
  const before = (await database.rows('SELECT id FROM "Person"')).length
  await amal.presses('me:forget:yes')

  await amal.edits(written, 'شقة كبيرة')
  await amal.forges('me:forget:yes')
  await amal.presses('question:human')
  await amal.presses('guide:open')
  amal.person.block()
  await moment()
  expect(await database.rows('SELECT id FROM "Person"')).toHaveLength(before - 1)
  amal.skips()
})

test('who was forgotten may begin anew', async () => {
  const lotse = await startLotse()
  const { amal } = lotse
  await amal.says('/forget')
  await amal.presses('me:forget:yes')
  amal.skips()

  await amal.starts()
  expect(amal.last().buttons.flat()).toHaveLength(8)
  expect(JSON.parse(await dataOf(lotse, amal)).questions).toEqual([])
})

test('Oskar has nothing to get, and nobody else’s button deletes for him', async () => {
  const { oskar, amal, database } = await startLotse()
  await oskar.starts()
  await amal.says('/forget')
  const before = (await database.rows('SELECT id FROM "Person"')).length

  await oskar.forges('me:forget:yes')
  expect(await database.rows('SELECT id FROM "Person"')).toHaveLength(before - 1)
  await amal.says('/help')
  expect(amal.unread()).toBeGreaterThan(0)
  amal.skips()
  oskar.skips()
})
