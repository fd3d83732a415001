import { expect, test } from 'vitest'
import { startLotse } from '../support/lotse.ts'

test('somebody asks, is answered from a guide, asks for a person, talks, and says how it went', async () => {
  const { amal, vera } = await startLotse()

  await amal.says('تسجيل العنوان')
  expect(amal.reads()).toMatchInlineSnapshot(`
    "⁨تسجيل العنوان (Anmeldung)⁩
    بعد الانتقال إلى السكن، سجّلوا عنوانكم خلال أسبوعين في مكتب المواطنين (Bürgeramt أو Einwohnermeldeamt). تحتاجون إلى جواز السفر أو الهوية، وإلى ورقة من المؤجر، وهي تأكيد السكن (Wohnungsgeberbestätigung). إذا لم يوجد موعد، فاحجزوا أقرب موعد تجدونه واحتفظوا بتأكيد الحجز.

    هل هذا ما تبحثون عنه؟ وإلا فانظروا في دليل آخر أو اسألوا شخصا.
    [تسجيل العنوان (Anmeldung)]
    [ما هي الشوفا (SCHUFA)؟]
    [عقد الموبايل أو البطاقة المدفوعة مسبقا]
    [أريد أن أسأل شخصا]"
  `)

  await amal.presses('question:human')
  expect(amal.reads()).toMatchInlineSnapshot(`
    "سألت شخصا من المجموعة. لديه وقت للرد حتى الساعة 09:10، وبعدها أسأل الشخص التالي.

    يمكنكم أن تكتبوا هنا المزيد أو أن ترسلوا صورة. كل شيء يصل إلى من يساعدكم. اسمكم ورقمكم لا يراهما أحد.
    [التعامل معه بسرية]
    [إنهاء]"
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
    "معكم الآن شخص من المجموعة، وهو يقرأ سؤالكم. تابعوا الكتابة هنا.
    لا توجد لغة مشتركة بينكم وبين هذا الشخص. هو يتكلم: ⁨الألمانية⁩. هل تريدون تجربة لغة منها؟ أو اكتبوا بلغتكم، وعندها يساعد برنامج ترجمة.
    [الألمانية]
    [إنهاء]"
  `)

  await vera.says('Guten Tag! Wann sind Sie eingezogen?')
  expect(amal.reads()).toBe('Guten Tag! Wann sind Sie eingezogen?')
  await amal.says('قبل أسبوع')
  expect(vera.reads()).toBe('قبل أسبوع')

  await amal.presses('question:close')
  expect(amal.reads()).toMatchInlineSnapshot(`
    "انتهت المحادثة.

    هل ساعدكم ذلك؟ إذا كان لديكم سؤال جديد، فاكتبوا لي.
    [⭐] [⭐⭐] [⭐⭐⭐]
    [⭐⭐⭐⭐] [⭐⭐⭐⭐⭐]"
  `)
  expect(vera.reads()).toMatchInlineSnapshot(`"#abc: Die Person hat das Gespräch beendet. Danke für Ihre Hilfe!"`)
  await amal.presses(/question:rate:.*:5/)
  expect(amal.reads()).toMatchInlineSnapshot(`"(edited) شكرا! ⁨⭐⭐⭐⭐⭐⁩"`)
})
