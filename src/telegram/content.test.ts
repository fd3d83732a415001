import type { Message } from 'grammy/types'
import { expect, test } from 'vitest'
import { contentOf, isBlank, isContent } from './content.ts'

const message = (content: object) =>
  ({ message_id: 1, date: 0, chat: { id: 1001, type: 'private' }, from: { id: 1001 }, ...content }) as Message

test.each(['', ' \n\t', '\u200b\u200d\u2060', '\u0000\u0007', '\u3164', '\ufe0f', '\u2800', '\u034f', '\u2066\u2069'])(
  '%j shows nothing',
  (text) => {
    expect(isBlank(text)).toBe(true)
    expect(contentOf(message({ text }))).toEqual({ kind: 'empty' })
  },
)

test.each(['.', '👩‍👩‍👧', '٠', 'ا', '\u{1fae8}', '\u{1fadf}'])('%j shows something', (text) => {
  expect(isBlank(text)).toBe(false)
})

test.each([
  ['Lebenslauf Amal Hassan.pdf', 'application/pdf', 'document.pdf'],
  ['FOTO.JPG', 'image/jpeg', 'document.jpg'],
  // The end of a name is none of a file.
  ['Brief.Hassan', 'application/octet-stream', 'document'],
  ['Brief Hassan', 'application/pdf', 'document.pdf'],
  [undefined, undefined, 'document'],
])('sends %j of type %s anew as %s', (file_name, mime_type, expected) => {
  const content = contentOf(message({ document: { file_id: 'f', file_unique_id: 'u', file_name, mime_type } }))
  expect(content).toMatchObject({ kind: 'document', file: { rename: expected } })
})

test('takes the largest size of a photo and an animation for what it is', () => {
  const photo = [{ file_id: 'small' }, { file_id: 'large' }]
  expect(contentOf(message({ photo }))).toMatchObject({ kind: 'photo', file: { id: 'large', rename: undefined } })
  const file = { file_id: 'a', file_name: 'amal.mp4', mime_type: 'video/mp4' }
  expect(
    contentOf(message({ animation: { ...file, width: 1, height: 2, duration: 3 }, document: file })),
  ).toMatchObject({
    kind: 'animation',
    file: { rename: 'animation.mp4', measures: { width: 1, height: 2, duration: 3 } },
  })
})

test.each([
  ['document', 21, 'too large'],
  ['document', 20, 'document'],
  // Nothing has to be fetched that carries no name.
  ['voice', 30, 'voice'],
])('a %s of %i MB is %s', (kind, size, expected) => {
  expect(contentOf(message({ [kind]: { file_id: 'f', file_size: size * 1024 * 1024 } })).kind).toBe(expected)
})

test.each([
  [1001, true],
  [1002, false],
  [undefined, false],
])('a contact with the id %s is one’s own: %s', (user_id, own) => {
  const contact = { phone_number: '+49151', first_name: 'Amal', user_id, vcard: 'BEGIN:VCARD' }
  expect(contentOf(message({ contact }))).toEqual({
    kind: 'contact',
    phone: '+49151',
    firstName: 'Amal',
    lastName: '',
    own,
  })
})

test.each(['poll', 'dice', 'story', 'game', 'invoice', 'giveaway', 'paid_media', 'checklist'])(
  'a %s is nothing to pass on',
  (kind) => {
    const content = contentOf(message({ [kind]: {} }))
    expect(content).toEqual({ kind: 'unsupported' })
    expect(isContent(content)).toBe(false)
  },
)
