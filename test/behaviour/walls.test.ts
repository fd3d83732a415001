import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { hours, startLotse } from '../support/lotse.ts'

/** Two towns on one bot: Clara coordinates Lotse (the first), Nora coordinates Weiden. Nobody asks or helps yet. */
async function twoTowns(settings: Record<string, string> = {}) {
  const lotse = await startLotse({
    bare: true,
    settings,
    towns: [{ name: 'Weiden', region: 'Weiden', coordinators: [3009] }],
  })
  const nora = lotse.person(3009, 'Nora', 'de')
  await lotse.clara.starts()
  await nora.starts()
  lotse.skipAll()
  nora.skips()
  return { ...lotse, nora }
}

async function joins(actor: Actor, coordinator: Actor): Promise<void> {
  await coordinator.says('/invite')
  await actor.starts(/start=(join_\w+)/.exec(coordinator.last().text)?.[1])
  coordinator.skips()
  actor.skips()
}

const chooses = (actor: Actor, town: string) => actor.presses(town)

test('with several helper groups /start asks for the town, and keeps nothing before', async () => {
  const { oskar, database } = await twoTowns()
  const before = await database.rows('SELECT id FROM "Person"')

  await oskar.starts()
  expect(oskar.reads()).toMatchInlineSnapshot(`
    "Guten Tag, hier ist Lotse.

    Schreiben Sie mir einfach Ihre Frage, zum Beispiel zu Wohnung, Vertrag, Amt oder Arbeit. Zwei Wörter reichen, ein Foto geht auch. Wenn Sie möchten, hilft Ihnen ein Mensch aus der Gruppe. Ihren Namen und Ihre Nummer sieht er nicht.

    Ich speichere Ihre Fragen verschlüsselt und lösche sie nach einiger Zeit. Mit /forget löschen Sie alles sofort.

    In welcher Stadt oder Gruppe möchten Sie fragen?
    [Lotse]
    [Weiden]
    [Deutsch] [English]
    [Українська] [Русский]
    [العربية] [فارسی]
    [Türkçe] [Français]"
  `)
  await oskar.says('Wohnung')
  expect(oskar.reads()).toMatchInlineSnapshot(`
    "In welcher Stadt oder Gruppe möchten Sie fragen?

    Ihre Frage ist aufgehoben. Ich antworte gleich danach.
    [Lotse]
    [Weiden]"
  `)
  expect(await database.rows('SELECT id FROM "Person"')).toHaveLength(before.length)
  await chooses(oskar, 'Weiden')
  expect(oskar.reads()).toMatch(/^\(edited\) Gut: Weiden\. .*\n---\n.*Wohnung/s)
})

describe('what somebody wrote before they chose the town', () => {
  test('is answered afterwards, in its order, also after a restart', async () => {
    const { oskar, restart } = await twoTowns()
    await oskar.starts()
    await oskar.says('Wohnung')
    await oskar.says('Schufa')
    oskar.skips()
    await restart()
    await chooses(oskar, 'Weiden')
    expect(oskar.reads()).toMatch(/Weiden.*Wohnung.*SCHUFA/s)
    await restart()
    expect(oskar.reads()).toBe('')
  })

  test('goes with /forget, and by itself after a day', async () => {
    const { oskar, olena, database, advance } = await twoTowns()
    const parked = () => database.rows('SELECT "updateId" FROM "InboxUpdate" WHERE "parkedAt" IS NOT NULL')
    for (const actor of [oskar, olena]) await actor.starts()
    await oskar.says('Wohnung')
    await oskar.says('/forget')
    expect(await parked()).toEqual([])
    await olena.says('Wohnung')
    expect(await parked()).toHaveLength(1)
    await advance(hours(25))
    expect(await parked()).toEqual([])
    for (const actor of [oskar, olena]) actor.skips()
  })
})

test('a language chosen before the town goes along with the town', async () => {
  const { oskar, database } = await twoTowns()
  await oskar.starts()

  expect(await oskar.presses('language:set:en')).toBe('In English from now on.')
  expect(await database.rows('SELECT id FROM "Person"')).toHaveLength(2)
  await oskar.presses('Weiden')
  expect(oskar.last().text).toContain('Weiden')
  oskar.skips()
  await oskar.says('/help')
  expect(oskar.reads()).toContain('How it works')
})

test.for(['/done', '/oncall', '/leave', '/undo'])('%s before the town is chosen asks for it', async (command) => {
  const { oskar } = await twoTowns()
  await oskar.starts()
  oskar.skips()

  await oskar.says(command)
  expect(oskar.reads()).toContain('[Weiden]')
  await oskar.says('/nonsense')
  expect(oskar.reads()).toContain('kenne ich nicht')
})

test.for(['/help', '/privacy', '/mydata', '/forget', '/guides', '/language'])(
  '%s works before the town is chosen',
  async (command) => {
    const { oskar } = await twoTowns()
    await oskar.starts()
    oskar.skips()

    await oskar.says(command)
    expect(oskar.unread()).toBe(1)
    expect(oskar.reads()).not.toContain('noch einmal')
  },
)

test('a question goes to nobody in another town, on duty or not', async () => {
  const { clara, nora, vera, viktor, amal } = await twoTowns()
  await joins(vera, clara)
  await joins(viktor, nora)
  await vera.presses('oncall:start')
  await clara.says('/oncall')
  await clara.presses('oncall:start')
  for (const actor of [vera, clara]) actor.skips()
  await amal.starts()
  await amal.presses('Weiden')

  await amal.says('ich möchte mit einem Menschen sprechen')
  expect(vera.unread() + clara.unread()).toBe(0)
  expect(nora.reads()).toContain('[Übernehmen]')
  viktor.skips()
  amal.skips()
})

test("no button reaches into another town's questions, people or invitations", async () => {
  const { clara, nora, vera, amal } = await twoTowns()
  await joins(vera, clara)
  await amal.starts()
  await amal.presses('Weiden')
  await amal.says('ich möchte mit einem Menschen sprechen')
  const take =
    nora
      .last()
      .buttons.flat()
      .find(({ data }) => data?.startsWith('question:take'))?.data ?? ''
  await nora.says('/invite')
  const revoke =
    nora
      .last()
      .buttons.flat()
      .find(({ data }) => data?.startsWith('invite:revoke'))?.data ?? ''
  await clara.says('/volunteers')
  const show =
    clara
      .last()
      .buttons.flat()
      .find(({ text }) => text === 'Vera')?.data ?? ''
  for (const actor of [clara, nora, vera, amal]) actor.skips()

  expect(await vera.forges(take)).toBe('Diese Frage hat sich schon erledigt.')
  expect(await clara.forges(revoke)).toBe('Dieser Knopf ist nicht mehr gültig.')
  expect(await nora.forges(show)).toBe('Dieser Knopf ist nicht mehr gültig.')
  expect(amal.unread()).toBe(0)
})

test('guides of a region are for its helper group alone', async () => {
  const { oskar, olena } = await twoTowns({ GUIDES_DIR: guidesOf() })
  for (const [actor, town] of [
    [oskar, 'Lotse'],
    [olena, 'Weiden'],
  ] as const) {
    await actor.starts()
    await actor.presses('language:set:de')
    await actor.presses(town)
    actor.skips()
    await actor.says('Tafel')
  }
  expect(oskar.reads()).not.toContain('Max-Reger-Straße')
  expect(olena.reads()).toContain('Max-Reger-Straße')
})

function guidesOf(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-guides-'))
  mkdirSync(join(folder, 'de', 'guides'), { recursive: true })
  writeFileSync(
    join(folder, 'de', 'guides', 'food.md'),
    '---\ntitle: Tafel\nsummary: In der Max-Reger-Straße gibt es donnerstags Essen.\ntopic: everyday\nregion: Weiden\n---\n\nKommen Sie um zehn.\n',
  )
  return folder
}

test('somebody moves to another town by its invitation and their own yes, and nothing goes along', async () => {
  const { clara, nora, vera, amal } = await twoTowns()
  await joins(vera, clara)
  await vera.presses('oncall:start')
  await amal.starts()
  await amal.presses('Lotse')
  await amal.says('ich möchte mit einem Menschen sprechen')
  await vera.presses('question:take')
  for (const actor of [clara, vera, amal]) actor.skips()

  await nora.says('/invite')
  await vera.starts(/start=(join_\w+)/.exec(nora.last().text)?.[1])
  expect(vera.reads()).toMatchInlineSnapshot(`
    "Diese Einladung gehört zur Gruppe Weiden, Sie sind in einer anderen. Wenn Sie wechseln, bleibt dort nichts von Ihnen zurück, und Sie fangen in der neuen Gruppe neu an.
    [Zu Weiden wechseln]"
  `)
  await vera.presses('me:move')
  expect(vera.reads()).toContain('Willkommen in der Gruppe Weiden')
  expect(clara.reads()).toContain('[Übernehmen]')
  expect(amal.unread()).toBeGreaterThan(0)
  await vera.says('/mydata')
  expect(vera.last().media).toMatchObject({ kind: 'document' })
  for (const actor of [nora, vera, amal]) actor.skips()
})

test.for(['revoked', 'full'])('an invitation that was %s before the yes moves nobody', async (why) => {
  const { clara, nora, vera, oskar } = await twoTowns()
  await joins(vera, clara)
  await nora.says('/invite')
  const code = /start=(join_\w+)/.exec(nora.last().text)?.[1]
  await vera.starts(code)
  if (why === 'revoked') await nora.presses('invite:revoke')
  if (why === 'full') await nora.presses(/invite:places:.*:1$/)
  if (why === 'full') await oskar.starts(code)

  expect(await vera.presses('me:move')).toMatchInlineSnapshot(`"Diese Einladung gilt nicht mehr."`)
  await clara.says('/volunteers')
  expect(clara.reads()).toContain('Vera')
  for (const actor of [nora, vera, oskar]) actor.skips()
})

test('the last coordinator of a town cannot move away', async () => {
  const { clara, nora } = await twoTowns()
  await nora.says('/invite')
  await clara.starts(/start=(join_\w+)/.exec(nora.last().text)?.[1])

  expect(await clara.presses('me:move')).toContain('letzte')
  clara.skips()
  nora.skips()
})

test('an expired link makes nobody known', async () => {
  const { nora, oskar, database } = await twoTowns()
  await nora.says('/invite')
  const code = /start=(join_\w+)/.exec(nora.last().text)?.[1]
  await nora.presses('invite:revoke')

  await oskar.starts(code)
  expect(oskar.reads()).toContain('zurückgezogen')
  expect(await database.rows('SELECT id FROM "Person"')).toHaveLength(2)
  nora.skips()
})
