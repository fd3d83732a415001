import { fold } from '../fold.ts'

/**
 * Words in which people say when and how long, in all languages Lotse speaks. What is on the left stands for them in a
 * text as `plainly` leaves it; a word may mean several things. `_` joins the words of a phrase.
 */

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

const units: Record<Unit, string> = {
  minute:
    'min mins minute minuten minutes хв хвилина хвилину хвилини хвилин мин минута минуту минуты минут دقيقة دقائق دقایق دقیقه dk dakika dakikalık',
  hour: 'std stunde stunden hr hrs hour hours год година годину години годин час часа часов ساعة ساعات ساعت saat saatlik heure heures',
  day: 'tag tage tagen day days день дні днів дня дней يوم أيام يوما روز gün günlük jour jours',
  week: 'woche wochen wk week weeks тиж тиждень тижня тижні тижнів нед неделя неделю недели неделе недель أسبوع الأسبوع أسابيع أسبوعا هفته hafta haftalık sem semaine semaines',
  month:
    'monat monate monaten month months міс місяць місяці місяців мес месяц месяца месяцев شهر أشهر شهور شهرا ماه ay aylık mois',
  year: 'jahr jahre jahren yr year years рік роки років року года лет سنة سنوات عام أعوام سنين سال yıl yıllık sene ans année années',
}

/** One or two letters, which are units only where a length is asked for. */
const shortUnits: Record<Exclude<Unit, 'minute'>, string> = {
  hour: 'h ч sa',
  day: 'd t д g j',
  week: 'w wo hf',
  month: 'mo',
  year: 'y',
}

/** Arabic has words of their own for two. */
const twoOf: Record<Unit, string> = {
  minute: 'دقيقتين',
  hour: 'ساعتين',
  day: 'يومين',
  week: 'أسبوعين',
  month: 'شهرين',
  year: 'سنتين',
}

/** One to twelve: counted, and as the hour's number where that is another word. */
const numbers = [
  'ein eins eine einen einem einer a an one один одна одну одній перша першій першу первого واحد واحدة الواحدة یک bir un une',
  'zwei two два дві две друга другій другу второго اثنين اثنان الثانية دو iki ikide deux',
  'drei three три третя третій третю третьего ثلاثة ثلاث الثالثة سه üç üçte trois',
  'vier four чотири четверта четвертій четверту четыре четвертого أربعة أربع الرابعة چهار dört dörtte quatre',
  "fünf five п'ять п'ята п'ятій п'яту пять пятого خمسة خمس الخامسة پنج beş beşte cinq",
  'sechs six шість шоста шостій шосту шесть шестого ستة ست السادسة شش altı altıda',
  'sieben seven сім сьома сьомій сьому семь седьмого سبعة سبع السابعة هفت yedi yedide sept',
  'acht eight вісім восьма восьмій восьму восемь восьмого ثمانية ثماني الثامنة هشت sekiz sekizde huit',
  "neun nine дев'ять дев'ята дев'ятій дев'яту девять девятого تسعة تسع التاسعة نه dokuz dokuzda neuf",
  'zehn ten десять десята десятій десяту десятого عشرة عشر العاشرة ده on onda dix',
  'elf eleven одинадцять одинадцята одинадцятій одиннадцать одиннадцатого الحادية_عشرة الحادية_عشر یازده on_bir onbir onze',
  'zwölf twelve дванадцять дванадцята дванадцятій двенадцать двенадцатого الثانية_عشرة الثانية_عشر دوازده on_iki oniki douze',
]

/** Days from now. */
const ahead: Record<string, string> = {
  'ahead-2': 'vorgestern позавчора позавчера avant_hier',
  'ahead-1': 'gestern yesterday вчора вчера أمس امبارح مبارح دیروز dün hier',
  'ahead0,part-evening': 'tonight الليلة امشب',
  ahead0: 'heute today сьогодні сегодня اليوم امروز bugün aujourd’hui',
  ahead1: 'tomorrow завтра غدا بكرا بكرة بكره باكر فردا yarın demain',
  ahead2:
    'übermorgen day_after_tomorrow післязавтра позавтра послезавтра بعد_غد بعد_غدا بعد_بكرا بعد_بكرة پس_فردا پسفردا öbür_gün yarından_sonra yarından_sonraki_gün après_demain',
  ahead3: 'überübermorgen',
  /** Both tomorrow and the morning. */
  morgen: 'morgen',
}

/** Which part of the day an hour belongs to: 3 in the afternoon is 15. `am` and `pm` go with 1 to 12 only. */
const parts: Record<string, string> = {
  'part-am': 'ante ص',
  'part-am,german': 'am',
  'part-pm': 'pm م',
  'part-morning':
    'morgens früh in_der_früh vormittags vormittag ранку вранці зранку утра утром с_утра صباحا الصبح في_الصباح صباح صبح بامداد قبل_از_ظهر ق_ظ sabah sabahleyin öö öğleden_önce du_matin matin in_the_morning',
  'part-noon': 'дня вдень днем днём',
  'part-afternoon':
    'nachmittags nachmittag пополудні по_обіді після_обіду после_обеда مساء مساءا بعد_الظهر بعد_الضهر عصر عصرا العصر بعد_از_ظهر بعدازظهر ب_ظ öğleden_sonra ös de_l_après_midi après_midi in_the_afternoon afternoon',
  'part-evening':
    'abends abend вечора ввечері увечері вечером вечера المسا في_المساء غروب akşam akşamı akşamleyin du_soir soir in_the_evening evening',
  'part-night': 'nachts ночі вночі уночі ночи ночью ليلا في_الليل بالليل شب gece geceleyin de_la_nuit at_night',
  /** An hour by themselves. */
  'part-noon,noon':
    'mittags mittag noon midday опівдні полудень полудня полдень ظهرا الظهر ظهر öğlen öğle öğleyin midi',
  midnight:
    'mitternacht midnight північ опівночі полночь منتصف_الليل نصف_الليل نیمه_شب نیمهشب gece_yarısı geceyarısı minuit',
}

const others: Record<string, string> = {
  clock: 'uhr oclock h год годині години годин ч час часа часов ساعة ساعت heure heures hrs',
  at: 'um gegen at about around о об близько около الساعة ساعة عالساعة ساعت saat vers à a à_partir_de',
  on: 'в у во на on le',
  from: 'von ab from з із зі від с со от من از de dès',
  until: 'bis till until to до по إلى حتى لـ تا الی ila kadar à a jusqu_à',
  and: 'und and та і й и و et ile ve',
  between: 'zwischen between між между بين بین arasında arası entre',
  or: 'oder or або чи или либо أو یا veya ya_da ou',
  of: 'of',
  half: 'halb пів_на пол половина половине',
  'past-30': 'half_past half',
  'past-15': 'viertel_nach quarter_past a_quarter_past',
  'past-45': 'dreiviertel',
  to: 'viertel_vor quarter_to a_quarter_to без_четверти за_чверть',
  'plus-30': 'and_a_half et_demie et_demi buçuk buçukta ونصف و_نصف والنصف و_النصف و_نیم ونیم',
  'plus-15': 'et_quart وربع و_ربع والربع و_الربع',
  'plus--15': 'moins_le_quart إلا_ربع إلا_الربع',
  in: 'in за через بعد خلال dans',
  later: 'sonra içinde دیگر دیگه بعد later from_now',
  next: 'nächste nächsten nächster nächstem kommende kommenden kommender next coming наступний наступна наступної наступного наступну наступному наступній следующий следующая следующую следующей следующем следующее القادم القادمة المقبل المقبلة الجاي الجاية آینده بعد بعدی gelecek önümüzdeki prochain prochaine',
  'next-next': 'übernächste übernächsten übernächster',
  'week-1': 'haftaya',
  'week-2': 'week_after_next',
  this: 'diese diesen dieser dieses this цей ця цю цього цьому цій этот эта эту этой этом это هذا هذه این bu ce cette',
  /** What would turn around, or say often, what stands there. */
  not: 'nicht kein keine keinen not never except every jeden jede jeder täglich außer не крім кожен кожного кожну щодня каждый каждую каждое кроме ежедневно ليس لا كل ما_عدا هر her hariç değil pas sauf chaque tous',
  // Only where lengths are asked for.
  halfan: 'halbe half_an half_a half пів نصف نص نیم yarım',
  'minutes-15':
    'viertelstunde quarter_of_an_hour quarter_hour чверть_години четверть_часа ربع_ساعة ربع_ساعت یک_ربع çeyrek_saat quart_d_heure',
  'minutes-30': 'півгодини полчаса demi_heure demie_heure',
  'minutes-45': 'dreiviertelstunde trois_quarts_d_heure',
  oneandhalf: 'one_and_a_half anderthalb eineinhalb півтори полтора полторы',
}
others['plus-30'] = others['plus-30']?.replace('', '') ?? ''

type Vocabulary = ReadonlyMap<string, string>
let known: Vocabulary | undefined

/** What a phrase stands for, with commas between: made when first needed, since it takes a while. */
export function vocabulary(): Vocabulary {
  known ??= made()
  return known
}

function made(): Vocabulary {
  const all: (readonly [string, string])[] = [
    ...Object.entries(units).map(([unit, words]) => [`unit-${unit}`, words] as const),
    ...Object.entries(shortUnits).map(([unit, words]) => [`short-${unit}`, words] as const),
    ...Object.entries(twoOf).map(([unit, words]) => [`two-${unit}`, words] as const),
    ...numbers.map((words, index) => [`number${index + 1}`, words] as const),
    ...Object.entries({ ...ahead, ...parts, ...others }),
  ]
  const meanings = new Map<string, string>()
  for (const [meaning, words] of all)
    for (const word of words.split(' ')) {
      const phrase = fold(word.replaceAll('_', ' '))
      const other = meanings.get(phrase)
      if (!other?.split(',').includes(meaning))
        meanings.set(phrase, other === undefined ? meaning : `${other},${meaning}`)
    }
  return meanings
}
