/** @typedef {Node | string | number | null | undefined | false} Child */

/**
 * Makes an element. `on` holds listeners, `data` the dataset, `style` custom properties; null, undefined and false leave
 * an attribute out. Text only ever becomes text nodes, so nothing anybody writes is read as markup.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any> | null} [props]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, props, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props ?? {})) set(element, name, value)
  element.append(...present(children))
  return element
}

/** @param {(Child | Child[])[]} children */
const present = (children) =>
  children
    .flat()
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : String(child)))

/** @param {HTMLElement} element @param {string} name @param {any} value */
function set(element, name, value) {
  if (value === undefined || value === null || value === false) return
  if (name === 'on')
    for (const [type, listener] of Object.entries(value)) listener && element.addEventListener(type, listener)
  else if (name === 'data') Object.assign(element.dataset, value)
  else if (name === 'style')
    for (const [property, set] of Object.entries(value)) element.style.setProperty(property, set)
  else element.setAttribute(name, value === true ? '' : String(value))
}

/** Lines on a grid of 24, drawn with the text's colour. */
const ICONS = {
  attach: 'M20 11.5 12.4 19a5 5 0 0 1-7-7L13 4.300a3.3 3.3 0 0 1 4.7 4.700l-7.6 7.600a1.6 1.6 0 0 1-2.4-2.300L14.5 7.5',
  bulb: 'M9.5 18h5M10.5 21h3M8.5 14.500a5.5 5.5 0 1 1 7 0c-.8.7-1 1.3-1 2.000h-5c0-.7-.2-1.3-1-2.0',
  check: 'm5 12.5 4.5 4.500L19 7.5',
  chevron: 'm7 10 5 5 5-5',
  close: 'M6.5 6.500l11 11M17.5 6.500l-11 11',
  contact: 'M12 11.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M5 20c.6-4 3.3-6 7-6s6.4 2 7 6',
  copy: 'M9 9h10v11H9zM15 6V4H5v11h2',
  dots: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  down: 'M12 5v13M6.5 12.5 12 18l5.5-5.5',
  edit: 'M4.5 19.500l1-4.500L16 4.500l3.5 3.500L9 18.500z',
  file: 'M6 3.500h8l4.5 4.500v12.500H6zM13.5 3.500V8.500h5',
  globe: 'M12 20.500a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M3.5 12h17M12 3.500c5 5 5 12 0 17M12 3.500c-5 5-5 12 0 17',
  help: 'M9.2 9.200a2.9 2.9 0 1 1 4.3 2.500c-1 .6-1.5 1.1-1.5 2.300M12 17.500h.01',
  letter: 'M3.5 6h17v12.500h-17zM4 6.500l8 6.5 8-6.5',
  link: 'M9 7H5v12h12v-4M13 5h6v6M19 5l-8.5 8.5',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  menu: 'M4.5 7h15M4.5 12h15M4.5 17h9',
  mic: 'M12 14.500a3 3 0 0 0 3-3v-5a3 3 0 0 0-6 0v5a3 3 0 0 0 3 3M6 11.500a6 6 0 0 0 12 0M12 17.500V21',
  moon: 'M19.5 14.500A8 8 0 0 1 9.5 4.500a8 8 0 1 0 10 10',
  mute: 'M6 16.500h12M8 16.500v-6a4 4 0 0 1 8 0v6M10.5 19.500h3M4.5 4.500l15 15',
  pause: 'M8.5 6v12M15.5 6v12',
  photo: 'M4 6h16v13H4zM4 16l5-5 4.5 4.5 2.5-2.5 4 4M15.5 9.700h.01',
  pin: 'M12 21c4-4.5 6-8 6-11a6 6 0 0 0-12 0c0 3 2 6.5 6 11M12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
  play: 'M8 5.500v13l10.5-6.500z',
  plus: 'M12 5.500v13M5.5 12h13',
  reply: 'M10 6.5 4.5 12l5.5 5.500M4.5 12H14c3.5 0 5.5 2 5.5 5.5',
  restart: 'M19.5 12a7.5 7.5 0 1 1-2.5-5.600M19.5 3.500v4h-4',
  send: 'M4 5l16.5 7L4 19l2.5-7zM6.5 12h6',
  skip: 'M6 6.500v11l8-5.500zM17.5 6.500v11',
  slash: 'M14.5 5.500l-5 13',
  sticker: 'M12 20.500a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M8.5 14c1.5 2.5 5.5 2.5 7 0M9 9.500h.01M15 9.500h.01',
  stop: 'M7 7h10v10H7z',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8M12 2.500v2M12 19.500v2M2.5 12h2M19.5 12h2M5.3 5.300l1.4 1.400M17.3 17.300l1.4 1.400M5.3 18.700l1.4-1.400M17.3 6.700l1.4-1.4',
  trash: 'M5 7h14M9.5 7V4.500h5V7M7 7l1 13h8l1-13',
  voice: 'M4.5 10v4M8.5 7v10M12 4.500v15M15.5 8v8M19.5 10.500v3',
}

/** @typedef {keyof typeof ICONS} IconName */

/** @param {IconName} name */
export function icon(name) {
  const drawing = svg('svg', { viewBox: '0 0 24 24', class: `icon icon-${name}`, 'aria-hidden': 'true' })
  drawing.append(svg('path', { d: ICONS[name] }))
  return drawing
}

/** @param {string} tag @param {Record<string, string | number>} [attributes] */
export function svg(tag, attributes = {}) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  return element
}

/**
 * A button that shows an icon and says in words what it does.
 * @param {IconName} name @param {string} label @param {(event: MouseEvent) => void} press @param {Record<string, any>} [props]
 */
export function iconButton(name, label, press, props = {}) {
  return h(
    'button',
    {
      type: 'button',
      'aria-label': label,
      title: label,
      ...props,
      class: `icon-button ${props.class ?? ''}`,
      on: { click: press },
    },
    icon(name),
  )
}
