import { createColumn } from './column.js'
import { h } from './dom.js'
import { remember, remembered } from './memory.js'

/**
 * @typedef {import('./seat.js').View} View
 * @typedef {import('./column.js').Column} Column
 * @typedef {ReturnType<typeof createColumns>} Columns
 */

const most = 4
const narrowest = 330

/** @param {View} a @param {View} b */
const same = (a, b) => a.person === b.person && a.chat === b.chat

/** The phones side by side: as many as fit, on a phone one. @param {import('./main.js').Page} page */
export function createColumns(page) {
  const element = h('main', { class: 'columns', id: 'columns' })
  const listeners = new Set(/** @type {(() => void)[]} */ ([]))
  /** @type {Column[]} */
  let columns = []
  /** The last used first. @type {View[]} */
  let recent = []
  /** Whose phones the story is about; the first one acts. @type {readonly number[]} */
  let spotted = []

  const fits = () => (innerWidth < 2 * narrowest + 60 ? 1 : Math.min(most, Math.floor((innerWidth - 20) / narrowest)))

  element.addEventListener('focusin', (event) => used(event.target))
  element.addEventListener('pointerdown', (event) => used(event.target))
  addEventListener('resize', arrange)

  /** @param {EventTarget | null} target */
  function used(target) {
    const column = columns.find((each) => target instanceof Node && each.element.contains(target))
    if (column) touch(column.view)
  }

  /** @param {View} view */
  function touch(view) {
    recent = [view, ...recent.filter((each) => !same(each, view))].slice(0, 20)
  }

  /** @param {readonly View[]} views */
  function show(views) {
    const wanted = views.filter((view, at) => views.findIndex((each) => same(each, view)) === at).slice(0, most)
    for (const column of columns) if (!wanted.some((view) => same(view, column.view))) column.close()
    columns = wanted.map((view) => columns.find((each) => same(each.view, view)) ?? createColumn(page, view))
    arrange()
    remember(
      'columns',
      columns.map(({ view }) => view),
    )
  }

  /** Where not all of them fit, those used last stay in sight. */
  function arrange() {
    const rank = /** @param {Column} column */ ({ view }) => recent.findIndex((each) => same(each, view)) >>> 0
    const seen = new Set(columns.toSorted((a, b) => rank(a) - rank(b)).slice(0, fits()))
    for (const column of columns) {
      column.element.hidden = !seen.has(column)
      const rank = column.seat.isGroup ? -1 : spotted.indexOf(column.view.person)
      column.element.classList.toggle('spot', rank === 0)
      column.element.classList.toggle('aside', spotted.length > 0 && rank < 0)
    }
    element.classList.toggle('single', fits() === 1)
    // Whatever stays where it is keeps its place in the chat.
    for (const [at, column] of columns.entries())
      if (element.children[at] !== column.element) element.insertBefore(column.element, element.children[at] ?? null)
    for (const listener of listeners) listener()
  }

  const views = () => columns.map(({ view }) => view)

  /** @param {View} view */
  function open(view) {
    touch(view)
    if (find(view)) return arrange()
    if (columns.length < fits()) return show([...views(), view])
    const leaving = views().toSorted((a, b) => rankOf(b) - rankOf(a))[0]
    show(
      columns.length < most && fits() === 1
        ? [...views(), view]
        : views().map((each) => (leaving && same(each, leaving) ? view : each)),
    )
  }
  /** @param {View} view */
  const rankOf = (view) => recent.findIndex((each) => same(each, view)) >>> 0

  /** @param {View} view */
  const find = (view) => columns.find((each) => same(each.view, view))

  return {
    element,
    show,
    open,
    find,
    views,
    /** Those in sight, from left to right. */
    visible: () => columns.filter((column) => !column.element.hidden),
    /** @param {View} view */
    focus(view) {
      open(view)
      find(view)?.focus()
    },
    /** @param {View} view */
    close: (view) => show(views().filter((each) => !same(each, view))),
    /** @param {View} view @param {View} next */
    replace(view, next) {
      touch(next)
      show(views().map((each) => (same(each, view) ? next : each)))
    },
    /** Lights up these people's phones and lets the others step back. @param {readonly number[]} people */
    spot(people) {
      spotted = people
      arrange()
    },
    /** @param {() => void} listener */
    onChange: (listener) => listeners.add(listener),
    /** As it was left, or as it begins: who asks, who is on duty, the group chat. */
    restore() {
      const { people, groups } = page.world
      const known = /** @param {View} view */ ({ person, chat }) =>
        people.some(({ id }) => id === person) && (chat === person || groups.some(({ id }) => id === chat))
      const left = /** @type {View[]} */ (remembered('columns', [])).filter(known)
      show(left.length > 0 ? left : firstViews(page.world))
    },
    leave() {
      removeEventListener('resize', arrange)
      for (const column of columns) column.close()
    },
  }
}

/** @param {import('./world.js').World} world @returns {View[]} */
function firstViews({ people, groups }) {
  const own = /** @param {string} name */ (name) =>
    people.filter(({ part }) => part === name).map(({ id }) => ({ person: id, chat: id }))
  const coordinator = people.find(({ part }) => part === 'clara')
  return [
    ...own('amal'),
    ...own('vera'),
    ...(coordinator ? groups.slice(0, 1).map(({ id }) => ({ person: coordinator.id, chat: id })) : []),
  ]
}
