import { badRequest } from './refusals.ts'
import type { UploadedFile } from './uploads.ts'
import { decodeUtf8 } from './utf8.ts'

const BOUNDARY = /boundary=(?:"([^"]+)"|([^;\s]+))/i
const NAME = /;\s*name=(?:"([^"]*)"|([^;\s]+))/i
const FILE_NAME = /;\s*filename=(?:"([^"]*)"|([^\r\n]*))/i
const TYPE = /^content-type:\s*([^\r\n]*)/im

const malformed = () => badRequest("can't parse multipart/form-data")

/**
 * Reads a form. By hand, since clients write file names without quotes and in any alphabet, which Telegram takes and
 * `Request.formData()` does not.
 */
export function readMultipart(body: Buffer, contentType: string): Record<string, string | UploadedFile> {
  const [, quoted, bare] = BOUNDARY.exec(contentType) ?? []
  const boundary = quoted ?? bare
  if (boundary === undefined) throw malformed()
  const delimiter = Buffer.from(`--${boundary}`)
  const parts: Record<string, string | UploadedFile> = {}
  let start = body.indexOf(delimiter)
  for (;;) {
    if (start < 0) throw malformed()
    start += delimiter.length
    if (body.toString('latin1', start, start + 2) === '--') return parts
    const end = body.indexOf(delimiter, start)
    if (end < 0) throw malformed()
    const [name, value] = readPart(body.subarray(start + 2, end - 2))
    parts[name] = value
    start = end
  }
}

function readPart(part: Buffer): [name: string, value: string | UploadedFile] {
  const headEnd = part.indexOf('\r\n\r\n')
  const head = part.toString('utf8', 0, headEnd)
  const name = firstGroup(NAME, head)
  if (headEnd < 0 || name === undefined) throw malformed()
  const bytes = part.subarray(headEnd + 4)
  const fileName = firstGroup(FILE_NAME, head)
  if (fileName === undefined) return [name, decodeUtf8(bytes)]
  return [name, { name: fileName.replaceAll('%22', '"'), type: firstGroup(TYPE, head) ?? '', bytes }]
}

const firstGroup = (pattern: RegExp, text: string): string | undefined =>
  pattern
    .exec(text)
    ?.slice(1)
    .find((group) => group !== undefined)
