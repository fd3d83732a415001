/**
 * An MP3 without its ID3 tags, which name whoever made it; other bytes as they are. Version 2 stands at the beginning, its
 * length in seven bits of each of four bytes; version 1 is the last 128 bytes.
 */
export function withoutTags(bytes: Uint8Array): Uint8Array {
  const length = startsWith(bytes, 0, 'ID3') ? tagLength(bytes) : 0
  // A length that leaves nothing over is a lie.
  const begin = length < bytes.length ? length : 0
  const end = startsWith(bytes, bytes.length - 128, 'TAG') ? bytes.length - 128 : bytes.length
  return begin === 0 && end === bytes.length ? bytes : bytes.subarray(begin, Math.max(begin, end))
}

function tagLength(bytes: Uint8Array): number {
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((bytes[at] ?? 0) & 0x7f), 0)
  const footer = ((bytes[5] ?? 0) & 0x10) === 0 ? 0 : 10
  return 10 + size + footer
}

const startsWith = (bytes: Uint8Array, at: number, text: string): boolean =>
  at >= 0 && [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))
