import { h, icon } from './dom.js'

/** A colour for each of the cast, as an angle on the colour wheel; whoever else turns up gets one by their id. */
const HUES = { amal: 282, olena: 212, vera: 168, viktor: 28, clara: 336, oskar: 60 }

/** @param {import('./world.js').Person} person */
export const hueOf = (person) => HUES[/** @type {keyof typeof HUES} */ (person.part)] ?? (person.id * 47) % 360

/** @param {import('./world.js').Person} person */
export function personAvatar(person) {
  const initials = [...person.name][0] ?? '?'
  return h('span', { class: 'avatar', style: { '--hue': String(hueOf(person)) }, 'aria-hidden': 'true' }, initials)
}

/** The flag a ship shows while a pilot is on board. */
export const botAvatar = () => h('span', { class: 'avatar flag', 'aria-hidden': 'true' })

export function groupAvatar() {
  const avatar = h('span', { class: 'avatar crew', 'aria-hidden': 'true' })
  avatar.append(icon('contact'))
  return avatar
}
