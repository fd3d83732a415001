/**
 * @typedef {import('../view.ts').PageMessage} Message
 * @typedef {import('../view.ts').PagePerson} Person
 * @typedef {import('../view.ts').PageGroup} Group
 * @typedef {import('../view.ts').Snapshot} Snapshot
 * @typedef {import('../view.ts').PageChange} PageChange
 * @typedef {'all' | 'message' | 'typing' | 'people' | 'connection'} WorldEvent
 * @typedef {ReturnType<typeof createWorld>} World
 */

/** How long "is typing" stands after the assistant said so, as in Telegram. */
const TYPING_LASTS = 5000

/** What the page knows of the town. It follows what the server reports and changes nothing by itself. */
export function createWorld() {
  /** @type {Map<number, Map<number, Message>>} */
  const chats = new Map()
  /** @type {Map<number, number>} */
  const typing = new Map()
  const listeners = new Set(/** @type {((event: WorldEvent, detail?: any) => void)[]} */ ([]))
  /** @type {Snapshot['bot']} */
  let bot = { id: 0, name: 'Lotse', username: '' }
  /** @type {Person[]} */
  let people = []
  /** @type {Group[]} */
  let groups = []
  let mayReset = false
  let connected = false

  /** @param {WorldEvent} event @param {any} [detail] */
  const tell = (event, detail) => {
    for (const listener of [...listeners]) listener(event, detail)
  }

  /** @param {number} id */
  const chat = (id) => chats.get(id) ?? chats.set(id, new Map()).get(id) ?? new Map()

  /** @param {Message} message */
  const put = (message) => {
    const known = chat(message.chat).has(message.id)
    chat(message.chat).set(message.id, message)
    if (message.fromBot) typing.delete(message.chat)
    tell('message', { message, isNew: !known })
  }

  /** @param {number} id */
  const type = (id) => {
    typing.set(id, performance.now() + TYPING_LASTS)
    tell('typing', id)
    setTimeout(() => !isTyping(id) && tell('typing', id), TYPING_LASTS + 50)
  }
  /** @param {number} id */
  const isTyping = (id) => (typing.get(id) ?? 0) > performance.now()

  return {
    get bot() {
      return bot
    },
    get people() {
      return people
    },
    get groups() {
      return groups
    },
    get mayReset() {
      return mayReset
    },
    get connected() {
      return connected
    },
    isTyping,

    /** @param {number} id */
    person: (id) => people.find((person) => person.id === id),
    /** @param {number} id */
    group: (id) => groups.find((group) => group.id === id),

    /** What somebody sees of a chat, oldest first. @param {number} viewer @param {number} id @returns {Message[]} */
    messages(viewer, id) {
      const messages = [...chat(id).values()]
      if (id === viewer) return messages
      const from = groups.find((group) => group.id === id)?.members[viewer]?.seesFrom
      return from === undefined ? [] : messages.filter((message) => message.id >= from)
    },

    /** @param {Snapshot} snapshot */
    replace(snapshot) {
      ;({ bot, people, groups, mayReset } = snapshot)
      chats.clear()
      typing.clear()
      for (const message of snapshot.messages) chat(message.chat).set(message.id, message)
      tell('all')
    },

    /** @param {PageChange} change */
    apply(change) {
      switch (change.type) {
        case 'message':
          return put(change.message)
        case 'deleted':
          chat(change.chat).delete(change.id)
          return tell('message', { chat: change.chat, isNew: false })
        case 'typing':
          return type(change.chat)
        case 'people':
          ;({ people, groups } = change)
          return tell('people')
      }
    },

    /** @param {boolean} now */
    setConnected(now) {
      if (connected === now) return
      connected = now
      tell('connection')
    },

    /** @param {(event: WorldEvent, detail?: any) => void} listener @returns {() => void} ends it */
    on(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },

    /**
     * What `look` finds, as soon as it finds something; undefined when the time is over.
     * @template Found
     * @param {() => Found | undefined} look @param {{ within: number, signal?: AbortSignal }} limits milliseconds
     * @returns {Promise<Found | undefined>}
     */
    until(look, { within, signal }) {
      const found = look()
      if (found !== undefined) return Promise.resolve(found)
      return new Promise((resolve) => {
        /** @param {Found} [result] */
        const end = (result) => {
          off()
          clearTimeout(timer)
          resolve(result)
        }
        const off = this.on(() => {
          const found = look()
          if (found !== undefined) end(found)
        })
        const timer = setTimeout(end, within)
        signal?.addEventListener('abort', () => end(), { once: true })
      })
    },
  }
}
