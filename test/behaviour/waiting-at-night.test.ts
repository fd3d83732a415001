import { expect, test } from 'vitest'
import { askedAtNight, calledAtNight } from '../support/asked.ts'
import { minutes, startLotse } from '../support/lotse.ts'

test('with nobody on duty, group chat and coordinators hear at once, and the asker that it may take hours', async () => {
  const { amal, clara, chat } = await askedAtNight()
  await amal.presses('question:human')
  expect(amal.reads()).toMatchInlineSnapshot(`
    "Gerade hat niemand Dienst. Ich habe die ganze Gruppe gefragt, ohne Ihre Worte zu zeigen. Es kann einige Stunden dauern. Ich melde mich, sobald jemand Zeit hat.

    Vielleicht hilft Ihnen bis dahin ein Ratgeber: /guides

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
  expect(chat.reads()).toContain('Jemand wartet auf einen Menschen')
  expect(clara.reads()).toContain('Im Gruppenchat steht eine Karte')
})

test('whoever comes on duty is asked at once, and the asker reads it in the same message', async () => {
  const { amal, viktor, clara, chat, advance, timeIn } = await calledAtNight()
  const until = timeIn(minutes(10))
  await viktor.presses('oncall:start')
  expect(viktor.reads()).toContain('Xyzzy plugh')
  expect(amal.reads()).toMatch(new RegExp(`^\\(edited\\)[^]*warte bis ${until} Uhr`))
  await advance(minutes(10))
  expect(amal.reads()).toMatch(/^\(edited\) Wer Dienst hat, konnte Ihre Frage bisher nicht übernehmen/)
  expect(viktor.reads()).toContain('Die Zeit ist um')
  expect(clara.reads() + chat.reads()).toBe('')
})

test('a volunteer who asks is not asked for their own question, and cannot take it', async () => {
  const { vera, chat, clara } = await startLotse()
  await vera.says('Xyzzy plugh')
  await vera.presses('question:human')
  expect(vera.reads()).toContain('Gerade hat niemand Dienst')
  expect(await vera.presses('question:take', chat.card())).toBe('Das ist Ihre eigene Frage.')
  expect(clara.reads()).toContain('Eine Frage findet niemanden')
})

test('the only coordinator who asks outside any group chat is told that nobody is there', async () => {
  const { clara, vera, group } = await startLotse()
  await vera.presses('oncall:stop')
  group.kickBot()
  await clara.says('Xyzzy plugh')
  clara.skips()
  await clara.presses('question:human')
  expect(clara.reads()).toContain('Gerade hat niemand Dienst. Auch sonst kann ich gerade niemanden fragen.')
  vera.skips()
})
