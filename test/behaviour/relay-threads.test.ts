import { expect, test } from 'vitest'
import { startLotse } from '../support/lotse.ts'
import { talk } from '../support/talk.ts'

const withTopics = { bot: { has_topics_enabled: true, allows_users_to_create_topics: true } }

/** Vera holds two talks, each in a thread of its own. */
async function twoThreads() {
  const lotse = await startLotse(withTopics)
  const { amal, olena, vera } = lotse
  await talk(amal, vera, 'Frage von der einen Xyz')
  await talk(olena, vera, 'Frage von der anderen Xyz')
  await amal.says('von der einen')
  const [one] = threads(vera)
  await olena.says('von der anderen')
  vera.skips()
  const [, other] = threads(vera)
  return { ...lotse, one, other }
}

const threads = (actor: { person: { sees(): { thread?: number }[] } }) => [
  ...new Set(actor.person.sees().flatMap(({ thread }) => thread ?? [])),
]

test('each talk is a thread of its own, without labels, and what is written there goes to the right one', async () => {
  const { amal, olena, vera, one = 0, other = 0, telegram } = await twoThreads()
  expect(one).not.toBe(other)
  expect(vera.person.sees(undefined, { thread: one }).at(-1)?.text).toBe('von der einen')
  expect(vera.person.sees(undefined, { thread: other }).at(-1)?.text).toBe('von der anderen')
  await vera.says('für die eine', { thread: one })
  await vera.says('für die andere', { thread: other })
  expect(amal.reads()).toBe('für die eine')
  expect(olena.reads()).toBe('für die andere')
  expect([...telegram.requests].filter(({ method }) => method === 'createForumTopic')).toHaveLength(2)
})

test('what is written outside the threads goes nowhere before its author has said where', async () => {
  const { amal, olena, vera } = await twoThreads()
  await vera.says('Kommen Sie um acht')
  expect(amal.unread() + olena.unread()).toBe(0)
  await vera.presses(/^#\w+ · /)
  expect(amal.reads()).toBe('Kommen Sie um acht')
  vera.skips()
})

test('what is written in the thread of a talk that is over, or in another one, goes to nobody', async () => {
  const { amal, olena, vera, one = 0 } = await twoThreads()
  await amal.presses('question:close')
  for (const actor of [amal, vera]) actor.skips()
  await vera.says('Noch etwas', { thread: one })
  expect(vera.reads()).toContain('schon beendet')
  await vera.says('Ganz anderes', { thread: vera.person.createTopic('Eigenes') })
  expect(amal.unread() + olena.unread()).toBe(0)
  vera.skips()
})

test('a thread that was deleted is opened anew', async () => {
  const { amal, vera, one = 0, telegram } = await twoThreads()
  await telegram.fetch(
    new Request(`http://telegram/bot${telegram.token}/deleteForumTopic?chat_id=${vera.id}&message_thread_id=${one}`),
  )
  vera.skips()
  await amal.says('Sind Sie noch da?')
  const { text, thread = 0 } = vera.last()
  expect(text).toBe('Sind Sie noch da?')
  expect([one, 0]).not.toContain(thread)
  vera.skips()
  await vera.says('Ja', { thread })
  expect(amal.reads()).toBe('Ja')
})

test('where Telegram takes no threads, labels tell the talks apart', async () => {
  const { telegram, amal, olena, vera } = await startLotse(withTopics)
  telegram.faults.add({
    method: 'createForumTopic',
    fault: { type: 'error', code: 400, description: 'Bad Request: the chat is not a forum' },
  })
  await talk(amal, vera, 'Frage von der einen Xyz')
  await talk(olena, vera, 'Frage von der anderen Xyz')
  await amal.says('von der einen')
  expect(vera.reads()).toBe('#abc\nvon der einen')
  await vera.says('für die eine', { replyTo: vera.last() })
  expect(amal.reads()).toBe('für die eine')
  expect(olena.unread()).toBe(0)
})
