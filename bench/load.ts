import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import type { Telegram } from '../src/playground/telegram/telegram.ts'

export type Result = {
  /** Questions answered a second, from the first one asked to the last one answered. */
  rate: number
  /** Milliseconds from asking until the answer stands in the chat. */
  median: number
  p99: number
  /** Questions without an answer when the time was up. */
  lost: number
}

const words = [
  'Anmeldung',
  'Wohnung suchen',
  'Mietvertrag kündigen',
  'Schufa Auskunft',
  'Jobcenter Termin',
  'Handyvertrag',
  'Krankenkasse',
  'Aufenthalt verlängern',
]

/** So many people ask at the same moment, so many questions each; how long until each one has its answer. */
export async function ask(telegram: Telegram, people: number, each: number, seconds: number): Promise<Result> {
  const crowd = Array.from({ length: people }, (_, index) =>
    telegram.person({ id: 50_000 + index, first_name: `P${index}`, language_code: 'de' }),
  )
  const waiting = new Map<number, number[]>(crowd.map(({ id }) => [id, []]))
  const times: number[] = []
  let finished = 0
  const end = telegram.onChange((change) => {
    if (change.type !== 'message-added' || !change.message.fromBot) return
    const asked = waiting.get(change.message.chat)?.shift()
    if (asked === undefined) return
    finished = performance.now()
    times.push(finished - asked)
  })
  // Start is pressed beforehand: the greeting is not what is measured.
  for (const person of crowd) {
    waiting.get(person.id)?.push(performance.now())
    person.start()
  }
  await answered(people)
  times.length = 0

  const begin = performance.now()
  for (let round = 0; round < each; round++)
    for (const [index, person] of crowd.entries()) {
      waiting.get(person.id)?.push(performance.now())
      person.send(`${words[(index + round) % words.length]}`)
    }
  await answered(people * each)
  end()

  async function answered(count: number): Promise<void> {
    const until = performance.now() + seconds * 1000
    while (times.length < count && performance.now() < until) await pause(20)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return {
    rate: times.length / ((finished - begin) / 1000),
    median: at(0.5),
    p99: at(0.99),
    lost: people * each - times.length,
  }
}
