import { describe, expect, test } from 'vitest'
import { asked, calledAtNight } from '../support/asked.ts'
import { hours, minutes, startLotse } from '../support/lotse.ts'
import { startPlanned, takesNext } from '../support/planned.ts'

/** What somebody reads, without the buttons below it. */
const withoutButtons = (text: string): string => text.replace(/\n\[[\s\S]*$/, '')

/** Nobody is on duty; Viktor holds the next shift of these. Amal wants a person, in her language. */
async function waitsFor(slot: string, language: string) {
  const lotse = await startPlanned(slot)
  const { amal, vera, viktor } = lotse
  await vera.presses('oncall:stop')
  await takesNext(lotse, viktor)
  await amal.speaks(language)
  await amal.says('Xyzzy plugh')
  lotse.skipAll()
  await amal.presses('question:human')
  return lotse
}

describe('the asker reads when the next duty begins', () => {
  test.each([
    ['Mo 10-12', 'heute um 10:00 Uhr'],
    ['Di 10-12', 'morgen um 10:00 Uhr'],
    ['Fr 10-12', 'am Fr., 27. Nov. um 10:00 Uhr'],
  ])('%s: %s', async (slot, when) => {
    const { amal, clara, chat } = await waitsFor(slot, 'de')
    expect(amal.reads()).toContain(`Der nächste Dienst beginnt ${when}, dann frage ich weiter.`)
    clara.skips()
    chat.reads()
  })

  test('in German', async () => {
    const { amal, clara, chat } = await waitsFor('Di 9-12', 'de')
    expect(withoutButtons(amal.reads())).toMatchInlineSnapshot(`
      "Gerade hat niemand Dienst. Ich habe die ganze Gruppe gefragt, ohne Ihre Worte zu zeigen. Der nächste Dienst beginnt morgen um 09:00 Uhr, dann frage ich weiter. Ich melde mich, sobald jemand Zeit hat.

      Vielleicht hilft Ihnen bis dahin ein Ratgeber: /guides

      Sie können hier weiterschreiben oder ein Foto schicken. Wer Ihnen hilft, bekommt alles. Ihren Namen und Ihre Nummer sieht niemand.

      Worum geht es? Dann finde ich die richtige Person."
    `)
    clara.skips()
    chat.reads()
  })

  test('in Arabic', async () => {
    const { amal, clara, chat } = await waitsFor('Di 9-12', 'ar')
    expect(withoutButtons(amal.reads())).toMatchInlineSnapshot(`
      "لا أحد في المناوبة الآن. سألت المجموعة كلها، من دون أن أُظهر كلماتكم. تبدأ المناوبة التالية ⁨غدا الساعة 09:00⁩، وعندها أسأل من جديد. سأكتب لكم عندما يجد أحد وقتا.

      ربما يفيدكم حتى ذلك الحين دليل إرشادي: ⁨/guides⁩

      يمكنكم أن تكتبوا هنا المزيد أو أن ترسلوا صورة. كل شيء يصل إلى من يساعدكم. اسمكم ورقمكم لا يراهما أحد.

      ما موضوع سؤالكم؟ هكذا أجد الشخص المناسب."
    `)
    clara.skips()
    chat.reads()
  })
})

describe('while somebody is asked', () => {
  test('in Arabic: with whom no language is shared, until when, and what then', async () => {
    const { amal, vera, timeIn } = await startLotse()
    await amal.says('Xyzzy plugh')
    amal.skips()
    const until = timeIn(minutes(10))
    await amal.presses('question:human')
    expect(withoutButtons(amal.reads()).replace(until, '09:10')).toMatchInlineSnapshot(`
      "سألت شخصا من المجموعة، وأنتظر الرد حتى الساعة 09:10. بعدها أسأل المجموعة كلها، من دون أن أُظهر كلماتكم.
      لا توجد لغة مشتركة بينكم وبين هذا الشخص. قد يساعد برنامج ترجمة.

      يمكنكم أن تكتبوا هنا المزيد أو أن ترسلوا صورة. كل شيء يصل إلى من يساعدكم. اسمكم ورقمكم لا يراهما أحد.

      ما موضوع سؤالكم؟ هكذا أجد الشخص المناسب."
    `)
    vera.skips()
  })

  test('who knows already is said, when somebody comes on duty after all', async () => {
    const { amal, viktor } = await calledAtNight()
    await viktor.presses('oncall:start')
    expect(amal.reads()).toContain('Auch die ganze Gruppe weiß schon Bescheid.')
    viktor.skips()
  })

  test('it is said when there is another one to ask', async () => {
    const { amal, vera, viktor } = await asked()
    await viktor.presses('oncall:start')
    await amal.presses('question:human')
    expect(amal.reads()).toContain('Danach frage ich die nächste Person.')
    vera.skips()
    viktor.skips()
  })

  test('once it is taken nothing in the chat says that it waits', async () => {
    const { amal, vera } = await asked()
    await amal.presses('question:human')
    amal.skips()
    await vera.presses('question:take')
    expect(amal.reads()).toMatch(
      /^\(edited\) ✓ Jemand hat Ihre Frage übernommen\.\n---\nJemand aus der Gruppe ist jetzt/,
    )
    vera.skips()
  })
})

test('in an emergency the numbers come first, and no guide is offered instead', async () => {
  const lotse = await calledAtNight()
  await lotse.amal.presses(/question:topic:\w+:emergency/)
  const read = lotse.amal.reads()
  expect(read).toMatch(/^\(edited\) Bei Lebensgefahr rufen Sie jetzt an:[\s\S]*112[\s\S]*kleinen Kreis/)
  expect(read).not.toContain('/guides')
  lotse.skipAll()
})

test('in the asker’s quiet hours news comes as an edit, without a sound', async () => {
  const { amal, vera, clara, chat, advance } = await asked()
  await amal.says('/quiet 8-23')
  await amal.presses('question:human')
  amal.skips()
  await advance(minutes(10))
  expect(amal.reads()).toMatch(/^\(edited\) Wer Dienst hat, konnte Ihre Frage bisher nicht übernehmen/)
  await advance(hours(20))
  for (const somebody of [amal, vera, clara]) somebody.skips()
  chat.reads()
})
