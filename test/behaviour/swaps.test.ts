import { describe, expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { hours, type Lotse, startLotse } from '../support/lotse.ts'
import { opensShifts, shiftIds, startPlanned } from '../support/planned.ts'

/** Vera holds Tuesday, Viktor Thursday; it is Monday morning. */
async function holding(): Promise<Lotse & { tuesday: string; thursday: string }> {
  const lotse = await startPlanned('Di 16-18', 'Do 16-18')
  const { vera, viktor } = lotse
  const [tuesday = '', thursday = ''] = await shiftIds(lotse)
  await vera.presses('oncall:stop')
  await vera.forges(`shift:take:${tuesday}`)
  await viktor.forges(`shift:take:${thursday}`)
  lotse.skipAll()
  return { ...lotse, tuesday, thursday }
}

/** Vera asks whether somebody takes her Tuesday. */
async function handingOver() {
  const lotse = await holding()
  await lotse.vera.forges(`shift:swap:${lotse.tuesday}`)
  await lotse.vera.presses('An jemanden abgeben')
  lotse.skipAll()
  return lotse
}

/** Vera asks whether Viktor takes her Tuesday for his Thursday. */
async function swapping() {
  const lotse = await holding()
  await lotse.vera.forges(`shift:swap:${lotse.tuesday}`)
  await lotse.vera.presses('Gegen einen anderen tauschen')
  await lotse.vera.presses('swap:for')
  lotse.skipAll()
  return lotse
}

const dataOf = (somebody: Actor, verb: string): string =>
  somebody
    .last()
    .buttons.flat()
    .find(({ data }) => data?.startsWith(verb))?.data ?? 'nothing'

/** Who holds what, as "Vera Tue". */
async function held({ database }: Pick<Lotse, 'database'>): Promise<string[]> {
  const rows = await database.rows(
    `SELECT s.day AS day, s.held AS held, p."personId" AS person FROM "ShiftPlace" p JOIN "Shift" s ON s.id = p."shiftId" WHERE p.state = 'held' ORDER BY s.day, person`,
  )
  const people = await database.rows(`SELECT id FROM "Person" WHERE role <> 'asker' ORDER BY id`)
  const names = ['Clara', 'Vera', 'Viktor']
  return rows.map(({ day, held, person }) => `${day} ${names[people.findIndex(({ id }) => id === person)]} ${held}`)
}

describe('handing a shift over', () => {
  test('from the list: all who could take it are asked, and one press settles it', async () => {
    const lotse = await holding()
    const { vera, viktor, clara } = lotse
    await opensShifts(vera)
    vera.skips()
    await vera.presses('shift:swap')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Dienst tauschen oder abgeben
      Di., 24. Nov., 16:00–18:00 Uhr

      Bis jemand zusagt, bleibt es Ihr Dienst.
      [An jemanden abgeben]
      [Gegen einen anderen tauschen]"
    `)
    await vera.presses('An jemanden abgeben')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Ich habe 2 Personen gefragt, ob sie Ihren Dienst übernehmen: Di., 24. Nov., 16:00–18:00 Uhr.

      Bis jemand zusagt, bleibt es Ihr Dienst.
      [Doch behalten]"
    `)
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "Vera kann einen Dienst nicht machen:
      Di., 24. Nov., 16:00–18:00 Uhr

      Könnten Sie ihn übernehmen?
      [Ich übernehme] [Lieber nicht]"
    `)
    clara.skips()
    expect(await viktor.presses('Ich übernehme')).toBe('Abgemacht. Danke!')
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "(edited) Sie haben den Dienst von Vera übernommen: Di., 24. Nov., 16:00–18:00 Uhr. Danke!
      [Zurückgeben]"
    `)
    expect(vera.reads()).toMatchInlineSnapshot(
      `"Viktor übernimmt Ihren Dienst: Di., 24. Nov., 16:00–18:00 Uhr. Sie müssen nichts mehr tun."`,
    )
    expect(clara.reads()).toMatchInlineSnapshot(
      `"(edited) Das hat sich erledigt, für diesen Dienst suche ich niemanden mehr: Di., 24. Nov., 16:00–18:00 Uhr."`,
    )
    expect(await held(lotse)).toEqual(['2026-11-24 Viktor 1', '2026-11-26 Viktor 1'])
  })

  test('two who press at once: one has it, the other hears so', async () => {
    const lotse = await handingOver()
    const { viktor, clara, moment } = lotse
    const presses = [viktor, clara].map(({ person, last }) =>
      person.press(last(), { data: last().buttons[0]?.[0]?.data as string }),
    )
    await moment()
    const texts = (await Promise.all(presses)).map((answer) => answer.answered && answer.text)
    expect(texts.toSorted()).toEqual(['Abgemacht. Danke!', 'Das hat sich schon erledigt.'])
    expect((await held(lotse)).filter((line) => line.startsWith('2026-11-24'))).toHaveLength(1)
    lotse.skipAll()
  })

  test('stays theirs until then, and for good when they change their mind', async () => {
    const lotse = await handingOver()
    const { vera, viktor, clara } = lotse
    const asked = viktor.last()
    const take = dataOf(viktor, 'swap:take')
    await vera.presses('Doch behalten')
    expect(vera.reads()).toMatchInlineSnapshot(`"(edited) Gut, ich frage nicht weiter. Es bleibt Ihr Dienst."`)
    expect(viktor.reads()).toContain('Das hat sich erledigt')
    expect(await viktor.forges(take, asked)).toBe('Das hat sich schon erledigt.')
    expect(await held(lotse)).toEqual(['2026-11-24 Vera 1', '2026-11-26 Viktor 1'])
    clara.skips()
  })

  test('a no is heard once, and the others may still', async () => {
    const lotse = await handingOver()
    const { vera, viktor, clara } = lotse
    await viktor.presses('Lieber nicht')
    expect(viktor.reads()).toMatchInlineSnapshot(`"(edited) In Ordnung, danke für die Antwort."`)
    expect(vera.reads()).toBe('')
    await clara.presses('Ich übernehme')
    expect(vera.reads()).toContain('Clara übernimmt Ihren Dienst')
    clara.skips()
    viktor.skips()
  })

  test('a restart in the middle changes nothing', async () => {
    const lotse = await handingOver()
    await lotse.restart()
    expect(await lotse.viktor.presses('Ich übernehme')).toBe('Abgemacht. Danke!')
    lotse.skipAll()
  })

  test('whoever cannot be written to, is busy then, or has quiet hours then is not asked', async () => {
    const lotse = await holding()
    const { vera, viktor, clara, tuesday } = lotse
    viktor.person.block()
    await clara.says('/quiet 15-20')
    await vera.forges(`shift:swap:${tuesday}`)
    lotse.skipAll()
    await vera.presses('An jemanden abgeben')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Gerade finde ich niemanden, bei dem dieser Dienst passt: Di., 24. Nov., 16:00–18:00 Uhr. Sie können ihn zurückgeben; dann suche ich weiter.
      [Zurückgeben]"
    `)
    expect(clara.reads()).toBe('')
    viktor.person.unblock()
  })
})

describe('swapping', () => {
  test("for one of the others' shifts, settled by one press", async () => {
    const lotse = await holding()
    const { vera, viktor, tuesday } = lotse
    await vera.forges(`shift:swap:${tuesday}`)
    vera.skips()
    await vera.presses('Gegen einen anderen tauschen')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Dienst tauschen oder abgeben
      Di., 24. Nov., 16:00–18:00 Uhr

      Gegen welchen Dienst möchten Sie tauschen? Ich frage dann die Person, die ihn hat.
      [Do., 26. Nov., 16:00–18:00: Viktor]
      [An jemanden abgeben]"
    `)
    await vera.presses('swap:for')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Ich habe eine Person gefragt, ob sie tauscht.

      Sie bekämen: Do., 26. Nov., 16:00–18:00 Uhr
      Sie gäben ab: Di., 24. Nov., 16:00–18:00 Uhr

      Bis jemand zusagt, bleibt es Ihr Dienst.
      [Doch behalten]"
    `)
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "Vera möchte einen Dienst mit Ihnen tauschen.

      Sie bekämen: Di., 24. Nov., 16:00–18:00 Uhr
      Sie gäben ab: Do., 26. Nov., 16:00–18:00 Uhr
      [Tauschen] [Lieber nicht]"
    `)
    expect(await viktor.presses('Tauschen')).toBe('Abgemacht. Danke!')
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "(edited) Getauscht mit Vera. Danke!

      Ihr Dienst ist jetzt: Di., 24. Nov., 16:00–18:00 Uhr
      Nicht mehr: Do., 26. Nov., 16:00–18:00 Uhr
      [Zurückgeben]"
    `)
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Viktor tauscht mit Ihnen.

      Ihr Dienst ist jetzt: Do., 26. Nov., 16:00–18:00 Uhr
      Nicht mehr: Di., 24. Nov., 16:00–18:00 Uhr
      [Zurückgeben]"
    `)
    expect(await held(lotse)).toEqual(['2026-11-24 Viktor 1', '2026-11-26 Vera 1'])
  })

  test('a press that Telegram repeats changes nothing', async () => {
    const lotse = await swapping()
    const { viktor } = lotse
    const asked = viktor.last()
    const take = dataOf(viktor, 'swap:take')
    await viktor.presses('Tauschen')
    lotse.skipAll()
    expect(await viktor.forges(take, asked)).toBe('Das hat sich schon erledigt.')
    expect(await held(lotse)).toEqual(['2026-11-24 Viktor 1', '2026-11-26 Vera 1'])
    expect(lotse.vera.reads() + viktor.reads()).toBe('')
  })

  test('a no is told to whoever asked', async () => {
    const { vera, viktor } = await swapping()
    await viktor.presses('Lieber nicht')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Dieser Tausch geht leider nicht: Do., 26. Nov., 16:00–18:00 Uhr. Ihr Dienst bleibt, wie er war.
      [Etwas anderes versuchen]"
    `)
    viktor.skips()
  })

  test('is off when one of the two gives their shift back', async () => {
    const lotse = await swapping()
    const { vera, viktor, thursday } = lotse
    const take = dataOf(viktor, 'swap:take')
    const asked = viktor.last()
    await viktor.forges(`shift:release:${thursday}`)
    expect(viktor.reads()).toContain('(edited) Das hat sich erledigt')
    expect(await viktor.forges(take, asked)).toBe('Das hat sich schon erledigt.')
    expect(await held(lotse)).toEqual(['2026-11-24 Vera 1'])
    vera.skips()
    lotse.skipAll()
  })

  test('is not for anybody else, nor for oneself', async () => {
    const lotse = await swapping()
    const { vera, clara, oskar, amal, viktor } = lotse
    const take = dataOf(viktor, 'swap:take')
    await oskar.starts()
    await amal.speaks('de')
    expect(await clara.forges(take)).toBe('Dieser Knopf gehört nicht zu Ihnen.')
    expect(await vera.forges(take)).toBe('Mit sich selbst lässt sich nicht tauschen.')
    for (const somebody of [oskar, amal])
      expect(await somebody.forges(take)).toBe('Das ist nur für Freiwillige der Gruppe.')
    expect(await held(lotse)).toEqual(['2026-11-24 Vera 1', '2026-11-26 Viktor 1'])
    lotse.skipAll()
  })

  test('is refused once the shift began, or the time does not suit any more', async () => {
    const lotse = await swapping()
    const { vera, viktor, advance } = lotse
    await viktor.says('/quiet 15-20')
    viktor.skips()
    expect(await viktor.presses('Tauschen')).toMatchInlineSnapshot(
      `"Der Dienst reicht in Ihre Ruhezeit, 15:00–20:00 Uhr. Das haben Sie so eingestellt. Ändern: /limits"`,
    )
    await viktor.says('/quiet off')
    await advance(hours(32))
    lotse.skipAll()
    expect(await viktor.presses('Tauschen')).toBe('Dieser Dienst hat schon begonnen.')
    expect(await vera.forges(`shift:swap:${lotse.tuesday}`)).toBe('Dieser Dienst hat schon begonnen.')
    lotse.skipAll()
  })

  test('is off when a coordinator moves the shift: nobody says yes to hours they have not read', async () => {
    const lotse = await swapping()
    const { viktor, tuesday, clara } = lotse
    await clara.forges(`rota:hours:${tuesday}`)
    await clara.says('10-12')
    expect(viktor.reads()).toContain('Das hat sich erledigt')
    lotse.skipAll()
  })
})

test("somebody else's shift cannot be given away", async () => {
  const { viktor, oskar, tuesday, skipAll } = await holding()
  await oskar.starts()
  for (const data of ['shift:swap', 'swap:over', 'swap:choose'])
    expect(await viktor.forges(`${data}:${tuesday}`)).toBe('Das ist nicht mehr Ihr Dienst.')
  expect(await oskar.forges(`shift:swap:${tuesday}`)).toBe('Das ist nur für Freiwillige der Gruppe.')
  skipAll()
})

test('nobody in one town can take a shift of another one', async () => {
  const lotse = await startLotse({ towns: [{ name: 'Weiden', coordinators: [3009] }] })
  const nora = lotse.person(3009, 'Nora', 'de')
  await nora.starts()
  await lotse.clara.says('/rota Di 16-18')
  const [id] = await shiftIds(lotse)
  await lotse.vera.forges(`shift:take:${id}`)
  await lotse.vera.forges(`shift:swap:${id}`)
  await lotse.vera.presses('An jemanden abgeben')
  const take = dataOf(lotse.viktor, 'swap:take')
  expect(take).toMatch(/^swap:take:/)
  expect(await nora.forges(take)).toBe('Das hat sich schon erledigt.')
  expect(await nora.forges(`shift:swap:${id}`)).toBe('Das ist nicht mehr Ihr Dienst.')
  nora.skips()
  lotse.skipAll()
})
