import { describe, expect, test } from 'vitest'
import { asked, interpreted, startInterpreting } from '../support/interpreting.ts'
import { minutes } from '../support/lotse.ts'

describe('looking for an interpreter', () => {
  test('that nobody can is said honestly, to coordinators, too', async () => {
    const { amal, wanda, karim, clara, advance } = await asked()
    expect(await wanda.presses('task:pass')).toBe('In Ordnung, danke.')
    for (const each of [amal, wanda, karim]) each.skips()
    await advance(minutes(16))
    expect(amal.reads()).toMatchInlineSnapshot(`
      "(a message was deleted)
      ---
      Leider kann gerade niemand dolmetschen: Arabisch, Deutsch. Die Leitung der Gruppe weiß Bescheid. Was jetzt helfen kann: ein Übersetzungsprogramm mit kurzen Sätzen, oder Sie bitten um einen späteren Termin.
      [Noch einmal fragen]"
    `)
    expect(clara.reads()).toMatchInlineSnapshot(
      `"Jemand brauchte sofort eine Person zum Dolmetschen, und niemand konnte: Arabisch, Deutsch. So viele habe ich gefragt: 2. Fehlt diese Sprache öfter, laden Sie Menschen ein, die sie sprechen: /invite"`,
    )
    expect(karim.reads()).toContain('Das hat sich erledigt')
    expect(await karim.forges('interpret:more:abcdefghjk')).toBe('Dieser Knopf gehört nicht zu Ihnen.')
    await amal.presses('interpret:ask')
    expect(karim.reads()).toContain('Können Sie jetzt dolmetschen?')
    for (const each of [amal, wanda]) each.skips()
  })

  test('that all have said no is not waited for', async () => {
    const { amal, wanda, karim, clara, advance } = await asked()
    for (const each of [wanda, karim]) await each.presses('task:pass')
    await advance(minutes(1))
    expect(amal.reads()).toContain('Leider kann gerade niemand dolmetschen')
    for (const each of [clara, wanda, karim]) each.skips()
  })

  test('tells dialects apart', async () => {
    const { amal, wanda, karim, clara } = await startInterpreting('prs')
    expect(await amal.forges('interpret:ask:fa:de')).toBe('Gerade kann niemand.')
    expect(wanda.reads() + karim.reads()).toBe('')
    expect(await amal.forges('interpret:ask:prs:de')).toBe('Ich frage herum.')
    expect(wanda.reads()).toContain('Dari')
    for (const each of [amal, karim, clara]) each.skips()
  })

  test('asks nobody in quiet hours, in a pause, or for whom it is nothing', async () => {
    const { amal, wanda, karim, clara } = await startInterpreting()
    await wanda.says('/quiet 8-12')
    await karim.says('/limits')
    await karim.presses('limits:edit:kinds')
    await karim.presses('limits:kind:interpreting')
    for (const each of [wanda, karim]) each.skips()
    expect(await amal.forges('interpret:ask:ar:de')).toBe('Gerade kann niemand.')
    expect(wanda.reads() + karim.reads()).toBe('')
    for (const each of [amal, clara]) each.skips()
  })

  test('that gives up is replaced', async () => {
    const { amal, wanda, karim } = await interpreted()
    await wanda.presses('task:release')
    expect(karim.reads()).toContain('Können Sie jetzt dolmetschen?')
    expect(amal.reads()).toMatchInlineSnapshot(`
      "Das Gespräch mit der Person aus der Gruppe ist zu Ende. Wenn Sie etwas brauchen, schreiben Sie mir einfach.
      ---
      (a message was deleted)
      ---
      Die Person, die gedolmetscht hat, kann leider nicht weitermachen. Ich frage sofort die anderen. Um 09:11 Uhr wissen Sie spätestens, ob jemand kann.
      [Nicht mehr nötig]"
    `)
    await karim.presses('task:claim')
    await amal.says('Hallo')
    expect(karim.reads()).toContain('Hallo')
    for (const each of [amal, wanda]) each.skips()
  })

  test('is asked for once at a time, and not any more when not needed', async () => {
    const { amal, wanda, karim, id } = await asked()
    amal.skips()
    expect(await amal.forges('interpret:ask:ar:de')).toBe('Ich suche schon jemanden für Sie.')
    expect(await wanda.forges(`interpret:stop:${await id()}`)).toBe('Dieser Knopf gehört nicht zu Ihnen.')
    await amal.presses('interpret:stop')
    expect(amal.reads()).toBe('(edited) Gut, ich suche niemanden mehr.')
    expect(await wanda.forges(`task:claim:${await id()}`)).toBe('Das ist schon vorbei.')
    for (const each of [wanda, karim]) each.skips()
  })

  test('goes on after a restart, and ends with whoever cannot be reached', async () => {
    const { amal, wanda, karim, restart, advance, lotse } = await interpreted()
    await restart()
    await amal.says('Noch da?')
    expect(wanda.reads()).toBe('Noch da?')
    wanda.person.block()
    await lotse.settle()
    expect(karim.reads()).toContain('Können Sie jetzt dolmetschen?')
    await restart()
    await advance(minutes(16))
    expect(amal.reads()).toContain('Leider kann gerade niemand dolmetschen')
    for (const each of [wanda, karim]) each.skips()
    lotse.skipAll()
  })

  test('is no way in for an outsider, or for who speaks neither', async () => {
    const { oskar, vera, wanda, karim, amal, id } = await asked()
    await oskar.starts()
    oskar.skips()
    for (const verb of ['more', 'done', 'stop'])
      expect(await oskar.forges(`interpret:${verb}:${await id()}`)).toBe('Dieser Knopf gehört nicht zu Ihnen.')
    expect(await vera.forges(`task:claim:${await id()}`)).toBe('Dafür braucht es diese Sprachen: Arabisch, Deutsch.')
    await oskar.forges(`task:claim:${await id()}`)
    for (const each of [oskar, wanda, karim, amal]) each.skips()
  })
})
