import { fileAddress } from './acts.js'
import { h, iconButton, svg } from './dom.js'

const BARS = 36

/** Only one message speaks at a time. @type {HTMLAudioElement | undefined} */
let speaking

/**
 * A player for voice messages: play, a drawing of the sound to move along on, the time.
 * @param {NonNullable<import('./world.js').Message['media']>} media @param {import('./words.js').Words} words
 */
export function voicePlayer(media, words) {
  const audio = h('audio', { src: fileAddress(media), preload: 'none' })
  const button = iconButton('play', words.t('play'), () => void (audio.paused ? audio.play() : audio.pause()), {
    class: 'play',
  })
  const position = h('input', {
    type: 'range',
    min: 0,
    max: 1000,
    value: 0,
    'aria-label': words.t('position'),
    on: { input: moveTo },
  })
  const wave = h('span', { class: 'wave' }, position)
  const time = h('small', { class: 'time' }, words.clock(media.duration ?? 0))
  const player = h(
    'div',
    { class: 'voice', dir: 'ltr', role: 'group', 'aria-label': words.t(`media.${media.kind}`) },
    button,
    wave,
    time,
    audio,
  )
  wave.prepend(drawing(evenBars(media.file ?? '')))
  if (media.kind === 'voice')
    void soundOf(audio.src).then((bars) => bars && wave.firstChild?.replaceWith(drawing(bars)))

  /** Recordings from a browser do not know their own length. */
  const length = () => (Number.isFinite(audio.duration) ? audio.duration : (media.duration ?? 0))
  const show = () => {
    const share = length() ? audio.currentTime / length() : 0
    position.value = String(Math.round(share * 1000))
    wave.style.setProperty('--played', `${share * 100}%`)
    time.textContent = words.clock(audio.paused && share === 0 ? length() : audio.currentTime)
  }
  function moveTo() {
    audio.currentTime = (Number(position.value) / 1000) * length()
  }
  audio.addEventListener('play', () => {
    if (speaking !== audio) speaking?.pause()
    speaking = audio
    player.classList.add('playing')
    button.setAttribute('aria-label', words.t('pause'))
  })
  audio.addEventListener('pause', () => {
    player.classList.remove('playing')
    button.setAttribute('aria-label', words.t('play'))
  })
  audio.addEventListener('ended', () => {
    audio.currentTime = 0
    show()
  })
  audio.addEventListener('timeupdate', show)
  return player
}

/** @param {readonly number[]} bars from 0 to 1 */
function drawing(bars) {
  const d = bars.map((bar, at) => `M${at * 4 + 2} ${14 - bar * 11 - 1}V${14 + bar * 11 + 1}`).join('')
  const wave = svg('svg', { viewBox: `0 0 ${BARS * 4} 28`, preserveAspectRatio: 'none', 'aria-hidden': 'true' })
  wave.append(svg('path', { d, class: 'rest' }), svg('path', { d, class: 'played' }))
  return wave
}

/** Until the sound itself has been looked at, or where it cannot be. @param {string} seed */
const evenBars = (seed) =>
  Array.from(
    { length: BARS },
    (_, at) => 0.25 + 0.3 * Math.abs(Math.sin(at * 0.9 + seed.length)) * Math.abs(Math.cos(at * 0.37)),
  )

/** How loud it is along its length. @param {string} address @returns {Promise<number[] | undefined>} */
async function soundOf(address) {
  try {
    const bytes = await (await fetch(address)).arrayBuffer()
    const sound = await new OfflineAudioContext(1, 1, 44_100).decodeAudioData(bytes)
    const samples = sound.getChannelData(0)
    const step = Math.floor(samples.length / BARS)
    const loudness = Array.from({ length: BARS }, (_, at) => loudest(samples.subarray(at * step, (at + 1) * step)))
    const most = Math.max(...loudness, 0.01)
    return loudness.map((each) => Math.max(0.05, each / most))
  } catch {
    return undefined
  }
}

/** @param {Float32Array} samples */
function loudest(samples) {
  let most = 0
  for (let at = 0; at < samples.length; at += 16) most = Math.max(most, Math.abs(samples[at] ?? 0))
  return most
}
