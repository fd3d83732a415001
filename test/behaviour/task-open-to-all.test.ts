import { expect, test } from 'vitest'
import { type Lotse, startLotse } from '../support/lotse.ts'
import { posts } from '../support/tasks.ts'

/** The group opened its tasks; Amal and Oskar are in its chat, and Oskar has never started the bot. */
async function opened(options?: Parameters<typeof startLotse>[0]): Promise<Lotse> {
  const lotse = await startLotse(options)
  const { clara, amal, oskar, group, skipAll } = lotse
  await clara.says('/setup')
  await clara.presses('group:switch:openTasks')
  for (const { person } of [amal, oskar]) group.add(person)
  skipAll()
  await posts(lotse, '1 Möbel tragen')
  return lotse
}

/** The link that a press on the card leads to. */
async function pressed({ chat, moment }: Lotse, who: Lotse['oskar']): Promise<string> {
  const answer = who.person.press(chat.card(), /^task:claim/)
  await moment()
  const answered = await answer
  expect(answered).not.toHaveProperty('text')
  return (answered.answered ? answered.url : undefined) ?? ''
}

test('a switch of the coordinators says what it does', async () => {
  const { clara } = await startLotse()
  await clara.says('/setup')
  clara.skips()
  expect(await clara.presses('group:switch:openTasks')).toBe('„Aufgaben für alle“ ist jetzt an.')
  expect(clara.reads()).toContain('auch übernehmen, wer der Gruppe nicht beigetreten ist')
})

test('somebody who asks may take a task, and stays an asker', async () => {
  const lotse = await opened()
  const { amal, chat, clara, database } = lotse
  expect(await amal.presses('task:claim', chat.card())).toContain('المكان لكم')
  expect(amal.reads()).toContain('Möbel tragen')
  expect(chat.reads()).toContain('Alle Plätze sind vergeben.')
  expect(await database.rows(`SELECT "role" FROM "Person" WHERE "role" = 'asker'`)).toHaveLength(2)
  await amal.presses('task:release')
  expect(chat.reads()).toContain('Plätze frei: 1 von 1')
  for (const each of [amal, clara]) each.skips()
})

test('whoever never started the bot is led to Start, which takes the place in one go', async () => {
  const lotse = await opened()
  const { oskar, chat, clara, moment } = lotse
  const link = await pressed(lotse, oskar)
  expect(link).toMatch(/^https:\/\/t\.me\/lotse_bot\?start=task_[a-z0-9]+$/)
  expect(chat.reads()).toBe('')
  oskar.person.open(link)
  await moment()
  expect(oskar.reads()).toMatchInlineSnapshot(`
    "Guten Tag, hier ist Lotse.

    Schreiben Sie mir einfach Ihre Frage, zum Beispiel zu Wohnung, Vertrag, Amt oder Arbeit. Zwei Wörter reichen, ein Foto geht auch. Wenn Sie möchten, hilft Ihnen ein Mensch aus der Gruppe. Ihren Namen und Ihre Nummer sieht er nicht.

    Ich speichere Ihre Fragen verschlüsselt und lösche sie nach einiger Zeit. Mit /forget löschen Sie alles sofort.
    [Deutsch] [English]
    [Українська] [Русский]
    [العربية] [فارسی]
    [Türkçe] [Français]
    ---
    Sie sind dabei. Danke!

    Möbel tragen

    Wenn es doch nicht klappt, drücken Sie bitte gleich auf „Ich kann doch nicht“. Dann kann jemand anderes gehen.
    [Erledigt] [Ich kann doch nicht]"
  `)
  expect(chat.reads()).toContain('Alle Plätze sind vergeben.')
  await oskar.says('/oncall')
  expect(oskar.reads()).toBe('Das ist nur für Freiwillige der Gruppe.')
  clara.skips()
})

test('of two who press Start at once for the last place, one waits in line', async () => {
  const lotse = await opened()
  const { oskar, amal, chat, clara, moment } = lotse
  const link = await pressed(lotse, oskar)
  const press = amal.person.press(chat.card(), /^task:claim/)
  oskar.person.open(link)
  oskar.person.open(link)
  await moment()
  expect(await press).toMatchObject({ answered: true })
  expect(await lotse.database.rows('SELECT "held" FROM "Task"')).toEqual([{ held: 1 }])
  for (const each of [oskar, amal, clara]) each.skips()
})

test('whoever blocked Lotse is led to Start, too, and holds no place until then', async () => {
  const lotse = await opened()
  const { amal, clara, moment } = lotse
  amal.person.block()
  await moment()
  const link = await pressed(lotse, amal)
  expect(await lotse.database.rows('SELECT "held" FROM "Task"')).toEqual([{ held: 0 }])
  amal.person.open(link)
  await moment()
  expect(amal.reads()).toContain('المكان لكم')
  amal.person.block()
  await moment()
  expect(await lotse.database.rows('SELECT "held" FROM "Task"')).toEqual([{ held: 0 }])
  for (const each of [amal, clara]) each.skips()
})

test('whoever is forgotten leaves the place to others', async () => {
  const lotse = await opened()
  const { amal, chat, clara } = lotse
  await amal.presses('task:claim', chat.card())
  await amal.says('/forget')
  await amal.presses('me:forget')
  expect(chat.reads()).toContain('Plätze frei: 1 von 1')
  for (const each of [amal, clara]) each.skips()
})

test('a link to a task that is over says so, and one to no task greets', async () => {
  const lotse = await opened()
  const { oskar, clara, moment } = lotse
  const link = await pressed(lotse, oskar)
  await clara.presses('task:end')
  oskar.person.open(link)
  await moment()
  expect(oskar.reads()).toContain('Das ist schon vorbei.')
  await oskar.starts('task_nothing')
  expect(oskar.reads()).toContain('Diese Aufgabe gibt es nicht mehr.')
  clara.skips()
})

test('in one of several towns Start knows which one it is', async () => {
  const lotse = await opened({ towns: [{ name: 'Weiden' }] })
  const { oskar, chat, moment } = lotse
  oskar.person.open(await pressed(lotse, oskar))
  await moment()
  expect(chat.reads()).toContain('Alle Plätze sind vergeben.')
  lotse.skipAll()
})

test('what is for an asker stays with the volunteers, and so does offering oneself if need be', async () => {
  const lotse = await opened()
  const { oskar, amal, chat, database, moment } = lotse
  const press = amal.person.press(chat.card(), /^task:maybe/)
  await moment()
  expect(await press).toMatchObject({ url: expect.stringContaining('start=join_') })
  await database.change(`UPDATE "Task" SET "askerId" = (SELECT "id" FROM "Person" WHERE "language" = 'uk')`)
  for (const who of [oskar, amal]) {
    const answer = who.person.press(chat.card(), /^task:claim/)
    await moment()
    expect(await answer).toMatchObject({ url: expect.stringContaining('start=join_') })
  }
  expect(await database.rows('SELECT "held" FROM "Task"')).toEqual([{ held: 0 }])
  lotse.skipAll()
})

test('where the group has not opened its tasks, a link to one opens nothing', async () => {
  const lotse = await startLotse()
  await posts(lotse, '1 Möbel tragen')
  const { oskar, chat } = lotse
  const id = /task:claim:(\w+)/.exec(JSON.stringify(chat.card().buttons))?.[1] ?? ''
  await oskar.starts(`task_${id}`)
  expect(oskar.reads()).toContain('Bitte treten Sie zuerst der Gruppe bei')
  expect(await lotse.database.rows('SELECT "held" FROM "Task"')).toEqual([{ held: 0 }])
})
