import type { BotCommand, User } from 'grammy/types'
import { type ChatRef, privateChat } from './chats.ts'
import { isIn, kicked, left, mayAsAdmin, member } from './members.ts'
import { changeMember } from './membership.ts'
import { contentOf, type MessageRef, originOf } from './message.ts'
import { type AlbumItem, compose, type Outgoing, type SendOptions } from './outgoing.ts'
import { createPhone } from './phone.ts'
import { type CallbackAnswer, type SeenMessage, seen } from './seen.ts'
import { openTopic } from './topics.ts'
import type { UserState } from './users.ts'
import type { World } from './world.ts'

/** As the Bot API describes users; the id is given where none is named. */
export type Profile = Partial<Omit<User, 'is_bot'>> & { first_name: string }

/**
 * Somebody with the Telegram app. What the app would not let them do (write without having pressed Start, press a button
 * that is not there, write to a group they are not in) throws: a mistake in the test, not an answer of Telegram.
 */
export interface Person {
  readonly id: number
  readonly user: User
  readonly blocked: boolean
  readonly deactivated: boolean

  /** Presses Start, after a link `?start=payload` with its payload. Unblocks the bot, as the app does. */
  start(payload?: string): SeenMessage
  /** Follows a t.me link to the bot, as `start` with what stands behind `?start=`. */
  open(link: string): SeenMessage
  send(what: string | Outgoing, options?: SendOptions): SeenMessage
  sendAlbum(items: readonly AlbumItem[], options?: SendOptions): SeenMessage[]
  /** Forwards, by default into the private chat with the bot. */
  forward(message: MessageRef, options?: SendOptions): SeenMessage
  /** Changes the text or the caption of one's own message. */
  edit(message: MessageRef, text: string): SeenMessage
  /** Deletes for everyone, as an administrator also what others wrote. No bot ever hears of it. */
  delete(message: MessageRef): void
  /**
   * Presses a button by its text, its data, or a pattern for either, and resolves to what the bot answered. With
   * `{ data }` the button need not be there (any more): an old message on a screen that did not refresh.
   */
  press(message: MessageRef, button: string | RegExp | { readonly data: string }): Promise<CallbackAnswer>
  react(message: MessageRef, ...emoji: string[]): void

  block(): void
  unblock(): void
  /** Deletes the account. */
  deactivate(): void
  /** Changes name, username or language. */
  change(profile: Partial<Profile>): void

  join(group: ChatRef): void
  leave(group: ChatRef): void
  /** Opens a topic in a forum, or in the private chat where the bot lets people do so; returns its thread. */
  createTopic(name: string, chat?: ChatRef): number

  /** The messages of a chat, oldest first, as this person sees them now. Default: the private chat with the bot. */
  sees(chat?: ChatRef, options?: { readonly thread?: number }): SeenMessage[]
  /** One message as it looks now; undefined where this person cannot see it (any more). */
  look(message: MessageRef): SeenMessage | undefined
  /** The commands behind the menu button. */
  menu(chat?: ChatRef): readonly BotCommand[]
}

export function createPerson(world: World, profile: Profile): Person {
  const { messages, updates, bot } = world
  const state: UserState = world.users.add(profile)
  const own = world.chats.addPrivate(state)
  const id = state.user.id

  const tell = () =>
    world.emit({ type: 'user-changed', user: state.user, blocked: state.blocked, deactivated: state.deactivated })
  const phone = createPhone(world, state, own)
  const { fault } = phone

  const changePrivate = (next: 'member' | 'kicked') => {
    const self = world.users.find(bot.id) as User
    const [old_chat_member, new_chat_member] =
      next === 'member' ? [kicked(self), member(self)] : [member(self), kicked(self)]
    const date = Math.floor(world.now().getTime() / 1000)
    updates.push('my_chat_member', { chat: own.chat, from: state.user, date, old_chat_member, new_chat_member })
    tell()
  }

  const person: Person = {
    id,
    get user() {
      return state.user
    },
    get blocked() {
      return state.blocked
    },
    get deactivated() {
      return state.deactivated
    },

    start(payload) {
      person.unblock()
      state.started = true
      return person.send(payload === undefined ? '/start' : `/start ${payload}`)
    },
    open(link) {
      const url = new URL(link)
      if (url.pathname.slice(1).toLowerCase() !== bot.username.toLowerCase()) throw fault(`reach the bot by ${link}`)
      return person.start(url.searchParams.get('start') ?? undefined)
    },
    send: (what, options = {}) =>
      phone.post(compose(world, state.user, typeof what === 'string' ? { text: what } : what), options),
    sendAlbum(items, options = {}) {
      if (items.length < 2 || items.length > 10) throw fault('send an album of other than 2 to 10')
      const album = messages.newAlbum()
      return items.map((item) => phone.post(compose(world, state.user, item), options, { album }))
    },
    forward(ref, options = {}) {
      const { stored } = phone.visible(ref)
      if (stored.message.has_protected_content) throw fault('forward a protected message')
      return phone.post(contentOf(stored.message), options, { origin: originOf(stored) })
    },
    edit(ref, text) {
      const { chat, stored } = phone.ownMessage(ref)
      const isText = stored.message.text !== undefined
      const words = compose(world, state.user, { text }, isText ? 'text' : 'caption')
      messages.edit(chat, stored, isText ? words : { ...contentOf(stored.message), ...words }, undefined)
      return seen(stored)
    },
    delete(ref) {
      const { chat, stored } = phone.visible(ref)
      const mayDelete = stored.from.id === id || chat === own || mayAsAdmin(chat.members.get(id), 'can_delete_messages')
      if (!mayDelete) throw fault("delete somebody else's message")
      messages.delete(chat, stored)
    },
    press(ref, button) {
      const isForged = typeof button === 'object' && 'data' in button
      const stored = isForged ? phone.pressable(ref) : phone.visible(ref).stored
      const data = isForged ? button.data : phone.findButton(stored, button)
      const { query, answer } = world.callbacks.press(state.user, stored, data)
      updates.push('callback_query', query)
      return answer
    },
    react(ref, ...emoji) {
      const { chat, stored } = phone.visible(ref)
      messages.react(chat, stored, state.user, emoji)
    },

    block() {
      if (state.blocked) return
      state.blocked = true
      changePrivate('kicked')
    },
    unblock() {
      if (!state.blocked) return
      state.blocked = false
      changePrivate('member')
    },
    deactivate() {
      state.deactivated = true
      tell()
    },
    change(next) {
      state.user = { ...state.user, ...next, id, is_bot: false }
      own.chat = privateChat(state.user)
      tell()
    },

    join(group) {
      const chat = phone.chatFor(group)
      if (chat.members.get(id)?.status === 'kicked') throw fault('join a group they were removed from')
      if (!isIn(chat.members.get(id))) changeMember(world, chat, member(state.user), state.user)
    },
    leave(group) {
      const chat = phone.chatFor(group)
      if (isIn(chat.members.get(id))) changeMember(world, chat, left(state.user), state.user)
    },
    createTopic(name, ref) {
      const chat = phone.writable(ref)
      const allowed = chat === own ? bot.has_topics_enabled && bot.allows_users_to_create_topics : chat.chat.is_forum
      if (!allowed) throw fault('open a topic here')
      return openTopic(world, chat, name, state.user).message_thread_id
    },

    sees(ref, { thread } = {}) {
      const all = messages.visibleTo(phone.chatFor(ref), id)
      return all.filter(({ message }) => thread === undefined || message.message_thread_id === thread).map(seen)
    },
    look(ref) {
      const stored = phone.find(ref)
      return stored && seen(stored)
    },
    menu: (ref) => world.commands.seenBy(state.user, phone.chatFor(ref)),
  }

  tell()
  return person
}
