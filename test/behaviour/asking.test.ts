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
  expect(vera.reads()).toMatchInlineSnapshot(`
    "Jemand möchte mit einem Menschen sprechen

    Sprache: Arabisch
    Thema: Wohnen

    ⁨تسجيل العنوان⁩

    Sie haben keine gemeinsame Sprache. Mit einem Übersetzungsprogramm kann es trotzdem gehen.

    Bis 09:10 Uhr warte ich auf Sie, dann frage ich die nächste Person. Passt es nicht, geben Sie weiter. Niemand erfährt das.
    [Übernehmen] [Weitergeben]"
  `)

  expect(await vera.presses('question:take')).toMatchInlineSnapshot(`"Übernommen."`)
  expect(vera.reads()).toMatchInlineSnapshot(`
    "(edited) Sie haben diese Frage übernommen. Das Gespräch steht unten.
    ---
    #abc · Sprache: Arabisch
    Thema: Wohnen

    Das ist jetzt Ihr Gespräch. Was Sie hier schreiben, kommt bei der Person an. Sie sieht weder Ihren Namen noch Ihre Nummer, und Sie nicht ihre.

    Die Person spricht: Arabisch. Sie haben keine gemeinsame Sprache, das weiß sie. Kurze, einfache Sätze lassen sich gut übersetzen.
    [Beenden]
    ---
    تسجيل العنوان"
  `)
  expect(amal.reads()).toMatchInlineSnapshot(`
    "⁨Jemand aus der Gruppe ist jetzt für Sie da und liest Ihre Frage. Schreiben Sie einfach hier weiter⁩.
    ⁨Sie haben keine gemeinsame Sprache. Die Person spricht⁩: ⁨الألمانية⁩. ⁨Möchten Sie eine davon versuchen? Oder schreiben Sie in Ihrer Sprache, dann hilft ein Übersetzungsprogramm⁩.
    [الألمانية]
    [Beenden]"
  `)

  await vera.says('Guten Tag! Wann sind Sie eingezogen?')
  expect(amal.reads()).toBe('Guten Tag! Wann sind Sie eingezogen?')
  await amal.says('قبل أسبوع')
  expect(vera.reads()).toBe('قبل أسبوع')

  await amal.presses('question:close')
  expect(amal.reads()).toMatchInlineSnapshot(`
    "⁨Das Gespräch ist beendet⁩.

    ⁨Hat es Ihnen geholfen? Wenn Sie eine neue Frage haben, schreiben Sie einfach⁩.
    [⭐] [⭐⭐] [⭐⭐⭐]
    [⭐⭐⭐⭐] [⭐⭐⭐⭐⭐]"
  `)
  expect(vera.reads()).toMatchInlineSnapshot(`"#abc: Die Person hat das Gespräch beendet. Danke für Ihre Hilfe!"`)
  await amal.presses(/question:rate:.*:5/)
  expect(amal.reads()).toMatchInlineSnapshot(`"(edited) Danke! ⁨⭐⭐⭐⭐⭐⁩"`)
})
