import { describe, expect, test } from 'vitest'
import type { SeenMessage } from '../../src/playground/telegram/telegram.ts'
import { minutes, startLotse } from '../support/lotse.ts'

const data = (message: SeenMessage) => message.buttons.flat().map((button) => button.data ?? '')
const guides = (message: SeenMessage) => data(message).filter((each) => each.startsWith('guide:open:'))
const person = (message: SeenMessage) => data(message).find((each) => each.startsWith('question:human:'))

describe('a question in words', () => {
  test('is answered in one message: the best guide, one to three to open, and a person', async () => {
    const { amal } = await startLotse()
    await amal.speaks('de')

    await amal.says('Mietvertrag verstehen')
    expect(amal.unread()).toBe(1)
    const answer = amal.last()
    expect(amal.reads()).toContain('Den Mietvertrag verstehen')
    expect(guides(answer)[0]).toBe('guide:open:rental-contract')
    expect(guides(answer).length).toBeLessThanOrEqual(3)
    expect(person(answer)).toBeDefined()
  })

  test('that no guide fits is told so, and offered a person', async () => {
    const { amal } = await startLotse()
    await amal.speaks('de')

    await amal.says('Xyzzy plugh')
    expect(guides(amal.last())).toEqual([])
    expect(amal.reads()).toMatchInlineSnapshot(`
      "Dazu habe ich keinen passenden Ratgeber. Ein Mensch aus der Gruppe kann Ihnen helfen.
      [Einen Menschen fragen]"
    `)
  })

  test('is one of its own each time, until a person is asked for', async () => {
    const { olena } = await startLotse()

    await olena.says('Mietvertrag')
    const first = person(olena.last())
    await olena.says('Jobcenter')
    expect(person(olena.last())).not.toBe(first)
    olena.skips()
  })

  test('of 4096 letters, or with HTML in it, is answered like any other', async () => {
    const { olena, vera } = await startLotse()
    await olena.says(`<b>Mietvertrag</b> &amp; ${'ж'.repeat(4000)}`)
    await olena.presses('question:human')
    olena.skips()
    expect(vera.reads()).toContain('<b>Mietvertrag</b> &amp; жж')
  })
})

describe('what is no question', () => {
  test.each([
    ['Guten Tag!', 'Guten Tag! Schreiben Sie mir Ihre Frage, zum Beispiel: „Wohnung anmelden“.'],
    ['Vielen Dank', 'Gern. Wenn noch etwas ist, schreiben Sie einfach.'],
  ])('%s', async (text, reply) => {
    const { amal } = await startLotse()
    await amal.speaks('de')
    await amal.says(text)
    expect(amal.reads()).toBe(reply)
  })

  test('an unknown command is answered as one, and asks nobody', async () => {
    const { amal } = await startLotse()
    await amal.speaks('de')
    await amal.says('/umzug Samstag')
    expect(amal.reads()).toBe('Diesen Befehl kenne ich nicht. Alles, was ich kann, steht unter /help.')
  })
})

describe('"I want a person" in words', () => {
  test('asks for one at once', async () => {
    const { amal, vera } = await startLotse()
    await amal.speaks('de')
    await amal.says('Ich möchte mit einem Menschen sprechen')
    expect(amal.reads()).toContain('Ich habe jemanden aus der Gruppe gefragt')
    expect(vera.reads()).toContain('Ich möchte mit einem Menschen sprechen')
  })

  test('is about what was asked just before, and loses no word', async () => {
    const { amal, vera } = await startLotse()
    await amal.speaks('de')
    await amal.says('Xyzzy plugh')
    await amal.says('Kann ich mit einem Menschen sprechen?')
    amal.skips()
    expect(vera.reads()).toContain('Xyzzy plugh\nKann ich mit einem Menschen sprechen?')
  })
})

describe('something without words', () => {
  const photo = { photo: { size: 40_000 } }

  test.each([
    ['a photo', photo],
    ['a voice message', { voice: { size: 9000 } }],
    ['a document', { document: { size: 9000, name: 'Bescheid.pdf' } }],
  ])('%s gets a person and no guides', async (_, what) => {
    const { amal } = await startLotse()
    await amal.speaks('de')
    await amal.says(what)
    expect(amal.reads()).toMatch(/^Das muss sich ein Mensch ansehen.*\n\[Einen Menschen fragen\]$/)
  })

  test('takes in what follows within two minutes, and no more', async () => {
    const { amal, vera, advance } = await startLotse()
    await amal.says(photo)
    const asked = person(amal.last())
    await advance(minutes(1))
    await amal.says('Mietvertrag')
    expect(person(amal.last())).toBe(asked)
    await amal.says('Xyzzy')
    expect(person(amal.last())).toBe(asked)
    await advance(minutes(1))
    await amal.says('Jobcenter')
    expect(person(amal.last())).not.toBe(asked)
    await amal.presses(asked as string)
    amal.skips()
    expect(vera.reads()).toMatch(/Mietvertrag\nXyzzy[\s\S]*1 Datei[\s\S]*<photo>/)
  })

  test('belongs to words that came just before, and says once that a person will look', async () => {
    const { amal } = await startLotse()
    await amal.speaks('de')
    await amal.says('Xyzzy plugh')
    const asked = person(amal.last())
    amal.skips()
    await amal.says(photo)
    expect(person(amal.last())).toBe(asked)
    expect(amal.reads()).toContain('Das muss sich ein Mensch ansehen')
    await amal.says(photo)
    expect(amal.reads()).toBe('')
  })

  test('stands for itself when the words are older than two minutes', async () => {
    const { amal, advance } = await startLotse()
    await amal.says('Xyzzy plugh')
    const asked = person(amal.last())
    await advance(minutes(3))
    await amal.says(photo)
    expect(person(amal.last())).not.toBe(asked)
    amal.skips()
  })

  test('an album is one question, wherever its words stand', async () => {
    const { amal, moment } = await startLotse()
    await amal.speaks('de')
    amal.person.sendAlbum([photo, photo, photo])
    await moment()
    expect(amal.reads()).toMatch(/^Das muss sich ein Mensch ansehen[^-]*$/)
  })

  test('an album with words under its first piece is answered once', async () => {
    const { amal, moment } = await startLotse()
    await amal.speaks('de')
    amal.person.sendAlbum([{ ...photo, caption: 'Mietvertrag verstehen' }, photo])
    await moment()
    expect(amal.unread()).toBe(1)
    expect(amal.reads()).toContain('Den Mietvertrag verstehen')
  })

  test('a photo with a greeting under it is still only a photo', async () => {
    const { amal } = await startLotse()
    await amal.speaks('de')
    await amal.says({ ...photo, caption: 'Guten Tag' })
    expect(amal.reads()).toContain('Das muss sich ein Mensch ansehen')
  })
})
