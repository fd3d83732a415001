import type { SeenMessage } from '../../src/playground/telegram/telegram.ts'
import { mondayOf } from '../../src/wall-clock.ts'
import { type Actor, show } from './actor.ts'

/** Chance that comes out the same each time: numbers from 0 to 1, from a seed (mulberry32). */
export function createChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * A volunteer who behaves as most do: takes most questions, passes a few, misses some, answers and closes; takes so many
 * shifts a week and no more.
 */
export function createTownVolunteer(actor: Actor, chance: () => number, shiftsAWeek: number) {
  const decided = new Set<string>()
  const shifts = new Map<string, number>()
  let answered: { message: SeenMessage; data: string }[] = []
  const press = (message: SeenMessage, data: string) => void actor.person.press(message, { data })

  function decide(message: SeenMessage): void {
    const find = buttonsOf(message)
    const [offered, shift, talk] = [find('question:pass:'), find('shift:pass:'), find('question:close:')]
    const key = `${message.id} ${offered ?? shift ?? talk}`
    if (decided.has(key)) return
    decided.add(key)
    if (offered) {
      const mood = chance()
      if (mood < 0.8) press(message, find('question:take:') as string)
      else if (mood < 0.9) press(message, offered)
    } else if (shift) {
      const week = weekOf(message.text)
      const held = shifts.get(week) ?? 0
      press(message, held < shiftsAWeek ? (find('shift:take:') as string) : shift)
      if (held < shiftsAWeek) shifts.set(week, held + 1)
    } else if (talk) {
      actor.sends('Das geht so: Rufen Sie dort morgen an.', { replyTo: message })
      answered.push({ message, data: talk })
    }
  }

  return {
    actor,
    /** Looks at their phone, and does what most would do. */
    looks(): void {
      const done = answered
      answered = []
      for (const { message, data } of done) press(message, data)
      if (actor.unread() === 0) return
      actor.skips()
      for (const message of actor.person.sees().slice(-12)) decide(message)
    },
  }
}

const buttonsOf = (message: SeenMessage) => {
  const data = message.buttons.flat().map(({ data = '' }) => data)
  return (name: string) => data.find((each) => each.startsWith(name))
}

/** The newest of the last messages that has such a button. */
export function newestWith(actor: Actor, name: string): { message: SeenMessage; data: string } | undefined {
  for (const message of actor.person.sees().slice(-4).reverse()) {
    const data = buttonsOf(message)(name)
    if (data) return { message, data }
  }
  return undefined
}

const months = ['Nov', 'Dez']

/** Which week a German text with a date speaks of: the day of its Monday. */
function weekOf(text: string): string {
  const [, day, month] = /(\d+)\. (Nov|Dez)/.exec(text) ?? []
  return mondayOf(`2026-${11 + months.indexOf(month ?? '')}-${String(day).padStart(2, '0')}`)
}

/** Every kind of message that was written in a town, with who read it: what to read by eye. */
export function differentMessages(actors: Actor[]): string[] {
  const kinds = new Map<string, string>()
  for (const actor of actors)
    for (const message of actor.person.sees().filter(({ fromBot }) => fromBot)) {
      const text = show(message)
      const kind = text.replace(/[\d٠-٩۰-۹]+/g, '0').replace(/\b(V\d+|Vera|Viktor|Clara)\b/g, 'V')
      if (!kinds.has(kind))
        kinds.set(kind, `${actor.person.user.first_name} (${actor.person.user.language_code}):\n${text}`)
    }
  return [...kinds.values()]
}
