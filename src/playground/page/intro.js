import { botAvatar, personAvatar } from './avatars.js'
import { h, icon, iconButton } from './dom.js'
import { remember, remembered } from './memory.js'

/** What Lotse is, what one sees here and what to press. @param {import('./main.js').Page} page */
export function createIntro(page) {
  const { words, world } = page
  const { t } = words
  const listeners = new Set(/** @type {(() => void)[]} */ ([]))
  let open = !remembered('introClosed', false)
  const element = h('section', { class: 'intro', 'aria-labelledby': 'intro-title' })

  function draw() {
    element.hidden = !open
    element.replaceChildren(
      h(
        'div',
        { class: 'words' },
        h('h1', { id: 'intro-title' }, t('intro.title')),
        h('p', null, t('intro.what')),
        h('p', { class: 'see' }, t(matchMedia('(max-width: 719px)').matches ? 'intro.seePhone' : 'intro.see')),
        h(
          'p',
          { class: 'choices' },
          h(
            'button',
            { type: 'button', class: 'button primary', on: { click: play } },
            icon('play'),
            t('playStory'),
            h('small', null, t('intro.length')),
          ),
          h('button', { type: 'button', class: 'button', on: { click: tryIt } }, t('intro.try')),
        ),
      ),
      picture(),
      iconButton('close', t('close'), () => set(false), { class: 'close' }),
    )
    for (const listener of listeners) listener()
  }

  /** From the one who asks, by way of the assistant, to the one who helps. */
  function picture() {
    const named = /** @param {string} part */ (part) => world.people.find((person) => person.part === part)
    const [asker, helper] = [named('amal'), named('vera')]
    return h(
      'div',
      { class: 'way', 'aria-hidden': 'true' },
      h(
        'div',
        null,
        h('q', { dir: 'rtl', lang: 'ar' }, 'أبحث عن شقة'),
        asker ? personAvatar(asker) : '',
        h('small', null, t('intro.asks')),
      ),
      h('i'),
      h('div', null, h('q', null, t('intro.guide')), botAvatar(), h('small', null, 'Lotse')),
      h('i'),
      h(
        'div',
        null,
        h('q', null, t('intro.takes')),
        helper ? personAvatar(helper) : '',
        h('small', null, t('intro.helps')),
      ),
    )
  }

  function play() {
    set(false)
    void page.story.play()
  }

  function tryIt() {
    set(false)
    const asker = world.people.find(({ part }) => part === 'amal')
    if (asker) page.columns.focus({ person: asker.id, chat: asker.id })
  }

  /** @param {boolean} next */
  function set(next) {
    open = next
    remember('introClosed', !open)
    draw()
  }

  draw()
  const off = world.on((event) => event === 'all' && draw())
  return {
    element,
    get isOpen() {
      return open
    },
    toggle: () => set(!open),
    hide: () => open && set(false),
    /** @param {() => void} listener */
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    leave: off,
  }
}
