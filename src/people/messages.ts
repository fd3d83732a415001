import { isolateValue } from '../language/direction.ts'
import { escapeHtml } from '../language/html.ts'
import { endonyms, type Language, languages } from '../language/languages.ts'
import type { Words } from '../language/words.ts'
import { inRows, type Keyboard } from '../telegram/buttons.ts'
import { chooseTown, setLanguage, speak, speakOther, unspeak } from './buttons.ts'
import type { HelperGroup } from './group.ts'
import type { Person, Role } from './person.ts'

type WithButtons = { html: string; keyboard: Keyboard }

const languageRows: Keyboard = inRows(
  languages.map((code) => ({ text: endonyms[code], callback_data: setLanguage.data({ code }) })),
  2,
)

/** What Lotse is, what is kept, all languages; and the towns, where there are several to choose from. */
export function greeting(t: Words, group: HelperGroup | undefined, towns: HelperGroup[]): WithButtons {
  const whose =
    group && group.name !== 'Lotse'
      ? t.html('people.greeting.helloFrom', { group: group.name })
      : t.html('people.greeting.hello')
  const town = towns.length > 0 ? [t.html('people.greeting.whichTown')] : []
  return {
    html: [whose, t.html('people.greeting.ask'), `<i>${t.html('people.greeting.kept')}</i>`, ...town].join('\n\n'),
    keyboard: [...townRows(towns, t.language), ...languageRows],
  }
}

const townRows = (towns: HelperGroup[], language: Language): Keyboard =>
  inRows(
    towns.map(({ id, name }) => ({
      text: name,
      callback_data: chooseTown.data({ id, language }),
      style: 'primary' as const,
    })),
    1,
  )

/** For somebody who writes before they have said where. What they wrote was not kept, so they are asked to write again. */
/** What was written is answered afterwards; a command is to be sent again. */
export const townQuestion = (t: Words, towns: HelperGroup[], isCommand: boolean): WithButtons => ({
  html: [t.html('people.greeting.whichTown'), ...(isCommand ? [] : [t.html('people.greeting.thenAnswer')])].join(
    '\n\n',
  ),
  keyboard: townRows(towns, t.language),
})
export const inTown = (t: Words, group: HelperGroup): string => t.html('people.inTown', { group: group.name })

export function help(t: Words, role: Role): WithButtons {
  const parts = [
    t.html('people.help.asker'),
    ...(role === 'asker' ? [] : [t.html('people.help.volunteer')]),
    ...(role === 'coordinator' ? [t.html('people.help.coordinator')] : []),
  ]
  return { html: parts.join('\n\n'), keyboard: [] }
}

/** Languages with a button of their own among those people speak. */
const common = ['de', 'en', 'uk', 'ru', 'ar', 'fa', 'tr', 'fr', 'prs', 'kmr', 'ckb', 'ps', 'ti', 'so', 'es', 'pl']

export function languageChoice(t: Words, { spoken }: Pick<Person, 'spoken'>): WithButtons {
  const names = spoken.map((code) => t.spoken(code))
  const more = common.filter((code) => !spoken.includes(code)).slice(0, 8)
  return {
    html: [t.html('people.language.choose'), t.html('people.language.spoken', { languages: t.list(names) })].join(
      '\n\n',
    ),
    keyboard: [
      ...languageRows,
      ...inRows(
        spoken.map((code) => ({
          text: `✓ ${t.spoken(code)}`,
          callback_data: unspeak.data({ code }),
          style: 'success' as const,
        })),
        2,
      ),
      ...inRows(
        more.map((code) => ({ text: `+ ${t.spoken(code)}`, callback_data: speak.data({ code }) })),
        2,
      ),
      [{ text: t.plain('people.buttons.otherLanguage'), callback_data: speakOther.data({}) }],
    ],
  }
}

export const languageSet = (t: Words): string => t.html('people.language.set')
export const whichLanguage = (t: Words): string => t.html('people.language.which')
/** A name that means several languages. */
export const whichOfThese = (t: Words, codes: readonly string[]): WithButtons => ({
  html: t.html('people.language.whichOfThese'),
  keyboard: inRows(
    codes.slice(0, 12).map((code) => ({ text: t.spoken(code), callback_data: speak.data({ code }) })),
    2,
  ),
})

export const languageNotFound = (t: Words, typed: string): string =>
  t.html('people.language.notFound', { typed: typed.slice(0, 40) })
export const cancelled = (t: Words, something: boolean): string =>
  t.html(something ? 'common.cancelled' : 'common.nothingToCancel')

export const nameOf = (person: Person, t: Words): string =>
  person.name === undefined ? t.plain('people.somebody') : person.name
export const boldName = (person: Person, t: Words): string =>
  `<b>${escapeHtml(isolateValue(nameOf(person, t), t.language))}</b>`
