import { expect, test } from 'vitest'
import { type Lotse, minutes, startLotse } from '../support/lotse.ts'
import { talk } from '../support/talk.ts'

async function talking(options?: Parameters<typeof startLotse>[0]) {
  const lotse = await startLotse(options)
  await talk(lotse.amal, lotse.vera)
  return lotse
}

const seconds = (count: number) => count * 1000
/** Vera writes numbers, without waiting for anything. */
const count = ({ vera }: Lotse, from: number, to: number) => {
  for (let number = from; number <= to; number++) vera.sends(String(number))
}
/** The numbers that Amal sees. */
const counted = ({ amal }: Lotse) =>
  amal.person
    .sees()
    .filter(({ fromBot, text }) => fromBot && /^\d+$/.test(text))
    .map(({ text }) => Number(text))
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

test('messages arrive in order, three at once and then one a second, and Telegram never has to say slow down', async () => {
  const lotse = await talking({ limits: true })
  await lotse.advance(minutes(1))
  count(lotse, 1, 12)
  await lotse.settle()
  expect(counted(lotse)).toEqual(upTo(3))
  await lotse.advance(seconds(10))
  expect(counted(lotse)).toEqual(upTo(12))
  expect([...lotse.telegram.requests].filter(({ outcome }) => outcome?.ok === false)).toEqual([])
  lotse.skipAll()
})

test('when Telegram says to wait, that chat waits as long, nothing is lost, nothing comes twice, and others go on', async () => {
  const lotse = await talking()
  const { amal, olena, telegram, advance, moment, skipAll } = lotse
  telegram.faults.add({ method: 'sendMessage', chat: amal.id, fault: { type: 'retry-after', seconds: 60 }, times: 1 })
  count(lotse, 1, 3)
  await moment()
  await olena.says('Frage Xyz')
  expect(olena.unread()).toBe(1)
  expect(counted(lotse)).toEqual([])
  await advance(seconds(45))
  expect(counted(lotse)).toEqual([])
  await advance(seconds(10))
  expect(counted(lotse)).toEqual(upTo(3))
  skipAll()
})

const passing = [
  ['5xx', { type: 'error', code: 502, description: 'Bad Gateway' }],
  ['a connection cut before anything happened', { type: 'cut', effect: 'before' }],
] as const
test.each(passing)('after %s it is tried again, in order', async (_, fault) => {
  const lotse = await talking()
  lotse.telegram.faults.add({ method: 'sendMessage', chat: lotse.amal.id, fault, times: 3 })
  count(lotse, 1, 3)
  await lotse.advance(seconds(30))
  expect(counted(lotse)).toEqual(upTo(3))
  lotse.skipAll()
})

const doubtful = [
  ['a connection cut after the effect', { type: 'cut', effect: 'after' }],
  ['an answer that is none', { type: 'malformed' }],
] as const
test.each(doubtful)('after %s the one message in doubt comes again, and no other', async (_, fault) => {
  const lotse = await talking()
  lotse.telegram.faults.add({ method: 'sendMessage', chat: lotse.amal.id, fault, times: 1 })
  count(lotse, 1, 3)
  await lotse.advance(seconds(30))
  expect(counted(lotse)).toEqual([1, 1, 2, 3])
  lotse.skipAll()
})

test('a request that hangs holds up nobody but its chat', async () => {
  const lotse = await talking()
  const { telegram, amal, olena, skipAll } = lotse
  const hang = telegram.faults.add({ method: 'sendMessage', chat: amal.id, fault: { type: 'hang' }, times: 1 })
  count(lotse, 1, 2)
  olena.sends('Frage Xyz')
  await until(() => olena.unread() > 0)
  expect(counted(lotse)).toEqual([])
  hang.release()
  await lotse.moment()
  expect(counted(lotse)).toEqual(upTo(2))
  skipAll()
})

/** Lets the event loop turn until something is so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate)
}

test('what waited when the process stopped goes out after the start, in order, and nothing twice', async () => {
  const lotse = await talking()
  lotse.telegram.faults.add({
    method: 'sendMessage',
    chat: lotse.amal.id,
    fault: { type: 'retry-after', seconds: 20 },
    times: 1,
  })
  count(lotse, 1, 4)
  await lotse.settle()
  expect(counted(lotse)).toEqual([])
  await lotse.restart()
  count(lotse, 5, 6)
  await lotse.settle()
  expect(counted(lotse), 'what Telegram put off keeps its place').toEqual([])
  await lotse.advance(seconds(30))
  expect(counted(lotse)).toEqual(upTo(6))
  lotse.skipAll()
})

test('an album that was just coming in when the process stopped stays one', async () => {
  const lotse = await talking()
  const { vera, amal } = lotse
  vera.person.sendAlbum(['1', '2', '3'].map((caption) => ({ photo: new Uint8Array([1]), caption })))
  await lotse.settle()
  expect(counted(lotse)).toEqual([])
  await lotse.restart()
  await lotse.moment()
  expect(counted(lotse)).toEqual(upTo(3))
  expect(
    new Set(
      amal.person
        .sees()
        .slice(-3)
        .map(({ album = '' }) => album),
    ).size,
  ).toBe(1)
  lotse.skipAll()
})

test('what was taken back before a restart is not sent after it', async () => {
  const lotse = await talking()
  const { vera, amal, telegram } = lotse
  telegram.faults.add({ method: 'sendMessage', chat: amal.id, fault: { type: 'retry-after', seconds: 20 }, times: 1 })
  const secret = vera.sends('Geheim')
  await lotse.settle()
  await vera.says('/undo', { replyTo: secret })
  await lotse.restart()
  await lotse.advance(minutes(1))
  expect(amal.unread()).toBe(0)
  vera.skips()
})

test('what is taken back while its request is on the wire and fails is not tried again', async () => {
  const lotse = await talking()
  const { vera, amal, telegram } = lotse
  const failure = { type: 'error', code: 500 } as const
  telegram.faults.add({ method: 'sendMessage', chat: amal.id, fault: failure, times: 1 })
  const slow = telegram.faults.add({ method: 'sendMessage', chat: amal.id, fault: { type: 'latency', ms: 200 } })
  const secret = vera.sends('Geheim')
  await until(() => slow.hits > 0)
  await vera.says('/undo', { replyTo: secret })
  await lotse.advance(minutes(1))
  expect(amal.unread()).toBe(0)
  vera.skips()
})

test('a file that Telegram does not hand out holds up nobody, and its author is told', async () => {
  const lotse = await talking()
  const { vera, amal, telegram, expectErrors } = lotse
  telegram.faults.add({
    method: 'getFile',
    fault: { type: 'error', code: 400, description: 'Bad Request: file is too big' },
  })
  await vera.says({ document: { bytes: new Uint8Array([1]), name: 'Vera.pdf' } })
  count(lotse, 1, 2)
  await lotse.moment()
  expect(counted(lotse)).toEqual(upTo(2))
  expect(vera.reads()).toMatchInlineSnapshot(
    `"Eine Ihrer Nachrichten konnte ich nicht zustellen. Bitte schicken Sie sie noch einmal, vielleicht als Foto oder Text."`,
  )
  expect(expectErrors()).toHaveLength(1)
  amal.skips()
})

test('the group chat that became a supergroup is found again, and its card goes there', async () => {
  const { telegram, clara, vera, amal, skipAll, moment, advance } = await startLotse()
  const small = telegram.group({ title: 'Klein', type: 'group', creator: clara.person, members: [vera.person] })
  small.addBot({ admin: true })
  clara.person.send('/setup', { to: small })
  await moment()
  await vera.presses('oncall:stop')
  const hang = telegram.faults.add({
    method: 'sendMessage',
    chat: small,
    fault: { type: 'retry-after', seconds: 10 },
    times: 1,
  })
  await amal.says('Wohnung Xyz')
  await amal.presses('question:human')
  expect(hang.hits).toBe(1)
  const large = small.migrate()
  await advance(seconds(20))
  expect(telegram.history(large).filter(({ fromBot, buttons }) => fromBot && buttons.length > 0)).toHaveLength(1)
  skipAll()
})

test('kicked from the group chat, Lotse goes on with everybody else', async () => {
  const { group, vera, amal, clara, skipAll } = await startLotse()
  await vera.presses('oncall:stop')
  group.kickBot()
  await amal.says('Wohnung Xyz')
  await amal.presses('question:human')
  expect(clara.sees(/keine|niemand/i)).toBeDefined()
  skipAll()
})

test('a group chat that refuses everything is given up, coordinators learn it, and the next one is not promised a card', async () => {
  const { telegram, vera, amal, clara, olena, skipAll } = await startLotse()
  await vera.presses('oncall:stop')
  const refusal = {
    type: 'error',
    code: 403,
    description: 'Forbidden: bot was kicked from the supergroup chat',
  } as const
  telegram.faults.add({ fault: refusal, when: ({ parameters }) => Number(parameters.chat_id) < 0 })
  await amal.says('Schufa')
  await amal.presses('question:human')
  expect(clara.reads()).toContain('nicht mehr im Gruppenchat')

  await olena.says('Schufa')
  await olena.presses('question:human')
  expect(clara.reads()).not.toContain('steht eine Karte')
  skipAll()
})
