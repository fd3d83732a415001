import type { Contact, Location, MessageEntity, User } from 'grammy/types'
import type { ChatRef } from './chats.ts'
import type { FileKind, Upload } from './files.ts'
import { describePoll, mediaContent } from './media.ts'
import type { Content, MessageRef } from './message.ts'
import { formatText } from './text.ts'
import type { World } from './world.ts'

/** With bytes alone where nothing else is to be said. */
export type Attached = Upload | Uint8Array

interface Captioned {
  readonly caption?: string
}

/** What a person can put into one message. */
export type Outgoing =
  | { readonly text: string; readonly entities?: readonly MessageEntity[] }
  | (Captioned & { readonly photo: Attached })
  | (Captioned & { readonly document: Attached })
  | (Captioned & { readonly video: Attached })
  | (Captioned & { readonly animation: Attached })
  | (Captioned & { readonly voice: Attached })
  | (Captioned & {
      readonly audio: Attached
      readonly title?: string
      readonly performer?: string
    })
  | { readonly videoNote: Attached }
  | { readonly sticker: string }
  | { readonly location: Location }
  | {
      readonly venue: {
        readonly location: Location
        readonly title: string
        readonly address: string
      }
    }
  /** 'own': one's own number, as the button of `request_contact` sends it. */
  | { readonly contact: Contact | 'own' }
  | {
      readonly poll: {
        readonly question: string
        readonly options: readonly string[]
      }
    }
  | { readonly dice: string }

/** The kinds an album can hold. */
export type AlbumItem = Extract<
  Outgoing,
  { photo: Attached } | { video: Attached } | { document: Attached } | { audio: Attached }
>

export interface SendOptions {
  /** Default: the private chat with the bot. */
  readonly to?: ChatRef
  readonly replyTo?: MessageRef | number
  /** Topic of a forum, or of the private chat where the bot has topics. */
  readonly thread?: number
}

/** What stands in the message when somebody sends this. */
export function compose(world: World, user: User, what: Outgoing, as: 'text' | 'caption' = 'text'): Content {
  if ('text' in what) return words(what.text, as, what.entities)
  if ('location' in what) return { location: what.location }
  if ('venue' in what) return { venue: what.venue, location: what.venue.location }
  if ('contact' in what) return { contact: what.contact === 'own' ? ownContact(user) : what.contact }
  if ('poll' in what) return { poll: describePoll(what.poll.question, what.poll.options) }
  if ('dice' in what) return { dice: { emoji: what.dice, value: 4 } }
  const { kind, upload } = attachment(what)
  const media = mediaContent(world.files.add(kind, upload))
  return 'caption' in what && what.caption ? { ...media, ...words(what.caption, 'caption') } : media
}

function words(given: string, as: 'text' | 'caption', entities?: readonly MessageEntity[]): Content {
  const formatted = formatText({ text: given, parseMode: undefined, entities })
  if (formatted.text === '' && as === 'text') throw new Error('nobody can send an empty message')
  const found = formatted.entities.length > 0 ? formatted.entities : undefined
  if (as === 'text') return { text: formatted.text, ...(found && { entities: found }) }
  return { caption: formatted.text, ...(found && { caption_entities: found }) }
}

const ownContact = (user: User): Contact => ({
  phone_number: `+49151${String(user.id).padStart(8, '0')}`,
  first_name: user.first_name,
  last_name: user.last_name,
  user_id: user.id,
})

const NAMES: Readonly<Record<string, FileKind>> = { videoNote: 'video_note' }

type WithFile = Exclude<
  Outgoing,
  | { text: string }
  | { location: Location }
  | { venue: unknown }
  | { contact: unknown }
  | { poll: unknown }
  | { dice: string }
>

function attachment(what: WithFile): {
  kind: FileKind
  upload: Upload & { title?: string; performer?: string; emoji?: string }
} {
  if ('sticker' in what) return { kind: 'sticker', upload: { size: 20_000, emoji: what.sticker } }
  const [name, attached] = Object.entries(what).find(([, value]) => typeof value === 'object') as [string, Attached]
  const kind = NAMES[name] ?? (name as FileKind)
  const upload = attached instanceof Uint8Array ? { bytes: attached } : attached
  if (!('audio' in what)) return { kind, upload }
  return { kind, upload: { ...upload, title: what.title, performer: what.performer } }
}
