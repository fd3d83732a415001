export type RequestOutcome =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly code: number; readonly description: string; readonly retryAfter?: number }
  /** No answer reached the bot. */
  | { readonly ok: false; readonly code: 0; readonly description: 'cut' | 'hung' }

export interface RequestRecord {
  readonly number: number
  readonly method: string
  /** As they came, files left out. */
  readonly parameters: Readonly<Record<string, unknown>>
  readonly at: Date
  /** Missing while the request is under way. */
  outcome?: RequestOutcome
}

export interface Requests extends Iterable<RequestRecord> {
  /** All of them, or those of one method. */
  list(method?: string): readonly RequestRecord[]
  /** How many came since the start, forgotten ones included. */
  readonly count: number
  /** Under way at this moment, long polls not counted. */
  readonly underWay: number
  clear(): void
}

export type RequestLog = ReturnType<typeof createRequests>

export function createRequests({ now, keep }: { now: () => Date; keep: number }) {
  let records: RequestRecord[] = []
  let count = 0
  let underWay = 0
  let onQuiet: (() => void)[] = []

  return {
    begin(method: string, parameters: Readonly<Record<string, unknown>>): RequestRecord {
      const record: RequestRecord = { number: ++count, method, parameters, at: now() }
      records.push(record)
      if (records.length > 2 * keep) records = records.slice(-keep)
      if (method !== 'getUpdates') underWay++
      return record
    },
    end(record: RequestRecord, outcome: RequestOutcome): void {
      record.outcome = outcome
      if (record.method !== 'getUpdates') underWay--
      if (underWay > 0) return
      const resolvers = onQuiet
      onQuiet = []
      for (const resolve of resolvers) resolve()
    },
    quiet(): Promise<void> {
      if (underWay === 0) return Promise.resolve()
      const { promise, resolve } = Promise.withResolvers<void>()
      onQuiet.push(resolve)
      return promise
    },
    list: (method?: string): readonly RequestRecord[] =>
      method === undefined ? records : records.filter((record) => record.method === method),
    get count() {
      return count
    },
    get underWay() {
      return underWay
    },
    clear(): void {
      records = []
    },
    [Symbol.iterator]: () => records[Symbol.iterator](),
  } satisfies Requests & Record<PropertyKey, unknown>
}
