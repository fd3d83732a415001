/**
 * Why a step on a question's way was taken: a fact that coordinators read in words. Kept as codes, so that what is worded
 * better later is read better later; never a word of the question.
 */
export type Why =
  | { is: Plain }
  /** `language`: BCP 47, of the asker's. */
  | { is: Spoken; language: string }
  /** How many talks somebody had, or how many volunteers could not be asked for this. */
  | { is: Counted; count: number }

const plain = [
  // Asked:
  'on duty',
  'if need be',
  'cover',
  'no language in common',
  'topic chosen',
  'any topic',
  'other topic',
  // Lapsed, where it was not the time:
  'off duty',
  'unreachable',
  'limit reached',
  'left',
  'not theirs any more',
  // Told:
  'card',
  'coordinators',
  'nobody there',
  'nobody on duty',
  // Taken:
  'was asked',
  'unasked',
  'handed over',
  'reassigned',
  // Closed:
  'by asker',
  'by volunteer',
  'silence',
  'unanswered',
  'forgotten',
] as const
type Plain = (typeof plain)[number]

/** What both speak: the asker's own language, or another one they know. */
const spoken = ['own language', 'bridge language'] as const
type Spoken = (typeof spoken)[number]

/** Why volunteers on duty or standby were not asked for a question; the first that is so counts. */
export const leftOut = [
  'asked before',
  'not cleared',
  'paused',
  'resting',
  'quiet hours',
  'never this topic',
  'enough open',
  'enough this week',
  'asked for enough',
] as const
export type LeftOut = (typeof leftOut)[number]

const counted = ['open talks', 'taken this week', ...leftOut] as const
type Counted = (typeof counted)[number]

/** As they lie in the database: 'on-duty own-language:ar open-talks:0'. */
export function encode(whys: readonly Why[]): string {
  return whys
    .map((why) => {
      const code = why.is.replaceAll(' ', '-')
      if ('language' in why) return `${code}:${why.language}`
      return 'count' in why ? `${code}:${why.count}` : code
    })
    .join(' ')
}

/** Codes that nobody knows any more are passed over. */
export function decode(codes: string): Why[] {
  return codes.split(' ').flatMap((code): Why[] => {
    const [name = '', value = ''] = code.split(':')
    const is = name.replaceAll('-', ' ')
    if (isOneOf(plain, is)) return [{ is }]
    if (isOneOf(spoken, is)) return value === '' ? [] : [{ is, language: value }]
    if (isOneOf(counted, is)) return /^\d+$/.test(value) ? [{ is, count: Number(value) }] : []
    return []
  })
}

const isOneOf = <Each extends string>(list: readonly Each[], text: string): text is Each =>
  (list as readonly string[]).includes(text)
