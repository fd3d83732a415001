import { describePoll } from '../media.ts'
import { badRequest } from '../refusals.ts'
import { richMessage } from '../rich.ts'
import { topicOf, writableChat } from './access.ts'
import type { Method } from './call.ts'
import { post, readText } from './posting.ts'

export const sendMessage: Method<'sendMessage'> = (world, given) => {
  const content = readText(given)
  const preview = given.link_preview_options
  return post(world, given, preview ? { ...content, link_preview_options: preview } : content)
}

export const sendRichMessage: Method<'sendRichMessage'> = (world, given) => {
  const { content, text } = richMessage(given.rich_message)
  return post(world, given, content, { richText: text })
}

export const sendLocation: Method<'sendLocation'> = (world, given) => {
  const { latitude, longitude, horizontal_accuracy, live_period, heading, proximity_alert_radius } = given
  checkPlace(latitude, longitude)
  return post(world, given, {
    location: { latitude, longitude, horizontal_accuracy, live_period, heading, proximity_alert_radius },
  })
}

export const sendVenue: Method<'sendVenue'> = (world, given) => {
  const { latitude, longitude, title, address } = given
  checkPlace(latitude, longitude)
  const location = { latitude, longitude }
  return post(world, given, { location, venue: { location, title, address } })
}

function checkPlace(latitude: number, longitude: number): void {
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) throw badRequest('wrong latitude or longitude specified')
}

export const sendContact: Method<'sendContact'> = (world, given) => {
  const { phone_number, first_name, last_name, vcard } = given
  return post(world, given, { contact: { phone_number, first_name, last_name, vcard } })
}

/** A poll is shown and never voted on. */
export const sendPoll: Method<'sendPoll'> = (world, given) => {
  const options = given.options.map((option) => (typeof option === 'string' ? option : option.text))
  if (options.length < 2 || options.length > 12) throw badRequest('poll must have 2-12 answer options')
  return post(world, given, { poll: describePoll(given.question, options) })
}

const DICE = ['🎲', '🎯', '🏀', '⚽', '🎳', '🎰']

/** Always the same throw: a test wants to know what comes. */
export const sendDice: Method<'sendDice'> = (world, given) => {
  const emoji = given.emoji ?? '🎲'
  if (!DICE.includes(emoji)) throw badRequest('invalid dice emoji specified')
  return post(world, given, { dice: { emoji, value: 4 } })
}

const ACTIONS = new Set<string>([
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
])

export const sendChatAction: Method<'sendChatAction'> = (world, given) => {
  if (!ACTIONS.has(given.action)) throw badRequest('wrong parameter action in request')
  const chat = writableChat(world, given.chat_id)
  const topic = topicOf(world, chat, given.message_thread_id)
  world.emit({
    type: 'chat-action',
    chat: chat.id,
    ...(topic && { thread: topic.message_thread_id }),
    action: given.action,
  })
  return true
}
