import { h, iconButton } from './dom.js'
import { entriesOf, sameEntry } from './entries.js'
import { messageElement, serviceElement } from './message.js'
import { walkMessages } from './walk.js'

/**
 * @typedef {import('./entries.js').Entry} Entry
 * @typedef {import('./seat.js').Seat} Seat
 */

/** Entries drawn at once; older ones come when somebody scrolls up to them. */
const SCREENFUL = 80
/** How long something new counts as the answer to a press, in milliseconds. */
const PATIENCE = 5000

/** The messages of one chat, as one person sees them. @param {Seat} seat */
export function createChat(seat) {
  const { words } = seat.page
  const list = h('div', { class: 'messages', role: 'log', 'aria-label': words.t('messages'), tabindex: 0 })
  const jump = iconButton('down', words.t('toNewest'), () => toEnd('smooth'), { class: 'jump', hidden: true })
  const element = h('div', { class: 'chat' }, list, jump)
  /** @type {{ entry: Entry, element: HTMLElement }[]} */
  let drawn = []
  let shown = SCREENFUL
  let atEnd = true
  let height = 0
  let expecting = false
  let isFirst = true

  list.addEventListener('scroll', () => {
    // The list has just become lower or higher and nobody has scrolled; the observer sees to that.
    if (list.clientHeight !== height) return
    atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 60
    jump.hidden = atEnd
    if (atEnd) jump.classList.remove('news')
    if (list.scrollTop < 200) drawOlder()
  })
  list.addEventListener('keydown', walkMessages)
  // Photos that load late and a keyboard that opens push the end down; whoever was there stays there.
  const follow = new ResizeObserver(() => {
    height = list.clientHeight
    if (atEnd) toEnd('instant')
  })
  follow.observe(list)

  function drawOlder() {
    const { length } = entries()
    if (shown >= length) return
    shown = Math.min(shown + SCREENFUL, length)
    const fromEnd = list.scrollHeight - list.scrollTop
    patch()
    list.scrollTop = list.scrollHeight - fromEnd
  }

  const entries = () => entriesOf(seat.messages(), words)

  function patch() {
    const wasAtEnd = atEnd
    const lastBefore = drawn.at(-1)?.entry.key
    const next = entries().slice(-shown)
    const known = new Map(drawn.map((each) => [each.entry.key, each]))
    drawn = next.map((entry) => {
      const before = known.get(entry.key)
      known.delete(entry.key)
      if (before && sameEntry(before.entry, entry)) return before
      const element = draw(entry)
      if (before) before.element.replaceWith(element)
      else if (!isFirst) element.classList.add('arriving')
      return { entry, element }
    })
    for (const { element } of known.values()) element.remove()
    inOrder(list, drawn)
    if (isFirst || isOwn(next.at(-1))) toEnd('instant')
    else if (wasAtEnd || (expecting && next.at(-1)?.key !== lastBefore))
      toNew(next.findIndex(({ key }) => key === lastBefore) + 1)
    else if (next.at(-1)?.key !== lastBefore) jump.classList.add('news')
    isFirst = next.length === 0
  }

  /** @param {Entry} entry */
  function draw(entry) {
    if (entry.type === 'day') return h('div', { class: 'day' }, h('span', null, entry.label))
    if (entry.type === 'service') return serviceElement(entry.messages[0], seat)
    return messageElement(entry, seat)
  }

  /** @param {Entry | undefined} entry */
  const isOwn = (entry) => entry?.type === 'message' && entry.messages[0].from.id === seat.person.id

  /** Down to the end, but not past the beginning of what is new: a long message is read from its top. @param {number} at */
  function toNew(at) {
    toEnd('instant')
    const top = drawn[at]?.element.offsetTop
    if (at > 0 && top !== undefined && top < list.scrollTop) list.scrollTop = top - 10
  }

  /** @param {ScrollBehavior} behavior */
  function toEnd(behavior) {
    list.scrollTo({ top: list.scrollHeight, behavior })
    atEnd = true
    jump.hidden = true
  }

  return {
    element,
    patch,
    /** Everything anew, after another person or topic was chosen. */
    redraw() {
      for (const { element } of drawn) element.remove()
      drawn = []
      shown = SCREENFUL
      isFirst = true
      patch()
    },
    /** @param {number} id */
    reveal(id) {
      const message = list.querySelector(`[data-id="${id}"]`)
      message?.scrollIntoView({ block: 'center', behavior: 'smooth' })
      message?.classList.add('found')
      setTimeout(() => message?.classList.remove('found'), 1600)
    },
    toEnd,
    /** Whoever has just pressed something wants to see what comes of it, wherever they are. */
    expect() {
      expecting = true
      setTimeout(() => {
        expecting = false
      }, PATIENCE)
    },
    close: () => follow.disconnect(),
  }
}

/** Moves only what is not where it belongs. @param {HTMLElement} list @param {{ element: HTMLElement }[]} drawn */
function inOrder(list, drawn) {
  /** @type {Element | null} */
  let at = list.firstElementChild
  for (const { element } of drawn) {
    if (at === element) at = at.nextElementSibling
    else list.insertBefore(element, at)
  }
}
