import { h, iconButton } from './dom.js'
import { letterPhoto } from './letter.js'
import { murmur } from './murmur.js'
import { openMenu } from './popover.js'

/**
 * @typedef {import('./acts.js').Attachment} Attachment
 * @typedef {{ add: (attachments: Attachment[]) => void, send: (attachments: Attachment[]) => void }} Taker
 */

/** The clip beside the field, and what one may send besides words. @param {import('./seat.js').Seat} seat @param {Taker} taker */
export function attachButton(seat, taker) {
  const { t } = seat.page.words
  const into = () => ({ as: seat.view.person, to: seat.chat, thread: seat.thread })

  return iconButton(
    'attach',
    t('attach'),
    (event) => {
      openMenu(/** @type {HTMLElement} */ (event.currentTarget), t('attach'), [
        {
          label: t('sampleLetter'),
          note: t('sampleLetterNote'),
          icon: 'letter',
          choose: () => void letterPhoto().then((letter) => taker.add([letter])),
        },
        { label: t('sampleVoice'), note: t('sampleVoiceNote'), icon: 'voice', choose: () => taker.send([murmur()]) },
        { label: t('photoOrVideo'), icon: 'photo', choose: () => choose('image/*,video/*') },
        { label: t('media.document'), icon: 'file', choose: () => choose('') },
        {
          label: t('media.location'),
          icon: 'pin',
          choose: () => void seat.act({ act: 'location', ...into(), ...anywhere() }),
        },
        { label: t('ownContact'), icon: 'contact', choose: () => void seat.act({ act: 'contact', ...into() }) },
        {
          label: t('media.sticker'),
          icon: 'sticker',
          choose: () => void seat.act({ act: 'sticker', ...into(), emoji: '🌻' }),
        },
      ])
    },
    { 'aria-haspopup': 'menu' },
  )

  /** @param {string} accept */
  function choose(accept) {
    const input = h('input', { type: 'file', accept, multiple: true })
    input.addEventListener('change', () => void filesFrom([...(input.files ?? [])], accept === '').then(taker.add))
    input.click()
  }
}

/** Somewhere in a town that has a harbour for many. */
const anywhere = () => ({ latitude: 51.33 + Math.random() / 50, longitude: 12.33 + Math.random() / 50 })

/** Telegram sends pictures as photos unless they were chosen as files. @param {readonly File[]} files @param {boolean} [asDocuments] @returns {Promise<Attachment[]>} */
export function filesFrom(files, asDocuments = false) {
  return Promise.all(
    files.map(async (bytes) => {
      const { type, name } = bytes
      if (!asDocuments && type.startsWith('video/')) return { bytes, kind: /** @type {const} */ ('video'), name }
      const size = asDocuments ? undefined : await sizeOf(bytes)
      return size
        ? { bytes, kind: /** @type {const} */ ('photo'), ...size }
        : { bytes, kind: /** @type {const} */ ('document'), name }
    }),
  )
}

/** Of a picture; undefined where it is none that can be shown. @param {Blob} bytes */
async function sizeOf(bytes) {
  if (!/^image\/(jpeg|png|webp|gif)$/.test(bytes.type)) return undefined
  const picture = await createImageBitmap(bytes).catch(() => undefined)
  return picture && { width: picture.width, height: picture.height }
}
