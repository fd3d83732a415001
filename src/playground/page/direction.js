const isolated = /[\u2066-\u2068][^\u2069]*\u2069/gu
const strong = /\p{L}|[\u200E\u200F]/u
const rightToLeft = /[\u200F\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Which way a text runs: by its first letter that does not stand apart. @param {string} text */
export function directionOf(text) {
  const first = strong.exec(text.replace(isolated, ''))?.[0]
  return first !== undefined && rightToLeft.test(first) ? 'rtl' : 'ltr'
}

/** Whether the last line runs the other way than the text as a whole. @param {string} text */
export const endsOtherWay = (text) => directionOf(text.slice(text.lastIndexOf('\n') + 1)) !== directionOf(text)
