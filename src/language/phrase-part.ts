import type { Id, Text } from './vocabulary.ts'

/** A part of a phrase; of several ids one has to stand there. */
export type Part =
  | Id
  | readonly Id[]
  | { readonly sequence: readonly Part[] }
  | { readonly choice: readonly Part[] }
  | { readonly together: readonly Part[] }
  | { readonly optional: Part }
  | { readonly not: Part }
  | { readonly gap: number }
  | { readonly edge: 'start' | 'end' }

/** Words between two parts that stand in either order. */
const longestBetween = 6

const nothing: readonly number[] = []

export function isOneOf(part: Part): part is readonly Id[] {
  return Array.isArray(part)
}

/** Where this part may end if it begins at this word. */
export function endsOf(part: Part, text: Text, at: number): readonly number[] {
  if (typeof part === 'number') return text.words[at]?.includes(part) ? [at + 1] : nothing
  if (isOneOf(part)) return text.words[at]?.some((id) => part.includes(id)) ? [at + 1] : nothing
  if ('sequence' in part) {
    let ends: readonly number[] = [at]
    for (const next of part.sequence) {
      if (ends.length === 0) break
      ends = [...new Set(ends.flatMap((from) => endsOf(next, text, from)))]
    }
    return ends
  }
  if ('choice' in part) return part.choice.flatMap((option) => endsOf(option, text, at))
  if ('together' in part) return endsTogether(part.together, text, at)
  if ('optional' in part) return [at, ...endsOf(part.optional, text, at)]
  if ('not' in part) return endsOf(part.not, text, at).length > 0 ? nothing : [at]
  if ('gap' in part) return upTo(part.gap, text, at)
  return at === (part.edge === 'start' ? 0 : text.words.length) ? [at] : nothing
}

function endsTogether(parts: readonly Part[], text: Text, at: number): readonly number[] {
  return parts.flatMap((part) => {
    const ends = endsOf(part, text, at)
    const others = parts.filter((other) => other !== part)
    if (ends.length === 0 || others.length === 0) return ends
    const next = new Set(ends.flatMap((from) => upTo(longestBetween, text, from)))
    return [...next].flatMap((from) => endsTogether(others, text, from))
  })
}

function upTo(words: number, text: Text, at: number): number[] {
  return Array.from({ length: Math.min(words, text.words.length - at) + 1 }, (_, skipped) => at + skipped)
}

/** Whether the text has the words for it, in whatever order: a quick no for most. */
export function mayOccur(part: Part, text: Text): boolean {
  if (typeof part === 'number') return text.places.has(part)
  if (isOneOf(part)) return part.some((id) => text.places.has(id))
  if ('sequence' in part) return part.sequence.every((each) => mayOccur(each, text))
  if ('choice' in part) return part.choice.some((each) => mayOccur(each, text))
  if ('together' in part) return part.together.every((each) => mayOccur(each, text))
  return true
}

/** Words of which it has one where it begins. */
export function firstIds(part: Part): readonly Id[] {
  if (typeof part === 'number') return [part]
  if (isOneOf(part)) return part
  if ('sequence' in part) {
    const needed = part.sequence.findIndex((each) => !canBeEmpty(each))
    return part.sequence.slice(0, needed + 1).flatMap(firstIds)
  }
  if ('choice' in part) return part.choice.flatMap(firstIds)
  if ('together' in part) return part.together.flatMap(firstIds)
  return 'optional' in part ? firstIds(part.optional) : nothing
}

/** Words of which the text must have one for this part to occur. */
export function fewestIds(part: Part): readonly Id[] {
  if (typeof part === 'number') return [part]
  if (isOneOf(part)) return part
  if ('choice' in part) return part.choice.flatMap(fewestIds)
  const parts = 'sequence' in part ? part.sequence : 'together' in part ? part.together : []
  const needed = parts.filter((each) => !canBeEmpty(each)).map(fewestIds)
  return needed.reduce((fewest, ids) => (ids.length < fewest.length ? ids : fewest), needed[0] ?? nothing)
}

export function canBeEmpty(part: Part): boolean {
  if (typeof part === 'number' || isOneOf(part)) return false
  if ('sequence' in part) return part.sequence.every(canBeEmpty)
  if ('choice' in part) return part.choice.some(canBeEmpty)
  if ('together' in part) return part.together.some(canBeEmpty)
  return true
}

export function alone(parts: readonly Part[]): Part | undefined {
  return parts.length === 1 ? parts[0] : undefined
}
