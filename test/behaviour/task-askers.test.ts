import { describe, expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { startCompany } from '../support/appointments.ts'
import { startForAsker, writtenAbout } from '../support/asker-tasks.ts'
import { dataOf } from '../support/data.ts'
import { hours, startLotse } from '../support/lotse.ts'
import { startDraft, taskId, volunteer } from '../support/tasks.ts'

/** Vera has posted a task that says exactly where; everybody has looked. */
async function startPosted() {
  const lotse = await startDraft()
  await lotse.vera.presses('task:post')
  lotse.skipAll()
  return { ...lotse, lotse }
}

/** Wanda speaks Arabic, too; she has looked. */
async function startWithInterpreter() {
  const lotse = await startLotse()
  const wanda = await volunteer(lotse, 7001, 'Wanda')
  await wanda.says('/language')
  await wanda.forges('language:speak:ar')
  wanda.skips()
  return { lotse, wanda }
}

/** Clara makes somebody something else. */
async function makes(clara: Actor, name: string, role: 'coordinator' | 'volunteer'): Promise<void> {
  await clara.says('/volunteers')
  await clara.presses(name)
  await clara.presses(new RegExp(`^person:role:\\w+:${role}$`))
  clara.skips()
}

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

describe('on the board of a task for an asker', () => {
  test('coordinators read that there are words of theirs, and not the words', async () => {
    const { amal, clara, chat } = await startForAsker({ details: 'Zimmer 12' })
    await clara.says('/tasks')
    await clara.presses('task:board')
    expect(clara.reads()).toContain(
      'Was die Person selbst geschrieben hat und wo genau es ist, liest nur, wer mitmacht.',
    )
    expect(clara.sees('Zimmer 12')).toBeUndefined()
    for (const each of [amal, chat]) each.reads()
  })

  test('they are neither read nor changed by a forged press', async () => {
    const lotse = await startForAsker({ details: 'Zimmer 12' })
    const { clara } = lotse
    await clara.says('/tasks')
    await clara.presses('task:board')
    for (const forged of [
      `task:edit:${await taskId(lotse)}:details:board`,
      `task:empty:${await taskId(lotse)}:details`,
    ])
      expect(await clara.forges(forged)).toBe('Diese Aufgabe gibt es nicht mehr.')
    expect(clara.sees('Zimmer 12')).toBeUndefined()
    expect(await writtenAbout(lotse)).toHaveProperty('details', 'Zimmer 12')
    clara.skips()
  })
})

describe('whoever looks after tasks no more', () => {
  test('keeps no board that says exactly where', async () => {
    const { vera } = await startPosted()
    expect(vera.sees('Rathausplatz 3')).toBeDefined()
    await vera.says('/leave')
    await vera.presses('me:leave')
    expect(vera.reads()).toContain('(edited) Um diese Aufgabe kümmern sich jetzt andere.')
    expect(vera.sees('Rathausplatz 3')).toBeUndefined()
  })

  test('but volunteers still keeps the boards of their own tasks', async () => {
    const { vera, clara, lotse } = await startPosted()
    await makes(clara, 'Viktor', 'coordinator')
    await lotse.viktor.says('/tasks')
    await lotse.viktor.presses('task:board')
    expect(lotse.viktor.sees('Rathausplatz 3')).toBeDefined()
    await makes(clara, 'Viktor', 'volunteer')
    expect(lotse.viktor.sees('Rathausplatz 3')).toBeUndefined()
    expect(vera.sees('Rathausplatz 3')).toBeDefined()
    for (const each of [vera, clara, lotse.viktor]) each.skips()
  })
})

test('nobody offers themselves for what is their own', async () => {
  const { lotse, wanda } = await startWithInterpreter()
  await lotse.vera.forges('interpret:ask:ar:de')
  expect(await lotse.vera.forges(`task:maybe:${await taskId(lotse)}`)).toBe('Diese Aufgabe ist für Sie selbst.')
  for (const each of [lotse.vera, wanda]) each.skips()
})

test('what nobody came for closes when its time is over, and says so', async () => {
  const lotse = await startCompany()
  const { farid, chat, advance } = lotse
  await advance(hours(24 * 3 + 4))
  expect(farid.reads()).toContain('متأسفانه هنوز کسی پیدا نشده است')
  await lotse.restart()
  await advance(hours(24))
  expect(farid.reads()).not.toContain('گروه')
  expect(chat.reads()).toContain('Die Zeit dafür ist vorbei.')
  expect(await lotse.database.rows('SELECT state FROM "Task"')).toEqual([{ state: 'cancelled' }])
  await advance(hours(24 * 91))
  expect(await lotse.database.rows('SELECT content FROM "Task"')).toEqual([{ content: null }])
  lotse.skipAll()
  farid.skips()
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
    const { lotse, wanda } = await startWithInterpreter()
    await lotse.amal.speaks('de')
    await lotse.amal.forges('interpret:ask:ar:de')
    expect(wanda.reads()).toContain('Können Sie jetzt dolmetschen?')
    await lotse.amal.says('/forget')
    await lotse.amal.presses('me:forget:yes')
    expect(wanda.reads()).toContain('(edited) ')
    lotse.amal.skips()
    expect(await lotse.database.rows('SELECT state FROM "Task"')).toEqual([{ state: 'cancelled' }])
  })
})
