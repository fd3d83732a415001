import { isInTopic } from './topics.js'

/**
 * @typedef {import('./main.js').Page} Page
 * @typedef {import('./world.js').Message} Message
 * @typedef {{ person: number, chat: number }} View who looks at which chat; in a private chat both are the same number
 * @typedef {ReturnType<typeof createSeat>} Seat
 *
 * @typedef {object} Parts what the seat's phone is made of
 * @property {() => ReturnType<typeof import('./notices.js').createNotices>} notices
 * @property {() => ReturnType<typeof import('./foot.js').createFoot>} foot
 * @property {() => ReturnType<typeof import('./chat.js').createChat>} chat
 * @property {() => HTMLElement} element
 */

/**
 * Somebody's place in front of one chat, with everything they can do there.
 * @param {Page} page @param {View} view @param {Parts} parts
 */
export function createSeat(page, view, parts) {
  const { world, acts } = page
  const isGroup = view.chat !== view.person
  const seat = {
    page,
    view,
    chat: view.chat,
    isGroup,
    /** The topic that is open, where there are topics. @type {number | undefined} */
    thread: undefined,
    /** Presses that wait for their answer. @type {Set<string>} */
    pressing: new Set(),
    get person() {
      return (
        world.person(view.person) ?? {
          id: view.person,
          name: '?',
          language: 'de',
          started: false,
          blocked: false,
          commands: {},
        }
      )
    },
    get group() {
      return world.group(view.chat)
    },
    /** Whether there is a composer: started and not blocked, or a member of the group. */
    get mayWrite() {
      return isGroup ? seat.group?.members[view.person] !== undefined : seat.person.started && !seat.person.blocked
    },
    messages: () => world.messages(view.person, view.chat).filter((message) => isInTopic(message, seat.thread)),

    /** @param {import('../acts.ts').Act} act @returns {Promise<any>} what came of it; undefined, and said so, where it was refused */
    act: (act) => acts.do(act).catch(seat.refused),
    refused: () => seat.notice({ text: page.words.t('refused') }),
    /** @param {string} text */
    say: (text) => seat.act({ act: 'send', as: view.person, to: view.chat, text, thread: seat.thread }),

    /** @param {Message} message */
    reply: (message) => parts.foot().composer?.reply(message),
    /** @param {Message} message */
    edit: (message) => parts.foot().composer?.edit(message),
    /** @param {Message} message */
    delete: (message) => void seat.act({ act: 'delete', as: view.person, chat: view.chat, id: message.id }),
    expect: () => parts.chat().expect(),
    /** @param {number} id */
    reveal: (id) => parts.chat().reveal(id),
    /** @param {number} id @returns {HTMLElement | null} */
    elementOf: (id) => parts.element().querySelector(`[data-id="${id}"]`),
    /** @param {{ text?: string, alert?: boolean }} notice @returns {undefined} */
    notice: (notice) => parts.notices().show(notice),

    /** @type {import('./richtext.js').Reader} */
    reader: {
      words: page.words,
      onCommand: (command) => void (seat.mayWrite && seat.say(command)),
      onLink: (url) => followLink(url),
    },
  }

  /** Links to the assistant are followed within the page. @param {string} url */
  function followLink(url) {
    const link = /^https?:\/\/(?:t|telegram)\.me\/(\w+)(?:\?start=([\w-]*))?$/i.exec(url)
    if (link?.[1]?.toLowerCase() !== world.bot.username.toLowerCase()) return false
    void seat.act({ act: 'start', as: view.person, payload: link[2] ?? '' })
    page.columns.open({ person: view.person, chat: view.person })
    return true
  }
  return seat
}
