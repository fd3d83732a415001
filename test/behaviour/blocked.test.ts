import { describe, expect, test } from 'vitest'
import { minutes, startLotse } from '../support/lotse.ts'

async function waiting() {
  const lotse = await startLotse()
  const { amal, vera } = lotse
  await amal.speaks('de')
  await amal.says('Xyzzy plugh')
  await amal.presses('question:human')
  expect(vera.reads()).toContain('Xyzzy')
  amal.skips()
  return lotse
}

describe('somebody blocked Lotse', () => {
  test('the asker who waits: whoever takes the question learns it', async () => {
    const { amal, vera } = await waiting()
    amal.person.block()
    await vera.presses('question:take')
    expect(vera.reads()).toMatch(/Xyzzy plugh[\s\S]*Die andere Seite ist gerade nicht erreichbar/)
    expect(amal.reads()).toBe('(edited) ✓ Jemand hat Ihre Frage übernommen.')
  })

  test('the volunteer who is asked: the next one is asked at once', async () => {
    const { amal, vera, viktor, moment } = await waiting()
    await viktor.presses('oncall:start')
    viktor.skips()
    vera.person.block()
    await moment()
    expect(viktor.reads()).toContain('Xyzzy plugh')
    expect(amal.reads()).toMatch(/^\(edited\)/)
    vera.skips()
  })

  test('a volunteer on duty is not asked while they cannot be written to', async () => {
    const { amal, vera, clara, chat } = await startLotse()
    vera.person.block()
    await amal.says('Xyzzy plugh')
    await amal.presses('question:human')
    expect(chat.reads()).toContain('Jemand wartet')
    expect(clara.reads()).toContain('Eine Frage findet niemanden')
    amal.skips()
  })

  test('a volunteer on duty who comes back is asked for what waits', async () => {
    const { amal, vera, clara, chat, advance } = await startLotse()
    vera.person.block()
    await amal.says('Xyzzy plugh')
    await amal.presses('question:human')
    amal.skips()
    vera.person.unblock()
    await advance(minutes(1))
    expect(vera.reads()).toContain('Xyzzy plugh')
    expect(amal.reads()).toMatch(/^\(edited\)/)
    clara.skips()
    chat.reads()
  })

  test('the volunteer in a talk: the asker learns it at once, and may end it', async () => {
    const { amal, vera, moment } = await waiting()
    await vera.presses('question:take')
    amal.skips()
    vera.skips()
    vera.person.block()
    await moment()
    expect(amal.reads()).toMatch(/^Die andere Seite ist gerade nicht erreichbar[\s\S]*\[Beenden\]$/)
    await amal.presses('question:close')
    expect(amal.reads()).toContain('Das Gespräch ist beendet')
  })

  test('the coordinator: the card is there, and the asker is told the truth', async () => {
    const { amal, vera, clara, chat, advance } = await waiting()
    clara.person.block()
    await advance(minutes(10))
    expect(chat.reads()).toContain('Jemand wartet')
    expect(amal.reads()).toContain('Ich habe die ganze Gruppe gefragt')
    vera.skips()
  })

  test('the only coordinator, for a confidential question: nobody is left, and the asker is told so', async () => {
    const { amal, vera, clara, chat, advance } = await waiting()
    await amal.presses('question:discreet')
    clara.person.block()
    amal.skips()
    await advance(minutes(10))
    expect(chat.reads()).toBe('')
    expect(amal.reads()).toContain('Auch sonst kann ich gerade niemanden fragen. Ihre Frage bleibt hier.')
    vera.skips()
  })
})
