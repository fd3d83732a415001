/**
 * A pattern for a word of a plain text that means this, whatever else it may mean. It looks ahead, so that a word fits in
 * one way only and a text of many such words is not tried in all their combinations.
 */
export const word = (meaning: string): string => `\\{(?=(?:[^{}]*,)?(?:${meaning})[,}])[^{}]*\\}`

export const clock = word('clock')
export const dash = '[-–—−‐]'

/** A text without one of its parts, and what was named in that part. */
export type Taken = { groups: Readonly<Record<string, string | undefined>>; rest: string }

export function take(plain: string, pattern: RegExp): Taken | undefined {
  const found = pattern.exec(plain)
  if (!found) return undefined
  const rest = `${plain.slice(0, found.index)} ${plain.slice(found.index + found[0].length)}`
  return { groups: found.groups ?? {}, rest }
}
