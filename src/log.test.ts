import { expect, test } from 'vitest'
import { createLog, type Log } from './log.ts'

const token = '123456789:AAF-this_is_not_a_real_token_000000'

function written(act: (log: Log) => void): string {
  const lines: string[] = []
  act(createLog('info', { write: (line) => lines.push(line) }))
  return lines.join('')
}

test('a line is JSON with time, level, what happened and the fields given', () => {
  const line = written((log) => log.info('an update was handled', { update: 'u-7f3a', count: 3 }))

  expect(JSON.parse(line)).toEqual({
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    level: 'info',
    what: 'an update was handled',
    update: 'u-7f3a',
    count: 3,
  })
})

test('a log with fields puts them on each of its lines, and the level decides what is written', () => {
  const lines = written((log) => {
    const ofUpdate = log.with({ update: 'u-7f3a' })
    ofUpdate.debug('a detail')
    ofUpdate.warn('a second try', { attempt: 2 })
  })

  expect(
    lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([{ level: 'warn', update: 'u-7f3a', attempt: 2 }])
})

test('an error comes out with its name, its code, its cause and its places', () => {
  const cause = Object.assign(new TypeError('fetch failed'), { code: 'ECONNRESET' })
  const line = written((log) => log.error('a call failed', { error: new Error('no answer', { cause }) }))

  expect(JSON.parse(line).error).toMatchObject({
    name: 'Error',
    stack: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
    cause: { name: 'TypeError', code: 'ECONNRESET' },
  })
})

test.each([
  ['in the message', new Error(`GET https://api.telegram.org/bot${token}/getMe failed`)],
  ['in a message of several lines', new Error(`no answer\n    at https://api.telegram.org/bot${token}/getMe:1:1`)],
  ['in the stack alone', Object.assign(new Error('gone'), { stack: `Error: ${token}\n    at bot${token}:1:1` })],
  ['in a message changed later', Object.assign(new Error(token), { message: 'hidden' })],
  ['in the cause', new Error('no answer', { cause: new Error(token) })],
  ['in name and code', Object.assign(new Error('no answer'), { name: token, code: token })],
  ['in a field of its own', Object.assign(new Error('no answer'), { url: token, on: { method: token } })],
  ['as what was thrown', token],
])('a token %s does not come out', (_where, error) => {
  const line = written((log) => log.error('a call failed', { error }))

  expect(line).toContain('a call failed')
  expect(line).not.toContain(token.slice(0, 9))
  expect(line).not.toContain('not_a_real_token')
})

test.each([
  ['what people write', 'Wo ist das Jobcenter?'],
  ['a Telegram id', '5550001234'],
  ['an id of a group', '-1001234567890'],
  ['a token', token],
])('%s is withheld from a field that holds a word of the program', (_what, reason) => {
  const line = written((log) => log.info('a message was refused', { reason }))

  expect(JSON.parse(line).reason).toBe('(withheld)')
})

test('neither a field that is not listed nor a sentence made at run time compiles or comes out', () => {
  const name = String('Amal')
  const line = written((log) => {
    // @ts-expect-error: there is no field for a text
    log.info('somebody wrote', { text: name })
    // @ts-expect-error: a name could be in this sentence
    const never = () => log.info(`${name} wrote`)
    expect(never).toBeTypeOf('function')
  })

  expect(line).not.toContain(name)
})
