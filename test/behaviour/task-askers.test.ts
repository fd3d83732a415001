import { describe, expect, test } from 'vitest'
import { startCompany } from '../support/appointments.ts'
import { startForAsker, writtenAbout } from '../support/asker-tasks.ts'
import { dataOf } from '../support/data.ts'
import { hours, startLotse } from '../support/lotse.ts'
import { volunteer } from '../support/tasks.ts'

describe('the words of an asker', () => {
  test('go at once with the asker, also from a task that is over', async () => {
    const lotse = await startCompany()
    const { farid, vera, chat } = lotse
    await vera.presses('task:claim', chat.card())
    await vera.presses('task:done')
    expect(await writtenAbout(lotse)).toHaveProperty('details')
    await farid.says('/forget')
    await farid.presses('me:forget:yes')
    expect(await writtenAbout(lotse)).toEqual({ text: 'Begleitung zu einem Amt' })
    for (const each of [farid, vera, chat]) each.reads()
  })

  test('are in their own /mydata, and in nobody else’s', async () => {
    const lotse = await startCompany()
    const { forThem } = JSON.parse(await dataOf(lotse, lotse.farid)).tasks
    expect(forThem).toMatchObject([{ kind: 'company', state: 'open', details: 'جاب‌سنتر (Jobcenter)' }])
    await lotse.vera.presses('task:claim', lotse.chat.card())
    expect(await dataOf(lotse, lotse.vera)).not.toContain('Jobcenter')
    for (const each of [lotse.farid, lotse.chat]) each.reads()
  })
})

describe('an asker who is forgotten', () => {
  test('while somebody is with them cancels nothing any more: it is over', async () => {
    const lotse = await startForAsker({ startsAt: new Date('2026-11-23T10:00:00Z'), details: 'Zimmer 12' })
    const { amal, vera, chat, advance } = lotse
    await vera.presses('task:claim', chat.card())
    await advance(hours(2.5))
    for (const each of [amal, vera]) each.skips()
    await amal.says('/forget')
    await amal.presses('me:forget:yes')
    expect(vera.reads()).toContain('Erledigt: Begleitung zum Amt')
    expect(vera.sees('Zimmer 12')).toBeUndefined()
    for (const each of [amal, chat, lotse.clara]) each.reads()
  })

  test('is looked for no interpreter', async () => {
    const lotse = await startLotse()
    const wanda = await volunteer(lotse, 7001, 'Wanda')
    await wanda.says('/language')
    await wanda.forges('language:speak:ar')
    wanda.skips()
    await lotse.amal.speaks('de')
    await lotse.amal.forges('interpret:ask:ar:de')
    expect(wanda.reads()).toContain('Können Sie jetzt dolmetschen?')
    await lotse.amal.says('/forget')
    await lotse.amal.presses('me:forget:yes')
    expect(wanda.reads()).toContain('(edited) ')
    await lotse.amal.skips()
    expect(await lotse.database.rows('SELECT state FROM "Task"')).toEqual([{ state: 'cancelled' }])
  })
})
