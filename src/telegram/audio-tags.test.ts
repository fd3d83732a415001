import { expect, test } from 'vitest'
import { withoutTags } from './audio-tags.ts'

const sound = new Uint8Array([0xff, 0xfb, 0x90, 0x64, 1, 2, 3])
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
/** Header of ten bytes; the length counts what follows, seven bits a byte. */
const version2 = (words: string, flags = 0) =>
  join(bytes('ID3'), new Uint8Array([4, 0, flags, 0, 0, words.length >> 7, words.length & 0x7f]), bytes(words))
const version1 = bytes(`TAG${'Amal Hassan'.padEnd(125)}`)

test('takes tags away before and after the sound', () => {
  expect(withoutTags(join(version2('TPE1 Amal Hassan '.repeat(20)), sound, version1))).toEqual(sound)
  expect(withoutTags(join(version2('TPE1', 0x10), bytes('3DI-------'), sound))).toEqual(sound)
})

test('leaves other bytes as they are', () => {
  for (const other of [sound, bytes('ID'), bytes(''), bytes('OggS and more')]) expect(withoutTags(other)).toEqual(other)
})

test('is not led astray by a length that lies', () => {
  const lie = join(bytes('ID3'), new Uint8Array([4, 0, 0, 127, 127, 127, 127]), sound)
  expect(withoutTags(lie)).toEqual(lie)
})
