import { expect, test } from 'vitest'
import type { Content, File } from './content.ts'
import { carriesLabel, resend, rewriteAs } from './resend.ts'

const named: File = { id: 'f', rename: 'document.pdf', size: 1 }
const document = (text: string, file = named): Content => ({ kind: 'document', file, text, entities: [] })
const text = (text: string): Content => ({ kind: 'text', text, entities: [] })

test('puts a label before the words and moves their formats along', () => {
  const content: Content = { kind: 'text', text: 'wichtig', entities: [{ type: 'bold', offset: 0, length: 7 }] }
  expect(resend(content, '#k7m').letter.parameters).toMatchObject({
    text: '#k7m\nwichtig',
    entities: [
      { type: 'bold', offset: 0, length: 4 },
      { type: 'bold', offset: 5, length: 7 },
    ],
  })
})

test.each([
  [4091, true],
  [4092, false],
])('a text of %i characters carries a label: %s', (length, carries) => {
  const content = text('x'.repeat(length))
  expect(carriesLabel(content, '#k7m')).toBe(carries)
  expect((resend(content, '#k7m').letter.parameters.text as string).length).toBe(carries ? 4096 : length)
})

test('sends a file with a name anew, and one without as it is', () => {
  expect(resend(document('')).letter).toEqual({
    parameters: { document: 'f' },
    fresh: [{ place: 'document', fileId: 'f', name: 'document.pdf' }],
  })
  expect(resend({ kind: 'sticker', file: { id: 's', rename: undefined, size: 1 } }).letter).toEqual({
    parameters: { sticker: 's' },
  })
})

test('a caption longer than bots may write follows as a text of its own', () => {
  const { letter, rest } = resend(document('x'.repeat(1025)))
  expect(letter.parameters).toEqual({ document: 'f' })
  expect(rest).toMatchObject({ method: 'sendMessage', letter: { parameters: { text: 'x'.repeat(1025) } } })
  expect(resend(document('x'.repeat(1024))).rest).toBeUndefined()
})

test.each<[string, Content, Content, string | undefined]>([
  ['a text', text('neu'), text('alt'), 'editMessageText'],
  ['a caption', document('neu'), document('alt'), 'editMessageCaption'],
  ['a file', document('', { ...named, id: 'g' }), document(''), 'editMessageMedia'],
  ['a file added to a text', document('neu'), text('alt'), 'editMessageMedia'],
  ['a long caption', document('x'.repeat(1025)), document('alt'), undefined],
  [
    'a place',
    { kind: 'location', latitude: 1, longitude: 2 },
    { kind: 'location', latitude: 0, longitude: 0 },
    undefined,
  ],
])('changes %s as Telegram lets one', (_, after, before, method) => {
  expect(rewriteAs(after, undefined, before)?.method).toBe(method)
})
