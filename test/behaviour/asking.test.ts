import { expect, test } from 'vitest'
import { startLotse } from '../support/lotse.ts'

test('somebody asks, is answered from a guide, asks for a person, talks, and says how it went', async () => {
  const { amal, vera } = await startLotse()

  await amal.says('تسجيل العنوان')
  expect(amal.reads()).toMatchInlineSnapshot(`
    "⁨تسجيل العنوان (Anmeldung)⁩
    بعد الانتقال إلى السكن، سجّلوا عنوانكم خلال أسبوعين في مكتب المواطنين (Bürgeramt أو Einwohnermeldeamt). تحتاجون إلى جواز السفر أو الهوية، وإلى ورقة من المؤجر، وهي تأكيد السكن (Wohnungsgeberbestätigung). إذا لم يوجد موعد، فاحجزوا أقرب موعد تجدونه واحتفظوا بتأكيد الحجز.

    ⁨Hilft Ihnen das? Sonst fragen Sie einen Menschen aus der Gruppe⁩.
    [تسجيل العنوان (Anmeldung)]
    [⁨Einen Menschen fragen⁩]"
  `)

  await amal.presses('question:human')
  expect(amal.reads()).toMatchInlineSnapshot(`
    "⁨Ich habe jemanden aus der Gruppe gefragt. Bis⁩ 09:10 ⁨Uhr ist Zeit zu antworten, sonst frage ich die nächste Person⁩.

    ⁨Sie können hier weiterschreiben oder ein Foto schicken. Wer Ihnen hilft, bekommt alles. Ihren Namen und Ihre Nummer sieht niemand⁩.
    [⁨Vertraulich behandeln⁩]
    [Beenden]"
  `)
  expect(vera.reads()).toMatchInlineSnapshot(`""`)

  expect(await vera.presses('question:take')).toMatchInlineSnapshot()
  expect(vera.reads()).toMatchInlineSnapshot()
  expect(amal.reads()).toMatchInlineSnapshot()

  await vera.says('Guten Tag! Wann sind Sie eingezogen?')
  expect(amal.reads()).toBe('Guten Tag! Wann sind Sie eingezogen?')
  await amal.says('قبل أسبوع')
  expect(vera.reads()).toBe('قبل أسبوع')

  await amal.presses('question:close')
  expect(amal.reads()).toMatchInlineSnapshot()
  expect(vera.reads()).toMatchInlineSnapshot()
  await amal.presses(/question:rate:.*:5/)
  expect(amal.reads()).toMatchInlineSnapshot()
})
