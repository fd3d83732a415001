import { expect, test } from 'vitest'
import { days, hours, type Lotse, startLotse } from '../support/lotse.ts'
import { shiftIds, startPlanned } from '../support/planned.ts'

/** Somebody coordinating opens one volunteer's screen, and reads it. */
async function screenOf({ clara }: Lotse, name: string): Promise<string> {
  await clara.says('/volunteers')
  await clara.presses(name)
  return clara.reads().split('---').at(-1) ?? ''
}

test('one volunteer’s screen says when they are there and what they carry, and never why not', async () => {
  const lotse = await startPlanned('Mo 10-12')
  const { vera, amal } = lotse
  await vera.forges(`shift:take:${(await shiftIds(lotse))[1]}`)
  await amal.says('Xyzzy plugh')
  await amal.presses('question:human')
  await vera.presses('question:take')
  await vera.says('/pause 2w')
  lotse.skipAll()

  expect(await screenOf(lotse, 'Vera')).toMatchInlineSnapshot(`
    "
    (edited) Vera · freiwillig · im Dienst · macht Pause

    Sprachen: Deutsch
    Themen: alle
    Dabei seit: Mo., 23. November 2026
    Offene Gespräche: 1
    Nächster Dienst: Mo., 30. November 2026, 10:00–12:00 Uhr

    Pausen und Grenzen setzt jede Person selbst, und nur sie kann sie ändern.
    [Ehrenamtliche Stunden]
    [In die Koordination]
    [Aus der Gruppe nehmen]
    [‹ Zurück]"
  `)
})

test('the list says who pauses and who has enough', async () => {
  const lotse = await startLotse()
  const { clara, vera, viktor, amal } = lotse
  await viktor.says('/pause 3 Tage')
  await vera.forges('limits:open:1')
  await amal.says('Xyzzy plugh')
  await amal.presses('question:human')
  await vera.presses('question:take')
  lotse.skipAll()

  await clara.says('/volunteers')
  expect(clara.reads()).toMatch(
    /• Vera · freiwillig · im Dienst · hat gerade genug zu tun\n• Viktor · freiwillig · macht Pause/,
  )
})

test('quiet hours are nobody else’s business', async () => {
  const lotse = await startLotse()
  await lotse.vera.says('/quiet 8-20')
  lotse.vera.skips()

  expect(await screenOf(lotse, 'Vera')).not.toMatch(/Ruhe|Pause/)
})

test('hours served are shown for the certificate of voluntary work', async () => {
  const lotse = await startPlanned('Mo 10-12')
  const { vera, clara, advance } = lotse
  await vera.forges(`shift:take:${(await shiftIds(lotse))[0]}`)
  await advance(days(1))
  lotse.skipAll()

  await screenOf(lotse, 'Vera')
  await clara.presses('person:hours')
  expect(clara.reads()).toMatch(/Ehrenamtliche Stunden\nVera, Gruppe Lotse[\s\S]*Stunden: 2\n/)
  expect(vera.unread()).toBe(0)
})

test('many volunteers fill several pages', async () => {
  const lotse = await startLotse()
  const { clara } = lotse
  await clara.says('/invite')
  const code = /start=(join_\w+)/.exec(clara.last().text)?.[1]
  const newcomers = Array.from({ length: 20 }, (_, index) => lotse.person(4000 + index, `Helfer${index + 1}`, 'de'))
  for (const newcomer of newcomers) await newcomer.starts(code)
  for (const actor of [...newcomers, clara]) actor.skips()

  await clara.says('/volunteers')
  expect(clara.reads()).toMatch(/^23 Personen sind dabei[\s\S]*Seite 1 von 2[\s\S]*\[Nächste ›\]$/)
  await clara.presses('Nächste ›')
  expect(clara.reads()).toMatch(/^\(edited\)[\s\S]*Helfer20[\s\S]*Seite 2 von 2[\s\S]*\[‹ Vorige\]$/)
  expect(await clara.forges('person:page:99')).toBe('')
  expect(clara.unread()).toBe(0)
})

test('what a volunteer or an outsider presses of it is refused', async () => {
  const { clara, vera, oskar } = await startLotse()
  await oskar.starts()
  oskar.skips()
  await clara.says('/volunteers')
  await clara.presses('Viktor')
  const data = clara
    .last()
    .buttons.flat()
    .map(({ data }) => data ?? '')
  clara.skips()

  for (const actor of [vera, oskar])
    for (const button of [...data, 'person:page:0'])
      expect(await actor.forges(button)).toBe('Das dürfen nur Koordinatorinnen und Koordinatoren der Gruppe.')
})

test('somebody who blocked Lotse is shown as unreachable, and not as on duty', async () => {
  const { clara, vera, moment, advance } = await startLotse()
  vera.person.block()
  await moment()
  await advance(hours(1))
  clara.skips()

  await clara.says('/volunteers')
  expect(clara.reads()).toContain('• Vera · freiwillig · nicht erreichbar\n')
})
