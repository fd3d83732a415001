import { scenes } from './scenes.js'
import { createStage } from './stage.js'

/**
 * @typedef {ReturnType<typeof createStory>} Story
 * @typedef {'idle' | 'playing' | 'paused' | 'over'} StoryStatus
 */

class Stopped extends Error {}

/** Long enough to read it aloud. @param {string} text milliseconds */
const readingTime = (text) => 1400 + text.length * 48

/** Plays the scenes one after the other. Anybody may stop it at any moment and go on by themselves. @param {import('./main.js').Page} page */
export function createStory(page) {
  const listeners = new Set(/** @type {(() => void)[]} */ ([]))
  /** @type {StoryStatus} */
  let status = 'idle'
  let step = 0
  let caption = 'story.begin'
  let hint = ''
  /** The rest of this scene without waiting. */
  let hurry = false
  let ending = new AbortController()

  const tell = () => {
    for (const listener of listeners) listener()
  }
  /** @param {StoryStatus} next */
  const become = (next) => {
    status = next
    hint = ''
    tell()
  }

  /** Time that stands still during a pause. @param {number} milliseconds */
  async function rest(milliseconds) {
    const { signal } = ending
    let left = milliseconds
    while (status === 'paused' || (left > 0 && !hurry)) {
      const before = performance.now()
      await new Promise((resolve) => setTimeout(resolve, Math.min(60, left)))
      if (signal.aborted) throw new Stopped()
      if (status === 'playing') left -= performance.now() - before
    }
    if (signal.aborted) throw new Stopped()
  }

  async function play() {
    ending.abort()
    ending = new AbortController()
    const { signal } = ending
    page.intro.hide()
    const stage = createStage(page, { rest, signal, isHurried: () => hurry })
    become('playing')
    try {
      await stage.prepare()
      for (const [at, scene] of scenes.entries()) {
        hurry = false
        step = at + 1
        caption = `story.${scene.name}`
        tell()
        stage.light(scene)
        await rest(readingTime(page.words.t(caption)))
        const went = await scene.play(stage)
        await rest(went === false ? 0 : (scene.linger ?? 1200))
      }
      become('over')
    } catch (error) {
      // Whoever began anew or stopped has set the state already.
      if (!(error instanceof Stopped) && !signal.aborted) {
        console.warn(error)
        become('idle')
      }
    } finally {
      stage.clear()
    }
  }

  return {
    play,
    get status() {
      return status
    },
    get step() {
      return step
    },
    get count() {
      return scenes.length
    },
    get caption() {
      return caption
    },
    get hint() {
      return hint
    },
    /** @param {string} [why] words to say beside the caption */
    pause(why = '') {
      if (status !== 'playing') return
      become('paused')
      hint = why
      tell()
    },
    resume: () => status === 'paused' && become('playing'),
    skip() {
      hurry = true
      if (status === 'paused') become('playing')
    },
    stop() {
      ending.abort()
      become('idle')
    },
    /** @param {() => void} listener */
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
