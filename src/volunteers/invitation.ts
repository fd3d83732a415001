import type { Role } from '../people/person.ts'

/** A link that makes whoever opens it a volunteer, or a coordinator. */
export type Invitation = {
  id: string
  groupId: string
  code: string
  role: Exclude<Role, 'asker'>
  places: number
  used: number
  expiresAt: Date
  /** How long it was to hold, when somebody chose that. */
  days: number | undefined
  revoked: boolean
}

export const defaultPlaces = 50
export const defaultDays = 7
export const placesOffered = [1, 10, 50] as const
export const daysOffered = [1, 7, 30] as const

export type Unusable = 'unknown' | 'revoked' | 'expired' | 'full'

/** Why an invitation opens no door (any more), or undefined where it does. */
export function whyUnusable(invitation: Invitation | undefined, now: Date): Unusable | undefined {
  if (!invitation) return 'unknown'
  if (invitation.revoked) return 'revoked'
  if (invitation.expiresAt <= now) return 'expired'
  return invitation.used >= invitation.places ? 'full' : undefined
}

/** The link as people pass it on. */
export const linkOf = (botName: string, { code }: Invitation): string => `https://t.me/${botName}?start=join_${code}`
