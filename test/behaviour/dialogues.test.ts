import { expect, test } from 'vitest'
import { hours, startLotse } from '../support/lotse.ts'

/** Vera has pressed "another language" and is asked which. */
async function asked() {
  const lotse = await startLotse()
  await lotse.vera.says('/language')
  await lotse.vera.presses('language:other')
  lotse.vera.skips()
  return lotse
}

test('a language without a button is found by its name', async () => {
  const { vera } = await asked()

  await vera.says('Tigrinya')
  expect(vera.reads()).toContain('[✓ Tigrinya]')
  await vera.says('/help')
  expect(vera.reads()).toContain('/oncall')
})

test('one letter too many is forgiven', async () => {
  const { vera } = await asked()

  await vera.says('Tigrinnya')
  expect(vera.reads()).toContain('[✓ Tigrinya]')
})

test('what is no language is asked again, until /cancel', async () => {
  const { vera } = await asked()

  await vera.says('Klingelingisch')
  expect(vera.reads()).toMatchInlineSnapshot(
    `"Die Sprache „Klingelingisch“ kenne ich nicht. Versuchen Sie eine andere Schreibweise, oder brechen Sie mit /cancel ab."`,
  )
  await vera.says('/cancel')
  expect(vera.reads()).toMatchInlineSnapshot(`"Abgebrochen."`)
  await vera.says('/cancel')
  expect(vera.reads()).toMatchInlineSnapshot(`"Es gibt gerade nichts abzubrechen."`)
})

test('what was no language is not kept with who typed it', async () => {
  const { vera, database } = await asked()
  const kept = async () => {
    const [row] = await database.rows('SELECT dialogue FROM "Person" WHERE dialogue IS NOT NULL')
    return Buffer.from(row?.dialogue as Uint8Array).length
  }
  const before = await kept()

  await vera.says('Klingelingisch')
  vera.skips()
  expect(await kept()).toBe(before)
})

test.for(['/help', '/oncall', '/language'])('%s in the middle is done, and ends it', async (command) => {
  const { vera } = await asked()

  await vera.says(command)
  expect(vera.reads()).not.toContain('kenne ich nicht')
  await vera.says('Schufa')
  expect(vera.reads()).toContain('Menschen')
})

test('a button in the middle works, and ends it', async () => {
  const { vera } = await asked()

  expect(await vera.presses('language:speak:en')).toBe('')
  expect(vera.reads()).toContain('[✓ Englisch]')
  await vera.says('Schufa')
  expect(vera.reads()).toContain('Menschen')
})

test('a photo in the middle is not lost, nor is a question', async () => {
  const { vera } = await asked()
  await vera.says({ photo: new Uint8Array(100) })
  expect(
    vera
      .last()
      .buttons.flat()
      .map(({ data }) => data),
  ).toContainEqual(expect.stringMatching(/^question:human/))
  vera.skips()

  await vera.says('/language')
  await vera.presses('language:other')
  await vera.says('Wie kündige ich meinen Handyvertrag?')
  expect(
    vera
      .last()
      .buttons.flat()
      .map(({ data }) => data),
  ).toContainEqual(expect.stringMatching(/^question:human/))
  vera.skips()
})

test('a restart in the middle changes nothing', async () => {
  const { vera, restart } = await asked()

  await restart()
  await vera.says('Tigrinya')
  expect(vera.reads()).toContain('[✓ Tigrinya]')
})

test('given up for a day it is over', async () => {
  const { vera, advance } = await asked()

  await advance(hours(25))
  await vera.says('Tigrinya')
  expect(vera.reads()).not.toContain('✓')
})

test('what Oskar types into a dialogue nobody opened for him is a question', async () => {
  const { oskar, vera } = await asked()
  await oskar.starts()
  oskar.skips()

  await oskar.says('Tigrinya')
  expect(oskar.reads()).not.toContain('✓')
  expect(vera.unread()).toBe(0)
})

test('what somebody says in the group chat meanwhile is no answer', async () => {
  const { vera, group, chat, moment } = await asked()

  vera.person.send('Tigrinya', { to: group })
  await moment()
  expect(chat.reads()).toBe('')
  await vera.says('Tigrinya')
  expect(vera.reads()).toContain('[✓ Tigrinya]')
})
