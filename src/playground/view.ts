import type { BotCommand, MessageEntity } from 'grammy/types'
import type { Person, SeenMedia, SeenMessage, Telegram } from './telegram/telegram.ts'
import type { Town } from './town.ts'

/** What the page is told. Everything in it is made up by whoever plays, so everything may be shown. */
export type Snapshot = {
  bot: { id: number; name: string; username: string }
  people: PagePerson[]
  groups: PageGroup[]
  messages: PageMessage[]
  mayReset: boolean
}

export type PagePerson = {
  id: number
  name: string
  /** Telegram's language code. */
  language: string
  /** Their part in the town, by which the page knows a colour and a line about them. */
  part?: string
  started: boolean
  blocked: boolean
  /** The menu behind `/`, by chat. */
  commands: Record<number, readonly BotCommand[]>
}

export type PageGroup = {
  id: number
  title: string
  /** By person; the bot is not among them. */
  members: Record<number, { seesFrom: number }>
}

export type PageEntity = Pick<MessageEntity, 'type' | 'offset' | 'length'> & {
  url?: string
  unix_time?: number
}

export type PageMedia = {
  kind: SeenMedia['kind']
  file?: string
  name?: string
  /** MIME type. */
  type?: string
  size?: number
  width?: number
  height?: number
  /** Seconds. */
  duration?: number
  emoji?: string
  latitude?: number
  longitude?: number
  /** Of a place, a contact, a poll. */
  title?: string
  address?: string
  phone?: string
}

export type PageMessage = {
  id: number
  chat: number
  /** ISO 8601. */
  at: string
  editedAt?: string
  from: { id: number; name: string }
  fromBot: boolean
  text: string
  entities: readonly PageEntity[]
  media?: PageMedia
  buttons: SeenMessage['buttons']
  keyboard?: SeenMessage['keyboard']
  replyTo?: number
  thread?: number
  album?: string
  forwardedFrom?: string
  service?: { kind: string; names: string[]; title?: string; topic?: { id: number; name?: string } }
  reactions?: readonly string[]
  silent?: true
  protected?: true
}

export type PageChange =
  | { type: 'message'; message: PageMessage }
  | { type: 'deleted'; chat: number; id: number }
  | { type: 'typing'; chat: number }
  | { type: 'people'; people: PagePerson[]; groups: PageGroup[] }

/** How a press was answered. */
export type PressAnswer = { text?: string; alert?: boolean; url?: string }

export function snapshotOf({ telegram, partOf }: Town, mayReset: boolean): Snapshot {
  const { id, first_name: name, username } = telegram.bot
  const chats = [...telegram.people(), ...telegram.groups()]
  return {
    bot: { id, name, username },
    ...peopleAndGroups(telegram, partOf),
    messages: chats.flatMap((chat) =>
      telegram
        .history(chat)
        .filter(({ deleted }) => !deleted)
        .map(pageMessage),
    ),
    mayReset,
  }
}

export function peopleAndGroups(telegram: Telegram, partOf: Town['partOf']): Pick<Snapshot, 'people' | 'groups'> {
  const people = telegram.people().filter(({ deactivated }) => !deactivated)
  const groups = telegram.groups()
  return {
    people: people.map((person) => ({
      id: person.id,
      name: person.user.first_name,
      language: person.user.language_code ?? 'de',
      ...(partOf(person.id) && { part: partOf(person.id) as string }),
      // Nobody can write before Start, and Start itself is a message.
      started: telegram.history(person).length > 0,
      blocked: person.blocked,
      commands: Object.fromEntries([person, ...groups].map((chat) => [chat.id, person.menu(chat)])),
    })),
    groups: groups.map((group) => ({ id: group.id, title: group.title, members: membersOf(group, people) })),
  }
}

function membersOf(group: ReturnType<Telegram['groups']>[number], people: readonly Person[]): PageGroup['members'] {
  const inGroup = new Set(group.members.map(({ user }) => user.id))
  const members = people.filter(({ id }) => inGroup.has(id))
  return Object.fromEntries(members.map((person) => [person.id, { seesFrom: person.sees(group)[0]?.id ?? 0 }]))
}

export function pageMessage(seen: SeenMessage): PageMessage {
  const { id, chat, text, fromBot, buttons, keyboard, replyTo, thread, album, forwardedFrom } = seen
  const media = mediaOf(seen)
  const service = serviceOf(seen)
  return {
    id,
    chat,
    at: seen.at.toISOString(),
    from: { id: seen.from.id, name: seen.from.first_name },
    fromBot,
    text,
    entities: seen.entities,
    buttons,
    ...(seen.editedAt && { editedAt: seen.editedAt.toISOString() }),
    ...(media && { media }),
    ...(keyboard && { keyboard }),
    ...(replyTo !== undefined && { replyTo }),
    ...(thread !== undefined && { thread }),
    ...(album && { album }),
    ...(forwardedFrom && { forwardedFrom }),
    ...(service && { service }),
    ...(seen.silent && { silent: true }),
    ...(seen.protected && { protected: true }),
  }
}

function mediaOf({ media, message }: SeenMessage): PageMedia | undefined {
  if (!media) return undefined
  const { kind, fileId, fileName, mimeType: type, size } = media
  const file = {
    kind,
    ...(fileId && { file: fileId }),
    ...(fileName && { name: fileName }),
    ...(type && { type }),
    ...(size && { size }),
  }
  const { venue, location, contact, poll } = message
  if (venue) return { ...file, ...venue.location, title: venue.title, address: venue.address }
  if (location) return { ...file, latitude: location.latitude, longitude: location.longitude }
  if (contact) {
    return {
      ...file,
      title: [contact.first_name, contact.last_name].filter(Boolean).join(' '),
      phone: contact.phone_number,
    }
  }
  if (poll) return { ...file, title: poll.question }
  const emoji = message.sticker?.emoji ?? message.dice?.emoji
  return { ...file, ...shapeOf(message), ...(emoji && { emoji }) }
}

function shapeOf(message: SeenMessage['message']): Pick<PageMedia, 'width' | 'height' | 'duration'> {
  const framed = message.photo?.at(-1) ?? message.video ?? message.animation
  const timed = message.voice ?? message.audio ?? message.video ?? message.video_note ?? message.animation
  return {
    ...(framed && { width: framed.width, height: framed.height }),
    ...(timed && { duration: timed.duration }),
  }
}

function serviceOf({ service: kind, message, thread, id }: SeenMessage): PageMessage['service'] {
  if (!kind) return undefined
  const who = message.new_chat_members ?? (message.left_chat_member ? [message.left_chat_member] : [])
  const topic = message.forum_topic_created ?? message.forum_topic_edited
  const title = message.new_chat_title ?? topic?.name
  return {
    kind,
    names: who.map(({ first_name }) => first_name),
    ...(title && { title }),
    ...(topic && { topic: { id: thread ?? id, ...(topic.name && { name: topic.name }) } }),
  }
}
