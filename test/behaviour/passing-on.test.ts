import { expect, test } from 'vitest'
import { asked, called } from '../support/asked.ts'
import { minutes } from '../support/lotse.ts'

test('passing on asks the next one at once, takes the words away, and tells nobody', async () => {
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

test('passing on can be thought better of while nobody has it', async () => {
  const { amal, vera, clara } = await called()
  await vera.presses('question:pass')
  expect(await vera.presses('question:take')).toBe('Übernommen.')
  expect(vera.reads()).toContain('Xyzzy plugh')
  expect(clara.reads()).toContain('Jemand anderes hat die Frage übernommen')
  amal.skips()
})

test('passing on twice, or after the time, hurries nobody', async () => {
  const { amal, vera, clara, chat, advance, skipAll } = await called()
  const offer = vera.last()
  await advance(minutes(10))
  skipAll()
  await vera.presses('question:pass', offer)
  expect(vera.reads()).toContain('Weitergegeben')
  expect(await vera.presses('question:pass', offer)).toBe('Weitergegeben. Danke!')
  expect([amal.reads(), vera.reads(), clara.reads(), chat.reads()].join('')).toBe('')
})
