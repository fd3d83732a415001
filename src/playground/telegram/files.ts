import type { File } from 'grammy/types'
import type { Bot } from './bot.ts'
import { badRequest } from './refusals.ts'

export type FileKind = 'photo' | 'document' | 'video' | 'animation' | 'voice' | 'audio' | 'video_note' | 'sticker'

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

export interface FileState {
  readonly id: string
  readonly uniqueId: string
  readonly kind: FileKind
  readonly size: number
  /** Missing where only the size was given. */
  readonly bytes?: Uint8Array
  readonly name?: string
  readonly mimeType?: string
  readonly width: number
  readonly height: number
  /** Seconds. */
  readonly duration: number
  readonly title?: string
  readonly performer?: string
  readonly emoji?: string
  /** Where it can be downloaded, below /file/bot<token>/. */
  readonly path: string
}

/** Photos come in several sizes, everything else in one. */
export type FileSet = readonly [FileState, ...FileState[]]

/** Bots may download 20 MB and upload 50. */
const DOWNLOAD_LIMIT = 20 * 1024 * 1024
export const UPLOAD_LIMIT = 50 * 1024 * 1024

/** How the ids of a kind begin, the folder and the ending of its path. */
const KINDS: Readonly<Record<FileKind, readonly [prefix: string, folder: string, ending: string, mimeType?: string]>> =
  {
    photo: ['AgACAgIAAxkB', 'photos', 'jpg'],
    document: ['BQACAgIAAxkB', 'documents', 'bin'],
    video: ['BAACAgIAAxkB', 'videos', 'mp4', 'video/mp4'],
    animation: ['CgACAgIAAxkB', 'animations', 'mp4', 'video/mp4'],
    voice: ['AwACAgIAAxkB', 'voice', 'oga', 'audio/ogg'],
    audio: ['CQACAgIAAxkB', 'music', 'mp3', 'audio/mpeg'],
    video_note: ['DQACAgIAAxkB', 'video_notes', 'mp4'],
    sticker: ['CAACAgIAAxkB', 'stickers', 'webp'],
  }

const PHOTO_WIDTHS = [90, 320, 800, 1280]

export type Files = ReturnType<typeof createFiles>

export function createFiles({ bot }: { bot: Bot }) {
  const byId = new Map<string, FileSet>()
  const byPath = new Map<string, FileState>()
  let count = 0

  const add = (kind: FileKind, upload: Upload & { title?: string; performer?: string; emoji?: string }): FileState => {
    const number = ++count
    const [prefix, folder, ending, mimeType] = KINDS[kind]
    const tail = Buffer.from(`${bot.id}:${kind}:${number}`).toString('base64url')
    return {
      id: `${prefix}${tail}`,
      uniqueId: `AQAD${Buffer.from(String(number).padStart(8, '0')).toString('base64url')}`,
      kind,
      size: upload.size ?? upload.bytes?.length ?? 0,
      bytes: upload.bytes,
      name: upload.name,
      mimeType: upload.mimeType ?? mimeType ?? mimeTypeOf(upload.name),
      width: upload.width ?? (kind === 'sticker' ? 512 : kind === 'video_note' ? 240 : 1280),
      height: upload.height ?? (kind === 'sticker' ? 512 : kind === 'video_note' ? 240 : 960),
      duration: upload.duration ?? 1,
      title: upload.title,
      performer: upload.performer,
      emoji: upload.emoji,
      path: `${folder}/file_${number}.${kind === 'document' ? (endingOf(upload.name) ?? ending) : ending}`,
    }
  }

  const addSizes = (upload: Upload): FileSet => {
    const width = upload.width ?? 1280
    const height = upload.height ?? 960
    const size = upload.size ?? upload.bytes?.length ?? 0
    const longer = Math.max(width, height)
    const smaller = PHOTO_WIDTHS.filter((each) => each < longer).map((each) =>
      add('photo', {
        bytes: upload.bytes,
        size: Math.max(1, Math.round((size * each * each) / (longer * longer))),
        width: Math.max(1, Math.round((width * each) / longer)),
        height: Math.max(1, Math.round((height * each) / longer)),
      }),
    )
    return [...smaller, add('photo', { bytes: upload.bytes, size, width, height })] as unknown as FileSet
  }

  return {
    add(kind: FileKind, upload: Upload & { title?: string; performer?: string; emoji?: string }): FileSet {
      const files: FileSet = kind === 'photo' ? addSizes(upload) : [add(kind, upload)]
      for (const file of files) {
        byId.set(file.id, files)
        byPath.set(file.path, file)
      }
      return files
    },

    /** What a bot sends again. The name it once had goes with it. */
    get(kind: FileKind, id: string): FileSet {
      const files = byId.get(id)
      if (!files) throw badRequest('wrong file identifier/HTTP URL specified')
      if (files[0].kind !== kind) {
        throw badRequest(`can't use file of type ${typeName(files[0].kind)} as ${typeName(kind)}`)
      }
      return files
    },

    /** The answer to getFile. */
    describe(id: string): File {
      const file = byId.get(id)?.find((each) => each.id === id)
      if (!file) throw badRequest('invalid file_id')
      if (file.size > DOWNLOAD_LIMIT) throw badRequest('file is too big')
      return { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.size, file_path: file.path }
    },

    download: (path: string): FileState | undefined => byPath.get(path),
    find: (id: string): FileState | undefined => byId.get(id)?.find((each) => each.id === id),
  }
}

const typeName = (kind: FileKind) =>
  kind
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

const endingOf = (name: string | undefined) => /\.([a-z0-9]{1,8})$/i.exec(name ?? '')?.[1]?.toLowerCase()

const MIME_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  json: 'application/json',
  txt: 'text/plain',
  csv: 'text/csv',
  ics: 'text/calendar',
  md: 'text/markdown',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  mp4: 'video/mp4',
  ogg: 'audio/ogg',
  zip: 'application/zip',
}
function mimeTypeOf(name: string | undefined): string | undefined {
  return name === undefined ? undefined : (MIME_TYPES[endingOf(name) ?? ''] ?? 'application/octet-stream')
}
