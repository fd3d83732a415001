import type { CallbackQuery } from 'grammy/types'

/** A button's callback data, `area:verb:argument…`: written and read in one place, and stable for months. */
export type Button<Argument extends string> = {
  /** At most 64 ASCII characters. */
  data(values: Record<Argument, string>): string
  /** What to give to `callbackQuery()`. */
  pattern: RegExp
  read(data: string): Record<Argument, string>
}

/** Telegram's limit on callback data, in bytes. */
const longest = 64

export function defineButton<const Argument extends string = never>(
  name: string,
  ...args: Argument[]
): Button<Argument> {
  const pattern = new RegExp(`^${name}${args.map(() => ':([A-Za-z0-9_-]+)').join('')}$`)
  return {
    pattern,
    data(values) {
      const data = [name, ...args.map((arg) => values[arg])].join(':')
      if (data.length > longest || !pattern.test(data)) throw new Error(`not a button of ${name}`)
      return data
    },
    read(data) {
      const found = pattern.exec(data)
      if (!found) throw new Error(`not a button of ${name}`)
      return Object.fromEntries(args.map((arg, index) => [arg, found[index + 1]])) as Record<Argument, string>
    },
  }
}

/** One button as Telegram wants it. */
export type InlineButton = { text: string; style?: 'primary' | 'success' | 'danger' } & (
  | { callback_data: string }
  | { url: string }
  | { copy_text: { text: string } }
)

/** Rows of buttons under a message. */
export type Keyboard = InlineButton[][]

export const markup = (keyboard: Keyboard) => ({ inline_keyboard: keyboard })

/** Buttons in rows of so many. */
export function inRows(buttons: InlineButton[], perRow: number): Keyboard {
  return Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, row) =>
    buttons.slice(row * perRow, (row + 1) * perRow),
  )
}

/** The data of all buttons on the message that was pressed. */
export const dataOn = (press: CallbackQuery | undefined): string[] =>
  (press?.message?.reply_markup?.inline_keyboard ?? [])
    .flat()
    .flatMap((each) => ('callback_data' in each ? [each.callback_data] : []))

/** Whether a button stands on the message that was pressed: by it one tells which screen it is. */
export const carries = (press: CallbackQuery | undefined, data: string): boolean => dataOn(press).includes(data)
