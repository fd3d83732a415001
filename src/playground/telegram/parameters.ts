import table from '../bot-api.json' with { type: 'json' }
import { type FieldTable, fields, refuseUnknown } from './check.ts'
import { badRequest } from './refusals.ts'

const METHODS = table.methods as Readonly<Record<string, FieldTable>>

/** The names of the methods, by their lower-case form: Telegram does not care how they are written. */
export const METHOD_NAMES: ReadonlyMap<string, string> = new Map(
  Object.keys(METHODS).map((name) => [name.toLowerCase(), name]),
)

/** What Telegram says where it has words of its own for a missing parameter. */
const MISSING: Readonly<Record<string, string>> = {
  chat_id: 'chat_id is empty',
  from_chat_id: 'chat_id is empty',
  text: 'message text is empty',
  message_id: 'message identifier is not specified',
  message_ids: 'message identifiers are not specified',
  file_id: 'file_id not specified',
  name: 'name must be non-empty',
  action: 'wrong parameter action in request',
  media: 'there is no media in the request',
  latitude: 'latitude is empty',
  longitude: 'longitude is empty',
  ...Object.fromEntries(
    ['photo', 'document', 'video', 'animation', 'voice', 'audio', 'sticker'].map((kind) => [
      kind,
      `there is no ${kind} in the request`,
    ]),
  ),
  video_note: 'there is no video note in the request',
}

/**
 * Checks the parameters of a method against the table and gives them back with their types put right: over a form or a
 * query everything arrives as text, and JSON may hold objects as text too.
 */
export function checkParameters(
  method: string,
  given: Readonly<Record<string, unknown>>,
  strict: boolean,
): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  const known = fields(`method ${method}`, METHODS[method] as FieldTable)
  let taken = 0
  for (const { name, required, check } of known) {
    const value = given[name]
    if (value !== undefined) taken++
    if (!isAbsent(value, name)) result[name] = check(value, name, strict)
    else if (required) throw badRequest(MISSING[name] ?? `parameter "${name}" is required`)
  }
  if (strict && taken < Object.keys(given).length) refuseUnknown(given, known, `method ${method} has no parameter`)
  return result
}

/** What is empty is not there, but for the address of setWebhook: an empty one takes the webhook away. */
const isAbsent = (value: unknown, name: string): boolean =>
  value === undefined || value === null || (value === '' && name !== 'url')
