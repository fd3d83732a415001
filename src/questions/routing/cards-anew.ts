import { tell } from '../../deliveries/tell.ts'
import type { HelperGroup } from '../../people/group.ts'
import { type Desk, wordsFor } from '../desk.ts'
import { subjects as questionSubjects, readSubject } from '../question.ts'
import * as store from '../store.ts'
import * as toGroup from './group-messages.ts'

/** The group chat is a new one: the cards of questions that wait stand there, too. */
export async function cardsAnew(desk: Desk, group: HelperGroup, subjects: readonly string[]): Promise<void> {
  const { transaction, outbox, people } = desk
  for (const subject of subjects) {
    const read = readSubject(subject)
    const question = read?.about === 'card' ? await store.byId(transaction, group.id, read.id) : undefined
    if (question?.state !== 'waiting') continue
    const asker =
      question.askerId === undefined ? undefined : await people.byId(transaction, group.id, question.askerId)
    if (asker)
      tell(outbox, group, toGroup.card(wordsFor(desk, group), { question, spoken: asker.spoken }), {
        subject: questionSubjects.card(question.id),
        silent: true,
      })
  }
}
