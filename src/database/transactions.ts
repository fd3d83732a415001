import type { PrismaClient } from './generated/sqlite/client.ts'

/** The Prisma client inside a transaction. Only store.ts files touch it. */
export type Tx = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

/** Rows that units of one commit want written together, in one statement. */
export type Queue<Row> = { write(tx: Tx, rows: Row[]): Promise<unknown> }

/** What a unit of work does its reading and writing with. */
export type Transaction = {
  tx: Tx
  /** Writes `row` with all others of this queue just before the commit, or when somebody calls {@link flush}. */
  defer<Row>(queue: Queue<Row>, row: Row): void
  /** Writes what was deferred so far, so that it can be read. */
  flush(): Promise<void>
  /** Runs when the commit is done; not at all if it fails. */
  afterCommit(effect: () => void): void
  /**
   * Runs a unit in a transaction of its own after the commit, once for all units of this commit that asked for it under the
   * same name: what shows a state, where many change it at the same moment. A crash in between loses it, so the database must
   * say that it is owed.
   */
  later(name: string, unit: Unit<void>): void
}

/**
 * A unit of work: reads, decides, writes. It may be run a second time when the commit it was part of failed, so it
 * has no effect but through the transaction it is given.
 */
export type Unit<Result> = (transaction: Transaction) => Promise<Result>

type Waiting = { unit: Unit<unknown>; resolve(result: unknown): void; reject(error: unknown): void }

const mostInOneCommit = 64
const patience = { timeout: 60_000, maxWait: 60_000 }

/**
 * Runs units of work strictly one after another, and lets those that wait at the same moment share a commit: one
 * BEGIN, one fsync, many people served. Nobody is told before the commit is on disk. If a unit throws, everything
 * that shared its commit is rolled back and each is run again alone, so that only the faulty one fails.
 */
export function createTransactions(prisma: PrismaClient) {
  const waiting: Waiting[] = []
  let running: Promise<void> | undefined

  function transact<Result>(unit: Unit<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      waiting.push({ unit, resolve: resolve as (result: unknown) => void, reject })
      running ??= run()
    })
  }

  async function run(): Promise<void> {
    // What arrives in this turn of the event loop shares the first commit.
    await new Promise(setImmediate)
    while (waiting.length > 0) {
      await commit(waiting.splice(0, mostInOneCommit))
      // What was committed goes out, and what came in meanwhile shares the next commit: SQLite itself never lets go.
      await new Promise(setImmediate)
    }
    running = undefined
  }

  async function commit(units: Waiting[]): Promise<void> {
    const effects: (() => void)[] = []
    const later = new Map<string, Unit<void>>()
    let results: unknown[]
    try {
      results = await prisma.$transaction((tx) => runAll(tx, units, effects, later), patience)
    } catch (error) {
      if (units.length === 1) units[0]?.reject(error)
      else for (const unit of units) await commit([unit])
      return
    }
    for (const effect of effects) effect()
    // What fails here is still owed: the tick does it again, and says what is wrong.
    for (const unit of later.values()) transact(unit).catch(() => {})
    units.forEach((unit, index) => {
      unit.resolve(results[index])
    })
  }

  return {
    transact,
    /** Resolves when nothing waits any more. */
    async idle(): Promise<void> {
      while (running) await running
    },
  }
}

async function runAll(
  tx: Tx,
  units: Waiting[],
  effects: (() => void)[],
  later: Map<string, Unit<void>>,
): Promise<unknown[]> {
  const deferred = new Map<Queue<unknown>, unknown[]>()
  const transaction: Transaction = {
    tx,
    defer(queue, row) {
      const rows = deferred.get(queue as Queue<unknown>)
      if (rows) rows.push(row)
      else deferred.set(queue as Queue<unknown>, [row])
    },
    async flush() {
      for (const [queue, rows] of deferred) {
        deferred.delete(queue)
        await queue.write(tx, rows)
      }
    },
    afterCommit: (effect) => effects.push(effect),
    later: (name, unit) => later.set(name, unit),
  }
  const results: unknown[] = []
  for (const { unit } of units) results.push(await unit(transaction))
  await transaction.flush()
  return results
}
