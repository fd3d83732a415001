import { fold } from '../language/fold.ts'

/** Words in which people say how long, in all languages Lotse speaks; compared as `fold` leaves them. */
export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

const unitWords: Record<Unit, string> = {
  minute:
    'min minute minuten minutes хв хвилина хвилину хвилини хвилин мин минута минуту минуты минут دقيقة دقائق دقیقه dk dakika',
  hour: 'h std stunde stunden hr hrs hour hours год година годину години годин ч час часа часов ساعة ساعات ساعت sa saat heure heures',
  day: 'd t tag tage tagen day days д день дні днів дня дней يوم أيام يوما روز g gün j jour jours',
  week: 'w wo woche wochen wk week weeks тиж тиждень тижні тижнів нед неделя неделю недели недель أسبوع أسابيع أسبوعا هفته hf hafta sem semaine semaines',
  month:
    'mo monat monate monaten month months міс місяць місяці місяців мес месяц месяца месяцев شهر أشهر شهور شهرا ماه ay mois',
  year: 'jahr jahre jahren y yr year years рік роки років року года лет سنة سنوات عام أعوام سنين سال yıl sene an ans année années',
}

/** Arabic has words of their own for two. */
const twoWords: Record<string, Unit> = {
  دقيقتين: 'minute',
  ساعتين: 'hour',
  يومين: 'day',
  أسبوعين: 'week',
  شهرين: 'month',
  سنتين: 'year',
}

const numberWords = [
  'ein eine einen einem a an one один одна одну واحد واحدة یک bir un une',
  'zwei two два дві две اثنين اثنان دو iki deux',
  'drei three три ثلاثة ثلاث سه üç trois',
  'vier four чотири четыре أربعة أربع چهار dört quatre',
  "fünf five п'ять пять خمسة خمس پنج beş cinq",
  'sechs six шість шесть ستة ست شش altı',
  'sieben seven сім семь سبعة سبع هفت yedi sept',
  'acht eight вісім восемь ثمانية ثماني هشت sekiz huit',
  "neun nine дев'ять девять تسعة تسع نه dokuz neuf",
  'zehn ten десять عشرة عشر ده on dix',
]

const endWords =
  'ende beenden aus stopp schluss end off stop none кінець стоп вимкнути конец выключить إيقاف إنهاء وقف پایان خاموش توقف bitir dur kapat fin arrêt arrêter'

/** Stand before or after without changing what is meant. */
const fillers =
  'bis zum einschließlich für lang until till to for the incl including до на включно включительно حتى إلى لمدة غاية تا برای kadar için boyunca jusqu au à pour pendant le'

const split = (words: string) => words.split(' ').map(fold)
const set = (words: string): ReadonlySet<string> => new Set(split(words))
const table = <Value>(entries: (readonly [string, Value])[]): ReadonlyMap<string, Value> =>
  new Map(entries.flatMap(([words, value]) => split(words).map((word) => [word, value] as const)))

export const units = table(Object.entries(unitWords).map(([unit, words]) => [words, unit as Unit]))
export const twoOf = table(Object.entries(twoWords))
export const numbers = table(numberWords.map((words, index) => [words, index + 1]))
export const isFiller = (word: string): boolean => filler.has(word)
export const isEnd = (folded: string): boolean => end.has(folded)
const filler = set(fillers)
const end = set(endWords)
