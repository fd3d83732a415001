import type { Group, SeenMessage, Telegram } from '../../src/playground/telegram/telegram.ts'
import { show } from './actor.ts'

/** What everybody in a group chat sees of Lotse. */
export function watchChat(telegram: Telegram, group: Group) {
  let news: { id: number; what: string }[] = []
  const ofLotse = () => telegram.history(group).filter(({ fromBot, service }) => fromBot && service === undefined)
  telegram.onChange((change) => {
    if (change.type === 'message-deleted') {
      if (change.chat === group.id) news.push({ id: change.messageId, what: '(deleted) ' })
    } else if (change.type === 'message-added' || change.type === 'message-edited') {
      const { id, chat, fromBot, service } = change.message
      if (chat !== group.id || !fromBot || service !== undefined) return
      news.push({ id, what: change.type === 'message-added' ? '' : '(edited) ' })
    }
  })

  return {
    /** What is new, as people in the group read it. */
    reads(): string {
      const seen = news.filter(({ id }, index) => !news.slice(index + 1).some((later) => later.id === id))
      news = []
      const all = new Map(ofLotse().map((message) => [message.id, message]))
      return seen.map(({ id, what }) => what + show(all.get(id) as SeenMessage)).join('\n---\n')
    },
    /** The newest card, also when it was taken down: on a screen that did not refresh it still stands. */
    card(): SeenMessage {
      const found = ofLotse().at(-1)
      if (!found) throw new Error('the group chat shows nothing of Lotse')
      return found
    },
  }
}
