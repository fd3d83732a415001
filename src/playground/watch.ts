import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Change } from './telegram/telegram.ts'
import type { Town } from './town.ts'
import { type PageChange, pageMessage, peopleAndGroups, snapshotOf } from './view.ts'

/** Proxies and browsers give up on a silent connection. */
const heartbeat = 20_000
/** One person has a few tabs open. */
const mostWatchers = 40

export type Watchers = ReturnType<typeof createWatchers>

/** The open pages: each is told the whole town first and then every change. */
export function createWatchers(town: () => Town, mayReset: boolean) {
  const watchers = new Set<{ tell(event: string, data: unknown): void; end(): void }>()
  let off = () => {}

  const tellAll = (event: string, data: unknown) => {
    for (const watcher of watchers) watcher.tell(event, data)
  }
  let peopleDue = false
  /** Several changes of members and menus in one go are told once. */
  const tellPeople = () => {
    if (peopleDue) return
    peopleDue = true
    setImmediate(() => {
      peopleDue = false
      const { telegram, partOf } = town()
      tellAll('change', { type: 'people', ...peopleAndGroups(telegram, partOf) } satisfies PageChange)
    })
  }

  return {
    /** Begins to follow the town, and again after another one has taken its place. */
    follow(): void {
      off()
      const { telegram } = town()
      off = telegram.onChange((change) => {
        const told = pageChange(town(), change)
        if (told === 'people') tellPeople()
        else if (told) tellAll('change', told)
        if (change.type === 'message-added' && (change.message.id === 1 || change.message.service)) tellPeople()
      })
      tellAll('town', snapshotOf(town(), mayReset))
    },

    watch(context: Context): Response {
      if (watchers.size >= mostWatchers) return context.text('Too many pages are open.', 503)
      return streamSSE(context, async (stream) => {
        const { promise: over, resolve: end } = Promise.withResolvers<void>()
        let written = Promise.resolve()
        const watcher = {
          tell(event: string, data: unknown) {
            written = written.then(() => stream.writeSSE({ event, data: JSON.stringify(data) })).catch(end)
          },
          end,
        }
        const pulse = setInterval(() => watcher.tell('pulse', ''), heartbeat)
        stream.onAbort(end)
        watchers.add(watcher)
        watcher.tell('town', snapshotOf(town(), mayReset))
        await over
        clearInterval(pulse)
        watchers.delete(watcher)
      })
    },

    close(): void {
      off()
      for (const { end } of watchers) end()
    },
  }
}

function pageChange({ telegram }: Town, change: Change): PageChange | 'people' | undefined {
  switch (change.type) {
    case 'message-added':
    case 'message-edited':
      return { type: 'message', message: pageMessage(change.message) }
    case 'message-deleted':
      return { type: 'deleted', chat: change.chat, id: change.messageId }
    case 'chat-action':
      return { type: 'typing', chat: change.chat }
    case 'reaction-changed': {
      const message = telegram.history(change.chat).find(({ id }) => id === change.messageId)
      return message && { type: 'message', message: { ...pageMessage(message), reactions: change.emoji } }
    }
    case 'member-changed':
    case 'chat-changed':
    case 'commands-changed':
    case 'user-changed':
      return 'people'
    case 'callback-answered':
      return undefined
  }
}
