import type { UploadedFile } from './parameters.ts'
import { badRequest, Refused } from './refusals.ts'

const UTF8 = new TextDecoder('utf-8', { fatal: true })
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
  if (type.startsWith('multipart/form-data')) return readForm(request)
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength === 0) return {}
  if (bytes.byteLength > MOST_BYTES) throw new Refused(413, 'Request Entity Too Large')
  const text = decodeUtf8(bytes)
  if (type.startsWith('application/json')) return readJson(text)
  if (type.startsWith('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text))
  throw new Refused(400, 'Bad Request: unsupported content type')
}

function decodeUtf8(bytes: ArrayBuffer): string {
  try {
    return UTF8.decode(bytes)
  } catch {
    throw badRequest('strings must be encoded in UTF-8')
  }
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

async function readForm(request: Request): Promise<Record<string, unknown>> {
  const form = await request.formData().catch(() => {
    throw badRequest("can't parse multipart/form-data")
  })
  const parts: Record<string, string | UploadedFile> = {}
  for (const [name, value] of form) {
    parts[name] = typeof value === 'string' ? value : { name: value.name, type: value.type, bytes: await value.bytes() }
  }
  return parts
}
