import { h, iconButton } from './dom.js'

/** Only where the browser can, and lets pages from this address. */
export const mayRecord = () => typeof MediaRecorder === 'function' && Boolean(navigator.mediaDevices?.getUserMedia)

/**
 * Records until somebody sends or throws it away; takes the place of the composer's line meanwhile.
 * @param {HTMLElement} line @param {import('./words.js').Words} words
 * @returns {Promise<import('./acts.js').Attachment | undefined>}
 */
export async function recordVoice(line, words) {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const recorder = new MediaRecorder(stream)
  /** @type {Blob[]} */
  const parts = []
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
  const began = performance.now()
  recorder.start()

  const kept = await new Promise((resolve) => {
    const time = h('time', { role: 'timer' }, words.clock(0))
    const ticking = setInterval(() => {
      time.textContent = words.clock((performance.now() - began) / 1000)
    }, 250)
    /** @param {boolean} keep */
    const end = (keep) => {
      clearInterval(ticking)
      recorder.addEventListener('stop', () => resolve(keep), { once: true })
      recorder.stop()
      bar.remove()
      line.hidden = false
    }
    const send = iconButton('send', words.t('send'), () => end(true), { class: 'send' })
    const bar = h(
      'div',
      { class: 'line recording' },
      iconButton('trash', words.t('cancel'), () => end(false)),
      h('span', { class: 'dot' }),
      time,
      h('span', { class: 'grow' }, words.t('recording')),
      send,
    )
    bar.addEventListener('keydown', (event) => event.key === 'Escape' && end(false))
    line.hidden = true
    line.after(bar)
    send.focus()
  })
  for (const track of stream.getTracks()) track.stop()
  if (!kept) return undefined
  return {
    bytes: new Blob(parts, { type: recorder.mimeType }),
    kind: 'voice',
    duration: Math.max(1, (performance.now() - began) / 1000),
  }
}
