import { describe, expect, test } from 'vitest'
import { dataOf } from '../support/data.ts'
import { given, talking } from '../support/handover.ts'
import { minutes } from '../support/lotse.ts'
import { talk } from '../support/talk.ts'

describe('the note', () => {
  test('is left out with one press, and the offer stays as it is', async () => {
    const { amal, vera, viktor } = await talking()
    await vera.presses('handover:give')
    viktor.skips()
    expect(await vera.presses('handover:nonote')).toBe('Gut, ohne Notiz.')
    await vera.says('Xyzzy plugh')
    expect(vera.reads()).toContain('Dazu habe ich keinen passenden Ratgeber')
    expect(viktor.reads()).toBe('')
    amal.skips()
  })

  test('can be deleted as long as nobody has taken the talk over', async () => {
    const { amal, vera, viktor } = await given('Xyzzy, an Falsche gerichtet')
    await vera.presses('handover:nonote')
    expect(viktor.reads()).not.toContain('Xyzzy')
    await viktor.presses('question:take')
    expect(viktor.reads()).not.toContain('Xyzzy')
    for (const somebody of [amal, vera]) somebody.skips()
  })

  test('is text, and not too long; nothing else goes anywhere', async () => {
    const { amal, vera, viktor } = await talking()
    await vera.presses('handover:give')
    for (const somebody of [amal, vera, viktor]) somebody.skips()
    await vera.says({ photo: { size: 1000 } })
    expect(vera.reads()).toMatchInlineSnapshot(
      `"Eine Notiz kann nur Text sein. Ich habe das niemandem geschickt. Schreiben Sie die Notiz, oder drücken Sie „Ohne Notiz“."`,
    )
    await vera.says('x'.repeat(801))
    expect(vera.reads()).toMatchInlineSnapshot(
      `"Das ist etwas lang, höchstens 800 Zeichen passen. Schreiben Sie bitte eine kürzere Notiz. Diese hier habe ich nicht gespeichert."`,
    )
    expect(viktor.reads() + amal.reads()).toBe('')
    await vera.says('Kurz')
    expect(viktor.reads()).toContain('Kurz')
    vera.skips()
  })

  test('that comes when somebody has the talk already reaches them in the talk', async () => {
    const { amal, vera, viktor } = await talking()
    await vera.presses('handover:give')
    await viktor.presses('question:take')
    for (const somebody of [amal, vera, viktor]) somebody.skips()
    await vera.says('Sie hat ein Kind dabei')
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "#abc · Notiz von Vera:
      Sie hat ein Kind dabei"
    `)
    expect(await vera.presses('handover:nonote')).toBe('Zu spät: Wer weitermacht, hat die Notiz schon gelesen.')
    expect(amal.reads()).toBe('')
    vera.skips()
  })

  test('is not what somebody replies to another talk, nor what they say a good while later', async () => {
    const { amal, olena, vera, viktor, clara, advance } = await talking()
    const amals = vera.sees('Das ist jetzt Ihr Gespräch')
    await viktor.presses('oncall:stop')
    await talk(olena, vera, 'Xyzzy plugh')
    await vera.presses('handover:give', amals)
    for (const somebody of [amal, vera, viktor]) somebody.skips()
    const olenas = vera.sees('Xyzzy plugh')
    await vera.says('Das geht zu Olena', olenas ? { replyTo: olenas } : {})
    await advance(minutes(11))
    await vera.says('Das auch')
    expect(olena.reads()).toBe('Das geht zu Olena\n---\nDas auch')
    for (const somebody of [amal, vera, viktor, clara]) expect(somebody.reads()).not.toMatch(/Olena|auch/)
  })

  test('goes with its writer, out of what others were shown as well', async () => {
    const { amal, vera, viktor, database } = await given('Sie hat ein Kind dabei')
    await vera.says('/forget')
    await vera.presses('me:forget')
    expect(viktor.reads()).not.toContain('Kind')
    expect(await database.rows('SELECT note FROM "Handover"')).toEqual([{ note: null }])
    await viktor.presses('question:take')
    expect(viktor.reads()).not.toContain('Kind')
    amal.skips()
    vera.skips()
  })

  test('is in its writer’s own data, and in nobody else’s', async () => {
    const lotse = await given('Sie hat ein Kind dabei')
    const { amal, vera, viktor } = lotse
    await viktor.presses('question:take')
    lotse.skipAll()
    expect(await dataOf(lotse, vera)).toContain('Sie hat ein Kind dabei')
    for (const other of [viktor, amal]) expect(await dataOf(lotse, other)).not.toContain('ein Kind')
  })
})
