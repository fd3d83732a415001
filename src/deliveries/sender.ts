import type { Clock } from '../clock.ts'
import type { Vault } from '../database/seal.ts'
import type { Unit } from '../database/transactions.ts'
import type { Log } from '../log.ts'
import type { People } from '../people/store.ts'
import { createAttempt, type Outcome } from './attempt.ts'
import { createBacklog, soon } from './backlog.ts'
import { isNew, isPaced } from './delivery.ts'
import { createLane, type Lane } from './lane.ts'
import type { Handed } from './outbox.ts'
import { createOvertaken } from './overtaken.ts'
import { createPace } from './pace.ts'
import type { Returned } from './setback.ts'
import type { Transport } from './transport.ts'

type Deps = {
  transact<Result>(unit: Unit<Result>): Promise<Result>
  people: People
  vault: Vault
  transport: Transport
  clock: Clock
  log: Log
  /** Messages a second that are written to many. */
  sendRate: number
  /** The bot may open threads in private chats. */
  hasThreads: boolean
  count(outcome: string): void
}

const nothing = async () => {}
const nobodyListens: Returned = {
  unreachable: nothing,
  chatLost: nothing,
  chatMoved: nothing,
  deleted: nothing,
  refused: nothing,
}

/** How long a chat rests when not even a failure could be recorded. */
const pauseAfterTrouble = 5000

/**
 * Sends what acts have put into the outbox: straight from memory as soon as the commit is done, and from the
 * database what an earlier process left behind or what was not due yet. One chat's deliveries go one after another;
 * a slow or failing chat holds up no other.
 */
export function createSender(deps: Deps) {
  const { clock, log } = deps
  const pace = createPace(deps.sendRate)
  const lanes = new Map<number | string, Lane>()
  const known = new Set<string>()
  let returned = nobodyListens
  let stopping = false

  const backlog = createBacklog({ ...deps, isKnown: (id) => known.has(id), hand })

  const overtaken = createOvertaken({ ...deps, ended: end })

  const attempt = createAttempt({
    ...deps,
    spend(batch) {
      const now = clock.now().getTime()
      for (const { delivery, chatId } of batch) if (isPaced(delivery)) pace.spend(chatId, delivery, now)
    },
    slowDown: pace.hold,
    returned: () => returned,
  })

  /** Takes over deliveries whose transaction is on disk. */
  function hand(deliveries: Handed[]): void {
    const horizon = clock.now().getTime() + soon
    for (const handed of deliveries) {
      const { id, notBefore, attempts } = handed.delivery
      if (stopping || known.has(id)) continue
      // Nothing else of the chat waits for what is meant for another hour; what Telegram put off keeps its place.
      if (notBefore.getTime() > horizon && attempts === 0) backlog.wakeAt(notBefore.getTime())
      else {
        known.add(id)
        laneOf(handed).add(handed)
      }
    }
  }

  /** Lets go of deliveries that were called back; not of what is on the wire. */
  function retract(ids: string[]): void {
    const gone = new Set(ids)
    for (const lane of lanes.values()) end(lane.takeOut(({ delivery }) => gone.has(delivery.id)))
  }

  function laneOf({ chatId, delivery: { id, method } }: Handed): Lane {
    // A button turns until its press is answered, and Telegram forgets the press after seconds: in a group the presses
    // of many stand neither behind one another nor before the card.
    const name = method === 'answerCallbackQuery' ? id : chatId
    const open = lanes.get(name)
    if (open) return open
    const lane = createLane({
      clock,
      delay: (delivery, now) => (isPaced(delivery) ? pace.delay(chatId, delivery, now) : 0),
      send: (batch) => send(batch, chatId),
      overtaken: overtaken.end,
      emptied: () => lanes.delete(name),
    })
    lanes.set(name, lane)
    return lane
  }

  async function send(batch: Handed[], chatId: number): Promise<{ again: Handed[]; after: number }> {
    const outcome = await attempt(batch, chatId).catch((error): Outcome => {
      log.error('what became of a delivery could not be recorded', { error })
      return { kind: 'again', batch, after: pauseAfterTrouble }
    })
    if (outcome.kind === 'again') {
      const { batch: again, after } = outcome
      end(batch.filter(({ delivery }) => !again.some((other) => other.delivery.id === delivery.id)))
      return { again, after }
    }
    end(batch)
    if (outcome.kind === 'done') aim(batch, outcome.numbers, chatId)
    // What stands in their chat can still be taken back or put right.
    if (outcome.kind === 'gone') end(lanes.get(chatId)?.takeOut(({ delivery }) => isNew(delivery)) ?? [])
    if (outcome.kind === 'moved') move(outcome, chatId)
    return { again: [], after: 0 }
  }

  function aim(batch: Handed[], numbers: (number | undefined)[], chatId: number): void {
    for (const [index, { delivery }] of batch.entries()) {
      const number = numbers[index]
      if (number !== undefined) lanes.get(chatId)?.aim(delivery.id, number)
    }
  }

  function move({ batch, to }: Outcome & { kind: 'moved' }, from: number): void {
    const rest = lanes.get(from)?.takeOut(({ delivery }) => !delivery.letter.chatless) ?? []
    end(rest)
    hand([...batch, ...rest].map((handed) => ({ ...handed, chatId: to })))
  }

  function end(batch: Handed[]): void {
    for (const { delivery } of batch) known.delete(delivery.id)
  }

  return {
    hand,
    retract,
    sweep: backlog.sweep,
    /** Told once, by app.ts, before anything is sent. */
    listen(features: Returned): void {
      returned = features
    },
    /** Resolves when nothing is on the wire or could go now. */
    async idle(): Promise<void> {
      for (;;) {
        const busy = [...lanes.values()].filter((lane) => lane.busy())
        if (busy.length === 0) return
        await Promise.all(busy.map((lane) => lane.rest()))
      }
    },
    /** Deliveries in memory, waiting or on the wire. */
    waiting: () => known.size,
    /** Takes nothing new and resolves when what is on the wire is recorded. The rest is found after the next start. */
    async stop(): Promise<void> {
      stopping = true
      backlog.stop()
      overtaken.stop()
      await Promise.all([...lanes.values()].map((lane) => lane.stop()))
    },
  }
}
