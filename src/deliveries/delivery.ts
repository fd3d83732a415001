/**
 * Something to be sent to somebody. It is a row before it is a request, written in the transaction that made it
 * necessary, so that no process can die between deciding and telling.
 */
export type Delivery = {
  id: string
  groupId: string
  /** Whoever it is for; undefined for the helper group's chat. */
  recipientId: string | undefined
  authorId: string | undefined
  subject: string | undefined
  urgency: Urgency
  method: Method
  letter: Letter
  notBefore: Date
  attempts: number
}

/**
 * 'answer': to somebody who just did something, goes at once. 'notice': to somebody who did not, goes at the pace a
 * chat can take. 'bulk': one of many alike, waits for all others.
 */
export type Urgency = 'answer' | 'notice' | 'bulk'

export type Method =
  | 'sendMessage'
  | 'sendPhoto'
  | 'sendVideo'
  | 'sendAnimation'
  | 'sendAudio'
  | 'sendDocument'
  | 'sendVoice'
  | 'sendVideoNote'
  | 'sendSticker'
  | 'sendLocation'
  | 'sendVenue'
  | 'sendContact'
  | 'editMessageText'
  | 'editMessageCaption'
  | 'editMessageMedia'
  | 'editMessageReplyMarkup'
  | 'deleteMessage'
  | 'answerCallbackQuery'
  | 'setMyCommands'
  | 'deleteMyCommands'
  | 'leaveChat'

/** What goes into a delivery's sealed payload. */
export type Letter = {
  /** Parameters of the method, without `chat_id`. */
  parameters: Record<string, unknown>
  /** Another delivery whose message is edited or deleted: its number becomes `message_id`. */
  target?: string
  /** Another delivery whose message is replied to. */
  replyTo?: string
  /** A thread of its own at the recipient's, made when it is not there yet. `otherwise`: parameters where there is none. */
  thread?: { subject: string; name: string; otherwise?: Record<string, unknown> }
  /** Files that must be sent anew under a neutral name, since a file_id carries its file's name along. */
  fresh?: { place: string; fileId: string; name: string }[]
  /** A file that Lotse makes itself. */
  made?: { place: string; name: string; text: string }
  /** Pieces of one album share this and go out together. */
  album?: string
  /** The chat is not the recipient's: `answerCallbackQuery` and the like have none. */
  chatless?: true
  /** The menu of the recipient's own chat: `scope` becomes theirs. */
  chatScope?: true
}

/** What Telegram's limits do not count, since nothing new appears in the chat. */
const quiet: readonly Method[] = [
  'answerCallbackQuery',
  'setMyCommands',
  'deleteMyCommands',
  'deleteMessage',
  'leaveChat',
]
export const isPaced = ({ method }: Pick<Delivery, 'method'>): boolean => !quiet.includes(method)

/** Puts something new into a chat, which whoever blocked Lotse does not let it do; what is there can still be changed. */
export const isNew = ({ method }: Pick<Delivery, 'method'>): boolean => method.startsWith('send')

/** Changes what a message shows. */
export const isEdit = ({ method }: Pick<Delivery, 'method'>): boolean => method.startsWith('editMessage')

const firstWait = 1000
const longestWait = 5 * 60_000

/** How long to wait before attempt `attempts + 1`, in milliseconds: doubling from a second to five minutes. */
export function waitAfter(attempts: number): number {
  return Math.min(longestWait, firstWait * 2 ** Math.min(attempts, 20))
}
