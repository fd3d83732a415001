import { h } from './dom.js'

/** How long a note stays: long enough to read it, three seconds at least. @param {string} text */
const readingTime = (text) => Math.max(3000, text.length * 70)

/** Answers to a press: a note over the chat, or a box that wants to be closed. @param {import('./seat.js').Seat} seat */
export function createNotices(seat) {
  const element = h('div', { class: 'notices', role: 'status' })
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer

  return {
    element,
    /** @param {{ text?: string, alert?: boolean }} notice @returns {undefined} */
    show({ text = '', alert = false }) {
      if (alert) return showAlert(text)
      clearTimeout(timer)
      element.replaceChildren(h('p', { class: 'notice', dir: 'auto' }, text))
      timer = setTimeout(() => element.replaceChildren(), readingTime(text))
    },
  }

  /** @param {string} text @returns {undefined} */
  function showAlert(text) {
    const { words } = seat.page
    const dialog = h(
      'dialog',
      { class: 'alert', 'aria-label': words.t('answerFor', { name: seat.person.name }) },
      h(
        'form',
        { method: 'dialog' },
        h('p', { dir: 'auto' }, text),
        h('button', { class: 'button primary', autofocus: true }, words.t('ok')),
      ),
    )
    dialog.addEventListener('close', () => dialog.remove())
    document.body.append(dialog)
    dialog.showModal()
  }
}
