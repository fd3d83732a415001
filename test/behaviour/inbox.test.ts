import { expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { type Lotse, minutes, startLotse } from '../support/lotse.ts'

/** The newest update, as it will go over the wire. */
const newest = ({ telegram }: Lotse) =>
  telegram.pendingUpdates().at(-1) as unknown as Record<string, unknown> & { message: Record<string, unknown> }

/** Something that Lotse cannot handle: a message whose number is none. */
function breaks(lotse: Lotse, actor: Actor, text: string): void {
  actor.sends(text)
  newest(lotse).message.message_id = 'no number'
}

const countOf = ({ telegram }: Lotse) => telegram.requests.list().filter(({ method }) => method !== 'getUpdates').length

test('an update that is repeated changes nothing, whatever kind it is of', async () => {
  const lotse = await startLotse()
  const { amal, vera, telegram, group, database } = lotse
  const everything = async () =>
    JSON.stringify([await database.rows('SELECT * FROM "Person"'), await database.rows('SELECT * FROM "Question"')])
  const acts: (() => unknown)[] = [
    () => amal.says('شقة'),
    () => amal.presses('question:human'),
    () => vera.presses('question:take'),
    async () => amal.edits(await amal.says('مرحبا'), 'مساء الخير'),
    () => amal.person.sendAlbum([{ photo: new Uint8Array(9) }, { photo: new Uint8Array(9) }]),
    () => vera.says('/language'),
    () => group.kickBot(),
    () => amal.person.block(),
  ]
  for (const act of acts) {
    await act()
    await lotse.moment()
    const [before, requests] = [await everything(), countOf(lotse)]
    telegram.repeatUpdate()
    await lotse.moment()
    expect([await everything(), countOf(lotse)]).toEqual([before, requests])
  }
  lotse.skipAll()
})

test('updates of a kind nobody asked for are passed over', async () => {
  const lotse = await startLotse()
  const { amal } = lotse
  for (const unknown of [
    { poll_answer: { poll_id: '1', user: amal.person.user, option_ids: [0] } },
    { something_new: { chat: { id: amal.id, type: 'private' }, text: 'x' } },
    { something_else: 'text' },
    {},
  ]) {
    amal.sends('x')
    const update = newest(lotse)
    for (const key of Object.keys(update)) if (key !== 'update_id') delete update[key]
    Object.assign(update, unknown)
    await lotse.moment()
  }
  expect(amal.unread()).toBe(0)
  await amal.says('/help')
  expect(amal.unread()).toBe(1)
  amal.skips()
})

test('what cannot be handled is tried again, then Lotse says sorry, and the next message works', async () => {
  const lotse = await startLotse()
  const { viktor } = lotse

  breaks(lotse, viktor, 'Wohnung')
  await lotse.advance(minutes(1))
  expect(viktor.reads()).toMatchInlineSnapshot(
    `"Da ist bei mir etwas schiefgegangen. Ihre Nachricht ist nicht verloren. Bitte versuchen Sie es gleich noch einmal."`,
  )
  expect(lotse.expectErrors()).toHaveLength(3)
  await viktor.says('/oncall')
  expect(viktor.reads()).toContain('keinen Dienst')
})

test('sorry is said in the language of whoever wrote', async () => {
  const lotse = await startLotse()
  const { olena } = lotse

  breaks(lotse, olena, 'квартира')
  await lotse.advance(minutes(1))
  expect(olena.reads()).toMatch(/\p{Script=Cyrillic}/u)
  lotse.expectErrors()
})

test("one chat's failure holds up no other, and its own next messages come after it in order", async () => {
  const lotse = await startLotse()
  const { viktor, vera } = lotse

  breaks(lotse, viktor, 'Wohnung')
  viktor.sends('/help')
  vera.sends('/oncall')
  await lotse.settle()
  expect(vera.reads()).toContain('Dienst')
  expect(viktor.unread()).toBe(0)
  await lotse.advance(minutes(1))
  expect(viktor.reads()).toMatch(/(leid|schief)[\s\S]*---[\s\S]*\/oncall/)
  lotse.expectErrors()
})

test('while one chat cannot be written to, the others are answered', async () => {
  const lotse = await startLotse()
  const { viktor, vera, telegram } = lotse
  const slow = telegram.faults.add({ fault: { type: 'hang' }, chat: viktor.id })

  viktor.sends('/help')
  vera.sends('/oncall')
  while (!vera.sees('Dienst')) await new Promise(setImmediate)
  expect(viktor.unread()).toBe(0)
  slow.release()
  await lotse.moment()
  expect(viktor.reads()).toContain('/oncall')
  vera.skips()
})

test('what came in while Lotse was stopped is answered after the start, once', async () => {
  const lotse = await startLotse()
  const { amal, vera, viktor } = lotse

  await lotse.stop()
  amal.sends('شقة')
  vera.sends('/oncall')
  viktor.sends('/help')
  await lotse.restart()
  await lotse.moment()
  for (const actor of [amal, vera, viktor]) expect(actor.unread()).toBe(1)
  lotse.skipAll()
})

test('stopped in the middle of a retry, it goes on after the start', async () => {
  const lotse = await startLotse()
  const { viktor } = lotse

  breaks(lotse, viktor, 'Wohnung')
  await lotse.settle()
  await lotse.restart()
  await lotse.advance(minutes(1))
  expect(viktor.unread()).toBe(1)
  lotse.expectErrors()
  viktor.skips()
})

test('nothing that came in can be read in the inbox, before or after', async () => {
  const lotse = await startLotse()
  const { viktor, database } = lotse

  breaks(lotse, viktor, 'Zwetschgenkuchen')
  await lotse.advance(minutes(1))
  const rows = await database.rows('SELECT * FROM "InboxUpdate" WHERE "payload" IS NOT NULL')
  expect(rows).toHaveLength(1)
  expect(Buffer.from(rows[0]?.payload as Uint8Array).toString('latin1')).not.toMatch(/Zwetschgen|Viktor|2002/)
  await viktor.says('/forget')
  await viktor.presses('me:forget:yes')
  expect(await database.rows('SELECT * FROM "InboxUpdate" WHERE "payload" IS NOT NULL')).toHaveLength(0)
  lotse.expectErrors()
  viktor.skips()
})
