import type { InputMedia } from 'grammy/types'
import { type FileKind, type FileSet, UPLOAD_LIMIT } from '../files.ts'
import { mediaContent } from '../media.ts'
import type { Content } from '../message.ts'
import { badRequest, Refused } from '../refusals.ts'
import { isUploaded, type UploadedFile } from '../uploads.ts'
import type { World } from '../world.ts'
import type { Call, Method } from './call.ts'
import { type Captioned, type Common, post, postAll, readCaption } from './posting.ts'

/** What a request may say about a file besides the file itself. */
interface Attributes {
  readonly duration?: number
  readonly width?: number
  readonly height?: number
  readonly length?: number
  readonly title?: string
  readonly performer?: string
  readonly emoji?: string
  readonly has_spoiler?: boolean
}

const PHOTO_LIMIT = 10 * 1024 * 1024

/** A file as a method takes it: uploaded with the request, as `attach://name`, or known by its id. */
function readFile(
  world: World,
  kind: FileKind,
  file: unknown,
  attributes: Attributes,
  uploads: Call['uploads'],
): Content {
  const upload = isUploaded(file) ? file : attached(file, uploads)
  const set = upload ? store(world, kind, upload, attributes) : known(world, kind, file)
  const content = mediaContent(set)
  return attributes.has_spoiler ? { ...content, has_media_spoiler: true } : content
}

function attached(file: unknown, uploads: Call['uploads']): UploadedFile | undefined {
  if (typeof file !== 'string' || !file.startsWith('attach://')) return undefined
  const upload = uploads[file.slice('attach://'.length)]
  if (!isUploaded(upload)) throw badRequest('attached file is not found in the request')
  return upload
}

function store({ files }: World, kind: FileKind, upload: UploadedFile, attributes: Attributes): FileSet {
  const { bytes, name, type } = upload
  if (bytes.length === 0) throw badRequest('file must be non-empty')
  if (bytes.length > UPLOAD_LIMIT) throw new Refused(413, 'Request Entity Too Large')
  if (kind === 'photo' && bytes.length > PHOTO_LIMIT) {
    throw badRequest(
      `file of size ${bytes.length} bytes is too big for a photo; the maximum size is ${PHOTO_LIMIT} bytes`,
    )
  }
  const { duration, width, height, length, title, performer, emoji } = attributes
  const mimeType = type === '' || type === 'application/octet-stream' ? undefined : type
  return files.add(kind, {
    bytes,
    name,
    mimeType,
    duration,
    width: width ?? length,
    height: height ?? length,
    title,
    performer,
    emoji,
  })
}

function known({ files }: World, kind: FileKind, file: unknown): FileSet {
  if (typeof file === 'string' && /^https?:\/\//.test(file)) throw badRequest('failed to get HTTP URL content')
  return files.get(kind, String(file))
}

/** The methods that send one file differ only in its kind and in the parameter that holds it. */
type MediaMethod =
  | 'sendPhoto'
  | 'sendDocument'
  | 'sendVideo'
  | 'sendAnimation'
  | 'sendVoice'
  | 'sendVideoNote'
  | 'sendAudio'
  | 'sendSticker'

function sending<M extends MediaMethod>(kind: FileKind): Method<M> {
  return (world, given, { uploads }) => {
    const file = (given as unknown as Record<string, unknown>)[kind]
    const content = readFile(world, kind, file, given as Attributes, uploads)
    return post(world, given as Common, { ...content, ...readCaption(given as Captioned) })
  }
}

export const sendPhoto = sending<'sendPhoto'>('photo')
export const sendDocument = sending<'sendDocument'>('document')
export const sendVideo = sending<'sendVideo'>('video')
export const sendAnimation = sending<'sendAnimation'>('animation')
export const sendVoice = sending<'sendVoice'>('voice')
export const sendVideoNote = sending<'sendVideoNote'>('video_note')
export const sendAudio = sending<'sendAudio'>('audio')
export const sendSticker = sending<'sendSticker'>('sticker')

export const sendMediaGroup: Method<'sendMediaGroup'> = (world, given, call) => {
  const { media } = given
  if (media.length === 0) throw badRequest('there are no messages to send')
  // Telegram lets one alone pass, against its own word.
  if (media.length === 1) throw badRequest('media group must include 2-10 items')
  if (media.length > 10) throw badRequest('too many messages to send as an album')
  const kinds = new Set(media.map((each) => each.type))
  for (const kind of ['audio', 'document'] as const) {
    if (kinds.has(kind) && kinds.size > 1) throw badRequest(`${kind} can't be mixed with other media types`)
  }
  if ((kinds as ReadonlySet<string>).has('animation')) {
    throw badRequest("can't use the media of the specified type in the album")
  }
  const contents = media.map((each) => readInputMedia(world, each, call))
  return postAll(world, given, contents, { album: world.messages.newAlbum() })
}

export function readInputMedia(world: World, media: InputMedia, { uploads }: Call): Content {
  const kind = media.type as FileKind
  return { ...readFile(world, kind, media.media, media as Attributes, uploads), ...readCaption(media) }
}
