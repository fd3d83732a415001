import { isSpokenLanguage } from '../../language/spoken.ts'
import type { Person } from '../../people/person.ts'
import { isDiscreet } from '../../questions/question.ts'
import { type CompanionKind, companionKinds } from '../../tasks/companions/companion.ts'
import { type Appointment, topicOf } from '../appointment.ts'

/** Whom somebody wishes for, as the buttons carry it: nothing is kept before they ask. */
export type Wish = { kind: CompanionKind; suits: 'woman' | 'man' | undefined; spoken: readonly string[] }

const letters = { woman: 'w', man: 'm' } as const

/** More languages would not fit into a button, and nobody speaks them all. */
export const mostLanguages = 4

/** As in `company-w-fa_de`. */
export const encodeWish = ({ kind, suits, spoken }: Wish): string =>
  [kind, suits ? letters[suits] : 'x', spoken.join('_')].join('-')

export function decodeWish(text: string): Wish | undefined {
  const [kind, who, ...rest] = text.split('-')
  const spoken = rest.join('-').split('_').filter(isSpokenLanguage).slice(0, mostLanguages)
  if (!(companionKinds as readonly string[]).includes(kind ?? '')) return undefined
  const suits = who === 'w' ? 'woman' : who === 'm' ? 'man' : undefined
  return { kind: kind as CompanionKind, suits, spoken }
}

/** The language they speak best, and German: without both nobody could help at a German office. */
export function firstWish(kind: CompanionKind, { spoken }: Pick<Person, 'spoken'>): Wish {
  const own = spoken.find((code) => code !== 'de')
  return { kind, suits: undefined, spoken: [...(own ? [own] : []), 'de'] }
}

/** Languages to choose from. */
export const choices = ({ spoken }: Pick<Person, 'spoken'>, wish: Wish): string[] =>
  [...new Set([...spoken, ...wish.spoken, 'de'])].slice(0, 6)

/** What is delicate never stands in the group chat: a few people are asked, each by themselves. */
export const staysSmall = ({ content }: Pick<Appointment, 'content'>): boolean =>
  isDiscreet({ topic: topicOf(content), sensitive: content.sensitive ?? false })

/** Whether the group may read that it is at an authority. */
export const isAtOffice = ({ content }: Pick<Appointment, 'content'>): boolean =>
  content.about === 'immigration' || content.about === 'jobcenter' || topicOf(content) === 'authorities'
