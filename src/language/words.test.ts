import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { html } from './html.ts'
import type { Language } from './languages.ts'
import { loadWords } from './words.ts'

const root = mkdtempSync(join(tmpdir(), 'lotse-words-'))
afterAll(() => rmSync(root, { recursive: true }))

function folderWith(files: Partial<Record<Language, unknown>>): string {
  const folder = mkdtempSync(join(root, 'locales-'))
  for (const [language, texts] of Object.entries(files)) {
    mkdirSync(join(folder, language))
    writeFileSync(join(folder, language, 'lotse.json'), typeof texts === 'string' ? texts : JSON.stringify(texts))
  }
  return folder
}

const folder = folderWith({
  de: {
    greeting: { hello: 'Hallo <b>{{name}}</b>', buttons: { take: 'Für {{name}}' }, bold: '<b>fett</b>' },
    tasks: { places_one: '{{count}} Platz', places_other: '{{count}} Plätze' },
  },
  ar: {
    help: '<b>مساعدة</b>\n/done – إنهاء\nJobcenter هو مكتب\n{{name}}: رقم',
    greeting: {
      hello: 'أهلا {{name}}، اكتب <code>{{name}}</code> أو <a href="https://t.me/{{name}}">هنا</a> أو /done',
    },
  },
  ru: { tasks: { places_one: '{{count}} место', places_few: '{{count}} места', places_many: '{{count}} мест' } },
})
const strict = loadWords(folder, { strict: true, required: ['de', 'ar', 'ru'] })
const lenient = loadWords(folder, { required: ['de'] })

const show = (text: string) => text.replaceAll('\u2068', '⟦').replaceAll('\u2069', '⟧')

describe('values', () => {
  const german = strict.in('de')

  test('are escaped in messages and left alone on buttons', () => {
    expect(german.html('greeting.hello', { name: 'A<B>&C' })).toBe('Hallo <b>A&lt;B&gt;&amp;C</b>')
    expect(german.plain('greeting.buttons.take', { name: 'A<B>&C' })).toBe('Für A<B>&C')
  })

  test('may be finished HTML, and are never read as a text with variables', () => {
    expect(german.html('greeting.hello', { name: html`<i>${'&'}</i>` })).toBe('Hallo <b><i>&amp;</i></b>')
    expect(german.html('greeting.hello', { name: '{{name}} $t(tasks.places)' })).toContain('{{name}} $t(tasks.places)')
  })

  test('are isolated in Arabic, but not within links and code', () => {
    expect(show(strict.in('ar').html('greeting.hello', { name: 'Vera' }))).toBe(
      'أهلا ⟦Vera⟧، اكتب ⟦<code>Vera</code>⟧ أو <a href="https://t.me/Vera">هنا</a> أو ⟦/done⟧',
    )
  })

  test('stand in lines that run right to left, whatever they begin with', () => {
    expect(
      show(strict.in('ar').html('help', { name: 'Vera' }))
        .replaceAll('\u200F', '›')
        .split('\n'),
    ).toEqual(['<b>مساعدة</b>', '›⟦/done⟧ – إنهاء', '›Jobcenter هو مكتب', '⟦Vera⟧: رقم'])
  })

  test.each([
    [1, '1 место'],
    [3, '3 места'],
    [5, '5 мест'],
    [21, '21 место'],
  ])('%i chooses the plural form', (count, text) => {
    expect(strict.in('ru').plain('tasks.places', { count })).toBe(text)
  })
})

describe('what is missing', () => {
  test.each([
    ['a text', /No text for "greeting.hello"/, () => strict.in('ru').html('greeting.hello', { name: 'x' })],
    ['a plural form', /No text for "tasks.places"/, () => strict.in('ru').html('tasks.places', { count: 1.5 })],
    ['a variable', /No value for {{name}}/, () => strict.in('de').html('greeting.hello')],
    ['a place without tags', /must hold no tags/, () => strict.in('de').plain('greeting.bold')],
  ])('throws under test: %s', (_, problem, say) => {
    expect(say).toThrow(problem)
  })

  test('is said in the default language otherwise', () => {
    expect(lenient.in('ru').html('greeting.hello', { name: 'Olena' })).toBe('Hallo <b>Olena</b>')
    expect(lenient.in('fr').html('greeting.hello')).toBe('Hallo <b></b>')
  })
})

test('every broken file is named with its position at once', () => {
  const broken = folderWith({ de: '{\n "a": "x",\n}', en: { a: 1, b: { c: [] } } })
  expect(() => loadWords(broken, { required: ['de', 'en', 'uk'] })).toThrow(
    /de\/lotse\.json:3:1: is not JSON[\s\S]*en\/lotse\.json: a must be[\s\S]*en\/lotse\.json: b\.c must be[\s\S]*uk\/lotse\.json: cannot be read/,
  )
})

describe('clock and calendar', () => {
  const instant = new Date('2026-11-23T08:05:00Z')

  test.each([
    ['de', 'Mo., 23. November 2026', '09:05'],
    ['ar', 'الاثنين، 23 نوفمبر 2026', '09:05'],
    ['fa', 'دوشنبه 23 نوامبر 2026', '09:05'],
  ] as const)('%s', (language, date, time) => {
    expect(lenient.in(language).date(instant, 'Europe/Berlin')).toBe(date)
    expect(lenient.in(language).time(instant, 'Europe/Berlin')).toBe(time)
  })

  test.each([
    [0, '1 Sekunde'],
    [90_000, '1 Minute, 30 Sekunden'],
    [600_000, '10 Minuten'],
    [129_600_000, '1 Tag, 12 Stunden'],
    [604_800_000, '7 Tage'],
  ])('%i ms are %s', (milliseconds, text) => {
    expect(lenient.in('de').duration(milliseconds)).toBe(text)
  })
})

test('names stand one after another with the comma of the language', () => {
  const words = loadWords('locales')
  expect([words.in('de').list(['a', 'b']), words.in('fa').list(['a', 'b'])]).toEqual(['a, b', 'a، b'])
})
