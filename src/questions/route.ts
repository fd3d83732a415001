/** Somebody who could be asked for a question. */
export type Candidate = {
  id: string
  spoken: readonly string[]
  /** Empty means all. */
  topics: readonly string[]
  openTalks: number
  lastAskedAt: Date | undefined
}

export type Need = { spoken: readonly string[]; topic: string | undefined }

/**
 * Whom to ask next, out of those on duty who have not been asked yet: first whoever shares a language with the asker, then
 * whoever takes the topic, then who has the fewest open talks, then who was not asked for the longest time.
 */
export function nextToAsk<Each extends Candidate>(need: Need, candidates: readonly Each[]): Each | undefined {
  return [...candidates].sort((a, b) => compare(rank(need, a), rank(need, b)) || (a.id < b.id ? -1 : 1))[0]
}

function rank({ spoken, topic }: Need, candidate: Candidate): number[] {
  return [
    candidate.spoken.some((language) => spoken.includes(language)) ? 0 : 1,
    topic === undefined || candidate.topics.length === 0 || candidate.topics.includes(topic) ? 0 : 1,
    candidate.openTalks,
    candidate.lastAskedAt?.getTime() ?? 0,
  ]
}

function compare(a: number[], b: number[]): number {
  const difference = a.findIndex((value, index) => value !== b[index])
  return difference === -1 ? 0 : (a[difference] ?? 0) - (b[difference] ?? 0)
}
