import { describe, expect, test } from 'vitest'
import { hours } from '../support/lotse.ts'
import { opensShifts, startPlanned, takesNext } from '../support/planned.ts'

describe('giving back at short notice', () => {
  test('is thanked for, and coordinators are told', async () => {
    const lotse = await startPlanned('Di 9-11')
    const { vera, viktor, clara, advance } = lotse
    const id = await takesNext(lotse, viktor)
    await opensShifts(vera)
    await vera.presses('shift:list')
    vera.skips()
    await advance(hours(2))
    for (const somebody of [viktor, clara]) somebody.skips()
    expect(await viktor.presses(`shift:release:${id}`)).toMatchInlineSnapshot(
      `"Zurückgegeben. Danke, dass Sie Bescheid sagen."`,
    )
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Viktor kann nicht, ein Dienst ist wieder frei:
      Di., 24. Nov., 09:00–11:00 Uhr

      Niemand hat angeboten, notfalls zu kommen.
      [Selbst übernehmen]"
    `)
    lotse.skipAll()
  })

  test('in the quiet hours of somebody coordinating it is told when these are over', async () => {
    const lotse = await startPlanned('Di 9-11')
    const { viktor, clara, advance } = lotse
    const id = await takesNext(lotse, viktor)
    await clara.says('/quiet 9-12')
    clara.skips()
    await viktor.presses(`shift:release:${id}`)
    expect(clara.reads()).toBe('')
    await advance(hours(3))
    expect(clara.reads()).toContain('Viktor kann nicht, ein Dienst ist wieder frei:')
    lotse.skipAll()
  })

  test('once it has begun it is going off duty', async () => {
    const lotse = await startPlanned('Mo 10-12')
    const { viktor, advance } = lotse
    const id = await takesNext(lotse, viktor)
    await advance(hours(1))
    viktor.skips()
    expect(await viktor.forges(`shift:release:${id}`)).toMatchInlineSnapshot(
      `"Dieser Dienst läuft schon. Aufhören können Sie jederzeit mit „Dienst beenden“ unter /oncall."`,
    )
    await advance(hours(3))
    expect(await viktor.forges(`shift:release:${id}`)).toMatchInlineSnapshot(`"Dieser Dienst ist schon vorbei."`)
    expect(await viktor.forges(`shift:take:${id}`)).toMatchInlineSnapshot(`"Dieser Dienst ist schon vorbei."`)
    lotse.skipAll()
  })
})
