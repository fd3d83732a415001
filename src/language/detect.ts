import type { Language } from './languages.ts'
import { stopWordsOf } from './stop-words.ts'

export type Detected = {
  readonly language: Language
  /** Enough to answer in this language although the person chose another one. */
  readonly certain: boolean
}

type Script = 'Latin' | 'Cyrillic' | 'Arabic'

const scripts: Readonly<Record<Script, { letters: RegExp; languages: readonly Language[]; foreign: RegExp }>> = {
  Latin: {
    letters: /\p{Script=Latin}/gu,
    languages: ['de', 'en', 'tr', 'fr'],
    // Kurmanji, Azerbaijani, Albanian, Polish, Czech, Romanian, Spanish, Portuguese, the Balkans, Vietnamese.
    foreign:
      /[êîû](?=\p{L}*[wxş])|[wxşq]\p{L}*[êîû]|[əłąęśźżćńřěůőűăâșțţñ¿¡ãõđčžšạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu,
  },
  Cyrillic: {
    letters: /\p{Script=Cyrillic}/gu,
    languages: ['uk', 'ru'],
    // Belarusian, Serbian, Macedonian, Kazakh, Kyrgyz, Tajik, Mongolian.
    foreign: /[ўјљњћђџѓќқғңөұүһҳҷӣӯ]/giu,
  },
  Arabic: {
    letters: /\p{Script=Arabic}/gu,
    languages: ['ar', 'fa'],
    // Urdu, Pashto, Sorani, Uyghur.
    foreign: /[ٹڈڑںےہھټډړږښګۍېڕڵۆێەۇڭڤ]/gu,
  },
}

/** Letters that one of the languages of a script has and the others have not, or only in names. */
const ownLetters: Readonly<Partial<Record<Language, RegExp>>> = {
  de: /[äß]/giu,
  tr: /[ğıİ]/gu,
  fr: /[éèàœâëï]/giu,
  uk: /[іїєґ]/giu,
  ru: /[ыэёъ]/giu,
  fa: /[پچژگکی]/gu,
  ar: /[ةىكيأإ]/gu,
}

const letterPoints = 2
const wordPoints = 3

/** A letter that none of our languages has outweighs a word that one of them has. */
const strangePoints = 6

/** Points the best must have for each word of the text, and what share the second may have, to be certain. */
const certainPoints = 1
const certainShare = 0.4

/**
 * The interface language a text is written in, by the letters of its alphabet first and then by its most common words.
 * Undefined for other languages and where nothing decides: one or two words seldom tell, and a person's chosen language is the better guess.
 */
export function detectLanguage(text: string): Detected | undefined {
  const script = mostUsedScript(text)
  if (!script) return undefined
  const { languages, foreign, letters } = scripts[script]
  const words = text.toLowerCase().match(/[\p{L}\p{M}\u200C]+/gu) ?? []
  const common = commonWords(words, languages)
  const strange = count(text, foreign)
  const [first, second] = languages
    .map((language) => {
      const own = ownLetters[language]
      const points = letterPoints * (own ? count(text, own) : 0) + wordPoints * (common.get(language) ?? 0)
      return { language, points }
    })
    .sort((a, b) => b.points - a.points)
  if (!first || first.points === 0 || strange * strangePoints >= first.points) return undefined
  if (first.points === second?.points || count(text, letters) < 3) return undefined
  const ahead = first.points >= certainPoints * words.length && (second?.points ?? 0) <= certainShare * first.points
  const enough = words.length > 2 || first.points > wordPoints
  return { language: first.language, certain: ahead && enough && strange === 0 }
}

/** How many of the words are common in each language; a word that several have counts in parts. */
function commonWords(words: readonly string[], languages: readonly Language[]): ReadonlyMap<Language, number> {
  const lists = languages.map((language) => ({ language, list: new Set(stopWordsOf(language)) }))
  const counts = new Map<Language, number>()
  for (const word of words) {
    const having = lists.filter(({ list }) => list.has(word))
    for (const { language } of having) counts.set(language, (counts.get(language) ?? 0) + 1 / having.length)
  }
  return counts
}

function mostUsedScript(text: string): Script | undefined {
  const [best] = (Object.keys(scripts) as Script[])
    .map((script) => ({ script, count: count(text, scripts[script].letters) }))
    .sort((a, b) => b.count - a.count)
  return best && best.count > 0 ? best.script : undefined
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0
}
