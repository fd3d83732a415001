import { copyText } from './copy.js'
import { h } from './dom.js'

/**
 * @typedef {object} Reader who reads, and what a press on a link or a command does
 * @property {import('./words.js').Words} words
 * @property {(command: string) => void} onCommand
 * @property {(url: string) => boolean} onLink true where the page itself follows the link
 *
 * @typedef {import('../view.ts').PageEntity} Entity
 */

/**
 * A text with its formatting as nodes.
 * @param {string} text @param {readonly Entity[]} entities @param {Reader} reader
 */
export function richText(text, entities, reader) {
  const fragment = document.createDocumentFragment()
  fill(fragment, text, 0, text.length, entities, reader)
  return fragment
}

/**
 * Entities come sorted and mostly nested; what reaches over the end of another goes on behind it.
 * @param {Node} parent @param {string} text @param {number} start @param {number} end
 * @param {readonly Entity[]} entities @param {Reader} reader
 */
function fill(parent, text, start, end, entities, reader) {
  let at = start
  let left = [...entities]
  for (let entity = left.shift(); entity; entity = left.shift()) {
    const from = Math.max(entity.offset, at)
    const to = Math.min(entity.offset + entity.length, end)
    if (to <= from) continue
    const within = left.filter((other) => other.offset < to)
    left = left.flatMap((other) => (other.offset < to ? remainder(other, to) : [other]))
    const node = elementOf(entity, text.slice(from, to), reader)
    const block = BLOCKS.has(entity.type)
    // A block begins and ends its own line, so the line break beside it would make an empty one.
    parent.appendChild(document.createTextNode(text.slice(at, block && text[from - 1] === '\n' ? from - 1 : from)))
    fill(node, text, from, to, within, reader)
    parent.appendChild(node)
    at = block && text[to] === '\n' ? to + 1 : to
  }
  parent.appendChild(document.createTextNode(text.slice(at, end)))
}

const BLOCKS = new Set(['blockquote', 'expandable_blockquote', 'pre'])

/** @param {Entity} entity @param {number} from @returns {Entity[]} */
function remainder(entity, from) {
  const length = entity.offset + entity.length - from
  return length > 0 ? [{ ...entity, offset: from, length }] : []
}

/** @param {Entity} entity @param {string} words @param {Reader} reader @returns {HTMLElement} */
function elementOf(entity, words, reader) {
  switch (entity.type) {
    case 'bold':
      return h('strong')
    case 'italic':
      return h('em')
    case 'underline':
      return h('u')
    case 'strikethrough':
      return h('s')
    case 'spoiler':
      return spoiler(reader)
    case 'code':
      return copied(h('code', { class: 'code' }), words, reader)
    case 'pre':
      return copied(h('pre', { class: 'code', dir: 'auto' }), words, reader)
    case 'blockquote':
      return h('blockquote', { dir: 'auto' })
    case 'expandable_blockquote':
      return expandable(words, reader)
    case 'text_link':
      return link(entity.url ?? '', reader)
    case 'url':
      return link(/^[a-z]+:/i.test(words) ? words : `https://${words}`, reader)
    case 'email':
      return h('a', { href: `mailto:${words}` })
    case 'phone_number':
      return h('a', { href: `tel:${words.replace(/[^+\d]/g, '')}`, dir: 'ltr' })
    case 'bot_command':
      return h('button', { type: 'button', class: 'command', dir: 'ltr', on: { click: () => reader.onCommand(words) } })
    case 'date_time':
      return h('time', { datetime: new Date((entity.unix_time ?? 0) * 1000).toISOString() })
    case 'mention':
    case 'hashtag':
    case 'text_mention':
      return h('span', { class: 'mention' })
    default:
      return h('span')
  }
}

/** @param {string} url @param {Reader} reader */
function link(url, reader) {
  const follow = /** @param {Event} event */ (event) => {
    if (reader.onLink(url)) event.preventDefault()
  }
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer', on: { click: follow } })
}

/** @param {HTMLElement} element @param {string} words @param {Reader} reader */
function copied(element, words, { words: texts }) {
  element.tabIndex = 0
  element.setAttribute('role', 'button')
  element.title = texts.t('copy')
  onPress(element, () => void copyText(words, element, texts))
  return element
}

/** @param {Reader} reader */
function spoiler({ words }) {
  const hidden = h('span', { class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': words.t('spoiler') })
  onPress(hidden, () => {
    hidden.classList.add('open')
    hidden.removeAttribute('aria-label')
    hidden.removeAttribute('role')
  })
  return hidden
}

/** Folded where it would take more than about three lines. @param {string} text @param {Reader} reader */
function expandable(text, { words }) {
  if (text.length < 150 && text.split('\n').length <= 3) return h('blockquote', { dir: 'auto' })
  const quote = h('blockquote', {
    class: 'fold',
    dir: 'auto',
    role: 'button',
    tabindex: 0,
    'aria-expanded': 'false',
    title: words.t('unfold'),
  })
  onPress(quote, () => quote.setAttribute('aria-expanded', String(quote.classList.toggle('open'))))
  return quote
}

/** @param {HTMLElement} element @param {() => void} act */
function onPress(element, act) {
  element.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLAnchorElement)) act()
  })
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    act()
  })
}
