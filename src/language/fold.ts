/**
 * Letters that are one to somebody who searches, beyond what Unicode's decomposition takes apart. Russian and Ukrainian
 * meet on one spelling, so that a question in one finds words of the other; Persian and Arabic likewise.
 */
const sameLetter: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'a',
  œ: 'o',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  і: 'и',
  ы: 'и',
  є: 'е',
  э: 'е',
  ґ: 'г',
  ь: '',
  ъ: '',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ە: 'ه',
}

const letters = new RegExp(Object.keys(sameLetter).join('|'), 'g')

/** Harakat and accents, tatweel, direction marks, soft hyphens, joiners and other characters of no width. */
const invisible = /[\p{M}\u0640\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu

const apostrophes = /['’‘ʼ`´]/g

/** French elisions are words of their own: l'école, qu'il. All other apostrophes vanish: don't, п'ять. */
const elision = /(?<!\p{L})(l|d|j|m|t|s|c|n|qu|quelqu|presqu|lorsqu|puisqu|jusqu)['’ʼ](?=\p{L})/gu

/** Persian verbs are written میخواهم, می‌خواهم and می خواهم. */
const persianPrefix = /(?<!\p{L})(ن?مي) (?=\p{L})/gu

/**
 * A text as it is compared: lower case, without accents, punctuation and invisible characters, letters that are typed for
 * one another made one, words with single spaces between. German ü, ue and u are the same. Emoji are words.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(elision, '$1 ')
    .normalize('NFKD')
    .replace(invisible, '')
    .replace(apostrophes, '')
    .replace(letters, (letter) => sameLetter[letter] ?? letter)
    .replace(/([aou])e/g, '$1')
    .replace(/\p{Nd}/gu, westernDigit)
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/\p{Extended_Pictographic}/gu, ' $& ')
    .replace(/[^\p{L}\p{Nd}\p{Extended_Pictographic}]+/gu, ' ')
    .replace(persianPrefix, '$1')
    .trim()
}

/** Words of a folded text. */
export function foldedWords(text: string): string[] {
  const folded = fold(text)
  return folded === '' ? [] : folded.split(' ')
}

/** ٢٤ and ۲۴ are 24, for whoever reads numbers, times and dates. */
export const withWesternDigits = (text: string): string => text.replace(/\p{Nd}/gu, westernDigit)

/** Digits come in blocks of ten that begin at a multiple of sixteen or ten after it: ٣ and ۳ are 3. */
function westernDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  if (code < 128) return digit
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1
  return String(code - zero)
}
