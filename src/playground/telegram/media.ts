import type { Message, Poll } from 'grammy/types'
import type { FileSet, FileState } from './files.ts'
import type { Content } from './message.ts'

export interface SeenMedia {
  readonly kind:
    | 'photo'
    | 'document'
    | 'video'
    | 'animation'
    | 'voice'
    | 'audio'
    | 'video_note'
    | 'sticker'
    | 'location'
    | 'venue'
    | 'contact'
    | 'poll'
    | 'dice'
  readonly fileId?: string
  readonly fileName?: string
  readonly mimeType?: string
  readonly size?: number
}

const reference = (file: FileState) => ({ file_id: file.id, file_unique_id: file.uniqueId, file_size: file.size })
const named = (file: FileState) => ({ file_name: file.name, mime_type: file.mimeType })
const framed = (file: FileState) => ({ width: file.width, height: file.height })

/** How a file stands in a message. */
export function mediaContent(files: FileSet): Content {
  const [file] = files
  switch (file.kind) {
    case 'photo':
      return { photo: files.map((size) => ({ ...reference(size), ...framed(size) })) }
    case 'document':
      return { document: { ...reference(file), ...named(file) } }
    case 'video':
      return { video: { ...reference(file), ...named(file), ...framed(file), duration: file.duration } }
    case 'animation':
      // For the sake of old clients an animation is a document too.
      return {
        animation: { ...reference(file), ...named(file), ...framed(file), duration: file.duration },
        document: { ...reference(file), ...named(file) },
      }
    case 'voice':
      return { voice: { ...reference(file), mime_type: file.mimeType, duration: file.duration } }
    case 'audio':
      return {
        audio: {
          ...reference(file),
          ...named(file),
          duration: file.duration,
          title: file.title,
          performer: file.performer,
        },
      }
    case 'video_note':
      return { video_note: { ...reference(file), length: file.width, duration: file.duration } }
    case 'sticker':
      return {
        sticker: {
          ...reference(file),
          ...framed(file),
          type: 'regular',
          is_animated: false,
          is_video: false,
          emoji: file.emoji,
        },
      }
  }
}

/** Animation before document and venue before location, since the former bring the latter along. */
const KINDS = [
  'photo',
  'animation',
  'document',
  'video',
  'voice',
  'audio',
  'video_note',
  'sticker',
  'venue',
  'location',
  'contact',
  'poll',
  'dice',
] as const satisfies readonly (SeenMedia['kind'] & keyof Message)[]

export const kindOf = (message: Pick<Message, (typeof KINDS)[number]>): SeenMedia['kind'] | undefined =>
  KINDS.find((kind) => message[kind] !== undefined)

export function mediaOf(message: Message): SeenMedia | undefined {
  const kind = kindOf(message)
  if (!kind) return undefined
  const what: unknown = kind === 'photo' ? message.photo?.at(-1) : message[kind]
  const file = what as { file_id?: string; file_name?: string; mime_type?: string; file_size?: number }
  return {
    kind,
    ...(file.file_id !== undefined && { fileId: file.file_id }),
    ...(file.file_name !== undefined && { fileName: file.file_name }),
    ...(file.mime_type !== undefined && { mimeType: file.mime_type }),
    ...(file.file_size !== undefined && { size: file.file_size }),
  }
}

export function describePoll(question: string, options: readonly string[]): Poll {
  return {
    id: `poll-${question.length}-${options.length}`,
    question,
    options: options.map((text, index) => ({ persistent_id: String(index), text, voter_count: 0 })),
    total_voter_count: 0,
    is_closed: false,
    is_anonymous: true,
    type: 'regular',
    allows_multiple_answers: false,
  } as unknown as Poll
}
