/** Where the time comes from. Tests turn it by hand. */
export type Clock = {
  now(): Date
  /** Calls back once, after so many milliseconds; the returned function calls it off. */
  after(milliseconds: number, callback: () => void): () => void
}

export const systemClock: Clock = {
  now: () => new Date(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds)
    return () => clearTimeout(timer)
  },
}
