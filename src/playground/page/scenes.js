import { letterPhoto } from './letter.js'
import { lines } from './samples.js'

/**
 * @typedef {object} Scene
 * @property {string} name the caption is `story.<name>`
 * @property {readonly string[]} on whose phones it is about; the first one acts
 * @property {boolean} [night]
 * @property {number} [linger] milliseconds to look at what came of it
 * @property {(stage: import('./stage.js').Stage) => Promise<unknown>} play
 */

/** Waiting for what appears, never for time. @type {readonly Scene[]} */
export const scenes = [
  {
    name: 'ask',
    on: ['amal'],
    linger: 600,
    async play(stage) {
      const before = stage.newest('amal')
      await stage.write('amal', lines.flat.text)
      await stage.sees('amal', ({ buttons }) => buttons.length > 0, before)
    },
  },
  { name: 'answer', on: ['amal'], play: (stage) => stage.rest(2500) },
  {
    name: 'guide',
    on: ['amal'],
    linger: 3500,
    async play(stage) {
      await stage.press('amal', /^guide:open:/)
    },
  },
  {
    name: 'human',
    on: ['amal', 'vera'],
    linger: 800,
    async play(stage) {
      const before = stage.newest('vera')
      await stage.press('amal', /^question:human:/)
      await stage.sees(
        'vera',
        ({ buttons }) => buttons.flat().some(({ data }) => data?.startsWith('question:take:')),
        before,
      )
    },
  },
  {
    name: 'take',
    on: ['vera', 'amal'],
    async play(stage) {
      const before = stage.newest('amal')
      await stage.press('vera', /^question:take:/)
      await stage.sees('amal', () => true, before)
    },
  },
  { name: 'hello', on: ['vera', 'amal'], play: (stage) => say(stage, 'vera', 'amal', lines.hello.text) },
  {
    name: 'letter',
    on: ['amal', 'vera'],
    linger: 2500,
    async play(stage) {
      const before = stage.newest('vera')
      await stage.send('amal', await letterPhoto(), lines.letter.text)
      await stage.sees('vera', ({ media }) => media?.kind === 'photo', before)
    },
  },
  {
    name: 'reply',
    on: ['vera', 'amal'],
    linger: 2500,
    async play(stage) {
      await say(stage, 'vera', 'amal', lines.goodNews.text)
      await say(stage, 'vera', 'amal', lines.german.text)
    },
  },
  { name: 'thanks', on: ['amal', 'vera'], play: (stage) => say(stage, 'amal', 'vera', lines.thanks.text) },
  {
    name: 'close',
    on: ['vera', 'amal'],
    linger: 500,
    play: (stage) => stage.press('vera', /^question:close:/),
  },
  { name: 'rate', on: ['amal'], linger: 2500, play: (stage) => stage.press('amal', /^question:rate:.+:5$/) },
  {
    name: 'night',
    on: ['olena'],
    night: true,
    linger: 1000,
    async play(stage) {
      const before = stage.newest('olena')
      await stage.start('olena')
      await stage.sees('olena', () => true, before)
      const greeted = stage.newest('olena')
      await stage.rest(1500)
      await stage.write('olena', lines.night.text)
      await stage.sees('olena', ({ buttons }) => buttons.length > 0, greeted)
    },
  },
  { name: 'asleep', on: ['olena'], night: true, play: (stage) => stage.rest(3000) },
  { name: 'end', on: ['amal', 'vera', 'olena'], play: async () => {} },
]

/** @param {import('./stage.js').Stage} stage @param {string} from @param {string} to @param {string} text */
async function say(stage, from, to, text) {
  const before = stage.newest(to)
  await stage.write(from, text)
  await stage.sees(to, (message) => message.text.includes(text), before)
  await stage.rest(1500)
}
