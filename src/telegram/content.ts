import type { Message, MessageEntity } from 'grammy/types'
import { shield } from './shield.ts'

/** What somebody sent, freed of who they are: no name, number, account, mention, file name or origin. */
export type Content =
  | { kind: 'text'; text: string; entities: MessageEntity[] }
  | ({ kind: 'photo' | 'video' | 'animation' | 'audio' | 'document' | 'voice'; file: File } & Caption)
  | { kind: 'video_note' | 'sticker'; file: File }
  | { kind: 'location'; latitude: number; longitude: number }
  | { kind: 'venue'; latitude: number; longitude: number; title: string; address: string }
  /** A contact card. `own`: the sender's own number; passed on only after they said yes. */
  | { kind: 'contact'; phone: string; firstName: string; lastName: string; own: boolean }

export type Caption = { text: string; entities: MessageEntity[] }

export type File = {
  id: string
  /** Neutral name to send it anew under, where the file carries one of its own; its ending is kept. */
  rename: string | undefined
  /** Bytes. */
  size: number
  /** Pixels and seconds: a file that is sent anew has lost them. */
  measures?: Measures
}

export type Measures = { width?: number; height?: number; duration?: number }

/** What Lotse cannot pass on, or will not. */
export type Unpassable = { kind: 'empty' } | { kind: 'unsupported' } | { kind: 'too large' }

/** Bots can fetch files of 20 MB at most. */
const largestFetch = 20 * 1024 * 1024

/** Telegram limits a text to 4096 and a caption to 1024 characters, counted in UTF-16. */
export const longestText = 4096
export const longestCaption = 1024

export function contentOf(message: Message): Content | Unpassable {
  if (message.text !== undefined) {
    const { text, entities } = shield(message.text, message.entities ?? [])
    return isBlank(text) ? { kind: 'empty' } : { kind: 'text', text, entities }
  }
  const media = mediaOf(message)
  if (media) {
    if (media.file.rename && media.file.size > largestFetch) return { kind: 'too large' }
    if (media.kind === 'video_note' || media.kind === 'sticker') return { kind: media.kind, file: media.file }
    return { kind: media.kind, file: media.file, ...shield(message.caption ?? '', message.caption_entities ?? []) }
  }
  if (message.venue) {
    const { location, title, address } = message.venue
    return { kind: 'venue', latitude: location.latitude, longitude: location.longitude, title, address }
  }
  if (message.location)
    return { kind: 'location', latitude: message.location.latitude, longitude: message.location.longitude }
  if (message.contact) {
    const { phone_number: phone, first_name: firstName, last_name: lastName = '', user_id } = message.contact
    return { kind: 'contact', phone, firstName, lastName, own: user_id !== undefined && user_id === message.from?.id }
  }
  return { kind: 'unsupported' }
}

type Attached = { file_id: string; file_size?: number; file_name?: string; mime_type?: string } & Measures
type MediaKind = 'photo' | 'video' | 'animation' | 'audio' | 'document' | 'voice' | 'video_note' | 'sticker'

function mediaOf(message: Message): { kind: MediaKind; file: File } | undefined {
  const photo = message.photo?.at(-1)
  if (photo) return { kind: 'photo', file: { id: photo.file_id, rename: undefined, size: photo.file_size ?? 0 } }
  // An animation comes as a document too, so it is asked for first.
  for (const kind of ['animation', 'video', 'audio', 'voice', 'video_note', 'sticker', 'document'] as const) {
    const attached = message[kind] as Attached | undefined
    if (attached) return { kind, file: fileOf(kind, attached) }
  }
  return undefined
}

/** A file_id carries the file's name along wherever it is sent; only photos, voice, round videos and stickers have none. */
function fileOf(kind: MediaKind, attached: Attached): File {
  const { file_id: id, file_size: size = 0, file_name: name, width, height, duration } = attached
  const named = kind === 'document' || kind === 'audio' || (name !== undefined && kind !== 'voice')
  if (!named || kind === 'video_note' || kind === 'sticker') return { id, rename: undefined, size }
  const ending = endingOf(attached)
  const measures = {
    ...(width === undefined || height === undefined ? {} : { width, height }),
    ...(duration === undefined ? {} : { duration }),
  }
  return { id, rename: ending ? `${kind}.${ending}` : kind, size, ...(kind === 'document' ? {} : { measures }) }
}

/** Endings that tell a phone how to open a file. Any other could be the end of somebody's name: "letter.mueller". */
const endings = new Set(
  'pdf doc docx odt rtf txt md pages xls xlsx ods csv ppt pptx odp jpg jpeg png gif webp heic heif tif tiff bmp svg mp4 mov m4v avi mkv webm 3gp mpeg mp3 m4a aac ogg oga opus wav flac amr zip rar 7z eml msg ics vcf html xml json epub'.split(
    ' ',
  ),
)

function endingOf({ file_name: name = '', mime_type: type = '' }: Attached): string | undefined {
  const candidates = [/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase(), type.split('/')[1]]
  return candidates.find((ending) => ending !== undefined && endings.has(ending))
}

/** Nothing that anybody could see: spaces, control and zero-width characters, and marks that only change others. */
export function isBlank(text: string): boolean {
  return /^(?:[\s\p{Cc}\p{Cf}\u3164\u115F\u1160\u2800]|\p{Variation_Selector}|\u034F)*$/u.test(text)
}

/** The words of a message, for searching and for showing with an offer. */
export function wordsOf(content: Content): string {
  return 'text' in content ? content.text : ''
}

export function isContent(content: Content | Unpassable): content is Content {
  return content.kind !== 'empty' && content.kind !== 'unsupported' && content.kind !== 'too large'
}
