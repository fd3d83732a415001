import cron from 'node-cron'

/**
 * Calls back every `milliseconds`. node-cron only beats; what is due stands in the database, so a beat that comes late or
 * not at all is made up for by the next one. Returns what stops it.
 */
export function startTicker(milliseconds: number, now: () => Date, tick: () => void): () => void {
  let last = now().getTime()
  const beat = cron.schedule('* * * * * *', () => {
    const time = now().getTime()
    // Beats come a few milliseconds early or late.
    if (time - last < milliseconds - 50) return
    last = time
    tick()
  })
  return () => void beat.stop()
}
