import { copyText } from './copy.js'
import { h, icon } from './dom.js'

/**
 * @typedef {import('../view.ts').PageMessage} Message
 * @typedef {import('../telegram/seen.ts').SeenButton} Button
 * @typedef {import('./seat.js').Seat} Seat
 */

/** The buttons under a message. @param {Message} message @param {Seat} seat */
export function buttonsOf(message, seat) {
  if (message.buttons.length === 0) return null
  return h(
    'div',
    { class: 'keys' },
    message.buttons.map((row) =>
      h(
        'div',
        { class: 'row' },
        row.map((button) => buttonOf(message, button, seat)),
      ),
    ),
  )
}

/** @param {Message} message @param {Button} button @param {Seat} seat */
function buttonOf(message, button, seat) {
  const label = h('span', { dir: 'auto' }, button.text)
  const style = `key ${button.style ?? ''}`
  if (button.url !== undefined) {
    const follow = /** @param {Event} event */ (event) => seat.reader.onLink(button.url ?? '') && event.preventDefault()
    return h(
      'a',
      { class: style, href: button.url, target: '_blank', rel: 'noopener noreferrer', on: { click: follow } },
      label,
      icon('link'),
    )
  }
  if (button.copies !== undefined) {
    const copy = /** @param {Event} event */ (event) =>
      void copyText(button.copies ?? '', /** @type {HTMLElement} */ (event.currentTarget), seat.page.words)
    return h('button', { type: 'button', class: style, on: { click: copy } }, label, icon('copy'))
  }
  const { data } = button
  const waiting = data !== undefined && seat.pressing.has(pressKey(message.id, data))
  return h(
    'button',
    {
      type: 'button',
      class: style,
      data: { press: data ?? '' },
      disabled: data === undefined,
      'aria-busy': waiting ? 'true' : undefined,
      on: { click: () => data !== undefined && void press(message.id, data, seat) },
    },
    label,
  )
}

/** @param {number} id @param {string} data */
const pressKey = (id, data) => `${id} ${data}`

/**
 * Presses, turns the wheel until the answer is there, and shows the answer.
 * @param {number} id @param {string} data @param {Seat} seat
 */
export async function press(id, data, seat) {
  const key = pressKey(id, data)
  if (seat.pressing.has(key)) return
  seat.pressing.add(key)
  seat.expect()
  const mark = /** @param {boolean} busy */ (busy) => {
    // An answer often comes with an edit of the message, so the button may be another element by now.
    for (const button of seat.elementOf(id)?.querySelectorAll('.key') ?? [])
      if (button instanceof HTMLElement && button.dataset.press === data) button.ariaBusy = busy ? 'true' : null
  }
  mark(true)
  const answer = await seat.act({ act: 'press', as: seat.person.id, chat: seat.chat, id, data })
  seat.pressing.delete(key)
  mark(false)
  if (answer?.text) seat.notice(answer)
  if (answer?.url && !seat.reader.onLink(answer.url)) window.open(answer.url, '_blank', 'noopener')
}
