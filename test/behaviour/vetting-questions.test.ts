import { expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { minutes } from '../support/lotse.ts'
import { clear, looksAt, vetting } from '../support/vetting.ts'

const refused = 'Vertrauliche Fragen gehen in Ihrer Gruppe nur an Freiwillige, die dafür freigegeben sind.'

/** Amal, who reads German here, wants a person for something that stays in a small circle by its topic. */
async function asksDiscreetly(amal: Actor): Promise<void> {
  await amal.speaks('de')
  await amal.says('Aufenthaltserlaubnis verlängern Ausländerbehörde')
  await amal.presses('question:human')
  amal.skips()
}

test('while nobody is cleared coordinators hear plainly why a question hangs', async () => {
  const { amal, vera, clara, chat } = await vetting()

  await asksDiscreetly(amal)
  expect(clara.reads()).toMatchInlineSnapshot(`
    "Eine Frage findet niemanden
    Sprache: Deutsch, Arabisch
    Thema: Aufenthalt und Asyl
    🔒 Vertraulich, kleiner Kreis

    ⚠️ Für vertrauliche Fragen ist gerade niemand freigegeben, deshalb kann sie niemand übernehmen. Freigeben können Sie unter /volunteers.
    [Übernehmen]
    [Wie steht es?]"
  `)
  expect(vera.reads()).not.toContain('[Übernehmen]')
  expect(chat.reads()).toBe('')
  expect(await clara.presses('question:take')).toBe(refused)
})

test('a discreet question goes to who is cleared, also when somebody else is on duty', async () => {
  const lotse = await vetting()
  const { amal, vera, viktor, clara } = lotse
  await clear(lotse, viktor, 'Viktor')
  await viktor.forges('oncall:start')
  lotse.skipAll()

  await asksDiscreetly(amal)
  expect(viktor.reads()).toContain('Aufenthaltserlaubnis verlängern')
  expect(vera.unread()).toBe(0)
  const take = viktor.last().buttons.flat()[0]?.data ?? ''
  expect(await vera.forges(take)).toMatch(/kleinen Kreis|freigegeben/)
  expect(await viktor.presses('question:take')).toBe('Übernommen.')
  expect(clara.unread()).toBe(0)
  amal.skips()
  vera.skips()
  viktor.skips()
})

test('other questions go to everybody as before', async () => {
  const { amal, vera } = await vetting()

  await amal.says('Xyzzy plugh')
  await amal.presses('question:human')
  expect(await vera.presses('question:take')).toBe('Übernommen.')
  amal.skips()
  vera.skips()
})

test('who is cleared while a question waits is asked for it', async () => {
  const lotse = await vetting()
  const { amal, vera, advance } = lotse
  await asksDiscreetly(amal)
  lotse.skipAll()

  await clear(lotse, vera, 'Vera')
  await advance(minutes(1))
  expect(vera.reads()).toContain('Aufenthaltserlaubnis verlängern')
  lotse.skipAll()
})

test('whose clearance is taken back loses what they were just asked for, with its words', async () => {
  const lotse = await vetting()
  const { amal, vera, clara } = lotse
  await clear(lotse, vera, 'Vera')
  await asksDiscreetly(amal)
  const take = vera.last().buttons.flat()[0]?.data ?? ''
  lotse.skipAll()

  await looksAt(clara, 'Vera')
  await clara.presses(/vetting:drop:.*:sensitive/)
  expect(vera.reads()).toMatch(/^\(edited\)(?![\s\S]*Aufenthaltserlaubnis)[\s\S]*kommen vorerst nicht mehr zu Ihnen/)
  expect(await vera.forges(take)).toMatch(/kleinen Kreis|freigegeben/)
  expect(clara.reads()).toContain('⚠️ Für vertrauliche Fragen ist gerade niemand freigegeben')
  lotse.skipAll()
})

test('switched off again, coordinators may take it', async () => {
  const { amal, clara, vera } = await vetting()
  await asksDiscreetly(amal)
  await clara.says('/setup')
  await clara.presses('group:switch:vetting')

  expect(await clara.presses('question:take')).toBe('Übernommen.')
  for (const actor of [amal, clara, vera]) actor.skips()
})

test('a certificate that has run out closes the door on the day after', async () => {
  const lotse = await vetting()
  const { amal, vera, clara, advance } = lotse
  await clear(lotse, vera, 'Vera')
  await lotse.database.change(`UPDATE "Clearance" SET until = '2026-11-23' WHERE kind = 'certificate'`)
  await advance(minutes(60 * 16))
  lotse.skipAll()

  await asksDiscreetly(amal)
  expect(clara.reads()).toContain('⚠️ Für vertrauliche Fragen ist gerade niemand freigegeben')
  lotse.skipAll()
})
