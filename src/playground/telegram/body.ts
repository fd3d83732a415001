import { readMultipart } from './multipart.ts'
import { badRequest, Refused } from './refusals.ts'
import { decodeUtf8 } from './utf8.ts'

/** Telegram takes requests of about 50 MB. */
const MOST_BYTES = 52 * 1024 * 1024

/** The parameters of a request as they came: from the query, then from the body in whichever form it has. */
export async function readParameters(request: Request): Promise<Record<string, unknown>> {
  const query = request.url.indexOf('?')
  const fromQuery = query < 0 ? {} : Object.fromEntries(new URLSearchParams(request.url.slice(query)))
  if (request.method !== 'POST') return fromQuery
  return { ...fromQuery, ...(await readBody(request)) }
}

async function readBody(request: Request): Promise<Record<string, unknown>> {
  const type = request.headers.get('content-type') ?? ''
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength === 0) return {}
  if (bytes.byteLength > MOST_BYTES) throw new Refused(413, 'Request Entity Too Large')
  if (type.startsWith('multipart/form-data')) return readMultipart(Buffer.from(bytes), type)
  const text = decodeUtf8(bytes)
  if (type.startsWith('application/json')) return readJson(text)
  if (type.startsWith('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text))
  throw new Refused(400, 'Bad Request: unsupported content type')
}

function readJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Said below, in the same words as for an array.
  }
  throw badRequest("can't parse JSON object")
}
