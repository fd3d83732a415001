import { type Delivery, isEdit, isNew } from './delivery.ts'
import type { Handed } from './outbox.ts'

const mostInAlbum = 10

/** What goes next, together where it is an album, and how long it has to wait. */
export type Next = { batch: Handed[]; wait: number }

/**
 * The next delivery of a chat: answers first, otherwise in order, and what is written to many last. What has to wait
 * at its pace is passed by what has not: a message passes the edits of a card that many press, and they pass it.
 * @param delay milliseconds that a delivery has to wait at this chat's pace
 */
export function nextOf(queue: Handed[], now: number, delay: (delivery: Delivery) => number): Next {
  const ids = new Set(queue.map(({ delivery }) => delivery.id))
  const isWaitingFor = (id: string | undefined) => id !== undefined && ids.has(id)
  const going = queue.filter(
    ({ delivery: { letter }, restsUntil = 0 }) =>
      restsUntil <= now && !isWaitingFor(letter.target) && !isWaitingFor(letter.replyTo),
  )
  const first = going.find(comesFirst) ?? going.find(({ delivery }) => delivery.urgency !== 'bulk') ?? going[0]
  if (!first)
    return { batch: [], wait: Math.min(...queue.map(({ restsUntil = Number.POSITIVE_INFINITY }) => restsUntil)) - now }
  const waitOf = ({ delivery }: Handed) => Math.max(delay(delivery), delivery.notBefore.getTime() - now)
  const wait = waitOf(first)
  // What Telegram put off, or is to wait for the rest of its album, keeps its place.
  const isOnlyPaced = wait > 0 && first.delivery.notBefore.getTime() <= now
  const soonest = (best: Handed, handed: Handed) => (waitOf(handed) < waitOf(best) ? handed : best)
  const chosen = isOnlyPaced ? going.filter((handed) => mayPass(handed, first)).reduce(soonest, first) : first
  const batch = withAlbum(chosen, going)
  // The rest of an album does not go before its first pieces, so the first one's pace is that of all.
  return { batch, wait: Math.max(waitOf(chosen), ...batch.map(({ delivery }) => delivery.notBefore.getTime() - now)) }
}

/** Of edits in a group each has its turn: a card that is pressed all the time must not keep back all others. */
const comesFirst = ({ delivery, chatId }: Handed): boolean =>
  delivery.urgency === 'answer' && !(isEdit(delivery) && chatId < 0)

const kindOf = (delivery: Delivery): 'edit' | 'new' | 'gone' | undefined => {
  if (isEdit(delivery)) return 'edit'
  if (isNew(delivery)) return 'new'
  return delivery.method === 'deleteMessage' ? 'gone' : undefined
}

function mayPass({ delivery }: Handed, first: Handed): boolean {
  const kind = kindOf(delivery)
  return kind !== undefined && kind !== kindOf(first.delivery)
}

function withAlbum(first: Handed, going: Handed[]): Handed[] {
  const { album } = first.delivery.letter
  return album ? going.filter(({ delivery }) => delivery.letter.album === album).slice(0, mostInAlbum) : [first]
}
