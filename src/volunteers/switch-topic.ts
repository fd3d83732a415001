import { isTopic, type Topic, topics } from '../guides/guide.ts'
import type { Person } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'

/** A volunteer takes a topic, or takes it no more. Returns the topics they take; empty means all. */
export async function switchTopic(desk: Desk, person: Person, topic: Topic): Promise<Topic[] | 'one at least'> {
  const taken = person.topics.length === 0 ? [...topics] : person.topics.filter(isTopic)
  const changed = taken.includes(topic) ? taken.filter((other) => other !== topic) : [...taken, topic]
  if (changed.length === 0) return 'one at least'
  const kept = changed.length === topics.length ? [] : changed
  await desk.people.setTopics(desk.transaction, person, kept)
  return kept
}
