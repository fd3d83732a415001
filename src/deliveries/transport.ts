import { type Api, InputFile } from 'grammy'
import { withoutTags } from '../telegram/audio-tags.ts'
import type { Delivery, Letter } from './delivery.ts'

/** What a delivery became: its number in the chat, where it has one. */
export type Number = number | undefined

/** References of a letter, looked up: numbers of messages and of the thread. */
export type Resolved = { target?: number; replyTo?: number; thread?: number }

export type Transport = ReturnType<typeof createTransport>

/** Turns deliveries into requests. The only place where messages leave for Telegram. */
export function createTransport(api: Api, download: (path: string) => Promise<Uint8Array>) {
  const request = (method: string, parameters: Record<string, unknown>): Promise<unknown> =>
    (api.raw as unknown as Record<string, (parameters: Record<string, unknown>) => Promise<unknown>>)[method]?.(
      parameters,
    ) ?? Promise.reject(new Error(`no such method: ${method}`))

  /** Files that carry a name are fetched and sent anew under a neutral one; those of our own making are attached. */
  async function renewed(letter: Letter, { thread }: Resolved): Promise<Record<string, unknown>> {
    const parameters = { ...letter.parameters, ...(thread === undefined ? letter.thread?.otherwise : {}) }
    for (const { place, fileId, name } of letter.fresh ?? []) {
      const { file_path: path } = await api.getFile(fileId)
      const bytes = await download(path ?? '')
      const file = new InputFile(name.startsWith('audio') ? withoutTags(bytes) : bytes, name)
      if (place === 'media') parameters.media = { ...(parameters.media as object), media: file }
      else parameters[place] = file
    }
    if (letter.made) parameters[letter.made.place] = new InputFile(Buffer.from(letter.made.text), letter.made.name)
    return parameters
  }

  const place = ({ replyTo, thread }: Resolved) => ({
    ...(replyTo === undefined ? {} : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
    ...(thread === undefined ? {} : { message_thread_id: thread }),
  })

  return {
    async perform({ method, letter }: Delivery, chatId: number, resolved: Resolved): Promise<Number> {
      const { target } = resolved
      const result = await request(method, {
        ...(letter.chatless ? {} : { chat_id: chatId }),
        ...(letter.chatScope ? { scope: { type: 'chat', chat_id: chatId } } : {}),
        ...(target === undefined ? {} : { message_id: target }),
        ...place(resolved),
        ...(await renewed(letter, resolved)),
      })
      return typeof result === 'object' && result !== null ? (result as { message_id?: number }).message_id : undefined
    },

    /** Sends the pieces of an album as one. Returns their numbers, in order. */
    async performAlbum(pieces: Delivery[], chatId: number, resolved: Resolved): Promise<Number[]> {
      const { reply_parameters: reply, protect_content: kept } = pieces[0]?.letter.parameters ?? {}
      const result = await request('sendMediaGroup', {
        chat_id: chatId,
        media: await Promise.all(
          pieces.map(async (piece) => asMedia(piece.method, await renewed(piece.letter, resolved))),
        ),
        ...(reply === undefined ? {} : { reply_parameters: reply }),
        ...(kept === undefined ? {} : { protect_content: kept }),
        ...place(resolved),
      })
      return (result as { message_id: number }[]).map((message) => message.message_id)
    },

    /** Opens a thread in somebody's private chat. */
    async openThread(chatId: number, name: string): Promise<number> {
      return (await api.createForumTopic(chatId, name)).message_thread_id
    },
  }
}

const fileField: Record<string, string> = {
  sendPhoto: 'photo',
  sendVideo: 'video',
  sendAudio: 'audio',
  sendDocument: 'document',
}

function asMedia(method: string, parameters: Record<string, unknown>): Record<string, unknown> {
  const type = fileField[method] ?? 'document'
  const { [type]: media, ...others } = parameters
  // These are of the album, not of a piece.
  const { reply_parameters: _, disable_notification: __, reply_markup: ___, protect_content: ____, ...rest } = others
  return { type, media, ...rest }
}
