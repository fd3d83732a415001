import { GrammyError, HttpError } from 'grammy'
import { expect, test } from 'vitest'
import { failureOf, Unfetched } from './failures.ts'

const refusal = (error_code: number, description: string, parameters = {}) =>
  new GrammyError('failed', { ok: false, error_code, description, parameters }, 'sendMessage', {})

test.each([
  [403, 'Forbidden: bot was blocked by the user', { kind: 'gone' }],
  [403, 'Forbidden: user is deactivated', { kind: 'gone' }],
  [403, 'Forbidden: bot was kicked from the supergroup chat', { kind: 'gone' }],
  [400, 'Bad Request: chat not found', { kind: 'gone' }],
  [400, 'Bad Request: not enough rights to send text messages to the chat', { kind: 'gone', muted: true }],
  [400, 'Bad Request: message is not modified: specified new message content …', { kind: 'settled' }],
  [400, 'Bad Request: message to delete not found', { kind: 'settled' }],
  [400, 'Bad Request: message to edit not found', { kind: 'settled', missing: true }],
  [400, "Bad Request: message can't be deleted for everyone", { kind: 'settled' }],
  [400, 'Bad Request: query is too old and response timeout expired or query ID is invalid', { kind: 'settled' }],
  [400, 'Bad Request: message thread not found', { kind: 'thread gone' }],
  [400, 'Bad Request: TOPIC_DELETED', { kind: 'thread gone' }],
  [400, 'Bad Request: message is too long', { kind: 'refused', code: 400 }],
  [413, 'Request Entity Too Large', { kind: 'refused', code: 413 }],
  [500, 'Internal Server Error', { kind: 'later', after: undefined }],
  [502, 'Bad Gateway', { kind: 'later', after: undefined }],
  [401, 'Unauthorized', { kind: 'later', after: undefined }],
])('%i %s', (code, description, failure) => {
  expect(failureOf(refusal(code, description))).toEqual(failure)
})

test('obeys what Telegram says besides', () => {
  expect(failureOf(refusal(429, 'Too Many Requests', { retry_after: 37 }))).toEqual({ kind: 'later', after: 37_000 })
  const moved = refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: -1002 })
  expect(failureOf(moved)).toEqual({ kind: 'moved', to: -1002 })
})

test('tells a request that never arrived from one whose answer was lost', () => {
  const network = (code: string) => new HttpError('failed', Object.assign(new Error(code), { code }))
  expect(failureOf(network('ECONNREFUSED'))).toEqual({ kind: 'later', after: undefined })
  expect(failureOf(network('ECONNRESET'))).toEqual({ kind: 'in doubt' })
  expect(failureOf(new HttpError('failed', new Error("Request to 'sendMessage' timed out after 60 seconds")))).toEqual({
    kind: 'in doubt',
  })
  // A proxy that answers in JSON of its own.
  expect(failureOf(refusal(undefined as unknown as number, 'nothing'))).toEqual({ kind: 'in doubt' })
})

test('a file that cannot be fetched', () => {
  expect(failureOf(new Unfetched(404))).toEqual({ kind: 'refused', code: 404 })
  expect(failureOf(new Unfetched(503))).toEqual({ kind: 'later', after: undefined })
  expect(failureOf(new Unfetched(undefined))).toEqual({ kind: 'later', after: undefined })
})

test('mistakes of ours are none of Telegram’s', () => {
  expect(failureOf(new TypeError('x is not a function'))).toBeUndefined()
})
