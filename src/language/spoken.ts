import { fold } from './fold.ts'
import { type Language, languages } from './languages.ts'
import {
  closeLanguages,
  otherNames,
  ownNames,
  type SpokenLanguage,
  spokenLanguages,
  spokenNames,
} from './spoken-names.ts'
import { typingErrors } from './typing-errors.ts'

export { type SpokenLanguage, spokenLanguages } from './spoken-names.ts'

export type SpokenNames = {
  /** The language's name for a reader. */
  name(spoken: SpokenLanguage, reader: Language): string
  /**
   * Languages whose name in any interface language or their own was typed, whole, as a beginning or with one typing error; only the best kind
   * of match. Several, where a name means several ("Kurdisch").
   */
  find(typed: string, reader: Language): readonly SpokenLanguage[]
}

export function isSpokenLanguage(code: unknown): code is SpokenLanguage {
  return spokenLanguages.includes(code as SpokenLanguage)
}

/** What both speak, in the order of the first; after that what is close enough to talk, as Dari and Farsi are. */
export function inCommon(
  first: readonly SpokenLanguage[],
  second: readonly SpokenLanguage[],
): readonly SpokenLanguage[] {
  const same = first.filter((spoken) => second.includes(spoken))
  const close = first.filter(
    (spoken) => !same.includes(spoken) && closeTo(spoken).some((other) => second.includes(other)),
  )
  return [...same, ...close]
}

function closeTo(spoken: SpokenLanguage): readonly SpokenLanguage[] {
  return closeLanguages.find((group) => group.includes(spoken)) ?? []
}

export function createSpokenNames(): SpokenNames {
  const known = new Map(
    languages.map((reader) => [reader, new Intl.DisplayNames(reader, { type: 'language', fallback: 'none' })]),
  )
  const name: SpokenNames['name'] = (spoken, reader) =>
    spokenNames[spoken]?.[reader] ?? known.get(reader)?.of(spoken) ?? known.get('en')?.of(spoken) ?? spoken

  const foldedNames = spokenLanguages.map((spoken) => ({
    spoken,
    names: [...languages.map((reader) => name(spoken, reader)), ownName(spoken), ...(otherNames[spoken] ?? [])].map(
      fold,
    ),
  }))
  return {
    name,
    find: (typed, reader) => {
      const text = fold(typed)
      if (text.length < 2) return []
      const named = (is: (name: string) => boolean) =>
        foldedNames.filter(({ names }) => names.some(is)).map(({ spoken }) => spoken)
      const whole = named((name) => name === text)
      if (whole.length > 0) return whole
      const begun = named((name) => name.startsWith(text) || name.includes(` ${text}`))
      if (begun.length > 0) return begun.sort((a, b) => name(a, reader).localeCompare(name(b, reader), reader))
      return text.length < 4 ? [] : named((name) => typingErrors(name, text) <= 1)
    },
  }
}

function ownName(spoken: SpokenLanguage): string {
  return ownNames[spoken] ?? new Intl.DisplayNames(spoken, { type: 'language' }).of(spoken) ?? spoken
}
