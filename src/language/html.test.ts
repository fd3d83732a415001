import { expect, test } from 'vitest'
import { escapeHtml, html, raw, visibleText } from './html.ts'

test('values are escaped, Html is not', () => {
  expect(html`<b>${'a < b & "c"'}</b> ${raw('<i>d</i>')} ${5}`.html).toBe(
    '<b>a &lt; b &amp; &quot;c&quot;</b> <i>d</i> 5',
  )
})

test.each(['plain', 'a < b', '<b>&amp;</b>', '"quoted"'])('what was escaped reads as before: %s', (text) => {
  expect(visibleText(`<b>${escapeHtml(text)}</b>`)).toBe(text)
})
