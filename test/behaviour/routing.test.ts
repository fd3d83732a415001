import { describe, expect, test } from 'vitest'
import { asked } from '../support/asked.ts'
import { hours, minutes, startLotse } from '../support/lotse.ts'
import { startPlanned, takesNext } from '../support/planned.ts'

/** Vera and Viktor are on duty; it is nine in the morning. */
async function bothOnDuty() {
  const lotse = await asked()
  await lotse.viktor.presses('oncall:start')
  lotse.skipAll()
  return lotse
}

describe('whom Lotse asks first', () => {
  test('the asker’s own language comes before a bridge', async () => {
    const { olena, vera, clara, person } = await startLotse()
    await clara.says('/invite')
    const oksana = person(2003, 'Oksana', 'uk')
    await oksana.starts(/start=(join_\w+)/.exec(clara.last().text)?.[1])
    await oksana.presses('oncall:start')
    await olena.says('Xyzzy plugh')
    for (const somebody of [olena, clara, oksana]) somebody.skips()
    await olena.presses('question:human')
    expect(oksana.reads()).toContain('Xyzzy plugh')
    expect(vera.reads()).toBe('')
    expect(olena.reads()).toContain('Спільна мова з цією людиною: українська.')
  })

  test('then who has fewer questions', async () => {
    const { amal, olena, vera, viktor } = await bothOnDuty()
    await amal.presses('question:human')
    const [first, second] = vera.unread() > 0 ? [vera, viktor] : [viktor, vera]
    await first.presses('question:take')
    first.skips()
    await olena.says('Xyzzy plugh')
    await olena.presses('question:human')
    expect(first.reads()).toBe('')
    expect(second.reads()).toContain('Xyzzy plugh')
    amal.skips()
    olena.skips()
  })

  test('then who has taken fewer this week, though the talk is over', async () => {
    const { amal, olena, vera, viktor } = await bothOnDuty()
    await amal.presses('question:human')
    const [first, second] = vera.unread() > 0 ? [vera, viktor] : [viktor, vera]
    await first.presses('question:take')
    await first.presses('question:close')
    await olena.says('Xyzzy plugh')
    await olena.presses('question:human')
    expect(second.reads()).toContain('Xyzzy plugh')
    for (const somebody of [amal, olena, first]) somebody.skips()
  })

  test('who would come if need be is asked when nobody on duty is left, and before the group', async () => {
    const { amal, vera, viktor, clara, chat, advance } = await asked()
    await viktor.says('/oncall')
    await viktor.presses('oncall:standby')
    viktor.skips()
    await amal.presses('question:human')
    expect(viktor.reads()).toBe('')
    await advance(minutes(10))
    expect(viktor.reads()).toContain('Xyzzy plugh')
    expect(chat.reads() + clara.reads()).toBe('')
    await advance(minutes(10))
    expect(chat.reads()).toContain('Jemand wartet')
    for (const somebody of [amal, vera, viktor, clara]) somebody.skips()
  })
})

describe('limits hold for every way of being asked', () => {
  test('quiet hours: the card comes at once, and the question when they are over', async () => {
    const { amal, vera, clara, chat, advance, timeIn } = await asked()
    await vera.says('/quiet 8-11')
    vera.skips()
    await amal.presses('question:human')
    expect(vera.reads()).toBe('')
    expect(amal.reads()).toContain('Wer gerade Dienst hat, kann im Moment keine weitere Frage übernehmen.')
    expect(chat.reads() + clara.reads()).toContain('Jemand wartet')
    await advance(hours(1))
    expect(vera.reads()).toBe('')
    await advance(hours(1))
    expect(vera.reads()).toContain('Xyzzy plugh')
    expect(amal.reads()).toMatch(new RegExp(`^\\(edited\\)[^]*bis ${timeIn(minutes(10))} Uhr`))
  })

  test('a pause of everybody', async () => {
    const { amal, vera, clara, chat } = await asked()
    await vera.says('/pause 2w')
    vera.skips()
    await amal.presses('question:human')
    expect(amal.reads()).toContain('kann im Moment keine weitere Frage übernehmen. Ich habe die ganze Gruppe gefragt')
    expect(vera.reads()).toBe('')
    clara.skips()
    chat.reads()
  })

  test('nobody is asked for more at once than they want to have', async () => {
    const { amal, olena, vera, clara, chat, advance } = await asked()
    await vera.forges('limits:open:1')
    vera.skips()
    await amal.presses('question:human')
    expect(vera.reads()).toContain('Xyzzy plugh')
    await olena.says('Plugh')
    await olena.presses('question:human')
    expect(vera.reads()).toBe('')
    await vera.presses('question:pass')
    vera.skips()
    await advance(minutes(1))
    expect(vera.reads()).toContain('Plugh')
    for (const somebody of [amal, olena, clara]) somebody.skips()
    chat.reads()
  })

  test('a topic they never want, that comes out later: it goes on to somebody else, words and all', async () => {
    const { amal, vera, viktor } = await asked()
    await vera.forges('limits:bar:work:yes')
    await amal.presses('question:human')
    await viktor.presses('oncall:start')
    for (const somebody of [amal, vera, viktor]) somebody.skips()
    await amal.presses(/question:topic:\w+:work/)
    expect(vera.reads()).toBe('(edited) Diese Frage hat sich erledigt.')
    expect(viktor.reads()).toContain('Xyzzy plugh')
    expect(amal.reads()).toMatch(/notiert unter: Arbeit und Ausbildung[\s\S]*warte bis/)
  })
})

test('a shift that begins brings what waits, without a press', async () => {
  const lotse = await startPlanned('Mo 10-12')
  const { amal, vera, viktor, clara, chat, advance } = lotse
  await vera.presses('oncall:stop')
  await takesNext(lotse, viktor)
  await amal.speaks('de')
  await amal.says('Xyzzy plugh')
  await amal.presses('question:human')
  expect(amal.reads()).toContain('Der nächste Dienst beginnt heute um 10:00 Uhr, dann frage ich weiter.')
  lotse.skipAll()
  await advance(hours(1))
  expect(viktor.reads()).toContain('Xyzzy plugh')
  expect(amal.reads()).toMatch(/^\(edited\) Ich habe jemanden aus der Gruppe gefragt/)
  clara.skips()
  chat.reads()
})

test('a volunteer who is none any more takes nothing, whatever old button they press', async () => {
  const { amal, vera, oskar } = await asked()
  await amal.presses('question:human')
  const { data = '' } = vera.last().buttons[0]?.[0] ?? {}
  await oskar.starts()
  expect(await oskar.forges(data)).toContain('treten Sie zuerst der Gruppe bei')
  for (const somebody of [amal, vera, oskar]) somebody.skips()
})
