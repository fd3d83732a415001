import type { Clock } from '../clock.ts'
import type { Unit } from '../database/transactions.ts'
import type { Log } from '../log.ts'
import type { Handed } from './outbox.ts'
import { overtake } from './outbox-store.ts'

type Deps = {
  transact<Result>(unit: Unit<Result>): Promise<Result>
  clock: Clock
  log: Log
  count(outcome: string): void
  ended(batch: Handed[]): void
}

/** When it is tried again, in milliseconds. */
const pauseAfterTrouble = 5000

/**
 * Ends edits that a newer one has overtaken, all of one moment together. Units of work run in order, so this one is on
 * disk before the newer edit can be recorded as sent: no crash brings an older state back.
 */
export function createOvertaken({ transact, clock, log, count, ended }: Deps) {
  /** Not begun yet, so that more can join. */
  let joining: Handed[] | undefined
  let cancel = () => {}

  function write(batch: Handed[]): void {
    const unit: Unit<void> = async (transaction) => {
      if (joining === batch) joining = undefined
      for (const { delivery } of batch) overtake(transaction, delivery)
    }
    transact(unit).then(
      () => ended(batch),
      (error) => {
        log.error('overtaken deliveries could not be ended', { error })
        cancel = clock.after(pauseAfterTrouble, () => write(batch))
      },
    )
  }

  return {
    end(overtaken: Handed[]): void {
      if (overtaken.length === 0) return
      for (const _ of overtaken) count('overtaken')
      if (joining) joining.push(...overtaken)
      else {
        joining = [...overtaken]
        write(joining)
      }
    },
    stop: () => cancel(),
  }
}
