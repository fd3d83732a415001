import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../src/playground/telegram/html.ts'
import { toHtml } from '../../src/playground/telegram/to-html.ts'

/** Entities as `type offset+length`, and what else they hold. */
function read(html: string): [string, ...string[]] {
  const { text, entities } = parseHtml(html)
  return [
    text,
    ...entities.map(({ type, offset, length, ...more }) =>
      [`${type} ${offset}+${length}`, ...Object.values(more).map((value) => JSON.stringify(value))].join(' '),
    ),
  ]
}

test.each<[html: string, text: string, ...entities: string[]]>([
  ['plain', 'plain'],
  ['<b>a</b><strong>b</strong>', 'ab', 'bold 0+1', 'bold 1+1'],
  ['<i>a</i><em>b</em>', 'ab', 'italic 0+1', 'italic 1+1'],
  ['<u>a</u><ins>b</ins>', 'ab', 'underline 0+1', 'underline 1+1'],
  ['<s>a</s><strike>b</strike><del>c</del>', 'abc', 'strikethrough 0+1', 'strikethrough 1+1', 'strikethrough 2+1'],
  ['<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>', 'ab', 'spoiler 0+1', 'spoiler 1+1'],
  ['<code>a</code><pre>b</pre>', 'ab', 'code 0+1', 'pre 1+1'],
  ['<pre><code class="language-ts">a</code></pre>', 'a', 'pre 0+1 "ts"'],
  ['<code class="language-ts">a</code>', 'a', 'code 0+1'],
  [
    '<blockquote>a</blockquote><blockquote expandable>b</blockquote>',
    'ab',
    'blockquote 0+1',
    'expandable_blockquote 1+1',
  ],
  ['<a href="https://lotse.example/?a=1&amp;b=2">a</a>', 'a', 'text_link 0+1 "https://lotse.example/?a=1&b=2"'],
  ["<a href='lotse.example'>a</a>", 'a', 'text_link 0+1 "http://lotse.example/"'],
  ['<a href="javascript:alert(1)">a</a>', 'a'],
  ['<a href="tg://user?id=7">a</a>', 'a', 'text_mention 0+1 {"id":7,"is_bot":false,"first_name":""}'],
  ['<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', '👍', 'custom_emoji 0+2 "5368324170671202286"'],
  ['<tg-time unix="1795348800" format="wDT">heute</tg-time>', 'heute', 'date_time 0+5 1795348800 "wDT"'],
  ['<tg-time>heute</tg-time>', 'heute'],
  ['<b>a<i>b</i></b>', 'ab', 'italic 1+1', 'bold 0+2'],
  ['<B>a</b >', 'a', 'bold 0+1'],
  ['<b>a</>', 'a', 'bold 0+1'],
  ['<b></b>a', 'a'],
  ['&lt;b&gt; &amp;amp; &quot;', '<b> &amp; "'],
  ['&#1046;&#x416;&#128077;', 'ЖЖ👍'],
  ['&nbsp;&copy &', '&nbsp;&copy &'],
  ['👍<b>a</b>', '👍a', 'bold 2+1'],
])('reads %j', (html, ...expected) => {
  expect(read(html)).toEqual(expected)
})

test.each([
  ['<p>a</p>', 'Unsupported start tag "p" at byte offset 0'],
  ['Жу <br>', 'Unsupported start tag "br" at byte offset 5'],
  ['a < b', 'Unsupported start tag "" at byte offset 2'],
  ['<b>a', `Can't find end tag corresponding to start tag "b"`],
  ['<b>a<i>b</b>', 'Unmatched end tag at byte offset 8, expected "</i>", found "</b>"'],
  ['a</b>', 'Unexpected end tag at byte offset 1'],
  ['<b>a</b', 'Unclosed end tag at byte offset 4'],
  ['a<b', 'Unclosed start tag at byte offset 1'],
  ['<a href="x>a</a>', 'Unclosed start tag at byte offset 0'],
  ['<a href=x/y>a</a>', 'Unexpected end of name token at byte offset 8'],
  ['<a ="x">a</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
  ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ['<tg-emoji emoji-id="x">a</tg-emoji>', 'Invalid custom emoji identifier specified'],
  ['<tg-time unix="1" format="x">a</tg-time>', 'Invalid date-time format specified'],
])('refuses %j', (html, reason) => {
  expect(() => parseHtml(html)).toThrow(`Bad Request: can't parse entities: ${reason}`)
})

describe('writing HTML', () => {
  test('keeps what was formatted', () => {
    const html =
      '<b>fett <i>und <a href="https://lotse.example/">Link</a></i></b> &amp; <tg-spoiler>&lt;geheim&gt;</tg-spoiler>'
    const { text, entities } = parseHtml(html)
    expect(toHtml(text, entities)).toBe(html)
  })

  test('closes and opens again what overlaps', () => {
    const bold = { type: 'bold', offset: 0, length: 2 } as const
    const italic = { type: 'italic', offset: 1, length: 2 } as const
    expect(toHtml('abc', [bold, italic])).toBe('<b>a<i>b</i></b><i>c</i>')
  })

  test('comes back as the same text, whatever the text', () => {
    const pieces = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('<', '&', '&amp;', '<b>', '"')))
    fc.assert(fc.property(pieces, (words) => parseHtml(toHtml(words.join(''), [])).text === words.join('')))
  })
})
