import { fileAddress } from './acts.js'
import { h, icon } from './dom.js'
import { openLightbox } from './lightbox.js'
import { mapCard } from './map.js'
import { voicePlayer } from './voice.js'

/**
 * @typedef {import('./world.js').Message} Message
 * @typedef {NonNullable<Message['media']>} Media
 * @typedef {import('./seat.js').Seat} Seat
 */

/** What a message, or an album of several, shows besides its words. @param {readonly Message[]} messages @param {Seat} seat */
export function mediaElement(messages, seat) {
  const media = messages.flatMap((message) => message.media ?? [])
  const [only] = media
  if (!only) return null
  if (media.length === 1) return single(only, media, seat)
  const pictures = media.every(({ kind }) => kind === 'photo' || kind === 'video')
  if (!pictures)
    return h(
      'div',
      { class: 'stack' },
      media.map((each) => single(each, media, seat)),
    )
  return h(
    'div',
    { class: 'album', data: { count: String(media.length) } },
    media.map((each) => single(each, media, seat)),
  )
}

/** @param {Media} media @param {readonly Media[]} album @param {Seat} seat */
function single(media, album, seat) {
  switch (media.kind) {
    case 'photo':
      return photo(media, album, seat)
    case 'video':
    case 'animation':
    case 'video_note':
      return video(media, seat)
    case 'voice':
    case 'audio':
      return voicePlayer(media, seat.page.words)
    case 'sticker':
      return h(
        'span',
        { class: 'sticker-large', role: 'img', 'aria-label': seat.page.words.t('media.sticker') },
        media.emoji ?? '🙂',
      )
    case 'location':
    case 'venue':
      return mapCard(media, seat.page.words)
    case 'contact':
      return contact(media)
    case 'document':
      return document_(media, seat)
    case 'poll':
      return h('div', { class: 'card' }, h('b', { dir: 'auto' }, media.title ?? ''))
    case 'dice':
      return h('span', { class: 'sticker-large' }, media.emoji ?? '🎲')
  }
}

/** @param {Media} media @param {readonly Media[]} album @param {Seat} seat */
function photo(media, album, { page: { words } }) {
  const photos = album.filter(({ kind }) => kind === 'photo')
  const open = () => openLightbox(photos.map(fileAddress), photos.indexOf(media), words)
  const { width = 4, height = 3 } = media
  return h(
    'button',
    {
      type: 'button',
      class: 'photo',
      'aria-label': words.t('openPhoto'),
      style: { '--ratio': String(width / height) },
      on: { click: open },
    },
    h('img', { src: fileAddress(media), alt: '', loading: 'lazy', decoding: 'async', width, height }),
  )
}

/** @param {Media} media @param {Seat} seat */
function video(media, { page: { words } }) {
  const round = media.kind === 'video_note'
  return h('video', {
    class: round ? 'round' : 'video',
    src: fileAddress(media),
    controls: true,
    preload: 'metadata',
    playsinline: true,
    loop: media.kind === 'animation',
    'aria-label': words.t(`media.${media.kind}`),
  })
}

/** @param {Media} media @param {Seat} seat */
function document_(media, { page: { words } }) {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(media.name ?? '')?.[1] ?? ''
  return h(
    'a',
    { class: 'document', href: fileAddress({ ...media, type: '' }), download: media.name ?? true },
    h('span', { class: 'sheet' }, ending ? h('b', null, ending.toUpperCase()) : icon('file')),
    h(
      'span',
      null,
      h('b', { dir: 'auto' }, media.name ?? words.t('media.document')),
      h('small', null, words.size(media.size ?? 0)),
    ),
  )
}

/** @param {Media} media */
function contact(media) {
  return h(
    'div',
    { class: 'card contact' },
    h('span', { class: 'avatar', 'aria-hidden': 'true' }, [...(media.title ?? '?')][0] ?? '?'),
    h('span', null, h('b', { dir: 'auto' }, media.title ?? ''), h('small', { dir: 'ltr' }, media.phone ?? '')),
  )
}
