/** Up and down from message to message. @param {KeyboardEvent} event */
export function walkMessages(event) {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
  const list = /** @type {HTMLElement} */ (event.currentTarget)
  const active = document.activeElement
  const from = active === list ? null : active?.closest('.message')
  if (active !== list && active !== from) return
  const messages = [...list.querySelectorAll('.message')]
  const next = from ? messages.indexOf(from) + (event.key === 'ArrowUp' ? -1 : 1) : messages.length - 1
  const message = messages[Math.max(0, next)]
  if (!(message instanceof HTMLElement)) return
  event.preventDefault()
  message.focus()
}
