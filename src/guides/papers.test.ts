import { expect, test } from 'vitest'
import { languages } from '../language/languages.ts'
import { loadLibrary } from './library.ts'
import { papersOf } from './papers.ts'

test.each([
  ['the items to tick', '## Bring\n\n- [ ] Passport\n- [ ] Photo', ['Passport', 'Photo']],
  ['ticked ones too', '- [x] Passport', ['Passport']],
  ['no other list', '- Passport\n\n1. Go there', []],
  ['without marks', '- [ ] **Passport** (see [here](https://example.org)), `A1`', ['Passport (see here), A1']],
  ['several lists', '- [ ] One\n\nText\n\n- [ ] Two', ['One', 'Two']],
  ['a line that goes on', '- [ ] Letters from\n  the office', ['Letters from the office']],
  ['nothing', 'Only words.', []],
])('papers: %s', (_, body, papers) => {
  expect(papersOf({ body })).toEqual(papers)
})

const library = loadLibrary('locales')

test.each([...new Set(library.guides.map(({ slug }) => slug))])(
  '%s asks for as many papers in every language',
  (slug) => {
    const counts = languages.map((language) => papersOf(library.get(slug, language) ?? { body: '' }).length)
    expect(new Set(counts).size).toBe(1)
  },
)
