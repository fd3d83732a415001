import { expect, test } from 'vitest'
import { days, startLotse } from '../support/lotse.ts'

test('an empty rota says what it is for, with one button', async () => {
  const { clara } = await startLotse()
  await clara.says('/rota')
  expect(clara.reads()).toMatchInlineSnapshot(`
    "Dienstplan

    Hier legen Sie fest, wann in der Woche jemand für Fragen da ist. Freiwillige tragen sich dann unter /oncall selbst ein, und ich erinnere sie rechtzeitig.
    [Erste Dienstzeit anlegen]"
  `)
})

test('a slot is three presses', async () => {
  const { clara } = await startLotse()
  await clara.says('/rota')
  await clara.presses('rota:new')
  await clara.presses('Dienstag')
  await clara.presses('16:00')
  clara.skips()
  expect(await clara.presses('18:00')).toMatchInlineSnapshot(`"Angelegt."`)
  expect(clara.reads()).toMatchInlineSnapshot(`
    "(edited) Dienstag, 16:00–18:00
    1 Person
    Sprachen: egal
    Themen: alle
    An Feiertagen kein Dienst
    [+ 2]
    [Uhrzeit ändern]
    [Sprachen] [Themen]
    [Auch an Feiertagen]
    [Dienstzeit beenden]
    [‹ Dienstplan]"
  `)
})

test('or one line, in any language', async () => {
  const { clara } = await startLotse()
  await clara.says('/rota Do 9:30-12 2')
  await clara.speaks('ar')
  await clara.says('/rota الثلاثاء ١٦-١٨')
  expect(clara.reads()).toMatchInlineSnapshot(`
    "⁨الثلاثاء⁩، ⁨16:00 إلى 18:00⁩
    شخص واحد
    اللغات: أي لغة
    المواضيع: كلها
    لا مناوبة في العطل الرسمية
    [+ 2]
    [تغيير الوقت]
    [اللغات] [المواضيع]
    [في العطل الرسمية أيضا]
    [إنهاء هذا الموعد]
    [‹ جدول المناوبات]"
  `)
  await clara.says('/rota')
  expect(clara.reads()).toMatchInlineSnapshot(`
    "جدول المناوبات

    الثلاثاء
    16:00 إلى 18:00 · شخص واحد

    الخميس
    09:30 إلى 12:00 · شخصان

    في الأسابيع الـ8 القادمة 16 مناوبة. 16 منها غير مكتملة بعد.
    [الثلاثاء 16:00 إلى 18:00] [الخميس 09:30 إلى 12:00]
    [+ موعد مناوبة]
    [من يناوب ومتى؟ تغيير الأيام]
    [العطل الرسمية] [التقويم]"
  `)
})

const example = '\n\nZum Beispiel, mit zwei Personen: /rota Di 16-18 2'

test.for([
  ['Di 18-17', 'Diese Zeit endet, bevor sie beginnt.'],
  [
    'Di 22-6',
    'Diese Zeit endet, bevor sie beginnt. Für eine Nacht legen Sie zwei Dienstzeiten an: Di 22:00–24:00 und Mi 00:00–06:00.',
  ],
  ['Di 18-18', 'Eine Dienstzeit dauert mindestens 15 Minuten.'],
  ['Di 18-18:10', 'Eine Dienstzeit dauert mindestens 15 Minuten.'],
  ['Di 18-20 30', `Möglich sind 1 bis 20 Personen.${example}`],
  ['Di 15-25', `„25“ ist keine Uhrzeit.${example}`],
  ['irgendwann', `Den Wochentag habe ich nicht erkannt.${example}`],
  ['Di', `Ich brauche zwei Uhrzeiten: von wann bis wann.${example}`],
  ['Di Do 16-18', `Bitte einen Wochentag nach dem anderen.${example}`],
  [
    'Di 17-20',
    'Zu dieser Zeit gibt es schon eine Dienstzeit: Di 16:00–18:00. Brauchen Sie mehr Personen, ändern Sie dort die Zahl.\n[Di 16:00–18:00]',
  ],
] as const)('/rota %s: %s', async ([line, said], { expect }) => {
  const { clara } = await startLotse()
  await clara.says('/rota Di 16-18')
  clara.skips()
  await clara.says(`/rota ${line}`)
  expect(clara.reads()).toBe(said)
})

test('shifts exist eight weeks ahead, day by day', async () => {
  const { clara, advance } = await startLotse()
  await clara.says('/rota Mo 16-18')
  clara.skips()
  await clara.says('/rota')
  expect(clara.reads()).toContain('gibt es 8 Dienste')
  await advance(days(21))
  await clara.says('/rota')
  expect(clara.reads()).toContain('gibt es 8 Dienste')
})

test('the rota is for coordinators', async () => {
  const { vera, oskar } = await startLotse()
  await oskar.starts()
  oskar.skips()
  for (const somebody of [vera, oskar]) {
    await somebody.says('/rota Di 16-18')
    expect(somebody.reads()).toBe('Das dürfen nur Koordinatorinnen und Koordinatoren der Gruppe.')
    expect(await somebody.forges('rota:add:2:960:1080')).toBe(
      'Das dürfen nur Koordinatorinnen und Koordinatoren der Gruppe.',
    )
  }
})

test('holidays of the Land are days without a shift', async () => {
  const { clara } = await startLotse({ settings: { LAND: 'BY' } })
  await clara.says('/rota Fr 9-12')
  await clara.says('/rota')
  clara.skips()
  await clara.presses('Feiertage')
  expect(clara.reads()).toMatchInlineSnapshot(`
    "(edited) Feiertage

    • Fr., 25. Dezember 2026: 1. Weihnachtstag
    • Sa., 26. Dezember 2026: 2. Weihnachtstag
    • Fr., 1. Januar 2027: Neujahrstag
    • Mi., 6. Januar 2027: Heilige Drei Könige
    • Fr., 26. März 2027: Karfreitag
    • Mo., 29. März 2027: Ostermontag
    • Sa., 1. Mai 2027: Tag der Arbeit
    • Do., 6. Mai 2027: Christi Himmelfahrt
    • Mo., 17. Mai 2027: Pfingstmontag
    • Do., 27. Mai 2027: Fronleichnam
    • So., 15. August 2027: Mariä Himmelfahrt
    • So., 3. Oktober 2027: Tag der Deutschen Einheit
    • Mo., 1. November 2027: Allerheiligen

    Das sind die Feiertage im Bundesland BY. An diesen Tagen gibt es nur Dienst, wenn Sie es bei der Dienstzeit so einstellen. Für einen einzelnen Feiertag öffnen Sie den Tag.
    [‹ Dienstplan]"
  `)
  await clara.presses('‹ Dienstplan')
  // Christmas Day and New Year's Day are Fridays.
  expect(clara.reads()).toContain('gibt es 6 Dienste')
  await clara.presses('Fr 09:00–12:00')
  await clara.presses('Auch an Feiertagen')
  await clara.presses('‹ Dienstplan')
  expect(clara.reads()).toContain('gibt es 8 Dienste')
})
