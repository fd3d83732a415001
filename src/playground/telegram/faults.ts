import type { ResponseParameters } from 'grammy/types'
import { type ChatRef, idOf } from './chats.ts'

export type Fault =
  /** 429 with `retry_after`. */
  | { readonly type: 'retry-after'; readonly seconds: number }
  /** Any other refusal, 5xx for one. */
  | {
      readonly type: 'error'
      readonly code: number
      readonly description?: string
      readonly parameters?: ResponseParameters
    }
  /** No answer and no effect until the rule is released; then the request runs as if nothing had been. */
  | { readonly type: 'hang' }
  /** The connection breaks. 'after': what was asked has happened, and the bot cannot know. */
  | { readonly type: 'cut'; readonly effect: 'before' | 'after' }
  /** Milliseconds of real time, half before the effect and half after it. */
  | { readonly type: 'latency'; readonly ms: number }
  /** The effect, and an answer that is no JSON. */
  | { readonly type: 'malformed' }

export interface FaultRule {
  readonly fault: Fault
  /** Default: every method but getUpdates. */
  readonly method?: string | readonly string[]
  readonly chat?: ChatRef
  readonly when?: (request: { method: string; parameters: Readonly<Record<string, unknown>> }) => boolean
  /** How often; default: until removed. */
  readonly times?: number
}

export interface FaultHandle {
  /** How many requests it has struck. */
  readonly hits: number
  /** Lets go of those that hang, and strikes no more. */
  release(): void
}

export interface Faults {
  add(rule: FaultRule): FaultHandle
  /** Releases and forgets every rule. */
  clear(): void
}

interface Active {
  readonly rule: FaultRule
  readonly released: Promise<void>
  readonly release: () => void
  hits: number
}

export interface Struck {
  /** Milliseconds before and again after the effect. */
  readonly delay: number
  readonly fault?: Fault
  readonly released: Promise<void>
}

const NOTHING: Struck = { delay: 0, released: Promise.resolve() }

export function createFaults() {
  let active: Active[] = []

  const strikes = ({ rule, hits }: Active, method: string, parameters: Readonly<Record<string, unknown>>): boolean => {
    if (hits >= (rule.times ?? Number.POSITIVE_INFINITY)) return false
    if (rule.method === undefined ? method === 'getUpdates' : ![rule.method].flat().includes(method)) return false
    if (rule.chat !== undefined && String(parameters.chat_id) !== String(idOf(rule.chat))) return false
    return rule.when?.({ method, parameters }) ?? true
  }

  return {
    add(rule: FaultRule): FaultHandle {
      const { promise, resolve } = Promise.withResolvers<void>()
      const own: Active = {
        rule,
        released: promise,
        hits: 0,
        release() {
          active = active.filter((each) => each !== own)
          resolve()
        },
      }
      active.push(own)
      return {
        get hits() {
          return own.hits
        },
        release: own.release,
      }
    },
    clear(): void {
      for (const each of active) each.release()
    },
    /** Latencies add up; of the other rules the oldest that fits strikes. */
    strike(method: string, parameters: Readonly<Record<string, unknown>>): Struck {
      if (active.length === 0) return NOTHING
      let delay = 0
      let other: Active | undefined
      for (const each of active) {
        const { fault } = each.rule
        if ((fault.type !== 'latency' && other) || !strikes(each, method, parameters)) continue
        each.hits++
        if (fault.type === 'latency') delay += fault.ms / 2
        else other = each
      }
      return { delay, fault: other?.rule.fault, released: other?.released ?? NOTHING.released }
    },
  }
}
