/**
 * @typedef {import('./world.js').Message} Message
 * @typedef {[Message, ...Message[]]} Messages
 * @typedef {{ key: string, type: 'day', label: string }} Day
 * @typedef {{ key: string, type: 'message' | 'service', messages: Messages, first: boolean, last: boolean }} Said
 * @typedef {Day | Said} Entry
 */

/** Messages of one person that follow each other within this time stand close together. */
const RUN = 5 * 60 * 1000

/**
 * What stands in a chat, from top to bottom: days, messages, albums as one, notes.
 * @param {readonly Message[]} messages @param {import('./words.js').Words} words @returns {Entry[]}
 */
export function entriesOf(messages, words) {
  /** @type {Entry[]} */
  const entries = []
  /** @type {Said | undefined} */
  let before
  let day = ''
  for (const message of messages) {
    const label = words.day(message.at)
    if (label !== day) {
      entries.push({ key: `day ${label}`, type: 'day', label })
      day = label
      before = undefined
    }
    if (message.album && before?.messages[0].album === message.album) {
      before.messages.push(message)
      continue
    }
    /** @type {Said} */
    const entry = {
      key: `${message.chat} ${message.id}`,
      type: message.service ? 'service' : 'message',
      messages: [message],
      first: !before || !isRun(before, message),
      last: true,
    }
    if (before && !entry.first) before.last = false
    entries.push(entry)
    before = entry
  }
  return entries
}

/** @param {Said} before @param {Message} message */
function isRun({ type, messages: [previous] }, message) {
  const apart = Date.parse(message.at) - Date.parse(previous.at)
  return type === 'message' && !message.service && previous.from.id === message.from.id && apart < RUN
}

/** The world replaces messages and never changes them, so the same object looks the same. @param {Entry} a @param {Entry} b */
export function sameEntry(a, b) {
  if (a.type === 'day' || b.type === 'day') return a.type === b.type
  return (
    a.first === b.first &&
    a.last === b.last &&
    a.messages.length === b.messages.length &&
    a.messages.every((message, at) => message === b.messages[at])
  )
}
