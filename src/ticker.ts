import cron from 'node-cron'

/** What is late is made up for, so nobody need hear of it; and stdout is for JSON lines alone. */
const quiet = { suppressMissedWarning: true, logger: { info() {}, warn() {}, error() {}, debug() {} } }

/**
 * Calls back every `milliseconds`. node-cron only beats; what is due stands in the database, so a beat that comes late or
 * not at all is made up for by the next one. Returns what stops it.
 */
export function startTicker(milliseconds: number, now: () => Date, tick: () => void): () => void {
  let last = now().getTime()
  const beat = cron.schedule(
    '* * * * * *',
    () => {
      const time = now().getTime()
      // Beats come a few milliseconds early or late.
      if (time - last < milliseconds - 50) return
      last = time
      tick()
    },
    quiet,
  )
  return () => void beat.stop()
}
