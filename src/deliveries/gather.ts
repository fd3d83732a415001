import { type Delivery, isEdit } from './delivery.ts'
import type { Handed } from './outbox.ts'

/**
 * A waiting edit is out of date as soon as a newer one of the same message waits too, or the message is to be deleted.
 * Ids sort by the order in which they were decided; what the database brings late never counts as newer. An edit of
 * another kind says something else and stays: a caption does not hold what a keyboard does.
 */
function overtakes(newer: Delivery, older: Delivery): boolean {
  if (!isEdit(older) || newer.id <= older.id || !isSameMessage(newer, older)) return false
  return newer.method === older.method || newer.method === 'deleteMessage'
}

/**
 * A chat's queue with a newcomer, and what is not to be sent any more. A newer edit takes the older one's place, so
 * that a card that many press at once neither falls behind nor holds up the others.
 */
export function gather(queue: Handed[], newcomer: Handed): { queue: Handed[]; overtaken: Handed[] } {
  const { delivery } = newcomer
  if (!isEdit(delivery) && delivery.method !== 'deleteMessage') return { queue: [...queue, newcomer], overtaken: [] }
  if (isOvertaken(newcomer, queue)) return { queue, overtaken: [newcomer] }
  const overtaken = queue.filter((other) => overtakes(delivery, other.delivery))
  const last = queue.findLast((other) => isSameMessage(other.delivery, delivery))
  // Only where nothing else is done to this message in between.
  const place = isEdit(delivery) && last && overtaken.includes(last) ? last : undefined
  const heir = overtaken.reduce(asPatient, newcomer)
  const left = queue.flatMap((other) => (other === place ? [heir] : overtaken.includes(other) ? [] : [other]))
  return { queue: place ? left : [...left, heir], overtaken }
}

/** Something newer waits that makes this edit pointless. */
export const isOvertaken = ({ delivery }: Handed, queue: Handed[]): boolean =>
  queue.some((other) => overtakes(other.delivery, delivery))

/** The number of a message that was just sent takes the place of the delivery in what refers to it. */
export function aimedAt(handed: Handed, target: string, number: number): Handed {
  const { delivery } = handed
  if (delivery.letter.target !== target) return handed
  const { target: _, ...letter } = delivery.letter
  const parameters = { ...letter.parameters, message_id: number }
  return { ...handed, delivery: { ...delivery, letter: { ...letter, parameters } } }
}

/** Within one chat. A message is known by its number, or before it has one by its delivery. */
function isSameMessage({ letter: one }: Delivery, { letter: other }: Delivery): boolean {
  if (one.target !== undefined) return one.target === other.target
  const number = one.parameters.message_id
  return number !== undefined && number === other.parameters.message_id
}

/** Telegram put the older one off, and what comes in its stead waits as long. */
function asPatient(newer: Handed, { delivery: { notBefore } }: Handed): Handed {
  return newer.delivery.notBefore >= notBefore ? newer : { ...newer, delivery: { ...newer.delivery, notBefore } }
}
