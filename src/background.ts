import type { Log } from './log.ts'

/** Work that goes on after the answer: a failure is logged, and a stop waits for it. */
export function createBackground(log: Log) {
  const running = new Set<Promise<void>>()
  return {
    add(work: Promise<void>): void {
      const watched = work
        .catch((error) => log.error('work in the background failed', { error }))
        .finally(() => running.delete(watched))
      running.add(watched)
    },
    busy: () => running.size > 0,
    /** Resolves when what is running now is done. */
    async done(): Promise<void> {
      await Promise.all(running)
    },
  }
}
