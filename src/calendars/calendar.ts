/** A secret address at which a calendar app reads shifts. */
export type Calendar = {
  secret: string
  shows: Shows
}

/** Somebody's own shifts, or everybody's of their helper group. */
export type Shows = 'mine' | 'group'

export const isShows = (text: string): text is Shows => text === 'mine' || text === 'group'

/** 24 bytes as base64url. */
export const isSecret = (text: string): boolean => /^[A-Za-z0-9_-]{32}$/.test(text)

/** The address of a calendar. A server that listens everywhere is at least on this machine. */
export function addressOf(base: string, { secret }: Pick<Calendar, 'secret'>): string {
  return `${base}/calendar/${secret}.ics`
}

export const baseFor = (host: string, port: number): string =>
  `http://${['0.0.0.0', '::'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`
