import { h, svg } from './dom.js'

/**
 * A small map, drawn and not looked up: no tile server learns where somebody is. The same place gives the same streets.
 * @param {NonNullable<import('./world.js').Message['media']>} media @param {import('./words.js').Words} words
 */
export function mapCard(media, words) {
  const { latitude = 0, longitude = 0 } = media
  const place = media.title ?? words.t('media.location')
  const where = media.address ?? `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`
  return h(
    'figure',
    { class: 'map' },
    drawing(latitude, longitude, `${place}: ${where}`),
    h('figcaption', null, h('b', { dir: 'auto' }, place), h('small', { dir: 'auto' }, where)),
  )
}

/** @param {number} latitude @param {number} longitude @param {string} label */
function drawing(latitude, longitude, label) {
  const random = seeded(Math.round(latitude * 1e4) * 7919 + Math.round(longitude * 1e4))
  const map = svg('svg', {
    viewBox: '0 0 280 150',
    role: 'img',
    'aria-label': label,
    preserveAspectRatio: 'xMidYMid slice',
  })
  map.append(svg('rect', { width: 280, height: 150, class: 'land' }))

  const town = svg('g', { transform: `rotate(${random() * 30 - 15} 140 75)` })
  for (let park = 0; park < 2; park++) {
    const x = random() * 240 - 10
    town.append(
      svg('rect', {
        x,
        y: random() * 120,
        width: 34 + random() * 40,
        height: 24 + random() * 30,
        rx: 8,
        class: 'park',
      }),
    )
  }
  for (let x = -60; x < 340; x += 26 + random() * 18) town.append(street(`M${x} -60V210`, random() < 0.2))
  for (let y = -60; y < 210; y += 22 + random() * 16) town.append(street(`M-60 ${y}H340`, random() < 0.2))
  map.append(town)

  const bank = 20 + random() * 100
  const bend = random() * 90 - 45
  map.append(
    svg('path', { d: `M-10 ${bank}C70 ${bank + bend} 170 ${bank - bend} 290 ${bank + bend / 2}`, class: 'river' }),
  )
  map.append(street(`M${60 + random() * 60} -10L${140 + random() * 60} 160`, true))
  map.append(svg('ellipse', { cx: 140, cy: 83, rx: 9, ry: 3.5, class: 'shadow' }))
  map.append(svg('path', { d: 'M140 83c-9-11-15-18-15-27a15 15 0 0 1 30 0c0 9-6 16-15 27', class: 'needle' }))
  map.append(svg('circle', { cx: 140, cy: 56, r: 5.5, class: 'eye' }))
  return map
}

/** @param {string} d @param {boolean} wide */
const street = (d, wide) => svg('path', { d, class: wide ? 'street wide' : 'street' })

/** Numbers from 0 to 1 that look random and are not. @param {number} seed */
function seeded(seed) {
  let state = seed >>> 0 || 1
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
