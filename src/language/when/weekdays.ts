import { foldedWords } from '../fold.ts'
import { type Language, languages } from '../languages.ts'

/** Names and abbreviations from Monday on, as people type them; full names as they are, other forms after them. */
const typed: Record<Language, readonly string[]> = {
  de: [
    'Montag montags Mo Mon',
    'Dienstag dienstags Di Die',
    'Mittwoch mittwochs Mi Mit',
    'Donnerstag donnerstags Do Don',
    'Freitag freitags Fr Fre',
    'Samstag samstags Sa Sam Sonnabend sonnabends',
    'Sonntag sonntags So Son',
  ],
  en: [
    'Monday Mondays Mon Mo',
    'Tuesday Tuesdays Tue Tues Tu',
    'Wednesday Wednesdays Wed Weds We',
    'Thursday Thursdays Thu Thur Thurs Th',
    'Friday Fridays Fri Fr',
    'Saturday Saturdays Sat Sa',
    'Sunday Sundays Sun Su',
  ],
  uk: [
    'понеділок понеділка понеділок понеділки пн пон',
    'вівторок вівторка вівторки вт вів',
    'середа середу середи ср сер',
    'четвер четверга четверги чт чет',
    "п'ятниця п'ятницю п'ятниці пт п'ят",
    'субота суботу суботи сб суб',
    'неділя неділю неділі нд нед',
  ],
  ru: [
    'понедельник понедельника понедельникам пн пон',
    'вторник вторника вторникам вт втор',
    'среда среду среды средам ср сред',
    'четверг четверга четвергам чт чет',
    'пятница пятницу пятницы пятницам пт пят',
    'суббота субботу субботы субботам сб суб',
    'воскресенье воскресенья воскресеньям вс вос',
  ],
  ar: [
    'الاثنين اثنين الإثنين إثنين',
    'الثلاثاء ثلاثاء الثلاثا',
    'الأربعاء أربعاء الأربعا',
    'الخميس خميس',
    'الجمعة جمعة',
    'السبت سبت',
    'الأحد أحد',
  ],
  fa: [
    'دوشنبه دوشنبه‌ها',
    'سه‌شنبه سه‌شنبه‌ها سشنبه',
    'چهارشنبه چهارشنبه‌ها چارشنبه',
    'پنجشنبه پنج‌شنبه پنجشنبه‌ها',
    'جمعه جمعه‌ها آدینه',
    'شنبه شنبه‌ها',
    'یکشنبه یک‌شنبه یکشنبه‌ها',
  ],
  tr: [
    'Pazartesi Pazartesileri Pzt Pts',
    'Salı Salıları Sal Sa',
    'Çarşamba Çarşambaları Çar Çrş',
    'Perşembe Perşembeleri Per Prş',
    'Cuma Cumaları Cum Cu',
    'Cumartesi Cumartesileri Cmt Cts Ct',
    'Pazar Pazarları Paz Pz',
  ],
  fr: [
    'lundi lundis lun lu',
    'mardi mardis mar ma',
    'mercredi mercredis mer me',
    'jeudi jeudis jeu je',
    'vendredi vendredis ven ve',
    'samedi samedis sam sa',
    'dimanche dimanches dim di',
  ],
}

let tables: ReadonlyMap<Language, ReadonlyMap<string, number>> | undefined

function table(language: Language): ReadonlyMap<string, number> | undefined {
  tables ??= new Map(
    languages.map((language) => [
      language,
      new Map(typed[language].flatMap((names, index) => foldedWords(names).map((name) => [name, index + 1]))),
    ]),
  )
  return tables.get(language)
}

/** Persian numbers its days: سه شنبه is written apart, and with a digit. */
const persianApart = /(?<!\p{L})(یک|دو|سه|چهار|پنج|1|2|3|4|5)[ \u200c]*شنبه/gu
const persianNumbers = ['یک', 'دو', 'سه', 'چهار', 'پنج']

export const joinPersianWeekdays = (text: string): string =>
  text.replace(persianApart, (_, number: string) => {
    const place = Number(number) || persianNumbers.indexOf(number) + 1
    return ` ${persianNumbers[place - 1]}شنبه `
  })

/** Takes the weekdays out of a text in lower case and with western digits. What a word means to its reader wins. */
export function takeWeekdays(text: string, reader: Language): { weekdays: number[]; rest: string } {
  const weekdays: number[] = []
  const rest = joinPersianWeekdays(text).replace(/[\p{L}\p{M}'’ʼ\u200c]+\.?/gu, (word) => {
    const weekday = weekdayNamed(word, [reader, ...languages])
    if (weekday === undefined) return word
    weekdays.push(weekday)
    return ' '
  })
  return { weekdays: [...new Set(weekdays)], rest }
}

/** 1 Monday … 7 Sunday, in the first of these languages that has the word. */
export function weekdayNamed(word: string, order: readonly Language[]): number | undefined {
  const folded = foldedWords(word).join('')
  for (const language of order) {
    const found = table(language)?.get(folded)
    if (found !== undefined) return found
  }
  return undefined
}
