import { badRequest } from './refusals.ts'

const UTF8 = new TextDecoder('utf-8', { fatal: true })

export function decodeUtf8(bytes: ArrayBuffer | Uint8Array): string {
  try {
    return UTF8.decode(bytes)
  } catch {
    throw badRequest('strings must be encoded in UTF-8')
  }
}
