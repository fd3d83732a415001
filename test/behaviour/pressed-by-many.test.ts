import { expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { type Lotse, minutes } from '../support/lotse.ts'
import { shiftIds, startPlannedWith } from '../support/planned.ts'

const seconds = (count: number): number => count * 1000
const places = ['Mi 8-9', 'Mi 9-10', 'Mi 10-11', 'Mi 11-12', 'Mi 12-13', 'Mi 13-14', 'Mi 14-15', 'Mi 15-16', 'Mi 16-17']

/** Nine gaps stand in the group chat, in one message, and Telegram keeps its limits. */
async function posted() {
  const lotse = await startPlannedWith({ limits: true }, ...places)
  await lotse.vera.presses('oncall:stop')
  await lotse.advance(minutes(20))
  await lotse.advance(minutes(2))
  lotse.skipAll()
  lotse.telegram.requests.clear()
  const card = lotse.chat.card()
  const ids = (await shiftIds(lotse)).slice(0, places.length)
  const answers: ReturnType<Actor['person']['press']>[] = []
  /** Without waiting for anything. */
  const press = (who: Actor, what: 'take' | 'release', which: number): void => {
    answers.push(who.person.press(card, { data: `shift:${what}:${ids[which]}` }))
  }
  return Object.assign(lotse, {
    answers,
    press,
    /** Vera, Viktor and Clara take all that from and to say, in the same second. */
    takeAll(from = 0, to = places.length): void {
      for (let which = from; which < to; which++) press(volunteers(lotse)[which % 3] as Actor, 'take', which)
    },
    /** The same in three goes, each of them an edit of its own: more than Telegram takes at once. */
    async takeInThreeGoes(): Promise<void> {
      for (let from = 0; from < places.length; from += 3) {
        this.takeAll(from, from + 3)
        await lotse.settle()
      }
    },
  })
}

const volunteers = ({ vera, viktor, clara }: Lotse): Actor[] => [vera, viktor, clara]

/** What the message in the group chat says of each gap. */
const shown = ({ chat }: Pick<Lotse, 'chat'>): string => chat.card().text.match(/[✓•]/g)?.join('') ?? ''
/** How it is. */
async function isSo({ database }: Pick<Lotse, 'database'>): Promise<string> {
  const rows = await database.rows(`SELECT held FROM "Shift" ORDER BY "startsAt", id LIMIT ${places.length}`)
  return rows.map(({ held }) => (Number(held) > 0 ? '✓' : '•')).join('')
}
const edits = ({ telegram, group }: Pick<Lotse, 'telegram' | 'group'>) =>
  telegram.requests.list('editMessageText').filter(({ parameters }) => Number(parameters.chat_id) === group.id)
const slowedDown = ({ telegram }: Pick<Lotse, 'telegram'>) =>
  [...telegram.requests].filter(({ outcome }) => outcome && 'code' in outcome && outcome.code === 429)
const waiting = ({ database }: Pick<Lotse, 'database'>) =>
  database.rows(`SELECT method FROM "Delivery" WHERE state IN ('ready', 'overtaken')`)

test('many presses in a second are few edits, the last one true, and no word of the others stays', async () => {
  const lotse = await posted()
  lotse.takeAll()
  await lotse.settle()
  await lotse.advance(seconds(5))
  expect(shown(lotse)).toBe('✓✓✓✓✓✓✓✓✓')
  expect(edits(lotse).length).toBeLessThanOrEqual(3)
  expect(await waiting(lotse)).toEqual([])
  expect(await lotse.app.metrics.text()).toMatch(/lotse_deliveries_total\{outcome="overtaken"\} [6-8]/)
  expect(slowedDown(lotse)).toEqual([])
  lotse.skipAll()
})

test('in a storm of two minutes the message is never more than five seconds behind, and Telegram never says slow down', async () => {
  const lotse = await posted()
  const states: string[] = []
  for (let second = 0; second < 120; second++) {
    const who = volunteers(lotse)[second % 3] as Actor
    lotse.press(who, Math.floor(second / 9) % 2 === 0 ? 'take' : 'release', second % 9)
    await lotse.advance(seconds(1))
    states.push(await isSo(lotse))
    expect(states.slice(-6), `second ${second}`).toContain(shown(lotse))
  }
  expect(edits(lotse).length).toBeLessThanOrEqual(30)
  expect(slowedDown(lotse)).toEqual([])
  lotse.skipAll()
}, 90_000)

test('each press is answered at once, also when its edit has to wait, and outsiders are led to joining', async () => {
  const lotse = await posted()
  await lotse.takeInThreeGoes()
  lotse.press(lotse.oskar, 'take', 0)
  await lotse.settle()
  const answers = await Promise.all(lotse.answers)
  expect(answers.filter(({ answered }) => answered)).toHaveLength(10)
  expect(answers.at(-1)).toMatchObject({ url: expect.stringContaining('start=join_') })
  expect(shown(lotse)).not.toBe('✓✓✓✓✓✓✓✓✓')
  await lotse.advance(seconds(5))
  expect(shown(lotse)).toBe('✓✓✓✓✓✓✓✓✓')
  lotse.skipAll()
})

test('a press that Telegram repeats, and somebody who blocked the bot, change nothing about it', async () => {
  const lotse = await posted()
  lotse.viktor.person.block()
  lotse.takeAll()
  lotse.takeAll()
  await lotse.settle()
  await lotse.advance(seconds(5))
  expect(shown(lotse)).toBe('✓•✓✓•✓✓•✓')
  expect(shown(lotse)).toBe(await isSo(lotse))
  lotse.skipAll()
})

test('stopped in the middle, it shows the last state after the start, and never an older one again', async () => {
  const lotse = await posted()
  await lotse.takeInThreeGoes()
  expect(shown(lotse)).not.toBe('✓✓✓✓✓✓✓✓✓')
  await lotse.restart()
  await lotse.advance(seconds(5))
  expect(shown(lotse)).toBe('✓✓✓✓✓✓✓✓✓')
  expect(edits(lotse).length).toBeLessThanOrEqual(4)
  expect(await waiting(lotse)).toEqual([])
  lotse.skipAll()
})

test('what Telegram put off is overtaken by what is newer, and nothing goes before Telegram lets it', async () => {
  const lotse = await posted()
  const { telegram, group } = lotse
  const fault = { type: 'retry-after', seconds: 20 } as const
  telegram.faults.add({ method: 'editMessageText', chat: group, fault, times: 1 })
  lotse.takeAll(0, 4)
  await lotse.settle()
  await lotse.advance(seconds(15))
  lotse.takeAll(4)
  await lotse.settle()
  expect(edits(lotse)).toHaveLength(1)
  await lotse.advance(seconds(6))
  expect(shown(lotse)).toBe('✓✓✓✓✓✓✓✓✓')
  expect(edits(lotse)).toHaveLength(2)
  lotse.skipAll()
})

test('put off, stopped and pressed again: the last state is shown, once', async () => {
  const lotse = await posted()
  const { telegram, group } = lotse
  const fault = { type: 'retry-after', seconds: 20 } as const
  telegram.faults.add({ method: 'editMessageText', chat: group, fault, times: 1 })
  lotse.takeAll(0, 1)
  await lotse.settle()
  await lotse.restart()
  lotse.takeAll(1)
  await lotse.settle()
  expect(edits(lotse)).toHaveLength(1)
  await lotse.advance(seconds(21))
  expect(shown(lotse)).toBe('✓✓✓✓✓✓✓✓✓')
  expect(edits(lotse)).toHaveLength(2)
  expect(await waiting(lotse)).toEqual([])
  lotse.skipAll()
})
