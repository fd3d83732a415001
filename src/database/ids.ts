import { randomBytes, randomInt } from 'node:crypto'

let lastTime = 0
let lastCount = 0

/**
 * An id that sorts by the order of making within this process and nearly so between processes: 9 characters of
 * milliseconds, 3 of a counter, 8 of chance. Base 36, so that text order is number order.
 */
export function newId(): string {
  const time = Math.max(Date.now(), lastTime)
  lastCount = time === lastTime ? lastCount + 1 : 0
  lastTime = time
  const chance = randomBytes(5).readUIntBE(0, 5).toString(36).padStart(8, '0')
  return time.toString(36).padStart(9, '0') + lastCount.toString(36).padStart(3, '0') + chance
}

// No letters or digits that are mistaken for one another when read aloud.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A short id for buttons and links that nobody can guess: 50 bits by default. */
export function newCode(length = 10): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
}
