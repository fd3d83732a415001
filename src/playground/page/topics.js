import { h } from './dom.js'

/** @param {import('./world.js').Message} message @param {number | undefined} thread */
export const isInTopic = (message, thread) =>
  thread === undefined || (message.thread ?? 0) === thread || message.service?.topic?.id === thread

/**
 * Topics of a chat as tabs: of a forum, or of a private chat where the assistant keeps each talk apart.
 * Their names come from the messages that opened or renamed them.
 * @param {import('./seat.js').Seat} seat @param {() => void} onChange
 */
export function createTopics(seat, onChange) {
  const element = h('div', { class: 'topics', role: 'tablist', hidden: true })
  let drawn = ''
  return { element, draw }

  function draw() {
    const topics = topicsOf(seat)
    const state = JSON.stringify([topics, seat.thread])
    if (state === drawn) return
    drawn = state
    const { t } = seat.page.words
    element.setAttribute('aria-label', t('topics'))
    element.hidden = topics.length === 0
    const tabs = [{ id: undefined, name: t('allTopics') }, ...topics]
    element.replaceChildren(...tabs.map(({ id, name }) => tab(id, name)))
  }

  /** @param {number | undefined} id @param {string} name */
  function tab(id, name) {
    const choose = () => {
      seat.thread = id
      draw()
      onChange()
    }
    const selected = seat.thread === id
    return h(
      'button',
      { type: 'button', role: 'tab', 'aria-selected': String(selected), dir: 'auto', on: { click: choose } },
      name,
    )
  }
}

/** @param {import('./seat.js').Seat} seat */
function topicsOf(seat) {
  const { world } = seat.page
  /** @type {Map<number, string>} */
  const names = new Map()
  for (const { service } of world.messages(seat.view.person, seat.chat)) {
    if (service?.topic) names.set(service.topic.id, service.topic.name ?? names.get(service.topic.id) ?? '')
  }
  return [...names].map(([id, name]) => ({ id, name: name || `#${id}` }))
}
