/** How a word that somebody typed may be meant. */
export const spellingsOf = (word: string): string[] => [
  word,
  withSingleLetters(word),
  ...withoutArabicPrefix(word),
  ...inCyrillic(word),
]

/** Doubled letters are what most often is misspelt: "bewustlos". */
export function withSingleLetters(word: string): string {
  return word.length < 6 ? word : word.replace(/(\p{L})\1/gu, '$1')
}

/** Arabic writes "and", "in", "to", the article and, as it is spoken, "on the" and "this" onto the word. */
function withoutArabicPrefix(word: string): string[] {
  const [, and = '', article = ''] = /^([وفبلك]?)((?:ع|ه)?ال|ل)?/.exec(word) ?? []
  return [and, article, and + article]
    .filter((prefix) => prefix !== '' && word.startsWith(prefix))
    .map((prefix) => word.slice(prefix.length))
    .filter((form) => /^\p{Script=Arabic}{3}/u.test(form) || /^و(?:ما|لا)$/.test(word))
}

const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'shch щ,sch ш,zh ж,kh х,ch ч,sh ш,ts ц,tz ц,ya я,ja я,ia я,yu ю,ju ю,iu ю,yo е,jo е,io е,ye е,je е,ie е,a а,b б,v в,' +
    'w в,g г,d д,e е,z з,i и,y и,k к,l л,m м,n н,o о,p п,r р,s с,t т,u у,f ф,x х,c ц'
  )
    .split(',')
    .map((pair) => pair.split(' ')),
)

const latinSounds = new RegExp(Object.keys(cyrillic).join('|'), 'g')

/** Russian and Ukrainian are also typed in Latin letters: "muzh menya bjet". The two read h and j differently. */
function inCyrillic(word: string): string[] {
  if (!/^[a-pr-z]{3,}$/.test(word)) return []
  const sounds = word.replace(latinSounds, (sound) => cyrillic[sound] ?? sound)
  return [sounds.replaceAll('h', 'х').replaceAll('j', 'ж'), sounds.replaceAll('h', 'г').replaceAll('j', 'и')]
}
