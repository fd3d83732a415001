import { h, icon, iconButton } from './dom.js'
import { summary } from './message.js'

/**
 * @typedef {import('./world.js').Message} Message
 * @typedef {import('./acts.js').Attachment} Attachment
 */

/** Above the field: what one answers, what one changes, what goes along. @param {import('./seat.js').Seat} seat @param {() => void} onChange */
export function createDraftBar(seat, onChange) {
  const { words } = seat.page
  const element = h('div', { class: 'draft-bar', hidden: true })
  /** @type {Message | undefined} */
  let replied
  /** @type {Message | undefined} */
  let edited
  /** @type {Attachment[]} */
  let attachments = []

  function draw() {
    for (const image of element.querySelectorAll('img')) URL.revokeObjectURL(image.src)
    const about = edited ?? replied
    element.hidden = !about && attachments.length === 0
    element.replaceChildren(...(about ? [quoted(about)] : []), ...attachments.map(preview))
    onChange()
  }

  /** @param {Message} message */
  const quoted = (message) =>
    h(
      'div',
      { class: 'about' },
      icon(edited ? 'edit' : 'reply'),
      h(
        'div',
        null,
        h('b', null, edited ? words.t('editing') : words.t('replyTo', { name: message.from.name })),
        h('span', { dir: 'auto' }, summary(message, words)),
      ),
      iconButton('close', words.t('cancel'), clear),
    )

  /** @param {Attachment} attachment */
  const preview = (attachment) =>
    h(
      'figure',
      { class: 'attached' },
      attachment.kind === 'photo' ? h('img', { src: URL.createObjectURL(attachment.bytes), alt: '' }) : icon('file'),
      h('figcaption', { dir: 'auto' }, attachment.name ?? words.t(`media.${attachment.kind}`)),
      iconButton('close', words.t('remove'), () => {
        attachments = attachments.filter((each) => each !== attachment)
        draw()
      }),
    )

  function clear() {
    replied = undefined
    edited = undefined
    attachments = []
    draw()
  }

  return {
    element,
    clear,
    get editing() {
      return edited
    },
    get replyTo() {
      return replied?.id
    },
    get attachments() {
      return attachments
    },
    /** @param {Message} message */
    reply(message) {
      edited = undefined
      replied = message
      draw()
    },
    /** @param {Message} message */
    edit(message) {
      replied = undefined
      edited = message
      attachments = []
      draw()
    },
    /** Ten go into one album at most. @param {Attachment[]} more */
    add(more) {
      attachments = [...attachments, ...more].slice(0, 10)
      draw()
    },
  }
}
