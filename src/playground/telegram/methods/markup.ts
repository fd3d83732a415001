import type {
  ForceReply,
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from 'grammy/types'
import type { ChatState } from '../chats.ts'
import { checkedLink } from '../links.ts'
import type { Keyboard } from '../message.ts'
import { badRequest } from '../refusals.ts'

type Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply

const MOST_BUTTONS = 100
const MOST_IN_A_ROW = 8
const STYLES = ['primary', 'success', 'danger']
const ACTIONS = ['url', 'callback_data', 'web_app', 'copy_text']

export interface CheckedMarkup {
  /** Buttons on the message itself. */
  readonly markup?: InlineKeyboardMarkup
  /** Buttons below the text field; the message that the Bot API gives back says nothing of them. */
  readonly keyboard?: Keyboard
}

export function checkMarkup(given: Markup | undefined, chat: ChatState): CheckedMarkup {
  if (!given) return {}
  if ('inline_keyboard' in given) return { markup: checkInline(given, chat) }
  if ('keyboard' in given) return { keyboard: checkKeyboard(given) }
  return 'remove_keyboard' in given ? { keyboard: 'removed' } : {}
}

/** Empty rows vanish, and with the last of them the whole keyboard. */
export function checkInline(
  given: InlineKeyboardMarkup | undefined,
  chat: ChatState,
): InlineKeyboardMarkup | undefined {
  const rows = given?.inline_keyboard.filter((row) => row.length > 0) ?? []
  refuseTooMany(rows)
  for (const button of rows.flat()) checkButton(button, chat)
  return rows.length === 0 ? undefined : { inline_keyboard: rows }
}

function checkButton(button: InlineKeyboardButton, chat: ChatState): void {
  if (button.text.trim() === '') throw badRequest('inline keyboard button text must be non-empty')
  if (button.style && !STYLES.includes(button.style)) throw badRequest('invalid button style specified')
  if (!ACTIONS.some((action) => action in button)) throw badRequest('text buttons are unallowed in the inline keyboard')
  if ('url' in button && checkedLink(button.url) === undefined) {
    throw badRequest(`inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`)
  }
  if ('web_app' in button && chat.type !== 'private') throw badRequest('BUTTON_TYPE_INVALID')
}

function checkKeyboard({ keyboard }: ReplyKeyboardMarkup): string[][] {
  const rows = keyboard.filter((row) => row.length > 0)
  refuseTooMany(rows)
  const texts = rows.map((row) => row.map((button) => (typeof button === 'string' ? button : button.text)))
  if (texts.flat().some((text) => text.trim() === '')) throw badRequest('keyboard button text must be non-empty')
  return texts
}

function refuseTooMany(rows: readonly (readonly unknown[])[]): void {
  if (rows.flat().length > MOST_BUTTONS || rows.some((row) => row.length > MOST_IN_A_ROW)) {
    throw badRequest('reply markup is too long')
  }
}
