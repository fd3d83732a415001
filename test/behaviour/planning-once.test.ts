import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../src/database/database.ts'
import { openVault } from '../../src/database/encryption-key.ts'
import type { HelperGroup } from '../../src/people/group.ts'
import { createPeople } from '../../src/people/store.ts'
import type { Desk } from '../../src/questions/desk.ts'
import { addSlot } from '../../src/rota/plan/add-slot.ts'
import { extendRota } from '../../src/rota/plan/extend.ts'
import { days, type Lotse, minutes, startLotse } from '../support/lotse.ts'

test('two coordinators who press the same make one slot', async () => {
  const { clara, vera, moment, database } = await startLotse()
  await clara.says('/volunteers')
  await clara.presses('Vera')
  await clara.presses('In die Koordination')
  vera.skips()
  clara.sends('/rota Di 16-18')
  vera.sends('/rota Di 16-18')
  await moment()
  expect(await database.rows('SELECT id FROM "Slot"')).toHaveLength(1)
  expect(`${clara.reads()}${vera.reads()}`).toContain('Zu dieser Zeit gibt es schon eine Dienstzeit')
})

test('ticks make each shift once, also after a long stop', async () => {
  const { clara, advance, restart, database } = await startLotse()
  await clara.says('/rota Mo 16-18')
  clara.skips()
  const made = () => database.rows('SELECT day FROM "Shift" ORDER BY day')
  await advance(minutes(1))
  expect(await made()).toHaveLength(9)
  await advance(days(100))
  await restart()
  await advance(minutes(1))
  const all = (await made()).map(({ day }) => day)
  expect(new Set(all).size).toBe(all.length)
  // While nobody looked, ten weeks and a bit had none: they are past.
  expect(all).toHaveLength(9 + 8)
})

// A second process on one SQLite file refuses to start.
describe.runIf(inject('database') === 'postgresql')('two processes at the same moment', () => {
  /** What one process would work with, on a connection of its own. */
  async function processOn({ config, clock }: Lotse) {
    const database = await openDatabase({ url: config.databaseUrl })
    onTestFinished(database.close)
    const people = createPeople(await openVault(database, config.encryptionKey))
    const settings = { timeZone: config.timeZone }
    return <Result>(act: (desk: Desk, group: HelperGroup) => Promise<Result>): Promise<Result> =>
      database.transact(async (transaction) => {
        const [group] = await people.groups(transaction)
        return act({ transaction, people, settings, now: clock.now() } as Desk, group as HelperGroup)
      })
  }

  test('make each shift once', async () => {
    const lotse = await startLotse()
    await lotse.clara.says('/rota Mo 16-18')
    lotse.clara.skips()
    const [one, other] = [await processOn(lotse), await processOn(lotse)]
    await lotse.stop()
    lotse.clock.step(lotse.clock.now().getTime() + days(14))
    const made = await Promise.all([one(extendRota), other(extendRota)])
    expect(made.sort()).toEqual([0, 2])
  })

  test('add one slot', async () => {
    const lotse = await startLotse()
    const [one, other] = [await processOn(lotse), await processOn(lotse)]
    const wanted = { weekday: 2, from: 960, until: 1080 }
    const added = await Promise.all([one, other].map((each) => each((desk, group) => addSlot(desk, group, wanted))))
    expect(added.map(({ kind }) => kind).sort()).toEqual(['added', 'overlaps'])
  })
})
