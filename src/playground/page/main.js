import { acts } from './acts.js'
import { createColumns } from './columns.js'
import { follow } from './events.js'
import { createIntro } from './intro.js'
import { remember, remembered } from './memory.js'
import { createNarrator } from './narrator.js'
import { createStory } from './story.js'
import { createSwitcher } from './switcher.js'
import { applyTheme, createTopbar } from './topbar.js'
import { createWords } from './words.js'
import { createWorld } from './world.js'

/**
 * @typedef {object} Page
 * @property {import('./world.js').World} world
 * @property {typeof acts} acts
 * @property {import('./words.js').Words} words
 * @property {Map<string, string>} drafts what somebody began to write, by person and chat
 * @property {import('./columns.js').Columns} columns
 * @property {ReturnType<typeof createIntro>} intro
 * @property {import('./story.js').Story} story
 * @property {(language: 'de' | 'en') => void} speak
 */

const world = createWorld()
const ownLanguage = navigator.languages.some((code) => code.startsWith('de')) ? 'de' : 'en'
const page = /** @type {Page} */ ({
  world,
  acts,
  drafts: new Map(),
  words: createWords(remembered('language', ownLanguage)),
  speak,
})
page.story = createStory(page)
/** @type {(() => void)[]} */
let leaving = []

/** Builds the page, and builds it anew in another language; what happens in the town goes on meanwhile. */
function draw() {
  for (const leave of leaving) leave()
  const { words } = page
  document.documentElement.lang = words.language
  document.title = words.t('title')
  page.columns = createColumns(page)
  page.intro = createIntro(page)
  const narrator = createNarrator(page)
  const switcher = createSwitcher(page)
  const topbar = createTopbar(page, switcher.element)
  leaving = [page.columns, page.intro, narrator, switcher, topbar].map(({ leave }) => leave)
  document.body.replaceChildren(topbar.element, page.intro.element, narrator.element, page.columns.element)
  page.columns.element.addEventListener('pointerdown', takeOver)
  page.columns.element.addEventListener('keydown', takeOver)
  if (world.people.length > 0) page.columns.restore()
}

/** Whoever presses or writes something themselves has the word; the story waits. @param {Event} event */
function takeOver(event) {
  const own = event.target instanceof Element && event.target.closest('.foot, .key, .message button')
  if (own) page.story.pause('story.yourTurn')
}

/** @param {'de' | 'en'} language */
function speak(language) {
  remember('language', language)
  page.words = createWords(language)
  draw()
}

applyTheme()
draw()
const off = world.on((event) => {
  if (event !== 'all') return
  off()
  page.columns.restore()
})
follow(world)
// A page kept in the browser's memory would come back with a dead connection.
addEventListener('pageshow', (event) => event.persisted && location.reload())
