import { h, icon, iconButton } from './dom.js'
import { remember, remembered } from './memory.js'

/** @param {import('./main.js').Page} page @param {HTMLElement} switcher */
export function createTopbar(page, switcher) {
  const { words, world, story } = page
  const { t } = words
  const reset = iconButton('restart', t('startOver'), () => void startOver(), { hidden: true })
  const play = h(
    'button',
    { type: 'button', class: 'button primary play-story', on: { click: () => void story.play() } },
    icon('play'),
    h('span', null, t('playStory')),
  )
  const language = h(
    'button',
    {
      type: 'button',
      class: 'language',
      'aria-label': t('switchLanguage'),
      title: t('switchLanguage'),
      lang: words.language === 'de' ? 'en' : 'de',
      on: { click: () => page.speak(words.language === 'de' ? 'en' : 'de') },
    },
    words.language === 'de' ? 'EN' : 'DE',
  )
  const theme = iconButton('moon', t('theme'), toggleTheme, { class: 'theme' })
  const help = iconButton('help', t('about'), () => page.intro.toggle())
  const element = h(
    'header',
    { class: 'topbar' },
    h(
      'div',
      { class: 'brand' },
      h('span', { class: 'avatar flag', 'aria-hidden': 'true' }),
      h('span', null, h('b', null, 'Lotse'), ' ', h('small', null, t('playground'))),
    ),
    switcher,
    h('div', { class: 'tools' }, play, reset, language, theme, help),
  )

  const draw = () => {
    reset.hidden = !world.mayReset
    play.hidden = story.status !== 'idle' || page.intro.isOpen
  }
  const offs = [world.on((event) => event === 'all' && draw()), story.onChange(draw), page.intro.onChange(draw)]
  draw()

  async function startOver() {
    if (!confirm(t('startOverSure'))) return
    story.stop()
    reset.setAttribute('aria-busy', 'true')
    await fetch('/playground/reset', { method: 'POST' })
    reset.removeAttribute('aria-busy')
  }

  const leave = () => {
    for (const off of offs) off()
  }
  return { element, leave }
}

/** As the system has it until somebody chooses. */
export function applyTheme() {
  const chosen = remembered('theme', undefined)
  if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset.theme = chosen
  else delete document.documentElement.dataset.theme
}

function toggleTheme() {
  remember('theme', isDark() ? 'light' : 'dark')
  applyTheme()
}

export const isDark = () => {
  const { theme } = document.documentElement.dataset
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
}
