import { fold } from '../fold.ts'

/** Words that stand with numbers where people say when or how long, in all languages Lotse speaks. */

/** Made when first needed, so that starting stays quick; compared as `fold` leaves them. */
function table<Value>(entries: readonly (readonly [string, Value])[]): () => ReadonlyMap<string, Value> {
  let made: ReadonlyMap<string, Value> | undefined
  return () => {
    made ??= new Map(
      entries.flatMap(([words, value]) => words.split(' ').map((word) => [fold(word.replaceAll('_', ' ')), value])),
    )
    return made
  }
}

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

/** Without letters alone, which mean too much elsewhere. */
export const units = table<Unit>([
  ['min mins minute minuten minutes хв хвилина хвилину хвилини хвилин мин минута минуту минуты минут', 'minute'],
  ['دقيقة دقائق دقیقه دقايق dk dakika dakikalık', 'minute'],
  ['std stunde stunden hr hrs hour hours година годину години годин час часа часов часик', 'hour'],
  ['ساعة ساعات ساعت saat saatlik heure heures', 'hour'],
  ['tag tage tagen day days день дня дней дні днів يوم أيام يوما روز gün günlük jour jours', 'day'],
  ['woche wochen wk week weeks тиж тиждень тижні тижнів нед неделя неделю недели недель', 'week'],
  ['أسبوع أسابيع أسبوعا هفته hafta haftalık sem semaine semaines', 'week'],
  ['monat monate monaten month months міс місяць місяці місяців мес месяц месяца месяцев', 'month'],
  ['شهر أشهر شهور شهرا ماه ay aylık mois', 'month'],
  [
    'jahr jahre jahren yr year years рік роки років рока год года лет سنة سنوات سنين سال yıl yıllık ans année années',
    'year',
  ],
])

/** What follows a number that is an hour of the day. */
export const clockWords = table<'clock'>([
  ['uhr oclock h год годині година годин ч час часа часов ساعة الساعة ساعت saat heure heures hrs', 'clock'],
])

/** Which half or part of the day an hour belongs to: 3 in the afternoon is 15. */
export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night'

export const dayParts = table<DayPart>([
  ['am a_m morgens früh vormittags vormittag ранку вранці зранку утра утром с_утра', 'morning'],
  ['ص صباحا الصبح صبح صباح بامداد قبل_از_ظهر ق_ظ sabah sabahleyin öö du_matin matin in_the_morning', 'morning'],
  ['mittags дня вдень днем днём полудня ظهرا الظهر ظهر öğlen öğle', 'noon'],
  ['pm p_m nachmittags nachmittag пополудні по_обіді после_обеда پم م بعد_الظهر عصر عصرا', 'afternoon'],
  ['بعد_از_ظهر بعدازظهر ب_ظ öğleden_sonra ös de_l_après_midi après_midi in_the_afternoon', 'afternoon'],
  [
    'abends abend вечора ввечері увечері вечера вечером مساء مساءا المسا akşam akşamı akşamleyin du_soir soir',
    'evening',
  ],
  ['غروب in_the_evening', 'evening'],
  ['nachts ночі вночі уночі ночи ночью ليلا الليل شب gece geceleyin de_la_nuit at_night', 'night'],
])

/** Between two numbers that are one stretch, or a guess: "5 bis 6", "5 oder 6". */
export const between = table<'between'>([
  ['bis to till until or oder до по або чи или либо إلى حتى لـ أو تا الی یا ila veya ile à jusqu_à ou', 'between'],
])

/** Months of the Persian calendar, of which the year begins in spring. */
export const persianMonths = table<number>(
  [
    'فروردین حمل',
    'اردیبهشت ثور',
    'خرداد جوزا',
    'تیر سرطان',
    'مرداد امرداد اسد',
    'شهریور سنبله',
    'مهر میزان',
    'آبان عقرب',
    'آذر قوس',
    'دی جدی',
    'بهمن دلو',
    'اسفند حوت',
  ].map((names, index) => [names, index + 1] as const),
)
