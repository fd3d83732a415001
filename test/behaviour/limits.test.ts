import { expect, test } from 'vitest'
import { startLotse } from '../support/lotse.ts'

test('/limits says what holds, and each limit is changed in place', async () => {
  const { vera } = await startLotse()
  await vera.says('/limits')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "Ihre Grenzen

    Ich frage Sie, wann immer Sie Dienst haben. Grenzen haben Sie keine gesetzt.

    Sprachen: Deutsch
    Themen, die zu Ihnen passen: alle

    Sie können das jederzeit ändern, und nur Sie. Es gilt sofort.
    [Gespräche zugleich] [Fragen pro Woche]
    [Ruhezeit] [Pause]
    [Sprachen] [Themen]
    [Nie zu …]"
  `)
  await vera.presses('limits:edit:open')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "(edited) Wie viele Gespräche möchten Sie höchstens zugleich haben? Sind es so viele, frage ich Sie erst wieder, wenn eines beendet ist.
    [1] [2] [3] [5]
    [✓ Ohne Grenze]
    [‹ Zurück]"
  `)
  expect(await vera.presses('limits:open:2')).toBe('Gilt ab sofort.')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "(edited) Wie viele Gespräche möchten Sie höchstens zugleich haben? Sind es so viele, frage ich Sie erst wieder, wenn eines beendet ist.
    [1] [✓ 2] [3] [5]
    [Ohne Grenze]
    [‹ Zurück]"
  `)
  await vera.presses('‹ Zurück')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "(edited) Ihre Grenzen

    Ich frage Sie, wenn Sie Dienst haben, in diesen Grenzen:
    • höchstens 2 offene Gespräche (gerade: 0)

    Sprachen: Deutsch
    Themen, die zu Ihnen passen: alle

    Sie können das jederzeit ändern, und nur Sie. Es gilt sofort.
    [Gespräche zugleich] [Fragen pro Woche]
    [Ruhezeit] [Pause]
    [Sprachen] [Themen]
    [Nie zu …]"
  `)
})

test('all limits together, on one screen', async () => {
  const { vera } = await startLotse()
  await vera.says('/limits')
  for (const press of ['limits:edit:week', 'limits:week:1', 'limits:show', 'limits:edit:never', 'limits:bar:stay:yes'])
    await vera.presses(press)
  vera.skips()
  await vera.presses('limits:bar:housing:yes')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "(edited) Zu welchen Themen soll ich Sie nie fragen? Tippen Sie sie an. ✕ heißt: nie.
    [✕ Wohnen] [– Verträge und Geld]
    [– Ämter und Briefe] [✕ Aufenthalt und Asyl]
    [– Arbeit und Ausbildung] [– Deutsch lernen]
    [– Familie und Kinder] [– Gesundheit]
    [– Alltag] [– Notfall]
    [‹ Zurück]"
  `)
  await vera.presses('limits:show')
  await vera.presses('limits:edit:topics')
  await vera.presses('limits:topic:health')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "(edited) Welche Themen passen zu Ihnen? Bei diesen frage ich Sie zuerst, bei anderen nur, wenn sich sonst niemand findet.
    [✓ Wohnen] [✓ Verträge und Geld]
    [✓ Ämter und Briefe] [✓ Aufenthalt und Asyl]
    [✓ Arbeit und Ausbildung] [✓ Deutsch lernen]
    [✓ Familie und Kinder] [– Gesundheit]
    [✓ Alltag] [✓ Notfall]
    [‹ Zurück]"
  `)
  await vera.presses('limits:show')
  await vera.presses('quiet:show')
  await vera.presses('quiet:set:1320:420')
  await vera.presses('limits:show')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "(edited) Ihre Grenzen

    Ich frage Sie, wenn Sie Dienst haben, in diesen Grenzen:
    • höchstens 1 Frage in der Woche (diese Woche: 0)
    • Ruhezeit von 22:00 bis 07:00 Uhr
    • nie zu: Aufenthalt und Asyl, Wohnen

    Sprachen: Deutsch
    Themen, die zu Ihnen passen: Wohnen, Verträge und Geld, Ämter und Briefe, Aufenthalt und Asyl, Arbeit und Ausbildung, Deutsch lernen, Familie und Kinder, Alltag, Notfall

    Sie können das jederzeit ändern, und nur Sie. Es gilt sofort.
    [Gespräche zugleich] [Fragen pro Woche]
    [Ruhezeit] [Pause]
    [Sprachen] [Themen]
    [Nie zu …]"
  `)
  for (const press of ['limits:edit:never', 'limits:bar:stay:no', 'limits:bar:housing:no', 'limits:show'])
    await vera.presses(press)
  expect(vera.reads()).not.toContain('nie zu')
})

test('languages and topics are where they always were', async () => {
  const { vera } = await startLotse()
  await vera.says('/limits')
  await vera.presses('limits:languages')
  expect(vera.reads()).toContain('In welcher Sprache soll ich schreiben?')
})
