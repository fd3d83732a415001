import { describe, expect, test } from 'vitest'
import { days, hours, startLotse } from '../support/lotse.ts'

/** Amal and Vera talk; it is nine in the morning. */
async function talking() {
  const lotse = await startLotse()
  const { amal, vera } = lotse
  await amal.speaks('de')
  await amal.says('Xyzzy plugh')
  await amal.presses('question:human')
  await vera.presses('question:take')
  lotse.skipAll()
  return lotse
}

test('/quiet is for everybody, and says what it does', async () => {
  const { amal, vera } = await startLotse()
  await amal.speaks('de')
  await amal.says('/quiet')
  expect(amal.reads()).toMatchInlineSnapshot(`
    "Sie haben keine Ruhezeit. Ich schreibe Ihnen zu jeder Zeit.

    In der Ruhezeit schreibe ich Ihnen nichts von mir aus, das kommt danach. Antworten auf das, was Sie gerade getan haben, kommen sofort. Was Ihnen jemand im Gespräch schreibt, kommt auch sofort, aber ohne Ton.
    [22:00–07:00 Uhr] [20:00–08:00 Uhr]
    [18:00–09:00 Uhr]
    [Andere Zeiten …] [✓ Keine Ruhezeit]"
  `)
  expect(await amal.presses('22:00–07:00 Uhr')).toBe('Gilt ab sofort.')
  expect(amal.reads()).toMatchInlineSnapshot(`
    "(edited) Ihre Ruhezeit ist von 22:00 bis 07:00 Uhr.

    In der Ruhezeit schreibe ich Ihnen nichts von mir aus, das kommt danach. Antworten auf das, was Sie gerade getan haben, kommen sofort. Was Ihnen jemand im Gespräch schreibt, kommt auch sofort, aber ohne Ton.
    [✓ 22:00–07:00 Uhr] [20:00–08:00 Uhr]
    [18:00–09:00 Uhr]
    [Andere Zeiten …] [Keine Ruhezeit]"
  `)
  expect(await amal.presses('Keine Ruhezeit')).toBe('Gilt ab sofort.')
  expect(amal.reads()).toContain('Sie haben keine Ruhezeit.')
  await vera.says('/quiet')
  expect(vera.reads()).toContain('Fragen biete ich Ihnen in dieser Zeit nicht an, auch im Dienst nicht.')
})

describe('hours of one’s own', () => {
  test('are typed after the command', async () => {
    const { vera } = await startLotse()
    await vera.says('/quiet 21:30-6:45')
    expect(vera.reads()).toContain('[✓ 21:30–06:45 Uhr]')
    await vera.says('/quiet aus')
    expect(vera.reads()).toContain('Sie haben keine Ruhezeit.')
  })

  test('are asked for, with a restart in the middle, until they are understood', async () => {
    const { vera, restart } = await startLotse()
    await vera.says('/quiet')
    await vera.presses('quiet:own')
    vera.skips()
    await vera.says('25-7')
    expect(vera.reads()).toMatchInlineSnapshot(
      `"Diese Zeiten habe ich nicht verstanden. Bitte schreiben Sie sie so: 21:30-6:45."`,
    )
    await restart()
    await vera.says('7-7')
    expect(vera.reads()).toMatchInlineSnapshot(
      `"Anfang und Ende sind gleich. Bitte schreiben Sie zwei verschiedene Zeiten, zum Beispiel 22-7."`,
    )
    await vera.says('von 21.30 bis 6.45 Uhr')
    expect(vera.reads()).toContain('Ihre Ruhezeit ist von 21:30 bis 06:45 Uhr.')
  })

  test('do not swallow a question', async () => {
    const { amal } = await startLotse()
    await amal.speaks('de')
    await amal.says('/quiet')
    await amal.presses('quiet:own')
    amal.skips()
    await amal.says('Schufa')
    expect(amal.reads()).toContain('Menschen')
  })

  test('in Arabic, with Arabic digits', async () => {
    const { amal } = await startLotse()
    await amal.says('/quiet ٢٢-٧')
    expect(amal.reads()).toMatchInlineSnapshot(`
      "ساعات هدوئكم من 22:00 إلى 07:00.

      في ساعات الهدوء لا أكتب لكم شيئا من تلقاء نفسي، بل يصلكم بعدها. الردود على ما فعلتموه للتو تصلكم فورا. وما يكتبه لكم أحد في محادثة يصلكم فورا أيضا، لكن بلا صوت.
      [✓ 22:00 – 07:00] [20:00 – 08:00]
      [18:00 – 09:00]
      [أوقات أخرى …] [بلا ساعات هدوء]"
    `)
  })
})

test.for(['quiet:set:1320:1320', 'quiet:set:9999:3', 'quiet:set:x:3'])('%s is no button', async (data) => {
  const { vera } = await startLotse()
  await vera.says('/quiet')
  expect(await vera.forges(data)).toBe('Dieser Knopf ist nicht mehr gültig.')
  vera.skips()
})

describe('in quiet hours', () => {
  test('what the other side writes comes at once, without a sound; an answer comes with one', async () => {
    const { amal, vera, advance } = await talking()
    await vera.says('/quiet 22-7')
    vera.skips()
    await vera.says('Guten Tag')
    expect(amal.last().silent).toBe(false)
    await advance(hours(14))
    await amal.says('Ich kann nicht schlafen')
    expect(vera.last().text).toBe('Ich kann nicht schlafen')
    expect(vera.last().silent).toBe(true)
    await vera.says('/quiet')
    expect(vera.last().silent).toBe(false)
    for (const somebody of [amal, vera]) somebody.skips()
  })

  test('photos and stickers come without a sound, too', async () => {
    const { amal, vera } = await talking()
    await vera.says('/quiet 8-20')
    vera.skips()
    await amal.says({ photo: { size: 1000 } })
    expect(vera.last()).toMatchObject({ media: { kind: 'photo' }, silent: true })
    vera.skips()
  })

  test('an asker learns without a sound that somebody is there', async () => {
    const { amal, vera } = await startLotse()
    await amal.says('/quiet 8-20')
    await amal.says('Xyzzy plugh')
    await amal.presses('question:human')
    expect(amal.last().silent).toBe(false)
    await vera.presses('question:take')
    expect(amal.last().silent).toBe(true)
    for (const somebody of [amal, vera]) somebody.skips()
  })

  test('the warning of silence waits for the morning', async () => {
    const { amal, vera, advance } = await talking()
    await vera.says('/quiet 22-7')
    await amal.says('/quiet 22-7')
    await advance(hours(14))
    await vera.says('Gute Nacht')
    for (const somebody of [amal, vera]) somebody.skips()
    await advance(days(6))
    expect([amal.reads(), vera.reads()]).toEqual(['', ''])
    await advance(hours(8))
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Seit einiger Zeit hat hier niemand geschrieben (#abc). Am Mo., 30. November 2026 beende ich das Gespräch. Wenn Sie noch etwas brauchen, schreiben Sie einfach.
      [Beenden]"
    `)
    expect(amal.reads()).toContain('beende ich das Gespräch')
  })

  test('a warning that is not true any more by the morning does not come', async () => {
    const { amal, vera, advance, restart } = await talking()
    await vera.says('/quiet 22-7')
    await advance(hours(14))
    await vera.says('Gute Nacht')
    await advance(days(6))
    amal.skips()
    await amal.says('Ich bin noch da')
    vera.skips()
    await restart()
    await advance(hours(10))
    expect(vera.reads()).toBe('')
  })
})

test('of all limits, quiet hours stay with whoever stops volunteering', async () => {
  const { vera, database } = await startLotse()
  await vera.says('/quiet 22-7')
  await vera.says('/limits')
  await vera.presses('limits:edit:open')
  await vera.presses('limits:open:1')
  await vera.says('/leave')
  await vera.presses('Ja, nicht mehr dabei')
  vera.skips()
  await vera.says('/quiet')
  expect(vera.reads()).toContain('Ihre Ruhezeit ist von 22:00 bis 07:00 Uhr.')
  expect(await database.rows('SELECT "openAtOnce" FROM "Limits"')).toEqual([{ openAtOnce: null }])
})

test('/forget takes them along', async () => {
  const { amal, database } = await startLotse()
  await amal.says('/quiet 22-7')
  await amal.says('/forget')
  await amal.presses('me:forget')
  amal.skips()
  expect(await database.rows('SELECT * FROM "Limits"')).toEqual([])
})
