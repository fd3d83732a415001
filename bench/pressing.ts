import { randomBytes } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import type { Telegram } from '../src/playground/telegram/telegram.ts'
import { openTown } from './town.ts'

const people = 500
const places = 20
const firstId = 100_000
const minute = 60_000

export type Pressing = {
  /** Milliseconds from the first press until half of all, and all, had their answer. */
  median: number
  all: number
  /** How many presses were answered in time. */
  answered: number
  /** Until all who got a place had their private message. */
  told: number
  /** Edits of the card within the minute from the first press; Telegram allows twenty. */
  edits: number
  /** The card shows what is true in the end, and as many were told that they have a place as there are. */
  right: boolean
}

const encryptionKey = randomBytes(32)
const clara = firstId + people

/** What the process needs to know, and the volunteers it finds in its database. */
export async function prepare(url: string): Promise<Record<string, string>> {
  const town = await openTown(url, encryptionKey)
  await town.add(people, 'volunteer', () => ['de'])
  await town.database.close()
  return { ENCRYPTION_KEY: encryptionKey.toString('base64'), COORDINATORS: String(clara) }
}

/**
 * Beside it: a plain bot that only says "noted" to each press. Milliseconds until half of those whom it answers in time, and
 * all of them, had that, and how many they are: after a quarter of a minute Telegram takes no answer any more.
 */
export async function pressPlain(telegram: Telegram): Promise<Pick<Pressing, 'median' | 'all' | 'answered'>> {
  const crowd = Array.from({ length: people }, (_, index) =>
    telegram.person({ id: firstId + index, first_name: `P${index}`, language_code: 'de' }),
  )
  const [first] = crowd
  first?.start()
  await until(() => (first?.sees().length ?? 0) > 1)
  const group = telegram.group({
    title: 'Helferkreis',
    creator: crowd[0] as (typeof crowd)[0],
    members: crowd.slice(1),
  })
  group.addBot({ admin: true })
  first?.send('/card', { to: group })
  await until(() => telegram.history(group).some(({ buttons }) => buttons.length > 0))
  const card = telegram.history(group).findLast(({ buttons }) => buttons.length > 0)
  if (!card) throw new Error('the card is gone')
  const begin = performance.now()
  const times: number[] = []
  await Promise.all(
    crowd.map(async (person) => {
      const { answered } = await person.press(card, { data: 'claim' })
      if (answered) times.push(performance.now() - begin)
    }),
  )
  return {
    median: times[Math.floor(times.length / 2)] ?? Number.NaN,
    all: times.at(-1) ?? Number.NaN,
    answered: times.length,
  }
}

/** Everybody presses the card of one task within the same moment. */
export async function pressAll(telegram: Telegram): Promise<Pressing> {
  const coordinator = telegram.person({ id: clara, first_name: 'Clara', language_code: 'de' })
  const crowd = Array.from({ length: people }, (_, index) =>
    telegram.person({ id: firstId + index, first_name: `P${index}`, language_code: 'de' }),
  )
  const group = telegram.group({ title: 'Helferkreis', creator: coordinator, members: crowd })
  group.addBot({ admin: true })
  // No faster than Telegram lets Lotse greet them.
  for (const person of [coordinator, ...crowd]) {
    person.start()
    await pause(minute / 800)
  }
  await pause(minute / 6)
  coordinator.send('/setup', { to: group })
  await until(() => telegram.history(group).some(({ buttons }) => buttons.length > 0))
  coordinator.send(`/task ${places} Möbel tragen`, { to: group })
  const card = () =>
    telegram.history(group).findLast(({ buttons }) => buttons.flat().some(({ data }) => data?.startsWith('task:claim')))
  await until(() => card() !== undefined)
  // The minute in which Lotse wrote here before is not counted to the presses.
  await pause(minute)

  const told = messages(telegram, ({ text }) => text.startsWith('Sie sind dabei'))
  let edits = 0
  telegram.onChange((change) => {
    if (change.type === 'message-edited' && change.message.chat === group.id) edits++
  })
  const shown = card()
  if (!shown) throw new Error('the card is gone')
  const begin = performance.now()
  const answers: { at: number; text: string }[] = []
  const pressed = crowd.map(async (person) => {
    const answer = await person.press(shown, { data: shown.buttons[0]?.[0]?.data as string })
    if (answer.answered) answers.push({ at: performance.now() - begin, text: answer.text ?? '' })
  })
  await Promise.all(pressed)
  await until(() => told.chats.size >= places)
  const all = performance.now() - begin
  await until(() => /Warteliste: 480/.test(card()?.text ?? '') || performance.now() - begin > minute)
  await pause(Math.max(0, minute - (performance.now() - begin)))
  const text = card()?.text ?? ''
  return {
    median: answers[Math.floor(answers.length / 2)]?.at ?? Number.NaN,
    all: answers.at(-1)?.at ?? Number.NaN,
    answered: answers.length,
    told: Math.max(told.last - begin, all),
    edits,
    right:
      text.includes('Alle Plätze sind vergeben') &&
      text.includes(`Auf der Warteliste: ${people - places}`) &&
      told.chats.size === places &&
      answers.length === people &&
      answers.filter(({ text }) => text.startsWith('Sie sind dabei')).length === places,
  }
}

function messages(telegram: Telegram, counts: (message: { text: string }) => boolean) {
  const seen = { chats: new Set<number>(), last: 0 }
  telegram.onChange((change) => {
    if (change.type !== 'message-added' || !change.message.fromBot || !counts(change.message)) return
    seen.chats.add(change.message.chat)
    seen.last = performance.now()
  })
  return seen
}

async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 3 * minute
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited three minutes in vain until ${holds}`)
    await pause(10)
  }
}
