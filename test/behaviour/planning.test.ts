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
    "(edited) Dienstplan

    Dienstag
    16:00–18:00 · 1 Person

    In den nächsten 8 Wochen gibt es 8 Dienste. Bei 8 davon fehlt noch jemand.
    [+ Dienstzeit]"
  `)
})

test('or one line, in any language', async () => {
  const { clara } = await startLotse()
  await clara.says('/rota Do 9:30-12 2')
  await clara.speaks('ar')
  await clara.says('/rota الثلاثاء ١٦-١٨')
  expect(clara.reads()).toMatchInlineSnapshot(`
    "جدول المناوبات

    الثلاثاء
    16:00 إلى 18:00 · شخص واحد

    الخميس
    09:30 إلى 12:00 · شخصان

    في الأسابيع القادمة (عددها 8) 16 مناوبة. 16 منها ما زال ينقصها أحد.
    [+ موعد مناوبة]"
  `)
})

const example = '\n\nZum Beispiel, mit zwei Personen: /rota Di 16-18 2'

test.for([
  ['Di 18-17', 'Diese Zeit endet, bevor sie beginnt.'],
  [
    'Di 22-6',
    'Diese Zeit endet, bevor sie beginnt. Eine Nacht sind zwei Dienstzeiten: Di 22:00–24:00 und Mi 00:00–06:00.',
  ],
  ['Di 18-18', 'Eine Dienstzeit dauert mindestens 15 Minuten.'],
  ['Di 18-18:10', 'Eine Dienstzeit dauert mindestens 15 Minuten.'],
  ['Di 18-20 30', `Möglich sind 1 bis 20 Personen.${example}`],
  ['Di 15-25', `„25“ ist keine Uhrzeit.${example}`],
  ['irgendwann', `Den Wochentag habe ich nicht erkannt.${example}`],
  ['Di', `Ich brauche zwei Uhrzeiten: von wann bis wann.${example}`],
  ['Di Do 16-18', `Bitte ein Wochentag nach dem anderen.${example}`],
  [
    'Di 17-20',
    'Zu dieser Zeit gibt es schon eine Dienstzeit: Di 16:00–18:00. Brauchen Sie mehr Personen, ändern Sie dort die Zahl.',
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
