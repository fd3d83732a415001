import { describe, expect, test } from 'vitest'
import { startForAsker } from '../support/asker-tasks.ts'

const details = 'Ich warte am Eingang, ich habe einen roten Schal.'

/** Vera has the place in Amal's task; both have looked. */
async function together(wish: Parameters<typeof startForAsker>[0] = {}) {
  const lotse = await startForAsker({ details, ...wish })
  await lotse.amal.speaks('de')
  await lotse.vera.presses('task:claim', lotse.chat.card())
  lotse.skipAll()
  return lotse
}

describe('whoever takes a place for an asker', () => {
  test('reads their words, and both can write to each other', async () => {
    const { amal, vera, chat, clara } = await startForAsker({ details })
    await vera.presses('task:claim', chat.card())
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Sie sind dabei. Danke!

      Begleitung zum Amt

      Wenn es doch nicht klappt, drücken Sie bitte gleich auf „Ich kann doch nicht“. Dann kann jemand anderes gehen.
      [Erledigt] [Ich kann doch nicht]
      ---
      Nur für Sie: Begleitung zum Amt

      Die Person, um die es geht, schreibt:
      Ich warte am Eingang, ich habe einen roten Schal.

      Bitte geben Sie das nicht weiter. Wenn die Aufgabe vorbei ist, nehme ich es zurück.
      ---
      #abc · Hier schreiben Sie mit der Person, um die es geht: Begleitung zum Amt

      Was Sie hier schreiben, kommt bei der Person an. Name und Nummer bleiben auf beiden Seiten verborgen.

      Die Person spricht: Arabisch. Sie haben keine gemeinsame Sprache. Kurze, einfache Sätze lassen sich gut übersetzen.
      [Jetzt dolmetschen lassen]
      [Schreiben pausieren]"
    `)
    expect(amal.reads()).toMatchInlineSnapshot(`
      "سيرافقكم شخص من المجموعة.

      ما تكتبونه هنا الآن يصل إلى هذا الشخص. وهو لا يرى اسمكم ولا رقمكم. يتكلم هذا الشخص: ⁨الألمانية⁩. ليست لديكما لغة مشتركة. الجمل القصيرة والبسيطة تسهل ترجمتها.

      هل تريدون أن تسألوني عن شيء آخر؟ اضغطوا أولا على «إيقاف الكتابة مؤقتا».
      [أحتاج إلى مترجم الآن]
      [إيقاف الكتابة مؤقتا]"
    `)
    await vera.says('Ich komme um neun.')
    expect(amal.reads()).toBe('Ich komme um neun.')
    await amal.says('Danke')
    expect(vera.reads()).toBe('Danke')
    expect(chat.reads()).not.toContain('Schal')
    clara.skips()
  })

  test('a day before at the earliest', async () => {
    const { amal, vera, clock } = await together({ startsAt: new Date('2026-11-26T09:00:00Z') })
    expect(clock.now() < new Date('2026-11-25T09:00:00Z')).toBe(true)
    await vera.says('Hallo')
    expect(vera.reads()).toContain('Guten Tag')
    expect(amal.reads()).toBe('')
  })

  test('tells apart two who go with the same person', async () => {
    const lotse = await together({ places: 2 })
    const { amal, vera, viktor, chat } = lotse
    await viktor.presses('task:claim', chat.card())
    expect(amal.reads()).toMatchInlineSnapshot(`
      "Eine Person aus der Gruppe begleitet Sie.

      Was Sie jetzt hier schreiben, bekommt diese Person. Ihren Namen und Ihre Nummer sieht sie nicht. Sie können auf Deutsch schreiben.

      Sie schreiben gerade mit mehreren Menschen. Vor den Nachrichten dieser Person steht #abc. Antworten Sie auf eine Nachricht, dann weiß ich, für wen Ihre Worte sind.

      Möchten Sie mich etwas anderes fragen? Drücken Sie vorher auf „Schreiben pausieren“.
      [Schreiben pausieren]"
    `)
    lotse.skipAll()
    await vera.says('Von Vera')
    await viktor.says('Von Viktor')
    expect(amal.reads()).toMatchInlineSnapshot(`
      "#abc
      Von Vera
      ---
      #abc
      Von Viktor"
    `)
    await amal.says('Für Viktor', { replyTo: amal.sees('Von Viktor') as never })
    expect(vera.reads()).toBe('')
    expect(viktor.reads()).toBe('Für Viktor')
    await amal.says('Für wen?')
    expect(amal.reads()).toMatchInlineSnapshot(`
      "Für welches Gespräch ist das? Ich habe es noch niemandem geschickt.
      [Person aus der Gruppe · #abc]
      [Person aus der Gruppe · #abc]"
    `)
    expect(vera.reads() + viktor.reads()).toBe('')
  })

  test('carries corrections, replies and what is taken back', async () => {
    const { amal, vera } = await together()
    const sent = await vera.says('Um neun')
    expect(amal.reads()).toBe('Um neun')
    await vera.edits(sent, 'Um zehn')
    expect(amal.reads()).toBe('(edited) Um zehn')
    await vera.says('/undo', { replyTo: sent })
    expect(amal.reads()).toBe('(a message was deleted)')
    vera.skips()
  })
})
