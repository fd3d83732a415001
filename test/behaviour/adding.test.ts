import { expect, test } from 'vitest'
import { called, startWithAnna } from '../support/asked.ts'
import { minutes, startLotse } from '../support/lotse.ts'

test('what an asker adds reaches who is asked, the next one with the offer, and again on taking', async () => {
  const { amal, vera, viktor, advance } = await called()
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

test('what an asker adds may be a question of its own, which takes it back', async () => {
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
  expect(await amal.presses('question:human', other)).toBe('Diese Frage ist abgeschlossen. Schreiben Sie einfach neu.')
  amal.skips()
})

test('who asks whether somebody is there is answered while they wait', async () => {
  const { amal, skipAll } = await startLotse()
  await amal.says('Schufa')
  await amal.presses('question:human')
  skipAll()

  await amal.says('Hallo')
  expect(amal.reads()).not.toBe('')
  await amal.says('Hallo?')
  expect(amal.reads()).not.toBe('')
  skipAll()
})

test('a question that was set apart has a person of its own, and what is meant for which is asked', async () => {
  const { anna, vera, viktor, skipAll } = await startWithAnna()
  await anna.says('Schufa Auskunft')
  await anna.presses('question:human')
  await vera.presses('question:take')
  await vera.presses('oncall:stop')
  await viktor.presses('oncall:start')
  skipAll()

  await anna.says('Wie melde ich meine neue Wohnung an?')
  await anna.presses('question:new')
  expect(vera.reads()).toContain('(a message was deleted)')
  await anna.presses('question:human')
  await viktor.presses('question:take')
  expect(viktor.last().text).toBe('Wie melde ich meine neue Wohnung an?')
  skipAll()

  await anna.says('Danke, und noch etwas')
  expect(anna.last().buttons.flat()).toHaveLength(2)
  await anna.presses(/Wohnen/)
  expect(viktor.reads()).toBe('Danke, und noch etwas')
  expect(vera.reads()).toBe('')
  skipAll()
})

test('who says in words that they want a person means the question they have just set apart', async () => {
  const { anna, vera, skipAll } = await startWithAnna()
  await anna.says('Schufa Auskunft')
  await anna.presses('question:human')
  await vera.presses('question:take')
  await anna.says('Wie melde ich meine neue Wohnung an?')
  await anna.presses('question:new')
  skipAll()

  await anna.says('ich will mit einem Menschen sprechen')
  expect(vera.reads()).toContain('Wie melde ich meine neue Wohnung an?')
  skipAll()
})
