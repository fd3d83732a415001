import { createChat } from './chat.js'
import { h } from './dom.js'
import { createFoot } from './foot.js'
import { createHead } from './head.js'
import { createNotices } from './notices.js'
import { createSeat } from './seat.js'
import { createTopics } from './topics.js'

/** @typedef {ReturnType<typeof createColumn>} Column */

/** One phone: somebody's view of one chat. @param {import('./main.js').Page} page @param {import('./seat.js').View} view */
export function createColumn(page, view) {
  const seat = createSeat(page, view, {
    notices: () => notices,
    foot: () => foot,
    chat: () => chat,
    element: () => element,
  })
  const notices = createNotices(seat)
  const chat = createChat(seat)
  const topics = createTopics(seat, () => chat.redraw())
  const head = createHead(seat)
  const foot = createFoot(seat)
  const screen = h('div', { class: 'screen' }, head.bar, topics.element, chat.element, notices.element, foot.element)
  const element = h(
    'section',
    {
      class: 'column',
      'aria-label': head.label(),
      data: { person: seat.person.part ?? '', kind: seat.isGroup ? 'group' : 'private' },
    },
    head.owner,
    screen,
  )
  element.addEventListener('notice', (event) => seat.notice(/** @type {CustomEvent} */ (event).detail))

  let due = false
  /** Many changes in one go are drawn once. @param {() => void} draw */
  const soon = (draw) => {
    if (due) return
    due = true
    queueMicrotask(() => {
      due = false
      draw()
    })
  }
  const draw = () => {
    head.draw()
    topics.draw()
    foot.draw()
    chat.patch()
  }
  draw()

  const off = page.world.on((event, detail) => {
    if (event === 'all') {
      chat.redraw()
      draw()
    } else if (event === 'people') draw()
    else if (event === 'typing' || event === 'connection') head.draw()
    else if ((detail.message?.chat ?? detail.chat) === view.chat) soon(draw)
  })

  return {
    view,
    element,
    seat,
    get composer() {
      return foot.composer
    },
    focus: () => foot.focus(),
    toEnd: () => chat.toEnd('smooth'),
    close() {
      off()
      chat.close()
      element.remove()
    },
  }
}
