/** A shift or a task, with the id it keeps. */
export type Event = { about: { id: string; startsAt: Date; endsAt: Date }; title: string }

const anHour = 3600

/**
 * Times are in UTC, which every calendar shows on its own wall clock; a clock change in between does no harm. What writes
 * it is loaded for the first feed that somebody reads, and stays out of the memory of those who read none.
 */
export async function write(name: string, now: Date, events: readonly Event[]): Promise<string> {
  const { default: ical, ICalCalendarMethod } = await import('ical-generator')
  const calendar = ical({
    name,
    prodId: { company: 'Lotse', product: 'Lotse' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: anHour,
  })
  // The same id each time, so that a calendar changes what it has.
  for (const { about, title } of events)
    calendar.createEvent({
      id: `${about.id}@lotse`,
      start: about.startsAt,
      end: about.endsAt,
      summary: title,
      stamp: now,
    })
  return calendar.toString()
}
