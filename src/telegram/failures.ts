import { GrammyError, HttpError } from 'grammy'

/** Why Telegram did not do what it was asked. */
export type Failure =
  /** Nobody can be written to there any more, or not yet. `muted`: we are there, and may not write. */
  | { kind: 'gone'; muted?: true }
  | { kind: 'moved'; to: number }
  /** Try again, not before so many milliseconds where Telegram says how many. */
  | { kind: 'later'; after: number | undefined }
  /** The request went out and no answer came: it may have been done. */
  | { kind: 'in doubt' }
  /** The chat is there; the thread within it is not. */
  | { kind: 'thread gone' }
  /** What was to be done is done already, or has become pointless. `missing`: the message to change is not there. */
  | { kind: 'settled'; missing?: true }
  /** Telegram refuses what we wrote. `code` is Telegram's, for the log. */
  | { kind: 'refused'; code: number }

const goneForever =
  /chat not found|user not found|PEER_ID_INVALID|user is deactivated|group chat was deactivated|bot was kicked|bot is not a member|CHAT_WRITE_FORBIDDEN|not enough rights to send|have no rights to send|bot can't initiate conversation/i

const muted = /CHAT_WRITE_FORBIDDEN|not enough rights to send|have no rights to send/i

const settledAlready =
  /message is not modified|message to delete not found|message to edit not found|message can't be deleted|message can't be edited|MESSAGE_ID_INVALID|query is too old|query ID is invalid/i

const missing = /message to edit not found|MESSAGE_ID_INVALID/i

const threadGone = /message thread not found|TOPIC_(?:ID_INVALID|DELETED|CLOSED)/i

/** A file of Telegram's that could not be fetched. `status`: what its server answered, where it did. */
export class Unfetched extends Error {
  override name = 'Unfetched'
  readonly status: number | undefined

  constructor(status: number | undefined) {
    super(`a file could not be fetched: ${status ?? 'no answer'}`)
    this.status = status
  }
}

/** Errors of the network that happen before a request can have reached Telegram. */
const neverArrived = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN'])

/**
 * Tells apart why Telegram did not take a request. Descriptions are those of the Bot API server. Undefined for what
 * has nothing to do with Telegram: a database that is busy, a mistake of ours.
 */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof GrammyError) return failureOfRefusal(error)
  if (error instanceof Unfetched) return failureOfFile(error)
  if (error instanceof HttpError) {
    const cause = error.error as { code?: string; cause?: { code?: string } }
    return neverArrived.has(cause?.code ?? cause?.cause?.code ?? '')
      ? { kind: 'later', after: undefined }
      : { kind: 'in doubt' }
  }
  return undefined
}

/** Fetching has no effect, so there is never a doubt. */
function failureOfFile({ status = 500 }: Unfetched): Failure {
  return status < 500 && status !== 429 ? { kind: 'refused', code: status } : { kind: 'later', after: undefined }
}

function failureOfRefusal({ error_code, description, parameters }: GrammyError): Failure {
  // Something between us and Telegram answered in its stead.
  if (typeof error_code !== 'number') return { kind: 'in doubt' }
  if (parameters.migrate_to_chat_id) return { kind: 'moved', to: parameters.migrate_to_chat_id }
  if (error_code === 429) return { kind: 'later', after: (parameters.retry_after ?? 1) * 1000 }
  // 401 and 404 mean a token that is not valid (any more): the operator mends that, and nothing is lost meanwhile.
  if (error_code >= 500 || error_code === 401 || error_code === 404 || error_code === 409)
    return { kind: 'later', after: undefined }
  if (error_code === 403 || goneForever.test(description))
    return { kind: 'gone', ...(muted.test(description) ? { muted: true } : {}) }
  if (threadGone.test(description)) return { kind: 'thread gone' }
  if (settledAlready.test(description))
    return { kind: 'settled', ...(missing.test(description) ? { missing: true } : {}) }
  return { kind: 'refused', code: error_code }
}
