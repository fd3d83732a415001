import type { MessageEntity } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { formatText } from '../../src/playground/telegram/text.ts'
import { toHtml } from '../../src/playground/telegram/to-html.ts'

const found = (text: string) =>
  formatText({ text, parseMode: undefined, entities: undefined }).entities.map(
    ({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`,
  )

test.each<[text: string, ...found: string[]]>([
  ['/start', 'bot_command /start'],
  ['/task@lotse_bot Umzug', 'bot_command /task@lotse_bot'],
  ['und/oder 1/2'],
  ['(/help) oder /guides', 'bot_command /help', 'bot_command /guides'],
  ['@clara und @ab', 'mention @clara'],
  ['a@clara'],
  ['Seite lotse.example.org/a?b=1.', 'url lotse.example.org/a?b=1'],
  ['(https://lotse.example/x)', 'url https://lotse.example/x'],
  ['http://localhost Ende.Anfang'],
  ['amal.k@mail.example ruft', 'email amal.k@mail.example'],
  ['#Wohnung #2026 #єдність', 'hashtag #Wohnung', 'hashtag #єдність'],
  ['+49 151 1234 5678 anrufen', 'phone_number +49 151 1234 5678'],
  ['schlicht'],
])('finds in %j', (text, ...expected) => {
  expect(found(text)).toEqual(expected)
})

test.each([
  ['  a  ', 'a'],
  ['\n a b \n', 'a b'],
  ['a\r\nb', 'a\nb'],
  ['a\tb\u0000c', 'a b c'],
  [' \n ', ''],
])('tidies %j', (given, expected) => {
  expect(formatText({ text: given, parseMode: undefined, entities: undefined }).text).toBe(expected)
})

describe('entities that come with a text', () => {
  const format = (text: string, ...entities: MessageEntity[]) => formatText({ text, parseMode: undefined, entities })
  const bold = (offset: number, length: number): MessageEntity => ({ type: 'bold', offset, length })

  test('move with what is trimmed', () => {
    expect(format('  ab  ', bold(3, 3))).toEqual({ text: 'ab', entities: [bold(1, 1)] })
  })

  test('hold spaces at the front that belong to them', () => {
    expect(format('  ab', bold(1, 2))).toEqual({ text: ' ab', entities: [bold(0, 2)] })
  })

  test('go where nothing of them is left', () => {
    expect(format('ab   ', bold(3, 1), bold(0, 0))).toEqual({ text: 'ab', entities: [] })
  })

  test('of the kinds that Telegram finds are not believed', () => {
    expect(format('abc', { type: 'mention', offset: 0, length: 3 }).entities).toEqual([])
  })

  test('keep Telegram from looking for links in code', () => {
    expect(format('/start /help', { type: 'code', offset: 0, length: 6 }).entities.map(({ type }) => type)).toEqual([
      'code',
      'bot_command',
    ])
  })

  test.each([
    [bold(0, 9), 'entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 4'],
    [bold(-1, 2), 'receive an entity with incorrect offset -1'],
    [bold(0, -2), 'receive an entity with incorrect length -2'],
    [bold(2, 1), 'entity beginning at UTF-16 offset 2 begins in a middle of a UTF-16 symbol'],
    [bold(0, 2), 'entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol'],
    [{ type: 'text_link', offset: 0, length: 1 } as MessageEntity, `can't parse MessageEntity: Can't find field "url"`],
    [
      { type: 'font', offset: 0, length: 1 } as unknown as MessageEntity,
      `can't parse MessageEntity: Unsupported type specified`,
    ],
  ])('%j are refused', (entity, reason) => {
    expect(() => format('a👍b', entity)).toThrow(`Bad Request: ${reason}`)
  })
})

test.each([
  ['MarkdownV2', 'the stand-in reads no Markdown; use parse_mode "HTML"'],
  ['BBCode', 'unsupported parse_mode'],
])('refuses parse mode %s', (parseMode, reason) => {
  expect(() => formatText({ text: 'a', parseMode, entities: undefined })).toThrow(`Bad Request: ${reason}`)
})

test.each([
  ['<b>a</b><b>b</b>', '<b>ab</b>'],
  ['<b>a<b>b</b></b>c', '<b>ab</b>c'],
  ['<b>a</b> <b>b</b>', '<b>a</b> <b>b</b>'],
  ['<b>a<code>b</code>c</b>', '<b>a</b><code>b</code><b>c</b>'],
  ['<code>a<i>b</i></code>', '<code>ab</code>'],
  ['<i><b>a</b></i>', '<b><i>a</i></b>'],
  ['<b><a href="https://lotse.example/">a</a></b>', '<a href="https://lotse.example/"><b>a</b></a>'],
])('keeps %s as %s', (html, kept) => {
  const { text, entities } = formatText({ text: html, parseMode: 'HTML', entities: undefined })
  expect(toHtml(text, entities)).toBe(kept)
})
