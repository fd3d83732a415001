import type { Contact, Location, MessageEntity } from 'grammy/types'
import type { ChatRef, MessageRef } from './seen.ts'

/** A file on somebody's phone: its bytes, or only its size where the bytes do not matter. */
export interface Upload {
  readonly bytes?: Uint8Array
  readonly size?: number
  readonly name?: string
  readonly mimeType?: string
  readonly width?: number
  readonly height?: number
  /** Seconds. */
  readonly duration?: number
}

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
