/** Folded Cyrillic letters as the German sounds they are used for. Pairs first. */
const sounds: readonly (readonly [string, string])[] = [
  ['дж', 'j'],
  ['ау', 'au'],
  ['ои', 'eu'],
  ['аи', 'ei'],
  ['а', 'a'],
  ['б', 'b'],
  ['в', 'w'],
  ['г', 'g'],
  ['д', 'd'],
  ['е', 'e'],
  ['ж', 'sch'],
  ['з', 's'],
  ['и', 'i'],
  ['к', 'k'],
  ['л', 'l'],
  ['м', 'm'],
  ['н', 'n'],
  ['о', 'o'],
  ['п', 'p'],
  ['р', 'r'],
  ['с', 's'],
  ['т', 't'],
  ['у', 'u'],
  ['ф', 'f'],
  ['х', 'h'],
  ['ц', 'z'],
  ['ч', 'tsch'],
  ['ш', 'sch'],
  ['щ', 'sch'],
  ['ю', 'u'],
  ['я', 'ja'],
]

const letters = new RegExp(sounds.map(([cyrillic]) => cyrillic).join('|'), 'g')
const latin = new Map(sounds)

/**
 * A folded word as a German would write it: джобцентр as jobzentr, кюндигунг as kundigung, шуфа as schufa. Near enough for a search that forgives
 * two letters. Words in Latin letters stay, other scripts have no spelling: Arabic leaves out the vowels.
 */
export function latinSpelling(word: string): string | undefined {
  if (/\p{Script=Latin}/u.test(word)) return word
  return /\p{Script=Cyrillic}/u.test(word) ? word.replace(letters, (letter) => latin.get(letter) ?? letter) : undefined
}
