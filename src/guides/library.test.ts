import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadLibrary } from './library.ts'

const folder = mkdtempSync(join(tmpdir(), 'lotse-guides-'))
afterAll(() => rmSync(folder, { recursive: true }))

for (const [path, text] of Object.entries({
  'de/rent': 'title: Miete\ntopic: housing',
  'uk/rent': 'title: Оренда\ntopic: housing',
  'de/flat': 'title: Eine Wohnung finden\ntopic: housing',
  'en/bus': 'title: Bus\ntopic: everyday\nregion: Augsburg',
  'ru/broken': 'summary: x',
  'de/typo': 'title: y\ntopik: housing',
})) {
  const [language = '', slug] = path.split('/')
  mkdirSync(join(folder, language, 'guides'), { recursive: true })
  writeFileSync(join(folder, language, 'guides', `${slug}.md`), `---\n${text}\n---\nText`)
}
const library = loadLibrary(folder)

test.each([
  ['rent', 'uk', undefined, 'uk'],
  ['rent', 'ar', undefined, 'de'],
  ['bus', 'ar', undefined, 'en'],
  ['bus', 'ar', 'Augsburg', 'en'],
  ['bus', 'en', 'Ulm', undefined],
  ['bus', 'en', null, undefined],
  ['rent', 'uk', 'Ulm', 'uk'],
  ['nothing', 'de', undefined, undefined],
] as const)('%s in %s for region %s is there in %s', (slug, language, region, found) => {
  expect(library.get(slug, language, region)?.language).toBe(found)
})

test('a topic lists each guide once, in the language it would open in', () => {
  expect(library.byTopic('housing', 'uk').map((guide) => guide.title)).toEqual(['Оренда', 'Eine Wohnung finden'])
  expect(library.byTopic('everyday', 'uk', 'Ulm')).toEqual([])
})

test('every problem is reported at once', () => {
  expect(library.problems.map(({ file, line }) => [file, line])).toEqual([
    [join(folder, 'de/guides/typo.md'), 3],
    [join(folder, 'ru/guides/broken.md'), 1],
  ])
})
