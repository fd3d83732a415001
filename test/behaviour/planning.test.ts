import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../src/database/database.ts'
import { openVault } from '../../src/database/encryption-key.ts'
import type { HelperGroup } from '../../src/people/group.ts'
import { createPeople } from '../../src/people/store.ts'
import type { Desk } from '../../src/questions/desk.ts'
import { addSlot } from '../../src/rota/plan/add-slot.ts'
import { extendRota } from '../../src/rota/plan/extend.ts'
import { days, type Lotse, minutes, startLotse } from '../support/lotse.ts'

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

/** Clara has planned two weekly slots; Vera has taken the first Tuesday. */
async function planned(): Promise<Lotse> {
  const lotse = await startLotse()
  const { clara, vera } = lotse
  await clara.says('/rota Di 16-18')
  await clara.says('/rota Do 9:30-12 2')
  await vera.presses('shift:list')
  await vera.presses('shift:take')
  vera.skips()
  clara.skips()
  return lotse
}

describe('a slot', () => {
  test('is opened from the plan', async () => {
    const { clara } = await planned()
    await clara.says('/rota')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Dienstplan

      Dienstag
      16:00–18:00 · 1 Person

      Donnerstag
      09:30–12:00 · 2 Personen

      In den nächsten 8 Wochen gibt es 16 Dienste. Bei 15 davon fehlt noch jemand.
      [Di 16:00–18:00] [Do 09:30–12:00]
      [+ Dienstzeit]
      [Wer ist wann dran? Tage ändern]
      [Feiertage] [Kalender]"
    `)
    await clara.presses('Do 09:30–12:00')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) Donnerstag, 09:30–12:00
      2 Personen
      Sprachen: egal
      Themen: alle
      An Feiertagen kein Dienst
      [− 1] [+ 3]
      [Uhrzeit ändern]
      [Sprachen] [Themen]
      [Auch an Feiertagen]
      [Dienstzeit beenden]
      [‹ Dienstplan]"
    `)
  })

  test('has as many people as one presses, languages, topics and holidays, and its shifts follow', async () => {
    const { clara } = await planned()
    await clara.says('/rota')
    await clara.presses('Di 16:00–18:00')
    await clara.presses('+ 2')
    await clara.presses('Sprachen')
    await clara.presses('Arabisch')
    await clara.presses('Ukrainisch')
    await clara.presses('Fertig')
    await clara.presses('Themen')
    await clara.presses('Wohnen')
    await clara.presses('Fertig')
    clara.skips()
    await clara.presses('Auch an Feiertagen')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) Dienstag, 16:00–18:00
      2 Personen
      Möglichst mit: Arabisch, Ukrainisch
      Für: Wohnen
      Auch an Feiertagen
      [− 1] [+ 3]
      [Uhrzeit ändern]
      [Sprachen] [Themen]
      [✓ Auch an Feiertagen]
      [Dienstzeit beenden]
      [‹ Dienstplan]"
    `)
  })

  test('gets other hours by typing them; who holds a shift is told', async () => {
    const { clara, vera } = await planned()
    await clara.says('/rota')
    await clara.presses('Di 16:00–18:00')
    clara.skips()
    await clara.presses('Uhrzeit ändern')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Di 16:00–18:00
      Von wann bis wann? Schreiben Sie zum Beispiel: 16:15-17:45. Mit /cancel brechen Sie ab."
    `)
    await clara.says('18-16')
    expect(clara.reads()).toMatchInlineSnapshot(`"Diese Zeit endet, bevor sie beginnt."`)
    await clara.says('١٧:١٥-١٩')
    expect(clara.reads()).toContain('Dienstag, 17:15–19:00')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Die Dienstzeit Di 16:00–18:00 ist jetzt Di 17:15–19:00.

      Das betrifft diese Dienste von Ihnen:
      • Di., 24. Nov., 17:15–19:00 Uhr

      Passt das nicht, geben Sie den Dienst einfach unter /oncall zurück.
      [Zurückgeben]"
    `)
  })

  test('typed hours survive a restart in the middle, and a question is not lost in them', async () => {
    const { clara, restart } = await planned()
    await clara.says('/rota')
    await clara.presses('rota:new')
    await clara.presses('Mittwoch')
    await clara.presses('Andere Uhrzeit …')
    clara.skips()
    await restart()
    await clara.says('9:15 bis 10:45, 2 Personen')
    expect(clara.reads()).toContain('Mittwoch, 09:15–10:45\n2 Personen')
    await clara.presses('Uhrzeit ändern')
    clara.skips()
    await clara.says('Wie melde ich eine neue Wohnung in der Stadt an?')
    expect(clara.reads()).toContain('Einen Menschen fragen')
  })

  test('ends after a question; what nobody holds vanishes, who holds a shift is told kindly', async () => {
    const { clara, vera } = await planned()
    await clara.says('/rota')
    await clara.presses('Di 16:00–18:00')
    clara.skips()
    await clara.presses('Dienstzeit beenden')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) Dienstag, 16:00–18:00

      Soll es diese Dienstzeit nicht mehr geben? Dann fallen alle künftigen Dienste zu dieser Zeit aus. Wer schon einen übernommen hat, erfährt es von mir. Vergangene Dienste bleiben erhalten.
      [Ja, beenden]
      [Nein, behalten]"
    `)
    expect(await clara.presses('Ja, beenden')).toBe('Beendet.')
    expect(clara.reads()).toContain('gibt es 8 Dienste')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Die Dienstzeit Di 16:00–18:00 gibt es nicht mehr.

      Deshalb fallen diese Dienste von Ihnen aus:
      • Di., 24. Nov., 16:00–18:00 Uhr

      Danke, dass Sie dafür da sein wollten."
    `)
  })

  test('that has ended says so to an old button', async () => {
    const { clara, vera, database } = await planned()
    const [slot] = await database.rows('SELECT id FROM "Slot" WHERE weekday = 4')
    await clara.says('/rota')
    expect(await clara.forges(`rota:ended:${slot?.id}`)).toBe('Beendet.')
    for (const data of ['slot', 'ended', 'end', 'topics'])
      expect(await clara.forges(`rota:${data}:${slot?.id}`)).toBe('Diese Dienstzeit gibt es nicht mehr.')
    clara.skips()
    expect(vera.reads()).toBe('')
  })
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

test('two coordinators who press the same make one slot', async () => {
  const { clara, vera, moment, database } = await startLotse()
  await clara.says('/volunteers')
  await clara.presses('Vera')
  await clara.presses('In die Koordination')
  vera.skips()
  clara.sends('/rota Di 16-18')
  vera.sends('/rota Di 16-18')
  await moment()
  expect(await database.rows('SELECT id FROM "Slot"')).toHaveLength(1)
  expect(`${clara.reads()}${vera.reads()}`).toContain('Zu dieser Zeit gibt es schon eine Dienstzeit')
})

test('ticks make each shift once, also after a long stop', async () => {
  const { clara, advance, restart, database } = await startLotse()
  await clara.says('/rota Mo 16-18')
  clara.skips()
  const made = () => database.rows('SELECT day FROM "Shift" ORDER BY day')
  await advance(minutes(1))
  expect(await made()).toHaveLength(9)
  await advance(days(100))
  await restart()
  await advance(minutes(1))
  const all = (await made()).map(({ day }) => day)
  expect(new Set(all).size).toBe(all.length)
  // While nobody looked, ten weeks and a bit had none: they are past.
  expect(all).toHaveLength(9 + 8)
})

// A second process on one SQLite file refuses to start.
describe.runIf(inject('database') === 'postgresql')('two processes at the same moment', () => {
  /** What one process would work with, on a connection of its own. */
  async function processOn({ config, clock }: Lotse) {
    const database = await openDatabase({ url: config.databaseUrl })
    onTestFinished(database.close)
    const people = createPeople(await openVault(database, config.encryptionKey))
    const settings = { timeZone: config.timeZone }
    return <Result>(act: (desk: Desk, group: HelperGroup) => Promise<Result>): Promise<Result> =>
      database.transact(async (transaction) => {
        const [group] = await people.groups(transaction)
        return act({ transaction, people, settings, now: clock.now() } as Desk, group as HelperGroup)
      })
  }

  test('make each shift once', async () => {
    const lotse = await startLotse()
    await lotse.clara.says('/rota Mo 16-18')
    lotse.clara.skips()
    const [one, other] = [await processOn(lotse), await processOn(lotse)]
    await lotse.stop()
    lotse.clock.step(lotse.clock.now().getTime() + days(14))
    const made = await Promise.all([one(extendRota), other(extendRota)])
    expect(made.sort()).toEqual([0, 2])
  })

  test('add one slot', async () => {
    const lotse = await startLotse()
    const [one, other] = [await processOn(lotse), await processOn(lotse)]
    const wanted = { weekday: 2, from: 960, until: 1080 }
    const added = await Promise.all([one, other].map((each) => each((desk, group) => addSlot(desk, group, wanted))))
    expect(added.map(({ kind }) => kind).sort()).toEqual(['added', 'overlaps'])
  })
})
