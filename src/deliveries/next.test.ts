import { expect, test } from 'vitest'
import type { Delivery, Method } from './delivery.ts'
import { nextOf } from './next.ts'
import type { Handed } from './outbox.ts'

const now = 1_000_000
const group = -1001

type What = Partial<Pick<Handed, 'restsUntil'>> & { urgency?: Delivery['urgency']; after?: number; target?: string }

function handed(id: string, method: Method, { urgency = 'notice', after = 0, target, ...rest }: What = {}): Handed {
  const letter = { parameters: {}, ...(target ? { target } : {}) }
  const delivery = { id, method, urgency, letter, notBefore: new Date(now + after), attempts: 0 }
  return { delivery, chatId: group, ...rest } as unknown as Handed
}

const edit = (id: string, what?: What) => handed(id, 'editMessageText', what)
const send = (id: string, what?: What) => handed(id, 'sendMessage', what)
const deletion = (id: string, what?: What) => handed(id, 'deleteMessage', what)

type Waits = { edits?: number; messages?: number }
/** Which goes next, and when, where edits and messages wait that long at the group's pace. */
function next(queue: Handed[], { edits = 0, messages = 0 }: Waits = {}): string {
  const waits: Partial<Record<Method, number>> = { editMessageText: edits, sendMessage: messages }
  const { batch, wait } = nextOf(queue, now, ({ method }) => waits[method] ?? 0)
  return `${batch.map(({ delivery }) => delivery.id).join('')} ${wait}`
}

test.each<[string, Handed[], Waits, string]>([
  ['in order', [edit('a'), send('b')], {}, 'a 0'],
  ['answers first', [edit('a'), send('b', { urgency: 'answer' })], {}, 'b 0'],
  ['edits in a group in turn, whoever pressed', [edit('a'), edit('b', { urgency: 'answer' })], {}, 'a 0'],
  ['what is written to many last', [send('a', { urgency: 'bulk' }), edit('b')], {}, 'b 0'],
  ['a message passes edits that wait at their pace', [edit('a'), send('b')], { edits: 4000 }, 'b 0'],
  ['edits pass messages that wait longer', [send('a'), edit('b')], { edits: 4000, messages: 9000 }, 'b 4000'],
  ['neither where both wait as long', [send('a'), edit('b')], { edits: 4000, messages: 4000 }, 'a 4000'],
  ['a deletion passes both', [send('a'), edit('b'), deletion('c')], { edits: 4000, messages: 9000 }, 'c 0'],
  ['not the message that it is about', [send('a'), edit('b', { target: 'a' })], { messages: 9000 }, 'a 9000'],
  ['nothing passes what was put off', [edit('a', { after: 20_000 }), send('b')], {}, 'a 20000'],
  ['all go on without what is set aside', [edit('a', { restsUntil: now + 5000 }), send('b')], {}, 'b 0'],
  ['which goes when its time comes', [edit('a', { restsUntil: now + 5000 })], {}, ' 5000'],
  ['and keeps what is about it', [send('a', { restsUntil: now + 5000 }), edit('b', { target: 'a' })], {}, ' 5000'],
])('%s', (_, queue, waits, expected) => {
  expect(next(queue, waits)).toBe(expected)
})
