import { h, icon, iconButton } from './dom.js'

/** Tells the story above the phones, and lets one stop and go on. @param {import('./main.js').Page} page */
export function createNarrator(page) {
  const { story, words } = page
  const { t } = words
  const caption = h('p', { class: 'caption', 'aria-live': 'polite' })
  const progress = h('progress', { max: 1, value: 0, 'aria-label': t('story.progress') })
  const hold = iconButton('pause', t('pause'), () => (story.status === 'paused' ? story.resume() : story.pause()))
  const skip = iconButton('skip', t('story.skip'), () => story.skip())
  const stop = iconButton('close', t('story.stop'), () => story.stop())
  const again = h(
    'button',
    { type: 'button', class: 'button', on: { click: () => void story.play() } },
    icon('play'),
    t('story.again'),
  )
  const element = h(
    'section',
    { class: 'narrator', 'aria-label': t('story.title'), hidden: true },
    progress,
    caption,
    h('div', { class: 'controls' }, again, hold, skip, stop),
  )

  function draw() {
    const { status, step, count, caption: key, hint } = story
    element.hidden = status === 'idle'
    if (status === 'idle') return
    const text = [t(key), hint && t(hint)].filter(Boolean).join(' ')
    if (caption.textContent !== text) {
      caption.textContent = text
      caption.classList.remove('new')
      void caption.offsetWidth
      caption.classList.add('new')
    }
    progress.max = count
    progress.value = step
    const over = status === 'over'
    hold.hidden = over
    skip.hidden = over
    again.hidden = !over
    const paused = status === 'paused'
    element.classList.toggle('paused', paused)
    hold.replaceChildren(icon(paused ? 'play' : 'pause'))
    hold.setAttribute('aria-label', t(paused ? 'story.resume' : 'pause'))
    hold.title = hold.getAttribute('aria-label') ?? ''
  }
  draw()
  return { element, leave: story.onChange(draw) }
}
