import { expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { startLotse } from '../support/lotse.ts'

const commands = ({ person }: Actor) => person.menu().map(({ command }) => command)
const idOf = (clara: Actor, name: string) =>
  clara
    .last()
    .buttons.flat()
    .find(({ text }) => text === name)?.data ?? `nobody called ${name}`

test.for(['/broadcast Hallo', '/stats', '/nonsense'])(
  '%s is answered as unknown and is in no menu',
  async (command) => {
    const { clara, amal } = await startLotse()

    await clara.says(command)
    expect(clara.reads()).toBe('Diesen Befehl kenne ich nicht. Alles, was ich kann, steht unter /help.')
    await amal.says(command)
    expect(amal.reads()).toContain('/help')
    expect(commands(clara)).not.toContain(command.slice(1).split(' ')[0])
  },
)

test.for(['/invite', '/volunteers', '/rota', '/setup', '/oncall'])(
  '%s is refused to somebody who asks',
  async (command) => {
    const { oskar } = await startLotse()
    await oskar.starts()
    oskar.skips()

    await oskar.says(command)
    expect(oskar.reads()).toMatch(/^Das (dürfen nur Koordinatorinnen und Koordinatoren|ist nur für Freiwillige)/)
    expect(commands(oskar)).not.toContain(command.slice(1))
  },
)

test('everybody has the help and the menu of what they may do', async () => {
  const { clara, vera, olena } = await startLotse()

  for (const [actor, inMenu, not] of [
    [clara, ['invite', 'volunteers', 'setup', 'oncall', 'help'], []],
    [vera, ['oncall', 'leave', 'forget'], ['invite', 'volunteers', 'setup']],
    [olena, ['start', 'help', 'language', 'guides', 'done', 'privacy', 'mydata', 'forget'], ['oncall', 'invite']],
  ] as const) {
    await actor.says('/help')
    for (const command of inMenu) expect(commands(actor)).toContain(command)
    for (const command of not) expect(actor.reads() + commands(actor)).not.toContain(command)
    actor.skips()
  }
})

test('a coordinator sees who is in the group, and makes somebody a coordinator', async () => {
  const { clara, viktor } = await startLotse()

  await clara.says('/volunteers')
  expect(clara.reads()).toMatchInlineSnapshot(`
    "3 Personen sind dabei

    • Clara · Koordination
    • Vera · freiwillig · im Dienst
    • Viktor · freiwillig
    [Clara] [Vera]
    [Viktor]"
  `)
  await clara.presses(idOf(clara, 'Viktor'))
  expect(clara.reads()).toMatchInlineSnapshot(`
    "(edited) Viktor · freiwillig

    Sprachen: Deutsch
    Themen: alle
    Dabei seit: Mo., 23. November 2026
    Offene Gespräche: 0
    Nächster Dienst: keiner eingetragen
    [Ehrenamtliche Stunden]
    [In die Koordination]
    [Aus der Gruppe nehmen]
    [‹ Zurück]"
  `)
  await clara.presses(/person:role:.*:coordinator/)
  expect(viktor.reads()).toMatchInlineSnapshot(`"Sie koordinieren jetzt Lotse. Alles dazu steht unter /help."`)
  expect(commands(viktor)).toContain('invite')
  clara.skips()
})

test('whoever is removed hears so, and their talk goes to the next one', async () => {
  const { clara, vera, viktor, amal } = await startLotse()
  await viktor.presses('oncall:start')
  await amal.says('ich möchte mit einem Menschen sprechen')
  await vera.presses('question:take')
  for (const actor of [clara, vera, viktor, amal]) actor.skips()

  await clara.says('/volunteers')
  await clara.presses(idOf(clara, 'Vera'))
  await clara.presses(/person:role:.*:asker/)
  expect(vera.reads()).toContain('nicht mehr zu den Freiwilligen')
  expect(commands(vera)).not.toContain('oncall')
  expect(
    viktor
      .last()
      .buttons.flat()
      .map(({ data }) => data),
  ).toContainEqual(expect.stringMatching(/^question:take/))
  for (const actor of [clara, viktor, amal]) actor.skips()
})

test('the last coordinator stays, whatever they try', async () => {
  const { clara } = await startLotse()

  await clara.says('/leave')
  expect(await clara.presses('me:leave:yes')).toMatchInlineSnapshot(
    `"Sie sind die letzte Person in der Koordination. Machen Sie erst jemand anderen dazu, unter /volunteers."`,
  )
  await clara.says('/volunteers')
  await clara.presses(idOf(clara, 'Clara'))
  expect(await clara.presses(/person:role:.*:asker/)).toContain('letzte')
  expect(commands(clara)).toContain('invite')
  clara.skips()
})

test('one of two coordinators may go, also by their own hand in the list', async () => {
  const { clara, vera } = await startLotse()
  await clara.says('/volunteers')
  await clara.presses(idOf(clara, 'Vera'))
  await clara.presses(/person:role:.*:coordinator/)
  await clara.presses(idOf(clara, 'Clara'))
  clara.skips()
  vera.skips()

  await clara.presses(/person:role:.*:volunteer/)
  expect(clara.reads()).toMatchInlineSnapshot(
    `"(edited) Sie gehören jetzt zu den Freiwilligen von Lotse. Alles dazu steht unter /help."`,
  )
  expect(commands(clara)).not.toContain('invite')
  await clara.says('/volunteers')
  expect(clara.reads()).toContain('Das dürfen nur')
})

test('a volunteer leaves, and what they had goes on', async () => {
  const { vera, viktor, amal, skipAll } = await startLotse()
  await viktor.presses('oncall:start')
  await amal.says('ich möchte mit einem Menschen sprechen')
  await vera.presses('question:take')
  skipAll()

  await vera.says('/leave')
  await vera.presses('me:leave:yes')
  expect(vera.reads()).toContain('nicht mehr als Freiwillige')
  expect(
    viktor
      .last()
      .buttons.flat()
      .map(({ data }) => data),
  ).toContainEqual(expect.stringMatching(/^question:take/))
  expect(amal.unread()).toBeGreaterThan(0)
  expect(await vera.forges('me:leave:yes')).toBe('Dieser Knopf ist nicht mehr gültig.')
  skipAll()
})

test('a name is shown as it is, whatever it is made of', async () => {
  const lotse = await startLotse()
  const { clara } = lotse
  const odd = lotse.person(2009, '<b>Bö\u202Ese</b> & _Söhne_', 'de')
  await clara.says('/invite')
  await odd.starts(/start=(join_\w+)/.exec(clara.last().text)?.[1])

  await clara.says('/volunteers')
  expect(clara.last().text).toContain('<b>Bö')
  expect(clara.last().text).toContain('</b> & _Söhne_')
  clara.skips()
  odd.skips()
})

test('who is added to COORDINATORS coordinates after the next start, and is shown so at once', async () => {
  const { viktor, olena, restart } = await startLotse()

  await restart({ COORDINATORS: `3001,${olena.id},${viktor.id}` })
  await olena.starts()
  await viktor.starts()
  for (const actor of [olena, viktor]) {
    expect(commands(actor)).toContain('invite')
    await actor.says('/volunteers')
    expect(actor.reads()).toContain('Olena')
  }
})

test('who is taken out of COORDINATORS stays until somebody changes it in the list', async () => {
  const { clara, restart } = await startLotse()

  await restart({ COORDINATORS: '' })
  await clara.says('/volunteers')
  expect(clara.reads()).toContain('Clara')
})

test('a coordinator who has not written yet holds nothing up', async () => {
  const { clara, amal, olena } = await startLotse({ bare: true })
  await amal.starts()
  await amal.says('ich möchte mit einem Menschen sprechen')
  amal.skips()

  await olena.starts()
  expect(olena.unread()).toBe(1)
  await clara.starts()
  expect(clara.reads()).toContain('Guten Tag')
  expect(commands(clara)).toContain('invite')
  olena.skips()
  amal.skips()
})
