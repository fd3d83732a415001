/** Who hears of a question that nobody is left to be asked for. */
export type Audience = 'group' | 'coordinators' | 'nobody'

/** Where a waiting question stands, as far as its asker is told. */
export type Wait =
  | {
      kind: 'asked'
      /** Until when whoever is asked has time. */
      until: Date
      /** What both speak, BCP 47. */
      language: string | undefined
      /** What comes if they do not answer: somebody else is asked, or these hear of it; or these know already. */
      afterwards: 'next' | Audience | 'group knows' | 'coordinators know'
    }
  | {
      kind: 'told'
      whom: Audience
      why: Hindrance
      /** When the next shift begins that somebody has taken. */
      nextDuty: Date | undefined
      /** All coordinators have quiet hours until then; they read it afterwards. */
      quietUntil: Date | undefined
    }

/**
 * Why nobody is asked: nobody is on duty; whoever is on duty was asked; they have a limit that holds just now. 'nobody could':
 * nobody is on duty any more, and who was asked could not.
 */
export type Hindrance = 'nobody on duty' | 'all asked' | 'all busy' | 'nobody could'
