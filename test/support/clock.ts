import type { Clock } from '../../src/clock.ts'

export type HandClock = Clock & {
  /** Goes on to the next timer that is due by then, or to then; false when it has arrived. */
  step(until: number): boolean
}

/** A clock that stands still until somebody turns it. */
export function createHandClock(start: string): HandClock {
  let now = new Date(start).getTime()
  const timers = new Set<{ at: number; callback: () => void }>()

  return {
    now: () => new Date(now),
    after(milliseconds, callback) {
      const timer = { at: now + milliseconds, callback }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    step(until) {
      const [next] = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)
      if (!next) {
        now = until
        return false
      }
      timers.delete(next)
      now = Math.max(now, next.at)
      next.callback()
      return true
    },
  }
}
