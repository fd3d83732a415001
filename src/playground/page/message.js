import { personAvatar } from './avatars.js'
import { buttonsOf } from './buttons.js'
import { copyText } from './copy.js'
import { endsOtherWay } from './direction.js'
import { h, icon, iconButton } from './dom.js'
import { mediaElement } from './media.js'
import { openMenu } from './popover.js'
import { richText } from './richtext.js'
import { meaningOf } from './samples.js'

/**
 * @typedef {import('./world.js').Message} Message
 * @typedef {import('./seat.js').Seat} Seat
 */

/** @param {import('./entries.js').Said} entry @param {Seat} seat */
export function messageElement({ messages, first, last }, seat) {
  const [message] = messages
  const own = message.from.id === seat.person.id
  const said = messages.find(({ text }) => text) ?? message
  const bare = messages.length === 1 && isBare(message)
  const text = textElement(said, seat)
  const meant = meaning(said, seat)
  const bubble = h(
    'div',
    { class: `bubble ${bare ? 'bare' : ''}`, lang: undefined },
    seat.isGroup && !own && first && h('b', { class: 'sender', dir: 'auto' }, message.from.name),
    message.forwardedFrom &&
      h('div', { class: 'forwarded' }, seat.page.words.t('forwarded', { name: message.forwardedFrom })),
    message.replyTo !== undefined && quote(message.replyTo, seat),
    mediaElement(messages, seat),
    text,
    meant,
  )
  // The time stands at the end of the last line, where there is room.
  const room = text?.classList.contains('large') || endsOtherWay(said.text) ? null : text
  ;(meant ?? room ?? bubble).append(meta(messages.at(-1) ?? message, own, seat))
  return h(
    'article',
    {
      class: `message ${own ? 'out' : 'in'} ${first ? 'first' : ''} ${last ? 'last' : ''}`,
      'aria-label': label(message, own, seat),
      tabindex: -1,
      data: { id: String(message.id) },
      on: {
        dblclick: () => seat.reply(message),
        keydown: /** @param {KeyboardEvent} event */ (event) => {
          if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== 'ContextMenu')) return
          // Or the same press would choose the first thing in the menu.
          event.preventDefault()
          openActions()
        },
        contextmenu: /** @param {Event} event */ (event) => {
          if (getSelection()?.toString() || event.target instanceof HTMLAnchorElement) return
          event.preventDefault()
          openActions()
        },
      },
    },
    seat.isGroup && !own && avatar(message, last, seat),
    h('div', { class: 'body' }, bubble, buttonsOf(message, seat)),
    more(),
  )

  function more() {
    const { words } = seat.page
    return iconButton('dots', words.t('messageMenu'), openActions, {
      class: 'more',
      'aria-haspopup': 'menu',
      tabindex: -1,
    })
  }

  function openActions() {
    const element = seat.elementOf(message.id)
    const anchor = /** @type {HTMLElement | null | undefined} */ (element?.querySelector('.more'))
    if (anchor) openMenu(anchor, seat.page.words.t('messageMenu'), actionsFor(said, own, seat))
  }
}

/** @param {Message} message @param {boolean} own @param {Seat} seat */
function actionsFor(message, own, seat) {
  const { t } = seat.page.words
  const anchor = seat.elementOf(message.id) ?? document.body
  return [
    seat.mayWrite && { label: t('reply'), icon: /** @type {const} */ ('reply'), choose: () => seat.reply(message) },
    message.text && !message.protected
      ? {
          label: t('copy'),
          icon: /** @type {const} */ ('copy'),
          choose: () => void copyText(message.text, anchor, seat.page.words),
        }
      : undefined,
    own &&
      mayEdit(message) && { label: t('edit'), icon: /** @type {const} */ ('edit'), choose: () => seat.edit(message) },
    own && {
      label: t('delete'),
      icon: /** @type {const} */ ('trash'),
      danger: true,
      choose: () => seat.delete(message),
    },
  ]
}

/** Words of one's own, also those under a picture. @param {Message} message */
export const mayEdit = (message) =>
  !message.media || ['photo', 'video', 'document', 'audio', 'animation'].includes(message.media.kind)

/** @param {Message} message @param {Seat} seat */
function textElement(message, seat) {
  if (!message.text) return null
  const large =
    !message.media && /^\p{Extended_Pictographic}(\uFE0F|\u200D\p{Extended_Pictographic})*$/u.test(message.text)
  const text = h('div', { class: `text ${large ? 'large' : ''}`, dir: 'auto' })
  text.append(richText(message.text, message.entities, seat.reader))
  return text
}

/** What a sample sentence means, for whoever tries Lotse and does not read its language. @param {Message} message @param {Seat} seat */
function meaning({ text }, { page: { words } }) {
  const meaning = text && meaningOf(text, words.language)
  return meaning ? h('div', { class: 'meaning', lang: words.language, dir: 'ltr' }, meaning) : null
}

/** @param {Message} message @param {boolean} own @param {Seat} seat */
function meta(message, own, { page: { words } }) {
  return h(
    'div',
    { class: 'meta' },
    (message.reactions ?? []).map((emoji) => h('span', { class: 'reaction' }, emoji)),
    message.protected &&
      h('span', { role: 'img', 'aria-label': words.t('protected'), title: words.t('protected') }, icon('lock')),
    message.silent &&
      h('span', { role: 'img', 'aria-label': words.t('silent'), title: words.t('silent') }, icon('mute')),
    message.editedAt && h('span', { title: words.moment(message.editedAt) }, words.t('edited')),
    h('time', { datetime: message.at, title: words.moment(message.at) }, words.time(message.at)),
    own && icon('check'),
  )
}

/** @param {number} id @param {Seat} seat */
function quote(id, seat) {
  const original = seat.messages().find((message) => message.id === id)
  const { t } = seat.page.words
  return h(
    'button',
    { type: 'button', class: 'quote', disabled: !original, on: { click: () => seat.reveal(id) } },
    h('b', { dir: 'auto' }, original?.from.name ?? t('deletedMessage')),
    original && h('span', { dir: 'auto' }, summary(original, seat.page.words)),
  )
}

/** A message in one line. @param {Message} message @param {import('./words.js').Words} words */
export function summary(message, words) {
  const kind = message.media && words.t(`media.${message.media.kind}`)
  return [kind, message.text.replace(/\s+/g, ' ').slice(0, 140)].filter(Boolean).join(': ')
}

/** Stickers and round videos stand without a bubble. @param {Message} message */
const isBare = ({ media }) => media?.kind === 'sticker' || media?.kind === 'video_note'

/** @param {Message} message @param {boolean} last @param {Seat} seat */
function avatar(message, last, seat) {
  if (!last) return h('span', { class: 'avatar-gap' })
  const person = seat.page.world.person(message.from.id)
  return person ? personAvatar(person) : h('span', { class: 'avatar flag', 'aria-hidden': 'true' })
}

/** @param {Message} message @param {boolean} own @param {Seat} seat */
function label(message, own, { page: { words } }) {
  const from = own ? words.t('you') : message.from.name
  return `${from}, ${words.time(message.at)}: ${summary(message, words)}`
}

/** "Vera joined" and the like. @param {Message} message @param {Seat} seat */
export function serviceElement(message, { page: { words } }) {
  const { kind, names, title } = message.service ?? { kind: '', names: [], title: '' }
  const known = words.has(`service.${kind}`) ? `service.${kind}` : 'service.other'
  const who = names.join(', ') || message.from.name
  return h(
    'div',
    { class: 'service', data: { id: String(message.id) } },
    h('span', { dir: 'auto' }, words.t(known, { who, title: title ?? '', by: message.from.name })),
  )
}
