import { months, weekdays as weekdayNames } from '../calendar-words.ts'
import { fold, foldedWords, withWesternDigits } from '../fold.ts'
import { type Language, languages } from '../languages.ts'
import { word } from './grammar.ts'
import { persianMonths } from './persian.ts'
import { joinPersianWeekdays, weekdayNamed } from './weekdays.ts'
import { vocabulary } from './words.ts'

/** Lower case, western digits, no direction marks: what every reader of typed times begins with. */
export const tidy = (typed: string): string =>
  withWesternDigits(typed)
    .toLowerCase()
    .replace(/[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069]/g, '')

/** Longer texts are no times. */
const longest = 200

/**
 * A text in words that are the same for all languages, so that one grammar reads them: "Di., 10 Uhr" and "вт, 10 год" both
 * become `{weekday2}., 10 {clock,…}`. A word that means several things has all of them; `{}` is any other word.
 */
export function plainly(typed: string, reader?: Language): string {
  const pieces = joinPersianWeekdays(spelledOut(tidy(typed).slice(0, longest))).match(
    /\d+|\p{L}[\p{L}\p{M}'’ʼ`\u200C]*|\s+|./gsu,
  )
  if (!pieces) return ''
  let plain = ''
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as string
    const { said, pieces: taken } = /^\p{L}/u.test(piece) ? phraseAt(pieces, at, reader) : { said: piece, pieces: 1 }
    plain += /^\s/.test(said) ? ' ' : said
    at += taken
  }
  return plain.replace(germanAm, '{on}').replace(thisPart, '{ahead0} ')
}

/** "am" is the morning in English, and in German nothing: "um 15 Uhr am Dienstag". */
const germanAm = new RegExp(
  `${word('german')}(?= ?(?:\\d|${word('(?:short-)?weekday[^{}]*|part-[^{}]*|morgen|next|this')}))`,
  'g',
)

/** "this evening" is today's. */
const thisPart = new RegExp(`${word('this')} ?(?=${word('part-[a-z]+|noon')})`, 'g')

/** Spellings with signs in them, and endings behind digits. */
function spelledOut(text: string): string {
  return (
    text
      .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
      .replace(/(?<!\p{L})a\s?\.\s?m(?!\p{L})\.?/gu, 'ante')
      .replace(/(?<!\p{L})p\s?\.\s?m(?!\p{L})\.?/gu, 'pm')
      .replace(/(?<!\p{L})([بق])\s?\.\s?ظ(?!\p{L})\.?/gu, '$1 ظ')
      // 10'dan 12'ye kadar
      .replace(/(\d)['’][dt][ae]n\s+(\d[\d:.]*)['’]\p{L}+(\s+kadar)?/gu, '$1-$2')
      .replace(/(?<=\d)['’]\p{L}+/gu, '')
      // The 24th is a day of a month.
      .replace(/(?<=\d)-?(?:st|nd|rd|th|er|го|ого|те|ше|ге)(?!\p{L})/gu, '.')
      .replace(/(?<=\d)-?(?:й|я|ій|ої|та|та|ту|му)(?!\p{L})/gu, '')
      // 1630 Uhr
      .replace(/(?<![\d.:])([01]\d|2[0-4])([0-5]\d)(?=\s?(?:uhr|h(?!\p{L})|год|ч(?!\p{L})|hrs))/gu, '$1:$2')
  )
}

/** Words, and the spaces between them. */
const kinds = [/^\p{L}/u, /^\s/]

function phraseAt(
  pieces: readonly string[],
  at: number,
  reader: Language | undefined,
): { said: string; pieces: number } {
  for (let words = 4; words > 1; words -= 1) {
    const phrase = pieces.slice(at, at + words * 2 - 1)
    const isPhrase = phrase.length === words * 2 - 1 && phrase.every((piece, index) => kinds[index % 2]?.test(piece))
    if (!isPhrase) continue
    const means = meaning(foldedWords(phrase.join(' ')).join(' '))
    if (means) return { said: `{${means}}`, pieces: phrase.length }
  }
  return { said: wordAlone(pieces[at] as string, reader), pieces: 1 }
}

function wordAlone(word: string, reader: Language | undefined): string {
  const folded = fold(word)
  const weekday = weekdayNamed(word, reader ? [reader, ...languages] : languages) ?? declined(folded)
  // Short names of days are short words of other languages, too.
  const day = weekday === undefined ? undefined : `${folded.length > 3 ? 'weekday' : 'short-weekday'}${weekday}`
  const means = [meaning(folded), day].filter((each) => each).join(',')
  // "полтретьего": half of the third hour.
  if (means === '' && /^пол\p{L}{4}/u.test(folded)) {
    const half = meaning(folded.slice(3))
    if (half?.startsWith('number')) return `{half}{${half}}`
  }
  const two = /^two-(\w+)$/.exec(means)
  return two ? `2{unit-${two[1]}}` : `{${means}}`
}

function meaning(phrase: string): string | undefined {
  const [month, persian] = [months().get(phrase), persianMonthNames().get(phrase)]
  const named = [month && `month${month}`, persian && `persian${persian}`, vocabulary().get(phrase)]
  return named.filter((each) => each).join(',') || undefined
}

let persianKnown: ReadonlyMap<string, number> | undefined
function persianMonthNames(): ReadonlyMap<string, number> {
  persianKnown ??= new Map(persianMonths())
  return persianKnown
}

/** "до пятницы" says Friday with another ending than its name has. */
function declined(word: string): number | undefined {
  if (!/^\p{Script=Cyrillic}{5,}$/u.test(word)) return undefined
  return [...weekdayNames()].find(
    ([name]) => name.length >= 5 && word.length <= name.length + 2 && word.startsWith(name.slice(0, -2)),
  )?.[1]
}
