import { expect, test } from 'vitest'
import type { Method } from './delivery.ts'
import { aimedAt, gather } from './gather.ts'
import type { Handed } from './outbox.ts'

const now = new Date('2026-11-23T08:00:00Z')

/** 'b text 7': delivery b edits the text of message 7. 'c text @a': that of the message that delivery a will be. */
function handed(line: string, notBefore = now): Handed {
  const [id = '', what = '', where = ''] = line.split(' ')
  const aim = where.startsWith('@') ? { target: where.slice(1) } : undefined
  return {
    delivery: {
      id,
      groupId: 'g',
      recipientId: undefined,
      authorId: undefined,
      subject: undefined,
      urgency: 'notice',
      method: methods[what] ?? 'sendMessage',
      letter: { ...aim, parameters: aim || !where ? {} : { message_id: Number(where) } },
      notBefore,
      attempts: 0,
    },
    chatId: -1001,
    key: Buffer.alloc(32),
  } as unknown as Handed
}

const methods: Record<string, Method> = {
  text: 'editMessageText',
  keyboard: 'editMessageReplyMarkup',
  caption: 'editMessageCaption',
  delete: 'deleteMessage',
}

const ids = (all: Handed[]): string => all.map(({ delivery }) => delivery.id).join('')

/** What waits in the end, and what was overtaken, when these come in one after the other. */
function afterAll(...lines: string[]): [waiting: string, overtaken: string] {
  let queue: Handed[] = []
  const all: Handed[] = []
  for (const line of lines) {
    const { queue: left, overtaken } = gather(queue, handed(line))
    queue = left
    all.push(...overtaken)
  }
  return [ids(queue), ids(all)]
}

test.each<[string, string[], string, string]>([
  ['the newest edit of a message', ['a text 7', 'b text 7', 'c text 7'], 'c', 'ab'],
  ['in the place of the older one', ['a text 7', 'b text 8', 'c send', 'd text 7'], 'dbc', 'a'],
  ['also before it has a number', ['a send', 'b text @a', 'c text @a'], 'ac', 'b'],
  ['never an older one that the database brings late', ['b text 7', 'a text 7'], 'b', 'a'],
  ['messages, all of them', ['a send', 'b send'], 'ab', ''],
  ['edits of another kind', ['a text 7', 'b keyboard 7'], 'ab', ''],
  ['the order among these', ['a text 7', 'b keyboard 7', 'c text 7'], 'bc', 'a'],
  ['nothing to edit on what is to be deleted', ['a text 7', 'b caption 7', 'c send', 'd delete 7'], 'cd', 'ab'],
  ['the deletion of another message', ['a text 7', 'b delete 8'], 'ab', ''],
  ['what was decided after a deletion', ['b text 7', 'a delete 7'], 'ba', ''],
])('what is left: %s', (_, lines, waiting, overtaken) => {
  expect(afterAll(...lines)).toEqual([waiting, overtaken])
})

test('what takes the place of something that Telegram put off waits as long', () => {
  const later = new Date(now.getTime() + 20_000)
  const { queue } = gather([handed('a text 7', later)], handed('b text 7'))
  expect(queue.map(({ delivery }) => delivery.notBefore)).toEqual([later])
})

test('a message that was just sent is known by its number from then on', () => {
  const waiting = aimedAt(handed('b text @a'), 'a', 7)
  expect(ids(gather([waiting], handed('c text 7')).queue)).toBe('c')
  expect(aimedAt(handed('b text @x'), 'a', 7).delivery.letter.target).toBe('x')
})
