import { describe, expect, test } from 'vitest'
import { asked, settled } from '../support/gaps.ts'
import { days, hours, type Lotse, minutes } from '../support/lotse.ts'
import { shiftIds, startPlanned, takesNext } from '../support/planned.ts'

describe('asking round', () => {
  test('goes from one to the next, each with their time, and ends with coordinators', async () => {
    const { vera, viktor, clara, chat, advance } = await settled('Do 16-18')
    chat.reads()
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Können Sie diesen Dienst übernehmen?
      Do., 26. Nov., 16:00–18:00 Uhr

      Sie haben Zeit bis Mo., 23. Nov., 13:20 Uhr, danach frage ich jemand anderen. Sie müssen nichts begründen.
      [Ich übernehme] [Diesmal nicht]"
    `)
    vera.skips()
    await advance(hours(4))
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) Ich frage inzwischen auch andere, ob sie diesen Dienst übernehmen: Do., 26. Nov., 16:00–18:00 Uhr. Solange er frei ist, gilt der Knopf noch.
      [Ich übernehme] [Diesmal nicht]"
    `)
    expect(vera.reads()).toContain('Können Sie diesen Dienst übernehmen?')
    await advance(hours(4))
    expect(viktor.reads()).toContain('Sie haben Zeit bis Mo., 23. Nov., 21:20 Uhr')
    vera.skips()
    await advance(hours(15))
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Dieser Dienst ist noch nicht besetzt
      Do., 26. Nov., 16:00–18:00 Uhr

      Niemand hat angeboten, notfalls zu kommen.
      [Selbst übernehmen]"
    `)
    viktor.skips()
    await advance(days(1))
    expect(vera.reads() + viktor.reads() + clara.reads() + chat.reads()).toBe('')
  })

  test('a no asks the next one at once, and is the last word about that shift', async () => {
    const { clara, vera, chat, advance, skipAll } = await settled('Do 16-18')
    skipAll()
    expect(await clara.presses('shift:pass')).toBe('In Ordnung, danke.')
    expect(clara.reads()).toMatchInlineSnapshot(
      `"(edited) In Ordnung. Zu diesem Dienst frage ich Sie nicht noch einmal: Do., 26. Nov., 16:00–18:00 Uhr."`,
    )
    await advance(minutes(1))
    expect(vera.reads()).toContain('Können Sie diesen Dienst übernehmen?')
    await vera.presses('Ich übernehme')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Das ist jetzt Ihr Dienst: Do., 26. Nov., 16:00–18:00 Uhr. Danke!
      [Zurückgeben]"
    `)
    expect(chat.reads()).toContain('Alle diese Dienste sind besetzt')
    await advance(hours(20))
    expect(clara.reads() + vera.reads()).toBe('')
  })

  test('a repeated no changes nothing', async () => {
    const { clara, vera, viktor, advance, skipAll } = await settled('Do 16-18')
    const asked = clara.last()
    const pass = asked.buttons[0]?.[1]?.data as string
    await clara.presses('shift:pass')
    await advance(minutes(1))
    skipAll()
    expect(await clara.forges(pass, asked)).toBe('Das hat sich schon erledigt.')
    expect(await viktor.forges(pass)).toBe('Dieser Knopf gehört nicht zu Ihnen.')
    await advance(minutes(1))
    expect(clara.reads() + vera.reads() + viktor.reads()).toBe('')
  })

  test('asks who carries least first, one shift at a time, and twice a day at most', async () => {
    const lotse = await startPlanned('Mi 8-10', 'Mi 10-12', 'Mi 12-14', 'Mi 14-16')
    const { clara, vera, viktor, advance } = lotse
    await takesNext(lotse, clara)
    await advance(minutes(20))
    expect(vera.reads()).toContain('10:00–12:00')
    expect(viktor.reads()).toContain('12:00–14:00')
    expect(clara.reads()).toContain('14:00–16:00')
    for (const somebody of [vera, viktor, vera, viktor]) {
      await somebody.presses('shift:pass')
      await advance(minutes(31))
    }
    expect(await asked(lotse)).toEqual([1, 2, 2])
    lotse.skipAll()
    await advance(minutes(60))
    expect(vera.reads() + viktor.reads()).toBe('')
  })

  test('a shift given back two days before is asked round at once', async () => {
    const lotse = await startPlanned('Mi 16-18')
    const { viktor, vera, clara, chat, advance } = lotse
    await takesNext(lotse, viktor)
    await advance(hours(3))
    expect(clara.reads() + vera.reads() + chat.reads()).toBe('')
    await viktor.says('/oncall')
    await viktor.presses('shift:list')
    await viktor.presses('shift:release')
    await advance(minutes(1))
    expect(clara.reads()).toContain('Können Sie diesen Dienst übernehmen?')
    expect(chat.reads()).toContain('Für diese Dienste suchen wir noch jemanden')
    lotse.skipAll()
  })

  test('with a restart in the middle goes on where it was, and asks nobody twice', async () => {
    const { clara, vera, viktor, advance, stop, restart, clock, chat, skipAll } = await settled('Do 16-18')
    skipAll()
    await stop()
    clock.step(clock.now().getTime() + hours(30))
    await restart()
    await advance(0)
    expect(clara.reads()).toContain('Ich frage inzwischen auch andere')
    expect(vera.reads()).toContain('Können Sie diesen Dienst übernehmen?')
    await advance(0)
    expect(clara.reads() + vera.reads() + viktor.reads() + chat.reads()).toBe('')
  })

  test('passes over who cannot be written to', async () => {
    const { clara, vera, advance, skipAll } = await startPlanned('Do 16-18')
    clara.person.block()
    await advance(minutes(20))
    await advance(minutes(1))
    expect(vera.reads()).toContain('Können Sie diesen Dienst übernehmen?')
    clara.person.unblock()
    skipAll()
  })

  test('respects quiet hours and a pause', async () => {
    const { clara, vera, viktor, advance, skipAll } = await startPlanned('Do 16-18')
    await clara.says('/quiet 8-12')
    await vera.says('/pause 2d')
    skipAll()
    await advance(minutes(20))
    expect(clara.reads() + vera.reads()).toBe('')
    expect(viktor.reads()).toContain('Können Sie diesen Dienst übernehmen?')
    await viktor.presses('shift:pass')
    await advance(minutes(1))
    expect(clara.reads()).toBe('')
    await advance(hours(3))
    expect(clara.reads()).toContain('Können Sie diesen Dienst übernehmen?')
    skipAll()
  })
})

describe('coordinators', () => {
  /** Everybody has said no but Viktor, who would come if need be. */
  async function nobodyFound(): Promise<Lotse> {
    const lotse = await startPlanned('Do 16-18')
    const { clara, vera, viktor, advance } = lotse
    const [id] = await shiftIds(lotse)
    await viktor.forges(`shift:standby:${id}`)
    await advance(minutes(20))
    await clara.presses('shift:pass')
    await advance(minutes(1))
    await vera.presses('shift:pass')
    lotse.skipAll()
    await advance(minutes(1))
    return lotse
  }

  test('hear who would come if need be, and put them in with one press', async () => {
    const { clara, viktor, chat } = await nobodyFound()
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Dieser Dienst ist noch nicht besetzt
      Do., 26. Nov., 16:00–18:00 Uhr

      Notfalls kommen könnten: Viktor
      [Viktor eintragen]
      [Selbst übernehmen]"
    `)
    expect(await clara.presses('Viktor eintragen')).toBe('Viktor ist eingetragen und erfährt es.')
    expect(clara.reads()).toMatchInlineSnapshot(
      `"(edited) Erledigt, dieser Dienst ist besetzt: Do., 26. Nov., 16:00–18:00 Uhr."`,
    )
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "Clara hat Sie für einen Dienst eingetragen, für den Sie notfalls kommen wollten: Do., 26. Nov., 16:00–18:00 Uhr. Danke!
      [Zurückgeben]"
    `)
    expect(chat.reads()).toContain('Alle diese Dienste sind besetzt')
  })

  test('cannot put in who has taken it back, and nobody else can', async () => {
    const lotse = await nobodyFound()
    const { clara, viktor, vera, oskar } = lotse
    const assign = clara.last().buttons[0]?.[0]?.data as string
    expect(assign).toMatch(/^shift:assign:/)
    await oskar.starts()
    for (const somebody of [vera, oskar])
      expect(await somebody.forges(assign)).toBe('Das dürfen nur Koordinatorinnen und Koordinatoren der Gruppe.')
    await viktor.presses('shift:release')
    expect(await clara.presses('shift:assign')).toBe('Diese Person bietet es nicht mehr an.')
    lotse.skipAll()
  })
})
