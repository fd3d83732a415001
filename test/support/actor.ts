import type { Outgoing, Person, SeenMessage, SendOptions, Telegram } from '../../src/playground/telegram/telegram.ts'

/** Somebody in a test: does what people do, and reads what they see. */
export type Actor = ReturnType<typeof createActor>

/** What changed in a chat since somebody last looked. */
type News = { id: number; chat: number; what: 'new' | 'edited' | 'deleted' }

export function createActor(telegram: Telegram, person: Person, settle: () => Promise<void>) {
  let news: News[] = []
  const ofBot = new Set<number>()
  telegram.onChange((change) => {
    if (change.type === 'message-deleted') {
      if (change.chat === person.id && ofBot.has(change.messageId))
        news.push({ id: change.messageId, chat: change.chat, what: 'deleted' })
    } else if (change.type === 'message-added' || change.type === 'message-edited') {
      const { id, chat, fromBot } = change.message
      if (chat !== person.id || !fromBot) return
      ofBot.add(id)
      news.push({ id, chat, what: change.type === 'message-added' ? 'new' : 'edited' })
    }
  })

  const find = (button: string | RegExp): SeenMessage => {
    const matches = ({ data = '', text }: { data?: string; text: string }) =>
      typeof button === 'string' ? data.startsWith(button) || text === button : button.test(data) || button.test(text)
    const found = person.sees().findLast((message) => message.buttons.flat().some(matches))
    if (!found)
      throw new Error(
        `${person.user.first_name} sees no button ${button}:\n${person.sees().slice(-5).map(show).join('\n---\n')}`,
      )
    return found
  }
  const dataOf = (message: SeenMessage, button: string | RegExp): string =>
    message.buttons
      .flat()
      .find(({ data = '', text }) =>
        typeof button === 'string'
          ? data.startsWith(button) || text === button
          : button.test(data) || button.test(text),
      )?.data ?? ''

  return {
    person,
    get id() {
      return person.id
    },
    async starts(payload?: string): Promise<void> {
      person.start(payload)
      await settle()
    },
    /** Sends something and waits until it has been dealt with. */
    async says(what: string | Outgoing, options?: SendOptions): Promise<SeenMessage> {
      const message = person.send(what, options)
      await settle()
      return message
    },
    /** Sends something and lets others be quick, too. */
    sends: (what: string | Outgoing, options?: SendOptions): SeenMessage => person.send(what, options),
    async edits(message: SeenMessage, text: string): Promise<void> {
      person.edit(message, text)
      await settle()
    },
    /** Presses the newest button whose data begins so, or whose text or data match. Returns what fades in on top. */
    async presses(button: string | RegExp, on?: SeenMessage): Promise<string> {
      const message = on ?? find(button)
      const answer = person.press(message, { data: dataOf(message, button) || String(button) })
      await settle()
      const answered = await answer
      return answered.answered ? (answered.text ?? '') : '(no answer)'
    },
    /** Presses a button that no message of theirs has (any more), as somebody with a screwdriver could. */
    async forges(data: string, on?: SeenMessage): Promise<string> {
      const message = on ?? person.sees().findLast(({ fromBot }) => fromBot)
      if (!message) throw new Error(`${person.user.first_name} has no message from Lotse to press on`)
      const answer = person.press(message, { data })
      await settle()
      const answered = await answer
      return answered.answered ? (answered.text ?? '') : '(no answer)'
    },
    /** Chooses a language on the greeting. */
    async speaks(language: string): Promise<void> {
      await this.presses(`language:set:${language}`)
      news = []
    },
    /** What is new in the private chat, as the person reads it. */
    reads(): string {
      const seen = news
      news = []
      return seen
        .filter(({ id, what }, index) => what !== 'edited' || !seen.slice(index + 1).some((later) => later.id === id))
        .map(({ id, chat, what }) => {
          const message = person.look({ id, chat })
          if (what === 'deleted' || !message) return '(a message was deleted)'
          return `${what === 'edited' ? '(edited) ' : ''}${show(message)}`
        })
        .join('\n---\n')
    },
    /** The newest message of Lotse in the private chat. */
    last(): SeenMessage {
      const found = person.sees().findLast(({ fromBot }) => fromBot)
      if (!found) throw new Error(`${person.user.first_name} has no message from Lotse`)
      return found
    },
    /** The newest message of Lotse with such words in it. */
    sees(words: string | RegExp): SeenMessage | undefined {
      return person
        .sees()
        .findLast(
          ({ fromBot, text }) => fromBot && (typeof words === 'string' ? text.includes(words) : words.test(text)),
        )
    },
    unread: () => news.length,
    skips(): void {
      news = []
    },
  }
}

/** A message as text: what kind of thing, what it says, which buttons. */
export function show(message: SeenMessage): string {
  const media = message.media ? `<${message.media.kind}> ` : ''
  const rows = message.buttons.map((row) => row.map(({ text }) => `[${text}]`).join(' '))
  // Labels of talks and codes of invitations are made by chance.
  return [`${media}${message.text}`, ...rows]
    .join('\n')
    .replace(/#[a-z0-9]{3}\b/g, '#abc')
    .replace(/\bjoin_[a-z0-9]{12}\b/g, 'join_abc')
}
