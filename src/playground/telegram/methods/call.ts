import type { ApiMethods, Opts } from 'grammy/types'
import type { World } from '../world.ts'

/** The parameters of a method, once they have been checked. */
export type Given<M extends keyof ApiMethods> = Opts<M>

export interface Call {
  /** Everything that came with the request, by its name: `attach://name` refers to it. */
  readonly uploads: Readonly<Record<string, unknown>>
  /** Aborted as soon as the bot has hung up. Asking for it costs something, so only long polls do. */
  readonly gone: () => AbortSignal
}

/** Answers one method, or throws `Refused`. */
export type Method<M extends keyof ApiMethods> = (world: World, given: Given<M>, call: Call) => unknown
