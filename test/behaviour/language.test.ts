import { expect, test } from 'vitest'
import { languages } from '../../src/language/languages.ts'
import { startLotse } from '../support/lotse.ts'

test.for([
  ['de', 'Guten Tag'],
  ['en-GB', 'Hello'],
  ['uk', 'Вітаю|Добр|Привіт'],
  ['ru', 'Здравствуй'],
  ['ar', '\\p{Script=Arabic}'],
  ['fa-IR', '\\p{Script=Arabic}'],
  ['tr', 'Merhaba'],
  ['fr', 'Bonjour'],
  ['pl', 'Guten Tag'],
])('/start greets %s in the language of the app, else of the group', async ([language = '', words = '']) => {
  const lotse = await startLotse()
  const stranger = lotse.person(7001, 'Sam', language)

  await stranger.starts()
  expect(stranger.reads()).toMatch(new RegExp(words, 'u'))
  const offered = stranger
    .last()
    .buttons.flat()
    .map(({ data }) => data)
  expect(offered).toEqual(languages.map((code) => `language:set:${code}`))
})

test('the greeting says in two sentences what is kept, also where the app names no language', async () => {
  const lotse = await startLotse()
  const stranger = lotse.person(7002, 'Sam', '')

  await stranger.starts()
  expect(stranger.reads()).toMatchInlineSnapshot(`
    "Guten Tag, hier ist Lotse.

    Schreiben Sie mir einfach Ihre Frage, zum Beispiel zu Wohnung, Vertrag, Amt oder Arbeit. Zwei Wörter reichen, ein Foto geht auch. Wenn Sie möchten, hilft Ihnen ein Mensch aus der Gruppe. Ihren Namen und Ihre Nummer sieht er nicht.

    Ich speichere Ihre Fragen verschlüsselt und lösche sie nach einiger Zeit. Mit /forget löschen Sie alles sofort.
    [Deutsch] [English]
    [Українська] [Русский]
    [العربية] [فارسی]
    [Türkçe] [Français]"
  `)
})

test('a language is chosen for good, and the menu changes with it', async () => {
  const { olena, restart } = await startLotse()

  expect(await olena.presses('language:set:en')).toBe('In English from now on.')
  expect(olena.reads()).toContain('English')
  expect(olena.person.menu().find(({ command }) => command === 'help')?.description).toBe('What Lotse can do')
  await restart()
  await olena.says('/help')
  expect(olena.reads()).toContain('How it works')
})

test("a volunteer's menu stays a volunteer's in another language", async () => {
  const { vera } = await startLotse()

  await vera.says('/language')
  await vera.presses('language:set:en')
  expect(vera.person.menu().map(({ command }) => command)).toContain('oncall')
  expect(vera.person.menu().find(({ command }) => command === 'oncall')?.description).toBe('Who is on duty?')
  vera.skips()
})

test('what somebody speaks is a list of its own', async () => {
  const { vera } = await startLotse()

  await vera.says('/language')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "In welcher Sprache soll ich schreiben?

    Sprechen können wir mit Ihnen auf: Deutsch. Danach suchen wir den Menschen aus, der Ihnen hilft. Tippen Sie an, was dazukommt oder wegfällt.
    [Deutsch] [English]
    [Українська] [Русский]
    [العربية] [فارسی]
    [Türkçe] [Français]
    [✓ Deutsch]
    [+ Englisch] [+ Ukrainisch]
    [+ Russisch] [+ Arabisch]
    [+ Persisch (Farsi)] [+ Türkisch]
    [+ Französisch] [+ Dari]
    [Andere Sprache …]"
  `)
  await vera.presses('language:speak:en')
  await vera.presses('language:speak:fr')
  await vera.presses('language:unspeak:de')
  expect(vera.reads()).toContain('[✓ Englisch] [✓ Französisch]')
  await vera.presses('language:unspeak:en')
  expect(await vera.presses('language:unspeak:fr')).toBe('Mindestens eine Sprache muss bleiben.')
  vera.skips()
})

test('what somebody speaks is not forgotten because their app speaks something else', async () => {
  const lotse = await startLotse()
  const stranger = lotse.person(7003, 'Sam', 'nb')
  await stranger.starts()
  await stranger.says('/language')
  await stranger.presses('language:speak:en')
  stranger.skips()

  await stranger.says('/language')
  expect(stranger.reads()).toContain('[✓ Englisch]')
})

test('a button with a language nobody speaks says so', async () => {
  const { vera } = await startLotse()
  await vera.says('/language')

  expect(await vera.forges('language:set:xx')).toBe('Dieser Knopf ist nicht mehr gültig.')
  expect(await vera.forges('language:speak:xx')).toBe('Dieser Knopf ist nicht mehr gültig.')
  expect(await vera.forges('nothing:like:this')).toBe('Dieser Knopf ist nicht mehr gültig.')
  vera.skips()
})
