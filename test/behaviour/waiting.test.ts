import { describe, expect, test } from 'vitest'
import { minutes, startLotse } from '../support/lotse.ts'

/** Amal reads German here and asks for a person about something no guide knows. */
async function asked(settings: Record<string, string> = {}) {
  const lotse = await startLotse({ settings })
  await lotse.amal.speaks('de')
  await lotse.amal.says('Xyzzy plugh')
  lotse.amal.skips()
  return lotse
}

/** The same, with nobody on duty. */
async function askedAtNight() {
  const lotse = await asked()
  await lotse.vera.presses('oncall:stop')
  lotse.vera.skips()
  return lotse
}

describe('with somebody on duty', () => {
  test('both read what is going on, with the time where they are', async () => {
    const { amal, vera, timeIn } = await asked()
    const until = timeIn(minutes(10))
    await amal.presses('question:human')
    expect(amal.reads().replace(until, '09:10')).toMatchInlineSnapshot(`
      "Ich habe jemanden aus der Gruppe gefragt und warte bis 09:10 Uhr auf eine Antwort. Danach frage ich die nächste Person.

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

      Bis 09:10 Uhr warte ich auf Sie, dann frage ich die nächste Person. Passt es nicht, geben Sie weiter. Niemand erfährt das.
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
    const { amal, vera, clara, chat, advance } = await asked()
    await amal.presses('question:human')
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
      [Übernehmen]"
    `)
    expect(amal.reads()).toMatchInlineSnapshot(`
      "Wer Dienst hat, konnte Ihre Frage bisher nicht übernehmen. Ich habe jetzt die ganze Gruppe gefragt, ohne Ihre Worte zu zeigen. Es kann einige Stunden dauern. Ich melde mich.
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
    const { amal, vera, clara, chat, advance } = await asked()
    await amal.presses('question:human')
    await advance(minutes(10))
    for (const somebody of [amal, vera, clara]) somebody.skips()
    chat.reads()
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
})

describe('passing on', () => {
  test('asks the next one at once, takes the words away, and tells nobody', async () => {
    const { amal, vera, chat, clara } = await asked()
    await amal.says({ photo: { size: 1000 } })
    await amal.presses('question:human')
    amal.skips()
    expect(vera.reads()).toContain('<photo>')
    expect(await vera.presses('question:pass')).toBe('Weitergegeben. Danke!')
    const left = vera.reads()
    expect(left).toContain('können Sie es sich noch anders überlegen')
    expect(left).toContain('(a message was deleted)')
    expect(left).not.toContain('Xyzzy')
    expect(amal.reads()).not.toContain('Vera')
    expect(chat.reads() + clara.reads()).not.toMatch(/Vera|Xyzzy/)
  })

  test('can be thought better of while nobody has it', async () => {
    const { amal, vera, clara } = await asked()
    await amal.presses('question:human')
    await vera.presses('question:pass')
    expect(await vera.presses('question:take')).toBe('Übernommen.')
    expect(vera.reads()).toContain('Xyzzy plugh')
    expect(clara.reads()).toContain('Jemand anderes hat die Frage übernommen')
    amal.skips()
  })

  test('twice, or after the time, hurries nobody', async () => {
    const { amal, vera, clara, chat, advance } = await asked()
    await amal.presses('question:human')
    const offer = vera.last()
    await advance(minutes(10))
    for (const somebody of [amal, vera, clara]) somebody.skips()
    chat.reads()
    await vera.presses('question:pass', offer)
    expect(vera.reads()).toContain('Weitergegeben')
    expect(await vera.presses('question:pass', offer)).toBe('Weitergegeben. Danke!')
    expect([amal.reads(), vera.reads(), clara.reads(), chat.reads()].join('')).toBe('')
  })
})

describe('with nobody on duty', () => {
  test('group chat and coordinators hear at once, and the asker that it may take hours', async () => {
    const { amal, clara, chat } = await askedAtNight()
    await amal.presses('question:human')
    expect(amal.reads()).toMatchInlineSnapshot(`
      "Gerade hat niemand Dienst. Ich habe die ganze Gruppe gefragt, ohne Ihre Worte zu zeigen. Es kann einige Stunden dauern. Ich melde mich, sobald jemand Zeit hat.

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
    const { amal, viktor, clara, chat, advance, timeIn } = await askedAtNight()
    await amal.presses('question:human')
    amal.skips()
    clara.skips()
    chat.reads()
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
    expect(clara.reads()).toContain('Gerade ist niemand da, den ich fragen kann.')
    vera.skips()
  })
})

describe('what it is about', () => {
  test('is asked where it is not clear, and reaches the volunteer, the card and the coordinator', async () => {
    const { amal, vera, clara, chat, advance, timeIn } = await asked()
    const until = timeIn(minutes(10))
    await amal.presses('question:human')
    vera.skips()
    amal.skips()
    expect(await amal.presses(/question:topic:\w+:work/)).toBe('Notiert.')
    expect(amal.reads().replace(until, '09:10')).toMatchInlineSnapshot(`
      "(edited) Ihre Frage ist notiert unter: Arbeit und Ausbildung. Ich suche weiter jemanden für Sie.

      Ich habe jemanden aus der Gruppe gefragt und warte bis 09:10 Uhr auf eine Antwort. Danach frage ich die nächste Person.

      Sie können hier weiterschreiben oder ein Foto schicken. Wer Ihnen hilft, bekommt alles. Ihren Namen und Ihre Nummer sieht niemand.
      [Vertraulich behandeln]
      [Beenden]"
    `)
    expect(vera.reads()).toMatch(/^\(edited\)[\s\S]*Thema: Arbeit und Ausbildung[\s\S]*Xyzzy[\s\S]*Bis \d\d:\d\d Uhr/)
    await advance(minutes(10))
    expect(chat.reads()).toContain('Thema: Arbeit und Ausbildung')
    expect(clara.reads()).toContain('Thema: Arbeit und Ausbildung')
    amal.skips()
    vera.skips()
  })

  test.each(['stay', 'family', 'health', 'emergency'])('%s never becomes a card', async (topic) => {
    const { amal, clara, chat } = await askedAtNight()
    await amal.presses('question:human')
    amal.skips()
    clara.skips()
    chat.reads()
    expect(await amal.presses(new RegExp(`question:topic:\\w+:${topic}`))).toBe('Bleibt in einem kleinen Kreis.')
    expect(chat.reads()).toContain('(deleted)')
    expect(clara.reads()).toMatch(/^\(edited\)[\s\S]*Vertraulich[\s\S]*der Gruppenchat erfährt davon nichts/)
    expect(amal.reads()).toContain('Ihre Frage bleibt in einem kleinen Kreis')
  })

  test('marked as confidential, coordinators alone are told', async () => {
    const { amal, vera, viktor, clara, chat, advance } = await asked()
    await amal.presses('question:human')
    await amal.presses('question:discreet')
    amal.skips()
    expect(vera.reads()).toContain('🔒 Vertraulich')
    await advance(minutes(10))
    expect(chat.reads()).toBe('')
    expect(amal.reads()).toContain('Ich habe jetzt die Leitung der Gruppe gefragt')
    expect(clara.reads()).toContain('der Gruppenchat erfährt davon nichts')
    const take = vera.last().buttons[0]?.[0]?.data as string
    expect(await viktor.forges(take)).toBe('Diese Frage bleibt jetzt in einem kleinen Kreis.')
    expect(await vera.forges(take)).toBe('Übernommen.')
    for (const somebody of [amal, vera, clara]) somebody.skips()
  })
})

describe('what an asker adds while they wait', () => {
  test('reaches who is asked, the next one with the offer, and again on taking', async () => {
    const { amal, vera, viktor, advance } = await asked()
    await amal.presses('question:human')
    const [first, second] = [vera, viktor]
    first.skips()
    amal.skips()
    await amal.says('Es ist das Finanzamt')
    expect(amal.reads()).toBe('Das ist jetzt bei Ihrer Frage. Wer Ihnen hilft, sieht es.')
    await amal.says('in Augsburg')
    expect(amal.reads()).toBe('')
    expect(first.reads()).toMatch(/Es ist das Finanzamt[\s\S]*in Augsburg/)
    await second.presses('oncall:start')
    second.skips()
    await advance(minutes(10))
    expect(second.reads()).toContain('Xyzzy plugh\nEs ist das Finanzamt\nin Augsburg')
    await second.presses('question:take')
    expect(second.reads()).toMatch(/---\nXyzzy plugh\n---\nEs ist das Finanzamt\n---\nin Augsburg$/)
    expect(first.reads()).not.toContain('Finanzamt')
    amal.skips()
  })

  test('may be a question of its own, which takes it back', async () => {
    const { amal, vera } = await startLotse()
    await amal.speaks('de')
    await amal.says('Mietvertrag verstehen')
    await amal.presses('question:human')
    vera.skips()
    amal.skips()
    await amal.says('Geld vom Jobcenter beantragen')
    expect(amal.reads()).toMatchInlineSnapshot(`
      "Das habe ich zu Ihrer offenen Frage gelegt. Ist es etwas anderes?
      [Das ist eine neue Frage]"
    `)
    expect(vera.reads()).toContain('Geld vom Jobcenter beantragen')
    expect(await amal.presses('question:new')).toBe('Das ist jetzt eine eigene Frage.')
    expect(amal.last().buttons[0]?.[0]?.data).toBe('guide:open:jobcenter')
    expect(vera.reads()).toBe('(a message was deleted)')
    expect(await amal.forges(amal.person.sees().at(-2)?.buttons[0]?.[0]?.data as string)).toContain('eigene Frage')
    amal.skips()
  })

  test('a person asked for on another answer adds that one to the open question', async () => {
    const { amal, vera } = await startLotse()
    await amal.speaks('de')
    await amal.says('Xyzzy plugh')
    const other = amal.last()
    await amal.says('Mietvertrag verstehen')
    await amal.presses('question:human')
    vera.skips()
    expect(await amal.presses('question:human', other)).toBe('Das ist jetzt bei Ihrer offenen Frage.')
    expect(vera.reads()).toContain('Xyzzy plugh')
    expect(await amal.presses('question:human', other)).toBe(
      'Diese Frage ist abgeschlossen. Schreiben Sie einfach neu.',
    )
    amal.skips()
  })
})
