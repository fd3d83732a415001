import { h, iconButton } from './dom.js'

/**
 * Photos over everything else; the arrows leaf through an album, Esc or a press beside them closes.
 * @param {readonly string[]} addresses @param {number} at @param {import('./words.js').Words} words
 */
export function openLightbox(addresses, at, words) {
  const image = h('img', { alt: words.t('media.photo') })
  const close = iconButton('close', words.t('close'), () => dialog.close(), { class: 'close' })
  const dialog = h('dialog', { class: 'lightbox', 'aria-label': words.t('media.photo') }, image, close)

  /** @param {number} step */
  const turn = (step) => {
    at = (at + step + addresses.length) % addresses.length
    image.src = addresses[at] ?? ''
  }
  turn(0)

  const forward = getComputedStyle(document.documentElement).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') turn(event.key === forward ? 1 : -1)
  })
  dialog.addEventListener('click', (event) => (event.target === image ? turn(1) : dialog.close()))
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}
