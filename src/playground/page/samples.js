/**
 * @typedef {{ text: string, de: string, en: string }} Sample a sentence, and what it means
 */

/** What the story says, in the order in which it is said. @satisfies {Record<string, Sample>} */
export const lines = {
  flat: {
    text: 'أبحث عن شقة لعائلتي',
    de: 'Ich suche eine Wohnung für meine Familie',
    en: 'I am looking for a flat for my family',
  },
  hello: {
    text: 'مرحباً! أساعدكِ بكل سرور. هل وصلكِ رد من شركة سكن؟',
    de: 'Hallo! Ich helfe gern. Haben Sie schon Antwort von einer Wohnungsgesellschaft?',
    en: 'Hello! I am glad to help. Have you had an answer from a housing company yet?',
  },
  letter: {
    text: 'وصلتني هذه الرسالة اليوم. ماذا يريدون مني؟',
    de: 'Dieser Brief kam heute. Was wollen sie von mir?',
    en: 'This letter came today. What do they want from me?',
  },
  goodNews: {
    text: 'خبر جميل! يمكنكِ رؤية الشقة يوم الخميس الساعة 16:30. خذي معكِ الهوية وشهادة WBS وكشوف الراتب.',
    de: 'Gute Nachricht! Sie können die Wohnung am Donnerstag um 16.30 Uhr ansehen. Nehmen Sie Ausweis, WBS und Lohnabrechnungen mit.',
    en: 'Good news! You can see the flat on Thursday at 4.30 pm. Take your ID, the WBS and your payslips with you.',
  },
  german: {
    text: 'Und auf Deutsch sagen Sie dort: «Guten Tag, ich komme zur Besichtigung.»',
    de: 'Und auf Deutsch sagen Sie dort: «Guten Tag, ich komme zur Besichtigung.»',
    en: 'And in German you say there: «Good afternoon, I am here for the viewing.»',
  },
  thanks: { text: 'شكراً جزيلاً 🌷', de: 'Vielen herzlichen Dank', en: 'Thank you very much' },
  night: { text: 'шуфа довідка', de: 'Schufa Auskunft', en: 'Schufa record' },
}

/** @type {Record<string, Sample[]>} */
const privately = {
  amal: [
    lines.flat,
    { text: 'رسالة من الجوب سنتر', de: 'Brief vom Jobcenter', en: 'Letter from the Jobcenter' },
    { text: 'أريد التحدث مع إنسان', de: 'Ich möchte mit einem Menschen sprechen', en: 'I want to talk to a person' },
  ],
  olena: [
    lines.night,
    { text: 'розірвати договір', de: 'Vertrag kündigen', en: 'cancel a contract' },
    {
      text: 'Хочу поговорити з людиною',
      de: 'Ich möchte mit einem Menschen sprechen',
      en: 'I want to talk to a person',
    },
  ],
  vera: [{ text: '/oncall', de: 'Dienst beginnen oder beenden', en: 'Go on or off duty' }],
  viktor: [{ text: '/oncall', de: 'Dienst beginnen oder beenden', en: 'Go on or off duty' }],
  clara: [
    {
      text: '/broadcast Am Samstag um 15 Uhr ist Kaffeetreff im Gemeindehaus.',
      de: 'An alle schreiben',
      en: 'Write to everybody',
    },
    { text: '/stats', de: 'Zahlen ansehen', en: 'See some numbers' },
    { text: '/invite', de: 'Freiwillige einladen', en: 'Invite volunteers' },
  ],
  oskar: [
    {
      text: 'Wie kündige ich meinen Handyvertrag?',
      de: 'Wie kündige ich meinen Handyvertrag?',
      en: 'How do I cancel my phone contract?',
    },
  ],
}

const inGroup = [
  {
    text: '/task 2 Umzug tragen helfen, Samstag 10 Uhr',
    de: 'Zwei Leute für Samstag suchen',
    en: 'Look for two people for Saturday',
  },
]

/** @param {string | undefined} part @param {boolean} isGroup @returns {Sample[]} */
export const samplesFor = (part, isGroup) => (isGroup ? inGroup : (privately[part ?? ''] ?? []))

const all = [...Object.values(lines), ...Object.values(privately).flat(), ...inGroup]

/** What a message means that holds one of these sentences; undefined where the reader needs no help. @param {string} text @param {'de' | 'en'} language */
export function meaningOf(text, language) {
  const sample = all.find((each) => each.text.length > 6 && text.includes(each.text))
  return sample && sample[language] !== sample.text && !sample.text.startsWith('/') ? sample[language] : undefined
}
