import { de } from './words-de.js'
import { en } from './words-en.js'

/** @typedef {ReturnType<typeof createWords>} Words */

const languages = { de, en }

/** The page's own words in one language, and how it writes times and sizes. @param {'de' | 'en'} language */
export function createWords(language) {
  const texts = /** @type {Record<string, string>} */ (languages[language] ?? en)
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const plural = new Intl.PluralRules(locale)
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })

  return {
    language,
    /** @param {string} key */
    has: (key) => Object.hasOwn(texts, key),
    /**
     * A text; with a `count` the form `<key>.one` where there is one thing.
     * @param {string} key @param {Record<string, string | number>} [values]
     */
    t(key, values = {}) {
      const one = 'count' in values && plural.select(Number(values.count)) === 'one' && texts[`${key}.one`]
      const text = one || texts[key] || key
      return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''))
    },
    /** @param {string} at ISO 8601 */
    time: (at) => time.format(new Date(at)),
    /** @param {string} at ISO 8601 */
    day: (at) => day.format(new Date(at)),
    /** @param {string} at ISO 8601 */
    moment: (at) => moment.format(new Date(at)),
    /** Minutes and seconds. @param {number} seconds */
    clock: (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`,
    /** @param {number} bytes */
    size: (bytes) =>
      bytes < 1_000_000
        ? `${number.format(Math.max(1, Math.round(bytes / 1000)))} kB`
        : `${number.format(bytes / 1_000_000)} MB`,
    /** @param {string} code */
    languageName: (code) => names.of(code) ?? code,
  }
}
