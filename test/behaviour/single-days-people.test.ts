import { describe, expect, test } from 'vitest'
import { hours } from '../support/lotse.ts'
import { opened, planned } from '../support/single-days.ts'

describe('for one day a coordinator', () => {
  test('puts somebody in, who is told', async () => {
    const { clara, viktor } = await opened()
    await clara.presses('Jemanden eintragen')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) Di., 24. Nov., 16:00–18:00
      Wen möchten Sie eintragen? Ich sage der Person gleich Bescheid.
      [Viktor (notfalls)] [Clara]
      [‹ Zurück]"
    `)
    expect(await clara.presses('Viktor (notfalls)')).toBe('Viktor ist eingetragen.')
    expect(clara.reads()).toContain('Dabei: Vera, Viktor')
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "Clara hat Sie für einen Dienst eingetragen: Di., 24. Nov., 16:00–18:00 Uhr. Passt das nicht, geben Sie den Dienst einfach unter /oncall zurück.
      [Zurückgeben]"
    `)
  })

  test('takes somebody out, who is told in their language', async () => {
    const { clara, vera } = await opened()
    await vera.says('/language')
    await vera.speaks('ar')
    expect(await clara.presses('Vera austragen')).toBe('Ausgetragen.')
    expect(clara.reads()).not.toContain('Dabei')
    expect(vera.reads()).toMatchInlineSnapshot(
      `"أُلغي تسجيلكم من قِبل ⁨Clara⁩ في مناوبة: ⁨الثلاثاء، 24 نوفمبر⁩، من 16:00 إلى 18:00. لا حاجة إلى أن تفعلوا شيئا."`,
    )
  })

  test('cannot go beyond what somebody agreed to, nor learn what that is', async () => {
    const { clara, viktor, database } = await opened()
    await viktor.says('/pause 2w')
    viktor.skips()
    await clara.presses('Jemanden eintragen')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) Di., 24. Nov., 16:00–18:00
      Wen möchten Sie eintragen? Ich sage der Person gleich Bescheid.
      1 weitere Person kann dann nicht.
      [Clara]
      [‹ Zurück]"
    `)
    const [[shift], [person]] = [
      await database.rows('SELECT id FROM "Shift" ORDER BY "startsAt"'),
      await database.rows('SELECT "personId" AS id FROM "Limits"'),
    ]
    expect(await clara.forges(`rota:put:${shift?.id}:${person?.id}`)).toMatchInlineSnapshot(
      `"Das passt nicht zu den Grenzen, die Viktor sich gesetzt hat. Nur Viktor selbst kann sie ändern."`,
    )
    clara.skips()
    expect(viktor.reads()).toBe('')
  })
})

test('who blocked the bot can be taken out, and not be put in', async () => {
  const { clara, vera, viktor, moment } = await opened()
  vera.person.block()
  viktor.person.block()
  await moment()
  await clara.presses('Jemanden eintragen')
  expect(clara.reads()).not.toContain('Viktor')
  await clara.presses('‹ Zurück')
  expect(await clara.presses('Vera austragen')).toBe('Ausgetragen.')
  clara.skips()
})

test('a change at night waits for the morning of whoever wants quiet', async () => {
  const { clara, vera, viktor, advance } = await planned()
  await vera.says('/limits')
  await vera.presses('quiet:show')
  await vera.presses('quiet:set:1320:420')
  vera.skips()
  await advance(hours(14))
  await clara.presses('rota:week:0')
  await clara.presses('Di., 24. Nov.')
  await clara.presses('16:00–18:00')
  await clara.presses('Fällt aus …')
  await clara.presses('Ja, ausfallen lassen')
  viktor.skips()
  expect(vera.reads()).toBe('')
  await advance(hours(9))
  expect(vera.reads()).toContain('fällt aus. Danke')
  clara.skips()
})
