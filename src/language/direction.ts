import { direction, type Language } from './languages.ts'

/** FSI … PDI: what stands between is laid out by itself, in the direction of its first letter. */
const open = '\u2068'
const close = '\u2069'

/** An invisible right-to-left letter. */
export const rightToLeftMark = '\u200F'

const rightToLeftLetter =
  /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** 5, 10:30, 24.11.2026, 1,5: shown right in either direction, and invisible marks would only be copied along. */
const plainNumber = /^\p{Nd}+([.,:]\p{Nd}+)*$/u

export function isolate(text: string): string {
  return open + text + close
}

/**
 * A value on its way into a sentence of `language`. In right-to-left sentences everything is isolated except plain
 * numbers: a name in Latin letters would drag the punctuation beside it along, and a phone number's groups would change places.
 * In left-to-right sentences only values with right-to-left letters are, so that most messages hold no invisible characters.
 * Direction marks that somebody typed are taken out: an unclosed one would turn the rest of the message round.
 */
export function isolateValue(value: string, language: Language): string {
  const text = value.replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
  const needed = direction(language) === 'rtl' ? text !== '' && !plainNumber.test(text) : isRightToLeft(text)
  return needed ? isolate(text) : text
}

/** From a Latin letter, a digit or a sign before them to the last such before Arabic letters, brackets, quotes or a tag. */
const foreignRun =
  /(?<![\p{L}\p{Nd}])(?:[+/#@]|§§? ?)?[\p{Script=Latin}\p{Nd}](?:[^\p{Script=Arabic}،؛؟<>(){}[\]«»"„“\n\u2066-\u2069]*[\p{Script=Latin}\p{Nd}%+])?/gu

const singleWord = /^\p{Script=Latin}+$/u
const numbersThatStay = /^(?![^.:]*\p{Nd} \p{Nd}[^.:]*$)[\p{Nd}\P{L}]+$/u

/**
 * Isolates what would come out in the wrong order within right-to-left text without tags: "/done" (the stroke would move to
 * the end), "116 117" (the groups would change places), "Bundesamt für Migration", "C1 / B2". Single words and plain numbers stay as they are.
 */
export function isolateForeign(text: string): string {
  return text.replace(foreignRun, (run) => {
    const staysInOrder = singleWord.test(run) || (!run.startsWith('+') && numbersThatStay.test(run))
    return staysInOrder ? run : isolate(run)
  })
}

/** Whether a text has right-to-left letters at all. */
export function isRightToLeft(text: string): boolean {
  return rightToLeftLetter.test(text)
}

/**
 * Makes a line of a right-to-left text (tags and variables allowed) run that way. Telegram's apps lay a paragraph out by its first letter, so one
 * that begins with a German word would run left to right as a whole; an invisible letter before it decides. A line wholly in other
 * letters (a German sentence to show at the counter) is isolated instead, or its full stop would end up at its beginning.
 */
export function startRightToLeft(line: string): string {
  const visible = line.replace(/<[^>]*>|&\w+;|\{\{[^}]*\}\}/g, '')
  const first = /[\p{L}\u200F]/u.exec(visible)?.[0]
  if (first === undefined || first === rightToLeftMark || isRightToLeft(first)) return line
  return isRightToLeft(visible) ? rightToLeftMark + line : isolate(line.replace(/[\u2068\u2069]/g, ''))
}

/** A whole line of text without tags in `language`: runs of other letters kept in order, and laid out from the right side. */
export function paragraph(text: string, language: Language): string {
  return direction(language) === 'rtl' ? startRightToLeft(isolateForeign(text)) : text
}
