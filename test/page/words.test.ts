import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../src/playground/page')
const load = async (language: 'de' | 'en'): Promise<Record<string, string>> =>
  (await import(join(folder, `words-${language}.js`)))[language]
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

test('the page says the same in German and in English', async () => {
  const [de, en] = [await load('de'), await load('en')]
  expect(Object.keys(en).sort()).toEqual(Object.keys(de).sort())
  for (const [key, text] of Object.entries(de))
    expect([key, placeholders(en[key] ?? '')]).toEqual([key, placeholders(text)])
})

test('every text the page asks for is there', async () => {
  const de = await load('de')
  const sources = readdirSync(folder).filter((name) => name.endsWith('.js') && !name.startsWith('words-'))
  for (const name of sources) {
    const source = readFileSync(join(folder, name), 'utf8')
    for (const [, key = ''] of source.matchAll(/\bt\('([\w.]+)'/g))
      expect([name, key in de && key]).toEqual([name, key])
  }
  const { scenes } = await import(join(folder, 'scenes.js'))
  for (const { name } of scenes) expect(de).toHaveProperty([`story.${name}`])
})
