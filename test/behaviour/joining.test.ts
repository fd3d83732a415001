import { expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { days, type Lotse, startLotse } from '../support/lotse.ts'

/** Somebody coordinating asks for a link; what stands behind `start=`. */
async function invitation(clara: Actor): Promise<string> {
  await clara.says('/invite')
  clara.skips()
  return /start=(join_\w+)/.exec(clara.last().text)?.[1] ?? ''
}

/** What somebody may do, as their menu has it. */
const commands = ({ person }: Actor) => person.menu().map(({ command }) => command)

test('an invitation is a link in the text, and whoever opens it learns what this is and is not', async () => {
  const { clara, olena, telegram } = await startLotse({ bare: true })
  await clara.starts()
  clara.skips()

  await clara.says('/invite')
  expect(clara.reads()).toMatchInlineSnapshot(`
    "Einladung für Freiwillige
    0 von 50 Plätzen genutzt, gültig bis Mo., 30. November 2026.

    https://t.me/lotse_bot?start=join_abc

    Geben Sie den Link nur an Menschen weiter, denen Sie vertrauen: Wer ihn öffnet, gehört dazu.
    [1 Platz] [10 Plätze] [✓ 50 Plätze]
    [1 Tag] [✓ 7 Tage] [30 Tage]
    [✓ Freiwillige] [Koordination]
    [Zurückziehen]"
  `)
  await olena.starts(/start=(join_\w+)/.exec(clara.last().text)?.[1])
  expect(olena.reads()).toContain('[✓ ')
  expect(
    olena
      .last()
      .buttons.flat()
      .filter(({ data }) => data?.startsWith('me:topic')),
  ).toHaveLength(10)
  expect(commands(olena)).toEqual(expect.arrayContaining(['oncall', 'leave']))
  expect(telegram.requests.list('sendMessage')).toHaveLength(4)
})

test('the first screen of a volunteer', async () => {
  const lotse = await startLotse()
  const paula = lotse.person(2003, 'Paula', 'de')

  await paula.starts(await invitation(lotse.clara))
  expect(paula.reads()).toMatchInlineSnapshot(`
    "Willkommen in der Gruppe Lotse!

    Wenn Sie Dienst haben, frage ich Sie, ob Sie eine Frage übernehmen. Sie sagen ja oder geben weiter, beides ist in Ordnung. Danach schreiben Sie mit der Person über mich. Sie sehen ihren Namen nicht, und sie Ihren nicht.

    Wir geben Auskunft und begleiten. Rechtsberatung ist das nicht: Bei Bescheiden, Fristen und Abschiebung verweisen Sie bitte an eine Beratungsstelle oder einen Anwalt. Was Sie erfahren, bleibt bei Ihnen.

    Welche Themen passen zu Ihnen? Ihre Sprachen stellen Sie unter /language ein.
    [✓ Wohnen] [✓ Verträge und Geld]
    [✓ Ämter und Briefe] [✓ Aufenthalt und Asyl]
    [✓ Arbeit und Ausbildung] [✓ Deutsch lernen]
    [✓ Familie und Kinder] [✓ Gesundheit]
    [✓ Alltag] [✓ Notfall]
    [Dienst beginnen]"
  `)
  await paula.presses('me:topic:work')
  expect(paula.reads()).toContain('[– Arbeit')
  for (const topic of ['housing', 'contracts', 'authorities', 'stay', 'language', 'family', 'health', 'everyday'])
    await paula.presses(`me:topic:${topic}`)
  expect(await paula.presses('me:topic:emergency')).toBe('Mindestens ein Thema muss bleiben.')
  paula.skips()
})

test('somebody who asks becomes a volunteer too, once', async () => {
  const { clara, olena } = await startLotse()
  const code = await invitation(clara)

  await olena.starts(code)
  expect(
    olena
      .last()
      .buttons.flat()
      .some(({ data }) => data === 'oncall:start'),
  ).toBe(true)
  await olena.starts(code)
  await clara.says('/volunteers')
  expect(clara.reads().match(/Olena/g)).toHaveLength(2)
  olena.skips()
})

test('volunteers and coordinators are there already', async () => {
  const { clara, vera } = await startLotse()
  const code = await invitation(clara)

  await vera.starts(code)
  await clara.starts(code)
  expect(vera.reads()).toMatchInlineSnapshot(`"Sie sind schon dabei. Mit /oncall beginnen Sie Ihren Dienst."`)
  expect(clara.reads()).toBe(vera.last().text)
})

test.for([
  ['revoked', 'zurückgezogen'],
  ['expired', 'abgelaufen'],
  ['full', 'aufgebraucht'],
  ['unknown', 'kenne ich nicht'],
])('an invitation that is %s lets nobody in', async ([why, words]) => {
  const lotse = await startLotse()
  const { clara, oskar } = lotse
  const code = await invitation(clara)

  if (why === 'revoked') await clara.presses('invite:revoke')
  if (why === 'expired') await lotse.advance(days(8))
  if (why === 'full') await fillUp(lotse, code)
  await oskar.starts(why === 'unknown' ? 'join_nobodyknowsthis' : code)
  expect(oskar.reads()).toContain(words)
  expect(commands(oskar)).not.toContain('oncall')
  lotse.skipAll()
})

async function fillUp({ clara, olena }: Lotse, code: string): Promise<void> {
  await clara.presses(/invite:places:.*:1$/)
  await olena.starts(code)
}

test('of two who open the last place at the same moment, one gets in', async () => {
  const lotse = await startLotse()
  const { clara, oskar } = lotse
  const paula = lotse.person(2003, 'Paula', 'de')
  const code = await invitation(clara)
  await clara.presses(/invite:places:.*:1$/)

  oskar.person.start(code)
  paula.person.start(code)
  await lotse.moment()
  const welcomed = [oskar, paula].filter((actor) => actor.sees('Willkommen in der Gruppe'))
  expect(welcomed).toHaveLength(1)
  expect([oskar, paula].filter((actor) => actor.sees('aufgebraucht'))).toHaveLength(1)
  for (const actor of [clara, oskar, paula]) actor.skips()
})

test('number, time, role and revoking are buttons below the link', async () => {
  const { clara, olena } = await startLotse()
  const code = await invitation(clara)

  await clara.presses(/invite:places:.*:10$/)
  await clara.presses(/invite:days:.*:30$/)
  await clara.presses(/invite:role:.*:coordinator$/)
  expect(clara.reads()).toMatchInlineSnapshot(`
    "(edited) Einladung für die Koordination
    0 von 10 Plätzen genutzt, gültig bis Mi., 23. Dezember 2026.

    https://t.me/lotse_bot?start=join_abc

    Geben Sie den Link nur an Menschen weiter, denen Sie vertrauen: Wer ihn öffnet, gehört dazu.
    [1 Platz] [✓ 10 Plätze] [50 Plätze]
    [1 Tag] [7 Tage] [✓ 30 Tage]
    [Freiwillige] [✓ Koordination]
    [Zurückziehen]"
  `)
  await olena.starts(code)
  expect(commands(olena)).toContain('invite')
  await clara.presses('invite:revoke')
  expect(clara.reads()).toContain('zurückgezogen')
  olena.skips()
})

test("nobody else's buttons change an invitation", async () => {
  const { clara, vera, oskar } = await startLotse()
  await invitation(clara)
  await oskar.starts()
  const data =
    clara
      .last()
      .buttons.flat()
      .find(({ data }) => data?.startsWith('invite:revoke'))?.data ?? ''

  for (const actor of [vera, oskar]) {
    expect(await actor.forges(data)).toBe('Das dürfen nur Koordinatorinnen und Koordinatoren der Gruppe.')
    actor.skips()
  }
  expect(clara.unread()).toBe(0)
})

test('who may not invite hears so in their own language', async () => {
  const { amal, vera } = await startLotse()

  await amal.says('/invite')
  expect(amal.reads()).toMatch(/\p{Script=Arabic}/u)
  await vera.says('/invite')
  expect(vera.reads()).toMatchInlineSnapshot(`"Das dürfen nur Koordinatorinnen und Koordinatoren der Gruppe."`)
})

test('a link opened twice by a repeated update uses one place', async () => {
  const { clara, olena, telegram, moment } = await startLotse()
  const code = await invitation(clara)

  await olena.starts(code)
  telegram.repeatUpdate()
  await moment()
  await clara.presses(/invite:days:.*:7$/)
  expect(clara.reads()).toContain('1 von 50')
  olena.skips()
})
