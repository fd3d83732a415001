import type { ResponseParameters } from 'grammy/types'

/** A refusal of the Bot API. Thrown by whatever finds the reason and turned into the answer in one place, `server.ts`. */
export class Refused extends Error {
  readonly code: number
  readonly parameters: ResponseParameters | undefined

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

export const badRequest = (what: string): Refused => new Refused(400, `Bad Request: ${what}`)
export const forbidden = (what: string): Refused => new Refused(403, `Forbidden: ${what}`)
export const tooManyRequests = (seconds: number): Refused =>
  new Refused(429, `Too Many Requests: retry after ${seconds}`, {
    retry_after: seconds,
  })
