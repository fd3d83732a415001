import type { Update, WebhookInfo } from 'grammy/types'

export interface WebhookSettings {
  readonly url: string
  readonly secret?: string
  readonly maxConnections: number
}

interface Source {
  now(): Date
  pending(): readonly Update[]
  delivered(update: Update): void
}

/** How long Telegram would let pass before it tries again; shorter here, since nobody wants to wait for it. */
const RETRY_AFTER = 250

/**
 * Brings updates to the bot's address: those of one chat one after another, those of different chats side by side, each
 * until it is answered 2xx.
 */
export function createWebhook(source: Source) {
  let settings: WebhookSettings | undefined
  let lastError: { date: number; message: string } | undefined
  const busy = new Set<number>()

  const deliver = (): void => {
    if (!settings) return
    for (const update of source.pending()) {
      if (busy.size >= settings.maxConnections) return
      const lane = laneOf(update)
      if (!busy.has(lane)) void post(settings, update, lane)
    }
  }

  const post = async (to: WebhookSettings, update: Update, lane: number): Promise<void> => {
    busy.add(lane)
    const failure = await attempt(to, update)
    if (failure === undefined) source.delivered(update)
    else {
      lastError = { date: Math.floor(source.now().getTime() / 1000), message: failure }
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER).unref())
    }
    busy.delete(lane)
    deliver()
  }

  return {
    allowed: undefined as readonly string[] | undefined,
    get isSet() {
      return settings !== undefined
    },
    set(next: WebhookSettings | undefined): void {
      settings = next
      lastError = undefined
      deliver()
    },
    deliver,
    info(): WebhookInfo {
      return {
        url: settings?.url ?? '',
        has_custom_certificate: false,
        pending_update_count: source.pending().length,
        ...(settings && { max_connections: settings.maxConnections }),
        ...(lastError && { last_error_date: lastError.date, last_error_message: lastError.message }),
        ...(this.allowed && { allowed_updates: this.allowed as WebhookInfo['allowed_updates'] }),
      }
    },
  }
}

async function attempt(to: WebhookSettings, update: Update): Promise<string | undefined> {
  try {
    const response = await fetch(to.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(to.secret && { 'x-telegram-bot-api-secret-token': to.secret }),
      },
      body: JSON.stringify(update),
      signal: AbortSignal.timeout(60_000),
    })
    await response.arrayBuffer()
    return response.ok ? undefined : `Wrong response from the webhook: ${response.status} ${response.statusText}`.trim()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The chat an update belongs to, else its number: a lane of its own. */
function laneOf(update: Update): number {
  const message = update.message ?? update.edited_message ?? update.callback_query?.message
  const inChat = message ?? update.my_chat_member ?? update.chat_member ?? update.message_reaction
  return inChat?.chat.id ?? update.update_id
}
