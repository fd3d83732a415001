import { describe, expect, test } from 'vitest'
import { days, hours, startLotse } from '../support/lotse.ts'

/** Amal reads German here and talks with Vera. */
async function talking(settings: Record<string, string> = {}) {
  const lotse = await startLotse({ settings })
  const { amal, vera } = lotse
  await amal.speaks('de')
  await amal.says('Xyzzy plugh')
  await amal.presses('question:human')
  await vera.presses('question:take')
  amal.skips()
  vera.skips()
  return lotse
}

describe('ending a talk', () => {
  test('by the asker, with the button', async () => {
    const { amal, vera } = await talking()
    expect(await amal.presses('question:close')).toBe('Beendet.')
    expect(amal.reads()).toMatchInlineSnapshot(`
      "Das Gespräch ist beendet.

      Hat es Ihnen geholfen? Wenn Sie eine neue Frage haben, schreiben Sie einfach.
      [⭐] [⭐⭐] [⭐⭐⭐]
      [⭐⭐⭐⭐] [⭐⭐⭐⭐⭐]"
    `)
    expect(vera.reads()).toMatchInlineSnapshot(`"#abc: Die Person hat das Gespräch beendet. Danke für Ihre Hilfe!"`)
    expect(await vera.presses('question:close')).toBe('Das war schon beendet.')
  })

  test('by the volunteer', async () => {
    const { amal, vera } = await talking()
    await vera.presses('question:close')
    expect(amal.reads()).toContain('Die Person, die Ihnen geholfen hat, hat das Gespräch beendet.')
    expect(amal.last().buttons.flat()).toHaveLength(5)
    expect(vera.reads()).toMatch(/^#abc: Das Gespräch ist beendet. Danke für Ihre Hilfe!$/)
  })

  test('with /done', async () => {
    const { amal, vera } = await talking()
    await amal.says('/done')
    expect(amal.reads()).toContain('Das Gespräch ist beendet.')
    await amal.says('/done')
    expect(amal.reads()).toBe('Sie haben gerade kein offenes Gespräch.')
    vera.skips()
  })

  test('with /done asks which, where there are several', async () => {
    const { amal, olena, vera } = await talking()
    await olena.says('Xyzzy')
    await olena.presses('question:human')
    await vera.presses('question:take')
    vera.skips()
    await vera.says('/done')
    expect(vera.reads()).toMatch(
      /^Welches Gespräch möchten Sie beenden\?\n\[#abc · noch offen\]\n\[#abc · noch offen\]$/,
    )
    await vera.presses(vera.last().buttons[1]?.[0]?.data as string)
    expect(vera.reads()).toContain('Das Gespräch ist beendet')
    expect([amal.unread(), olena.unread() > 0]).toEqual([0, true])
    olena.skips()
  })

  test('while nobody has taken it, takes it away from everybody', async () => {
    const { amal, vera, clara, chat, advance } = await startLotse()
    await amal.speaks('de')
    await amal.says('Xyzzy plugh')
    await amal.says({ photo: { size: 1000 } })
    await amal.presses('question:human')
    await advance(600_000)
    for (const somebody of [amal, vera, clara]) somebody.skips()
    chat.reads()
    await amal.presses('question:close')
    expect(amal.reads()).toMatchInlineSnapshot(`
      "Gut, ich frage niemanden mehr. Ihre Frage ist beendet.

      Wenn Sie eine neue Frage haben, schreiben Sie einfach."
    `)
    expect(chat.reads()).toBe('(edited) Diese Frage hat sich erledigt.')
    expect(clara.reads()).toBe('(edited) Diese Frage hat sich erledigt.')
    expect(vera.reads()).toBe('(a message was deleted)\n---\n(edited) Diese Frage hat sich erledigt.')
  })

  test('leaves the next words a question of their own', async () => {
    const { amal, vera } = await talking()
    await amal.presses('question:close')
    vera.skips()
    await amal.says('Mietvertrag verstehen')
    expect(amal.last().buttons[0]?.[0]?.data).toBe('guide:open:rental-contract')
    expect(vera.reads()).toBe('')
    amal.skips()
  })
})

describe('rating', () => {
  test('can be changed, and counts as the last one', async () => {
    const { amal, vera, database } = await talking()
    await amal.presses('question:close')
    amal.skips()
    expect(await amal.presses(/question:rate:\w+:1/)).toBe('Danke!')
    expect(amal.reads()).toContain('Danke! ⭐')
    await amal.presses(/question:rate:\w+:5/)
    expect(amal.reads()).toContain('Danke! ⭐⭐⭐⭐⭐')
    expect(await database.rows('SELECT rating FROM "Question"')).toEqual([{ rating: 5 }])
    vera.skips()
  })

  test.each(['0', '6', '9', '1e0', '0x5', 'five'])('with %s is no rating', async (stars) => {
    const { amal, vera, database } = await talking()
    await amal.presses('question:close')
    const data = amal.last().buttons[0]?.[0]?.data as string
    expect(await amal.forges(data.replace(/1$/, stars))).toBe('Dieser Knopf ist nicht mehr gültig.')
    expect(await database.rows('SELECT rating FROM "Question"')).toEqual([{ rating: null }])
    amal.skips()
    vera.skips()
  })

  test('is not for the volunteer, and not before the end', async () => {
    const { amal, vera } = await talking()
    const id = (amal.sees('ist jetzt für Sie da')?.buttons.flat().at(-1)?.data ?? '').split(':')[2]
    expect(await amal.forges(`question:rate:${id}:5`)).toBe('Dieser Knopf ist nicht mehr gültig.')
    await amal.presses('question:close')
    expect(await vera.forges(`question:rate:${id}:5`)).toBe('Dieser Knopf gehört nicht zu Ihnen.')
    amal.skips()
    vera.skips()
  })
})

describe('silence', () => {
  test('closes a talk after a week; both are told a day before', async () => {
    const { amal, vera, advance } = await talking()
    await advance(days(6) - hours(1))
    expect(amal.unread() + vera.unread()).toBe(0)
    await advance(hours(1))
    expect(amal.reads()).toMatchInlineSnapshot(`
      "Seit einiger Zeit hat hier niemand geschrieben. Am Mo., 30. November 2026 beende ich das Gespräch. Wenn Sie noch etwas brauchen, schreiben Sie einfach.
      [Beenden]"
    `)
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Seit einiger Zeit hat hier niemand geschrieben (#abc). Am Mo., 30. November 2026 beende ich das Gespräch. Wenn Sie noch etwas brauchen, schreiben Sie einfach.
      [Beenden]"
    `)
    await advance(hours(23))
    expect(amal.unread() + vera.unread()).toBe(0)
    await advance(hours(1))
    expect(amal.reads()).toContain('Hier hat lange niemand geschrieben, deshalb ist das Gespräch beendet.')
    expect(vera.reads()).toContain('Hier hat lange niemand geschrieben')
  })

  test('ends with one word of either, and is counted anew', async () => {
    const { amal, vera, advance } = await talking()
    await advance(days(6))
    vera.skips()
    amal.skips()
    await vera.says('Haben Sie Antwort?')
    expect(amal.reads()).toBe('Haben Sie Antwort?')
    await advance(days(5))
    expect(amal.unread() + vera.unread()).toBe(0)
    await advance(days(1))
    expect(amal.reads()).toContain('beende ich das Gespräch')
    vera.skips()
  })

  test('that passed while Lotse was down is told first, and closes a day later', async () => {
    const { amal, vera, advance, clock, stop, restart } = await talking()
    await stop()
    clock.step(clock.now().getTime() + days(9))
    await restart()
    await advance(0)
    expect(amal.reads()).toContain('beende ich das Gespräch')
    await advance(hours(23))
    expect(amal.unread()).toBe(0)
    await advance(hours(1))
    expect(amal.reads()).toContain('deshalb ist das Gespräch beendet')
    vera.skips()
  })

  test('about a question nobody took is told in other words', async () => {
    const { amal, vera, clara, chat, advance } = await startLotse()
    await amal.speaks('de')
    await amal.says('Xyzzy plugh')
    await amal.presses('question:human')
    await advance(days(5))
    for (const somebody of [amal, vera, clara]) somebody.skips()
    await advance(days(1))
    expect(amal.reads()).toMatchInlineSnapshot(`
      "Bisher konnte leider niemand Ihre Frage übernehmen. Am Mo., 30. November 2026 beende ich sie. Wenn Sie noch Hilfe brauchen, schreiben Sie einfach, dann bleibt sie offen.
      [Beenden]"
    `)
    await advance(days(1))
    expect(amal.reads()).toMatchInlineSnapshot(`
      "Leider konnte in all der Zeit niemand Ihre Frage übernehmen. Ich habe sie jetzt beendet.

      Wenn Sie eine neue Frage haben, schreiben Sie einfach."
    `)
    expect(vera.reads()).toContain('Diese Frage hat sich erledigt')
    expect(clara.reads()).toContain('Diese Frage hat sich erledigt')
    chat.reads()
  })

  test('about a question no person was asked for closes after a day without a word', async () => {
    const { amal, database, advance } = await startLotse()
    await amal.speaks('de')
    await amal.says('Xyzzy plugh')
    const answer = amal.last()
    amal.skips()
    await advance(hours(24) - 60_000)
    expect(await database.rows('SELECT state FROM "Question"')).toEqual([{ state: 'answered' }])
    await advance(60_000)
    expect(await database.rows('SELECT state FROM "Question"')).toEqual([{ state: 'closed' }])
    expect(amal.reads()).toBe('')
    expect(await amal.presses('question:human', answer)).toBe(
      'Diese Frage ist abgeschlossen. Schreiben Sie einfach neu.',
    )
  })

  test('CLOSE_AFTER decides how long', async () => {
    const { amal, vera, advance } = await talking({ CLOSE_AFTER: '2h' })
    await advance(hours(1))
    expect(amal.reads()).toContain('beende ich das Gespräch')
    await advance(hours(1))
    expect(amal.reads()).toContain('deshalb ist das Gespräch beendet')
    vera.skips()
  })
})

describe('RETENTION', () => {
  test('removes the words and where they stood, and keeps the count', async () => {
    const { amal, vera, database, advance } = await talking()
    await amal.presses('question:close')
    await amal.presses(/question:rate:\w+:4/)
    amal.skips()
    vera.skips()
    await advance(days(89))
    expect(await database.rows('SELECT id FROM "Message"')).not.toEqual([])
    await advance(days(2))
    expect(await database.rows('SELECT id FROM "Message"')).toEqual([])
    // The button to join in the group chat stays.
    const subjects = await database.rows('SELECT subject FROM "Delivery" WHERE subject IS NOT NULL')
    expect(subjects.filter(({ subject }) => !String(subject).startsWith('join:'))).toEqual([])
    expect(await database.rows('SELECT id FROM "Offer"')).toEqual([])
    expect(await database.rows('SELECT kind FROM "QuestionStep"')).toEqual([{ kind: 'taken' }])
    expect(await database.rows('SELECT state, rating FROM "Question"')).toEqual([{ state: 'closed', rating: 4 }])
    expect(amal.unread() + vera.unread()).toBe(0)
  })
})
