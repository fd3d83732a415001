import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'

/** The numbers at `/metrics`: how much came in, how it ended, what waits. Nothing in them tells one person from another. */
export function createMetrics() {
  const registry = new Registry()
  const updates = new Counter({
    name: 'lotse_updates_total',
    help: 'Updates from Telegram, by outcome',
    labelNames: ['outcome'],
    registers: [registry],
  })
  const deliveries = new Counter({
    name: 'lotse_deliveries_total',
    help: 'Attempts to deliver, by outcome, and edits never sent since a newer one overtook them',
    labelNames: ['outcome'],
    registers: [registry],
  })

  return {
    update: (outcome: string) => updates.inc({ outcome }),
    delivery: (outcome: string) => deliveries.inc({ outcome }),
    /** Reads how much waits at the moment it is asked for. */
    watch(waiting: { inbox(): number; deliveries(): number }): void {
      const gauge = (name: string, help: string, read: () => number) =>
        new Gauge({
          name,
          help,
          registers: [registry],
          collect() {
            this.set(read())
          },
        })
      gauge('lotse_inbox_waiting', 'Updates that are stored and not handled yet', waiting.inbox)
      gauge('lotse_deliveries_waiting', 'Deliveries in memory, waiting or on the wire', waiting.deliveries)
    },
    /** Counts what the process itself uses, from now until it ends: nothing stops that, so it is for the process alone. */
    watchProcess: () => collectDefaultMetrics({ register: registry, prefix: 'lotse_' }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
