import { acts } from './acts.js'

/** How long Lotse may take before the story goes on without it. */
const patience = 15_000

/**
 * @typedef {ReturnType<typeof createStage>} Stage
 * @typedef {object} Timing
 * @property {(milliseconds: number) => Promise<void>} rest
 * @property {() => boolean} isHurried
 * @property {AbortSignal} signal
 */

/** What the persons of the story do, through the same acts as anybody's. @param {import('./main.js').Page} page @param {Timing} timing */
export function createStage(page, { rest, isHurried, signal }) {
  const { world } = page
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches

  /** @param {string} part */
  const idOf = (part) => world.people.find((person) => person.part === part)?.id ?? 0
  /** @param {string} part */
  const viewOf = (part) => ({ person: idOf(part), chat: idOf(part) })
  /** @param {string} part */
  const chatOf = (part) => world.messages(idOf(part), idOf(part))
  /** Messages that are there now are of yesterday. @param {string} part */
  const newest = (part) => chatOf(part).at(-1)?.id ?? 0

  /** The latest message with such a button, and the button's data. @param {string} part @param {RegExp} pattern @param {number} [after] */
  function button(part, pattern, after = 0) {
    for (const message of chatOf(part).toReversed()) {
      const data = message.buttons.flat().find((each) => pattern.test(each.data ?? ''))?.data
      if (data !== undefined && message.id > after) return { id: message.id, data }
    }
    return undefined
  }

  /** Lets everybody see which button is meant before it is pressed. @param {string} part @param {{ id: number, data: string }} found */
  async function point(part, { id, data }) {
    const message = page.columns.find(viewOf(part))?.seat.elementOf(id)
    const keys = /** @type {HTMLElement[]} */ ([...(message?.querySelectorAll('.key') ?? [])])
    await highlight(keys.find((key) => key.dataset.press === data))
  }

  /** @param {Element | null | undefined} element */
  async function highlight(element) {
    element?.scrollIntoView({ block: 'nearest', behavior: calm ? 'instant' : 'smooth' })
    element?.classList.add('meant')
    await rest(1300)
    element?.classList.remove('meant')
  }

  const stage = {
    rest,
    newest,
    button,

    /** Nobody is in the middle of anything when it begins. */
    async prepare() {
      for (const part of ['amal', 'vera']) {
        const person = world.person(idOf(part))
        if (person && (!person.started || person.blocked)) await stage.start(part)
      }
      page.columns.show([
        viewOf('amal'),
        viewOf('vera'),
        ...page.columns.views().filter(({ person, chat }) => person !== chat),
      ])
      const open = button('amal', /^question:close:/)
      const number = open?.data.split(':')[2]
      if (open && !button('amal', new RegExp(`^question:rate:${number}:`)))
        await stage.act('amal', { act: 'press', ...open })
      const offDuty = button('vera', /^oncall:(start|stop)$/)
      if (offDuty?.data === 'oncall:start') await stage.act('vera', { act: 'press', ...offDuty })
    },

    /** Whose phone it is about, and by day or by night. @param {import('./scenes.js').Scene} scene */
    light({ on, night = false }) {
      document.documentElement.classList.toggle('night', night)
      for (const part of on.toReversed()) page.columns.open(viewOf(part))
      page.columns.spot(on.map(idOf))
      for (const part of on) page.columns.find(viewOf(part))?.toEnd()
    },
    clear() {
      document.documentElement.classList.remove('night')
      page.columns.spot([])
    },

    /** @param {string} part @param {any} what */
    act: (part, what) => acts.do({ as: idOf(part), chat: idOf(part), ...what }).catch(() => undefined),
    /** @param {string} part */
    async start(part) {
      await highlight(page.columns.find(viewOf(part))?.element.querySelector('.entrance .button'))
      await acts.do({ act: 'start', as: idOf(part), payload: '' }).catch(() => undefined)
    },

    /** Types, so that one can read along, and sends. @param {string} part @param {string} text */
    async write(part, text) {
      page.columns.open(viewOf(part))
      const composer = page.columns.find(viewOf(part))?.composer
      const letters = [...text]
      const speed = Math.min(55, 2600 / letters.length)
      for (let at = 1; at <= letters.length && !calm && !isHurried(); at++) {
        composer?.show(letters.slice(0, at).join(''))
        await rest(speed)
      }
      composer?.show(text)
      await rest(500)
      composer?.show('')
      await acts.do({ act: 'send', as: idOf(part), to: idOf(part), text }).catch(() => undefined)
    },

    /** @param {string} part @param {import('./acts.js').Attachment} attachment @param {string} caption */
    send: (part, attachment, caption) =>
      acts.upload({ as: idOf(part), to: idOf(part), caption }, [attachment]).catch(() => undefined),

    /** @param {string} part @param {RegExp} pattern what stands in the button's data @returns {Promise<boolean>} whether there was one */
    async press(part, pattern, after = 0) {
      const found = await world.until(() => button(part, pattern, after), { within: patience, signal })
      if (!found) return false
      page.columns.open(viewOf(part))
      await point(part, found)
      await acts.do({ act: 'press', as: idOf(part), chat: idOf(part), ...found }).catch(() => undefined)
      return true
    },

    /** @param {string} part @param {(message: import('./world.js').Message) => unknown} fits @param {number} after */
    async sees(part, fits, after) {
      const look = () => chatOf(part).find((message) => message.id > after && message.fromBot && fits(message))
      const found = await world.until(look, { within: patience, signal })
      // On a phone this turns to the one who reads.
      page.columns.open(viewOf(part))
      page.columns.find(viewOf(part))?.toEnd()
      return found !== undefined
    },
  }
  return stage
}
