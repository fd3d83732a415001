import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadDelicate } from './delicate.ts'

const topicOf = loadDelicate('locales')

/** What people type, by language, separated by `/`. */
const examples = {
  de: {
    stay: 'Asylantrag abgelehnt/Duldung verlängern/Anhörung beim BAMF/Abschiebung droht/Familiennachzug für meine Frau/Einbürgerung wann',
    family:
      'Sorgerecht/Scheidung einreichen/Jugendamt hat mein Kind weggenommen/Ich bin schwanger/Abtreibung/Kindergarten Platz',
    health:
      'Krebs Diagnose bekommen/Ich bin HIV positiv/Psychologe gesucht/Depressionen/Welcher Arzt spricht Arabisch/Behinderung Ausweis',
    none: 'Wohnung mit Aufenthaltsraum/Familienname falsch geschrieben/Handyvertrag kündigen/Wie finde ich Arbeit?/Er sucht ein Zimmer/Konto bei der Bank',
  },
  en: {
    stay: 'asylum refused/Duldung extension/deportation letter/my hearing at BAMF/they took my passport/family reunification',
    family: 'custody/I want a divorce/Jugendamt took my child/I am pregnant/abortion/forced marriage',
    health: 'cancer diagnosis/I am HIV positive/need a psychologist/depression/find a doctor/health insurance card',
    none: "I'll move to a new flat/job interview tomorrow/open a bank account/phone contract/separate bathroom/my date of birth is wrong",
  },
  uk: {
    stay: 'відмова у притулку/депортація/дульдунг/дублін процедура/забрали паспорт/громадянство Німеччини',
    family: 'розлучення/опіка над дитиною/аліменти/я вагітна/аборт/югендамт забрали дитину',
    health: 'рак/у мене ВІЛ/потрібен психолог/депресія/де знайти лікаря/інвалідність',
    none: 'шукаю квартиру/де знайти роботу/відкрити рахунок у банку/новий номер телефону/мовні курси/квиток на автобус',
  },
  ru: {
    stay: 'отказ в убежище/депортация/дульдунг/дублин процедура/забрали паспорт/гражданство Германии',
    family: 'развод/опека над ребенком/алименты/я беременна/аборт/югендамт забрал ребенка',
    health: 'рак груди/у меня ВИЧ/нужен психолог/депрессия/где найти врача/инвалидность',
    none: 'ищу квартиру/выезд из квартиры/счет в банке/новый номер телефона/в зависимости от дохода/банковская операция/разводить огонь в парке',
  },
  ar: {
    stay: 'رفض اللجوء/ترحيل/دولدونغ/بصمة دبلن/أخذوا جوازي/لم الشمل',
    family: 'أريد الطلاق من زوجي/حضانة الأولاد/نفقة/أنا حامل/إجهاض/أخذوا أولادي',
    health: 'سرطان/مرض الإيدز/طبيب نفسي/اكتئاب/وين في دكتور/إعاقة',
    none: 'أبحث عن شقة/بدي شغل/فتح حساب بنك/عقد الهاتف/دورة لغة/وين المكتب/أخاف من الكلاب',
  },
  fa: {
    stay: 'درخواست پناهندگی رد شد/دیپورت/دولدونگ/دابلین/پاسپورتم را گرفتند/الحاق خانواده',
    family: 'طلاق/حضانت بچه/نفقه/حامله هستم/سقط جنین/ازدواج اجباری',
    health: 'سرطان/ایدز دارم/روانشناس/افسردگی/داکتر فارسی زبان/معلولیت',
    none: 'خانه پیدا کنم/کار میخواهم/حساب بانکی باز کنم/قرارداد موبایل/کورس زبان/دستتون درد نکنه',
  },
  tr: {
    stay: 'iltica reddedildi/sınır dışı/Duldung/oturum izni/pasaportumu aldılar/aile birleşimi',
    family: 'velayet/boşanmak istiyorum/nafaka/hamileyim/kürtaj/zorla evlendirmek istiyorlar',
    health: 'kanser/HIV pozitifim/psikolog arıyorum/depresyon/Türkçe bilen doktor/engelli kartı',
    none: 'ev arıyorum/iş bulmak istiyorum/banka hesabı açmak/telefon sözleşmesi/doğum tarihim yanlış/kitap almak',
  },
  fr: {
    stay: "demande d'asile refusée/expulsion/Duldung/titre de séjour/ils ont pris mon passeport/regroupement familial",
    family: 'divorce/la garde des enfants/pension alimentaire/je suis enceinte/avortement/mariage forcé',
    health: "cancer/je suis séropositif/un psychologue/dépression/trouver un médecin/carte d'assurance santé",
    none: 'je cherche un appartement/trouver un travail/compte bancaire/contrat de téléphone/ma date de naissance est fausse/acheter des aliments',
  },
}

const table = Object.entries(examples).flatMap(([language, byTopic]) =>
  Object.entries(byTopic).flatMap(([topic, texts]) => texts.split('/').map((text) => [language, topic, text] as const)),
)

test.each(table)('%s, %s: %s', (_, topic, text) => {
  expect(topicOf(text) ?? 'none').toBe(topic)
})

test('all languages are heard at once, in the middle of a longer text', () => {
  expect(topicOf('Hello, brauche ich für die Scheidung einen Anwalt? Danke')).toBe('family')
  expect(topicOf('')).toBeUndefined()
})

test.each(['{', '{"stay": []}'])('a file that holds %s is named', (content) => {
  const folder = mkdtempSync(join(tmpdir(), 'topics-'))
  mkdirSync(join(folder, 'en'))
  writeFileSync(join(folder, 'en/topics.json'), content)
  try {
    expect(() => loadDelicate(folder)).toThrow(join(folder, 'en/topics.json'))
  } finally {
    rmSync(folder, { recursive: true })
  }
})
