import { expect, test } from 'vitest'
import { asked, called } from '../support/asked.ts'
import { minutes } from '../support/lotse.ts'

test('asker and volunteer both read what is going on, with the time where they are', async () => {
  const { amal, vera, timeIn } = await asked()
  const until = timeIn(minutes(10))
  await amal.presses('question:human')
  expect(amal.reads().replace(until, '09:10')).toMatchInlineSnapshot(`
    "Ich habe jemanden aus der Gruppe gefragt und warte bis 09:10 Uhr auf eine Antwort. Danach frage ich die ganze Gruppe, ohne Ihre Worte zu zeigen.
    Mit dieser Person können Sie Deutsch sprechen.

    Sie können hier weiterschreiben oder ein Foto schicken. Wer Ihnen hilft, bekommt alles. Ihren Namen und Ihre Nummer sieht niemand.

    Worum geht es? Dann finde ich die richtige Person.
    [Wohnen] [Verträge und Geld]
    [Ämter und Briefe] [Aufenthalt und Asyl]
    [Arbeit und Ausbildung] [Deutsch lernen]
    [Familie und Kinder] [Gesundheit]
    [Alltag] [Notfall]
    [Vertraulich behandeln]
    [Beenden]"
  `)
  expect(vera.reads().replace(until, '09:10')).toMatchInlineSnapshot(`
    "Jemand braucht Hilfe. Können Sie übernehmen?

    Sprache: Deutsch, Arabisch
    Thema: noch offen

    Xyzzy plugh

    Bis 09:10 Uhr warte ich auf Sie, dann frage ich die nächste Person. Passt es nicht, geben Sie weiter. Das ist in Ordnung.
    [Übernehmen] [Weitergeben]"
  `)
})

test('the next one is asked when the time is over; the asker reads it in the same message', async () => {
  const { amal, vera, viktor, advance, timeIn } = await asked()
  await viktor.presses('oncall:start')
  viktor.skips()
  const until = timeIn(minutes(10))
  await amal.presses('question:human')
  const [first, second] = vera.unread() > 0 ? [vera, viktor] : [viktor, vera]
  expect(first.reads()).toContain(`Bis ${until} Uhr warte ich auf Sie`)
  expect(amal.reads()).toContain(`warte bis ${until} Uhr auf eine Antwort`)

  const then = timeIn(minutes(20))
  await advance(minutes(10))
  expect(first.reads()).toMatch(/^\(edited\)[\s\S]*Xyzzy plugh[\s\S]*Die Zeit ist um/)
  expect(second.reads()).toContain(`Bis ${then} Uhr warte ich auf Sie`)
  expect(amal.reads()).toMatch(new RegExp(`^\\(edited\\)[^]*warte bis ${then} Uhr auf eine Antwort`))
  await first.presses('question:take')
  expect(second.reads()).toContain('Jemand anderes hat die Frage übernommen')
  first.skips()
  amal.skips()
})

test('after the last one, the group chat gets topic and language, and coordinators are told', async () => {
  const { amal, vera, clara, chat, advance } = await called()
  amal.skips()
  vera.skips()
  await advance(minutes(10))
  expect(chat.reads()).toMatchInlineSnapshot(`
    "Jemand wartet auf einen Menschen
    Sprache: Deutsch, Arabisch
    Thema: noch offen

    Wer Zeit hat, drückt auf „Übernehmen“. Die Worte kommen dann privat.
    [Übernehmen]"
  `)
  expect(clara.reads()).toMatchInlineSnapshot(`
    "Eine Frage findet niemanden
    Sprache: Deutsch, Arabisch
    Thema: noch offen

    Im Dienst ist gerade niemand frei. Im Gruppenchat steht eine Karte. Sie können die Frage auch selbst übernehmen.
    [Übernehmen]
    [Wie steht es?]"
  `)
  expect(amal.reads()).toMatchInlineSnapshot(`
    "Wer Dienst hat, konnte Ihre Frage bisher nicht übernehmen. Ich habe die ganze Gruppe gefragt, ohne Ihre Worte zu zeigen. Es kann einige Stunden dauern. Ich melde mich, sobald jemand Zeit hat.

    Vielleicht hilft Ihnen bis dahin ein Ratgeber: /guides
    [Wohnen] [Verträge und Geld]
    [Ämter und Briefe] [Aufenthalt und Asyl]
    [Arbeit und Ausbildung] [Deutsch lernen]
    [Familie und Kinder] [Gesundheit]
    [Alltag] [Notfall]
    [Vertraulich behandeln]
    [Beenden]"
  `)
  expect(vera.reads()).toMatchInlineSnapshot(`
    "(edited) Jemand braucht Hilfe. Können Sie übernehmen?

    Sprache: Deutsch, Arabisch
    Thema: noch offen

    Xyzzy plugh

    Die Zeit ist um, ich frage jetzt andere. Solange niemand übernommen hat, können Sie die Frage noch nehmen.
    [Übernehmen] [Weitergeben]"
  `)
})

test('nothing more is said while nothing changes', async () => {
  const { amal, vera, clara, chat, advance, skipAll } = await called()
  await advance(minutes(10))
  skipAll()
  await advance(minutes(60))
  await advance(minutes(600))
  expect([amal.reads(), vera.reads(), clara.reads(), chat.reads()].join('')).toBe('')
})

test('ACCEPT_WITHIN decides how long each has', async () => {
  const { amal, vera, clara, advance, timeIn } = await asked({ ACCEPT_WITHIN: '45m' })
  const until = timeIn(minutes(45))
  await amal.presses('question:human')
  expect(vera.reads()).toContain(`Bis ${until} Uhr`)
  await advance(minutes(44))
  expect(vera.reads()).toBe('')
  await advance(minutes(1))
  expect(vera.reads()).toContain('Die Zeit ist um')
  amal.skips()
  clara.skips()
})
