const rate = 16_000
/** Vowels by their first two formants, in hertz. */
const vowels = [
  [730, 1090],
  [530, 1840],
  [270, 2290],
  [570, 840],
  [300, 870],
  [640, 1190],
]
/** A sentence without words: vowel, length in seconds, pitch in hertz. */
const syllables = [
  [0, 0.22, 190],
  [1, 0.16, 205],
  [2, 0.2, 215],
  [3, 0.3, 185],
  [5, 0.15, 200],
  [0, 0.2, 210],
  [4, 0.34, 175],
  [1, 0.16, 195],
  [0, 0.22, 205],
  [2, 0.18, 190],
  [3, 0.42, 160],
]

/**
 * A voice message for people who have no microphone at hand: a murmur, friendly and without a word.
 * @returns {import('./acts.js').Attachment}
 */
export function murmur() {
  const samples = syllables.flatMap(([vowel = 0, length = 0.2, pitch = 180]) => [
    ...syllable(vowels[vowel] ?? [500, 1500], length, pitch),
    ...new Array(Math.round(0.05 * rate)).fill(0),
  ])
  return { bytes: wav(samples), kind: 'voice', duration: samples.length / rate }
}

/** A buzz through two resonators, as a throat and a mouth do it. @param {number[]} formants @param {number} length @param {number} pitch */
function syllable(formants, length, pitch) {
  const filters = formants.map(resonator)
  const count = Math.round(length * rate)
  let phase = 0
  return Array.from({ length: count }, (_, at) => {
    const share = at / count
    phase = (phase + (pitch * (1.08 - 0.16 * share)) / rate) % 1
    const buzz = 1 - 2 * phase
    const loudness = Math.sin(Math.PI * share) ** 0.6
    return filters.reduce((sum, filter) => sum + filter(buzz), 0) * loudness * 0.22
  })
}

/** @param {number} frequency */
function resonator(frequency) {
  const width = 90
  const r = Math.exp((-Math.PI * width) / rate)
  const a = 2 * r * Math.cos((2 * Math.PI * frequency) / rate)
  const b = -r * r
  const gain = (1 - r) * 2
  let y1 = 0
  let y2 = 0
  return (/** @type {number} */ x) => {
    const y = gain * x + a * y1 + b * y2
    y2 = y1
    y1 = y
    return y
  }
}

/** 16 bit, one channel. @param {readonly number[]} samples */
function wav(samples) {
  const view = new DataView(new ArrayBuffer(44 + samples.length * 2))
  const word = /** @param {number} at @param {string} letters */ (at, letters) => {
    for (const [index, letter] of [...letters].entries()) view.setUint8(at + index, letter.charCodeAt(0))
  }
  word(0, 'RIFF')
  view.setUint32(4, 36 + samples.length * 2, true)
  word(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  word(36, 'data')
  view.setUint32(40, samples.length * 2, true)
  for (const [at, sample] of samples.entries())
    view.setInt16(44 + at * 2, Math.max(-1, Math.min(1, sample)) * 32_000, true)
  return new Blob([view.buffer], { type: 'audio/wav' })
}
