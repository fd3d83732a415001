import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { visibleText } from '../language/html.ts'
import type { Language } from '../language/languages.ts'
import type { Guide } from './guide.ts'
import { guidePages } from './pages.ts'

const guide = (body: string, language: Language = 'de', title = 'Titel'): Guide => {
  return { slug: 'x', language, title, keywords: [], sources: [], body }
}
const lines = { status: '', sources: 'Quellen' }
const show = (text: string) =>
  text.replace(/[\u2068\u2069\u200F]/g, (mark) => ({ '\u2068': '⟦', '\u2069': '⟧', '\u200F': '›' })[mark] ?? mark)
const firstPage = (body: string, language?: Language) => show(guidePages(guide(body, language), lines)[0] ?? '')

test('Markdown becomes what Telegram can show', () => {
  expect(
    guidePages(
      {
        ...guide(
          'Ein **Satz** & <mehr>.\n\n## So geht es\n\n1. Eins\n2. Zwei\n\n- [ ] Pass\n- Brief\n  - Kopie\n\n> Guten Tag.\n\n[Amt](https://a.de/?b=1&c=2) `AZ 1`',
        ),
        sources: ['§ 1 X', '§ 2 Y'],
      },
      { status: 'Noch nicht geprüft', sources: 'Quellen' },
    )[0],
  ).toMatchInlineSnapshot(`
    "<b>Titel</b>
    <i>Noch nicht geprüft</i>

    Ein <b>Satz</b> &amp; &lt;mehr&gt;.

    <b>So geht es</b>
    1. Eins
    2. Zwei

    ☐ Pass
    • Brief
        – Kopie

    <blockquote>Guten Tag.</blockquote>

    <a href="https://a.de/?b=1&amp;c=2">Amt</a> <code>AZ 1</code>

    <b>Quellen</b>
    § 1 X · § 2 Y"
  `)
})

describe('in Arabic', () => {
  test.each([
    ['a paragraph that begins in German runs right to left', 'Mietvertrag هو العقد', '›Mietvertrag هو العقد'],
    [
      'a German sentence to show stands by itself',
      '> Ich habe einen Termin.',
      '<blockquote>⟦Ich habe einen Termin.⟧</blockquote>',
    ],
    ['numbers to call keep their order', 'اتصل على 116 117 الآن', 'اتصل على ⟦116 117⟧ الآن'],
    ['steps have their number on the right', '1. Jobcenter', '›1. ⟦Jobcenter⟧'],
    ['code is isolated from outside', 'قل `Termin, bitte!` ثم', 'قل ⟦<code>Termin, bitte!</code>⟧ ثم'],
  ])('%s', (_, body, shown) => {
    expect(firstPage(body, 'ar').split('\n')).toContain(shown)
  })
})

test('a page ends where a section begins, or a paragraph, or a sentence', () => {
  const section = (name: string, length: number) => `## ${name}\n\n${'Wort wort. '.repeat(length / 11)}`
  const pages = guidePages(guide([section('A', 600), section('B', 600), section('C', 2000)].join('\n\n')), lines, 1000)
  const starts = pages.map((page) => page.replace(/\n+/g, ' ').slice(0, 21))
  expect(starts).toEqual([
    '<b>Titel</b> <b>A</b>',
    '<b>B</b> Wort wort. W',
    '<b>C</b> Wort wort. W',
    'Wort wort. Wort wort.',
  ])
})

const pieces = fc.constantFrom(
  '## Kopf\n\n',
  'Wort & <wort>. '.repeat(40),
  '\n\n',
  '- [ ] Punkt\n',
  '1. Schritt\n',
  '> Satz. ',
  '**fett** ',
  '`x`',
  'هذا نص ',
)

test('no page is much longer than its limit, none is empty, every tag is closed on its page', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom<Language>('de', 'ar'), (parts, language) => {
      for (const page of guidePages(guide(parts.join(''), language), lines, 800)) {
        expect(visibleText(page).trim()).not.toBe('')
        expect(visibleText(page).length).toBeLessThan(900)
        expect(withoutPairs(page)).not.toMatch(/<\/?\w/)
      }
    }),
  )
})

/** Takes out tags from the inside outwards as long as each closes what it opened. */
function withoutPairs(markup: string): string {
  const less = markup.replace(/<(\w+)(?: [^>]*)?>([^<]*)<\/\1>/g, '$2')
  return less === markup ? markup : withoutPairs(less)
}
