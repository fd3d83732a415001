import { expect, test } from 'vitest'
import { richMessage } from '../../src/playground/telegram/rich.ts'
import { refusal, startStandIn } from './stand-in.ts'

test.each([
  ['<h2>Wohnung</h2><p>Wer <b>sucht</b>,<br>der findet.</p>', 'Wohnung\nWer sucht,\nder findet.'],
  ['lose\n  Worte <hr> mehr', 'lose Worte\n———\nmehr'],
  [
    '<ul><li>eins</li><li><input type="checkbox" checked>zwei</li><li><input type="checkbox">drei</li></ul>',
    '• eins\n☑ zwei\n☐ drei',
  ],
  ['<ol start="3"><li>a<ul><li>b</li></ul></li></ol>', '3. a\n  • b'],
  ['<table><tr><th>Tag</th><th>Zeit</th></tr><tr><td>Mo</td><td>9&ndash;12</td></tr></table>', 'Tag | Zeit\nMo | 9–12'],
  ['<details><summary>Mehr</summary><p>innen</p></details>', '▸ Mehr\n  innen'],
  ['<blockquote>a<br>b</blockquote><pre>x\n  y</pre>', '> a\n> b\nx\n  y'],
  ['<footer>Stand: <tg-time unix="1795348800" format="d">heute</tg-time></footer>', 'Stand: heute'],
  ['<a href="https://lotse.example">Seite</a> &apos;x&apos;', "Seite 'x'"],
])('reads %j', (html, text) => {
  expect(richMessage({ html }).text).toBe(text)
})

test('makes blocks of it', () => {
  const { content } = richMessage({ html: '<h1>A</h1><p>b <i>c</i></p>', is_rtl: true })
  expect(content.rich_message).toEqual({
    blocks: [
      { type: 'heading', text: 'A', size: 1 },
      { type: 'paragraph', text: ['b ', { type: 'italic', text: 'c' }] },
    ],
    is_rtl: true,
  })
})

test.each([
  [{ html: '<p>a' }, `can't parse rich message: can't find end tag corresponding to start tag "p"`],
  [{ html: '<p>a</b></p>' }, `can't parse rich message: unmatched end tag "b"`],
  [{ html: '<video src="x"></video>' }, `can't parse rich message: unsupported start tag "video"`],
  [{ html: 'a < b' }, `can't parse rich message: "<" has to be written as "&lt;"`],
  [{ html: '<b><p>a</p></b>' }, 'tag "p" is out of place'],
  [{ html: '<td>a</td>' }, 'tag "td" is out of place'],
  [{ html: '<details>a</details>' }, 'details must have a summary'],
  [{ html: `<table><tr>${'<td>a</td>'.repeat(21)}</tr></table>` }, 'table has too many columns'],
  [{ html: '<hr>'.repeat(501) }, 'rich message is too long'],
  [{ html: '<p> </p>' }, 'rich message must be non-empty'],
  [{ markdown: '# a' }, 'the stand-in reads rich messages as HTML only'],
])('refuses %j', (given, reason) => {
  expect(() => richMessage(given)).toThrow(`Bad Request: ${reason}`)
})

test('is sent, seen and edited', async () => {
  const { api, amal } = await startStandIn()
  amal.start()
  const { message_id } = await api.raw.sendRichMessage({ chat_id: amal.id, rich_message: { html: '<h1>Wohnung</h1>' } })
  expect(amal.sees().at(-1)?.text).toBe('Wohnung')
  await api.raw.editMessageText({ chat_id: amal.id, message_id, rich_message: { html: '<h1>Arbeit</h1>' } })
  expect(amal.sees().at(-1)?.text).toBe('Arbeit')
  const again = api.raw.editMessageText({ chat_id: amal.id, message_id, rich_message: { html: '<h1>Arbeit</h1>' } })
  expect(await refusal(again)).toMatch(/^400 Bad Request: message is not modified/)
})
