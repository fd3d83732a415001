import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadLibrary } from '../src/guides/library.ts'
import { guidePages } from '../src/guides/pages.ts'
import { visibleText } from '../src/language/html.ts'
import { type Language, languages } from '../src/language/languages.ts'
import { loadIntents } from '../src/questions/intent.ts'

/** While a language is being translated this may be off: then only those that have a file are compared. */
const allLanguagesDemanded = true

const source: Language = 'de'
const telegramTags = ['b', 'i', 'u', 's', 'code', 'pre', 'a', 'blockquote', 'tg-spoiler', 'tg-time']

type Texts = Record<string, string>

const fileOf = (language: Language) => `locales/${language}/lotse.json`
const translated = languages.filter((language) => allLanguagesDemanded || existsSync(fileOf(language)))
const texts = Object.fromEntries(
  translated.map((language) => [language, flatten(JSON.parse(readFileSync(fileOf(language), 'utf8')))]),
) as Record<Language, Texts>

function flatten(nested: object, path = ''): Texts {
  return Object.assign(
    {},
    ...Object.entries(nested).map(([name, inner]) =>
      typeof inner === 'string' ? { [path + name]: inner } : flatten(inner, `${path + name}.`),
    ),
  )
}

/** rooms_one and rooms_other are forms of rooms. */
function formsOf(own: Texts): Map<string, Map<string, string>> {
  const forms = new Map<string, Map<string, string>>()
  for (const [key, text] of Object.entries(own)) {
    const [, stem = key, category = ''] = /^(.+)_(zero|one|two|few|many|other)$/.exec(key) ?? []
    forms.set(stem, (forms.get(stem) ?? new Map()).set(category, text))
  }
  return forms
}

const sorted = (found: Iterable<string>) => [...new Set(found)].sort()
const placeholders = (text: string) => sorted([...text.matchAll(/\{\{-?\s*(\w+)\s*\}\}/g)].map(([, name = '']) => name))
const tags = (text: string) => [...text.matchAll(/<\/?([\w-]+)[^>]*>/g)].map(([, tag = '']) => tag).sort()

function unclosed(text: string): string {
  const less = text.replace(/<([\w-]+)(?: [^>]*)?>([^<]*)<\/\1>/g, '$2')
  return less === text ? text : unclosed(less)
}

describe.each(translated)('%s', (language) => {
  const own = formsOf(texts[language])
  const german = formsOf(texts[source])

  test('has the same keys as German', () => {
    expect(sorted(own.keys())).toEqual(sorted(german.keys()))
  })

  test('has every plural form of the language, and forms where German has them', () => {
    const categories = sorted(new Intl.PluralRules(language).resolvedOptions().pluralCategories)
    for (const [stem, forms] of german) {
      expect.soft(sorted(own.get(stem)?.keys() ?? []), stem).toEqual(forms.has('') ? [''] : categories)
    }
  })

  test('has the same variables and tags as German; only the number may be put in words', () => {
    for (const [stem, forms] of german) {
      const model = forms.get('') ?? forms.get('other') ?? ''
      for (const [category, text] of own.get(stem) ?? []) {
        const optional = category === '' ? [] : ['count']
        const without = (names: string[]) => names.filter((name) => !optional.includes(name))
        expect.soft(without(placeholders(text)), `${stem} ${category}`).toEqual(without(placeholders(model)))
        expect.soft(tags(text), `${stem} ${category}`).toEqual(tags(model))
      }
    }
  })

  test('has no empty text, and only tags that Telegram knows, closed', () => {
    for (const [key, text] of Object.entries(texts[language])) {
      expect.soft(text.trim(), key).not.toBe('')
      expect.soft(telegramTags, key).toEqual(expect.arrayContaining(tags(text)))
      expect.soft(unclosed(text), key).not.toMatch(/<\/?[a-z]/)
    }
  })

  test('has buttons under 40 characters and callback answers of at most 200, both without tags', () => {
    for (const [key, text] of Object.entries(texts[language])) {
      const path = key.split('.')
      const longest = path.includes('buttons') ? 39 : path.includes('toasts') ? 200 : undefined
      if (longest === undefined) continue
      expect.soft(text.length, `${key}: ${text}`).toBeLessThanOrEqual(longest)
      expect.soft(text, key).not.toMatch(/<\/?[a-z]|&\w+;/)
    }
  })
})

describe('guides', () => {
  const library = loadLibrary('locales')

  test('have no problems', () => {
    expect(library.problems).toEqual([])
  })

  test('are there in every language, on the same topic and from the same dates', () => {
    const german = library.guides.filter((guide) => guide.language === source)
    for (const { slug, topic, drafted, reviewed, region } of german) {
      for (const language of translated) {
        expect.soft(library.get(slug, language), `${language} ${slug}`).toMatchObject({ language, topic })
        expect.soft(library.get(slug, language)?.region).toBe(region)
        expect.soft(library.get(slug, language)?.drafted ?? reviewed, `${language} ${slug}`).toBe(drafted ?? reviewed)
      }
    }
    expect(sorted(library.guides.map((guide) => guide.slug))).toEqual(sorted(german.map((guide) => guide.slug)))
  })

  test('fit into messages, with every tag closed on its page', () => {
    for (const guide of library.guides) {
      for (const page of guidePages(guide, { status: '<b>.</b>', sources: '.' })) {
        expect.soft(visibleText(page).length, guide.slug).toBeLessThanOrEqual(3000)
        expect.soft(unclosed(page), `${guide.language} ${guide.slug}`).not.toMatch(/<\/?[a-z]/)
      }
    }
  })
})

test('every language has its phrases', () => {
  expect(() => loadIntents('locales')).not.toThrow()
  for (const language of translated) expect(existsSync(`locales/${language}/phrases.json`), language).toBe(true)
})

test('every language has its delicate topics', () => {
  for (const language of translated) expect(existsSync(`locales/${language}/topics.json`), language).toBe(true)
})
