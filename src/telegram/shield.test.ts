import type { MessageEntity } from 'grammy/types'
import { expect, test } from 'vitest'
import { namesAccounts, shield } from './shield.ts'

const at = (text: string, part: string, type: string, more = {}) =>
  ({ type, offset: text.indexOf(part), length: part.length, ...more }) as MessageEntity

test.each([
  ['Schreiben Sie @amal_account bitte', 'Schreiben Sie @… bitte'],
  ['https://t.me/amal_account', '@…'],
  ['Hier: t.me/+AbCdEf (Gruppe)', 'Hier: @… (Gruppe)'],
  ['amal.t.me oder telegram.me/amal', '@… oder @…'],
  ['tg://user?id=1001', '@…'],
  ['tg:resolve?domain=amal', '@…'],
  // What is no account stays.
  ['amal@example.org', 'amal@example.org'],
  ['Treffen @ 5 Uhr', 'Treffen @ 5 Uhr'],
  ['https://www.bamf.de/SharedDocs', 'https://www.bamf.de/SharedDocs'],
  ['bert.me und t.mehr', 'bert.me und t.mehr'],
  ['Ruf an: 0151 23456789', 'Ruf an: 0151 23456789'],
])('takes accounts out of %j', (text, expected) => {
  expect(shield(text, [])).toEqual({ text: expected, entities: [] })
  expect(namesAccounts(text, [])).toBe(text !== expected)
})

test('takes out the name that Telegram put in for somebody without a username', () => {
  const text = 'Fragen Sie Amal Hassan danach'
  const user = { id: 1001, is_bot: false, first_name: 'Amal' }
  expect(shield(text, [at(text, 'Amal Hassan', 'text_mention', { user })])).toEqual({
    text: 'Fragen Sie @… danach',
    entities: [],
  })
})

test('takes links to accounts from behind words and leaves other links and formats', () => {
  const text = 'hier oder dort, fett'
  const kept = [at(text, 'dort', 'text_link', { url: 'https://www.bamf.de' }), at(text, 'fett', 'bold')]
  const links = ['https://t.me/amal', 'tg://user?id=1001', 'https://amal.t.me'].map((url) =>
    at(text, 'hier', 'text_link', { url }),
  )
  expect(shield(text, [...links, ...kept, at(text, 'hier', 'custom_emoji', { custom_emoji_id: '1' })])).toEqual({
    text,
    entities: kept,
  })
})

test('moves formats along when what stands before them becomes shorter', () => {
  const text = '👋 @amal_account und @b_account: wichtig'
  const { text: shielded, entities } = shield(text, [
    at(text, '@amal_account', 'mention'),
    at(text, '@b_account', 'mention'),
    at(text, '@amal_account und @b_account', 'italic'),
    at(text, 'wichtig', 'bold'),
  ])
  expect(shielded).toBe('👋 @… und @…: wichtig')
  expect(entities.map(({ type, offset, length }) => [type, shielded.slice(offset, offset + length)])).toEqual([
    ['italic', '@… und @…'],
    ['bold', 'wichtig'],
  ])
})

test('finds accounts in code, where Telegram marks none', () => {
  const text = '@amal_account'
  expect(shield(text, [at(text, text, 'code')])).toEqual({
    text: '@…',
    entities: [{ type: 'code', offset: 0, length: 2 }],
  })
})

test('replaces half a character', () => {
  expect(shield('a\ud83d b', []).text).toBe('a\ufffd b')
})
