import { describe, expect, test } from 'vitest'
import { minutes, startLotse } from '../support/lotse.ts'

test('/oncall says who is on duty and always has one of the two buttons', async () => {
  const { vera, viktor } = await startLotse()
  await vera.says('/oncall')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "Sie haben Dienst, seit Mo., 23. November 2026, 09:00 Uhr.

    Sonst hat gerade niemand Dienst.

    Solange Sie Dienst haben, kann ich Sie zu jeder Zeit fragen, auch nachts.
    [Dienst beenden]
    [Dienste] [Im Kalender]
    [Meine Grenzen] [Meine Stunden]"
  `)
  await viktor.says('/oncall')
  expect(viktor.reads()).toMatchInlineSnapshot(`
    "Sie haben gerade keinen Dienst.

    Außerdem im Dienst:
    • Vera
    [Dienst beginnen]
    [Nur notfalls fragen]
    [Dienste] [Im Kalender]
    [Meine Grenzen] [Meine Stunden]"
  `)
})

test('going on and off duty rewrites the same message', async () => {
  const { viktor } = await startLotse()
  await viktor.says('/oncall')
  viktor.skips()
  expect(await viktor.presses('oncall:start')).toBe('Sie haben jetzt Dienst. Danke!')
  expect(viktor.reads()).toMatch(/^\(edited\) Sie haben Dienst, seit Mo\., 23\. November 2026, 09:0\d Uhr\./)
  expect(await viktor.presses('oncall:stop')).toBe('Ihr Dienst ist beendet. Danke!')
  expect(viktor.reads()).toMatch(/^\(edited\) Sie haben gerade keinen Dienst\./)
})

test('pressing what is so already changes nothing', async () => {
  const { vera, viktor } = await startLotse()
  expect(await vera.forges('oncall:start')).toBe('Sie haben schon Dienst.')
  expect(await viktor.forges('oncall:stop')).toBe('Sie haben gerade keinen Dienst.')
  vera.skips()
  viktor.skips()
})

test('duty is for volunteers', async () => {
  const { amal } = await startLotse()
  await amal.speaks('de')
  await amal.says('/oncall')
  expect(amal.reads()).toBe('Das ist nur für Freiwillige der Gruppe.')
  expect(await amal.forges('oncall:start')).toBe('Das ist nur für Freiwillige der Gruppe.')
  expect(await amal.forges('oncall:stop')).toBe('Das ist nur für Freiwillige der Gruppe.')
})

describe('coming on duty while questions wait', () => {
  test('brings five at most, and the rest as these are settled', async () => {
    const { vera, viktor, clara, chat, person, advance } = await startLotse()
    await vera.presses('oncall:stop')
    const askers = [1, 2, 3, 4, 5, 6, 7].map((number) => person(5000 + number, `Asker${number}`, 'de'))
    for (const asker of askers) {
      await asker.starts()
      await asker.says('Xyzzy plugh')
      await asker.presses('question:human')
    }
    await viktor.presses('oncall:start')
    expect(viktor.reads().match(/Xyzzy/g)).toHaveLength(5)
    await advance(minutes(1))
    expect(viktor.reads()).toBe('')
    await viktor.presses('question:pass')
    viktor.skips()
    await advance(minutes(1))
    expect(viktor.reads().match(/Xyzzy/g)).toHaveLength(1)
    for (const actor of [...askers, clara, vera]) actor.skips()
    chat.reads()
  })

  test('says nothing of what somebody else is being asked for', async () => {
    const { amal, vera, viktor } = await startLotse()
    await amal.says('Xyzzy plugh')
    await amal.presses('question:human')
    await viktor.presses('oncall:start')
    expect(viktor.reads()).not.toContain('Xyzzy')
    for (const somebody of [amal, vera]) somebody.skips()
  })
})

describe('going off duty', () => {
  test('with an offer open hands it to the next one at once; it may still be taken', async () => {
    const { amal, vera, viktor } = await startLotse()
    await amal.says('Xyzzy plugh')
    await amal.presses('question:human')
    await viktor.presses('oncall:start')
    vera.skips()
    viktor.skips()
    await vera.presses('oncall:stop')
    expect(viktor.reads()).toContain('Xyzzy plugh')
    expect(vera.reads()).toMatch(/\n\nIch frage jetzt andere\./)
    await vera.presses('question:take')
    expect(viktor.reads()).toContain('Jemand anderes hat die Frage übernommen')
    vera.skips()
    amal.skips()
  })

  test('keeps the talks one has', async () => {
    const { amal, vera } = await startLotse()
    await amal.says('Xyzzy plugh')
    await amal.presses('question:human')
    await vera.presses('question:take')
    await vera.presses('oncall:stop')
    amal.skips()
    vera.skips()
    await vera.says('Guten Abend')
    expect(amal.reads()).toBe('Guten Abend')
  })
})

describe('leaving', () => {
  test('with an open talk gives it to the next one, with all its words', async () => {
    const { amal, vera, viktor } = await startLotse()
    await amal.speaks('de')
    await amal.says('Xyzzy plugh')
    await amal.presses('question:human')
    await vera.presses('question:take')
    await viktor.presses('oncall:start')
    for (const somebody of [amal, vera, viktor]) somebody.skips()
    await vera.says('/leave')
    await vera.presses('Ja, nicht mehr dabei')
    expect(amal.reads()).toMatch(/^Die Person, die Ihnen geholfen hat, kann gerade nicht weitermachen[\s\S]*warte bis/)
    expect(viktor.reads()).toContain('Xyzzy plugh')
    await viktor.presses('question:take')
    await amal.says('Danke, dass es weitergeht')
    expect(viktor.reads()).toContain('Danke, dass es weitergeht')
    expect(vera.reads()).not.toContain('weitergeht')
    amal.skips()
  })

  test('with a talk that came from the card brings a new card, and asks nobody twice who said no', async () => {
    const { amal, vera, viktor, clara, chat } = await startLotse()
    await amal.speaks('de')
    await amal.says('Xyzzy plugh')
    await amal.presses('question:human')
    await vera.presses('question:pass')
    await viktor.presses('question:take', chat.card())
    for (const somebody of [amal, vera, viktor, clara]) somebody.skips()
    chat.reads()
    await viktor.says('/leave')
    await viktor.presses('Ja, nicht mehr dabei')
    expect(chat.reads()).toMatch(/^Jemand wartet auf einen Menschen/)
    expect(clara.reads()).toMatch(/^Eine Frage findet niemanden/)
    expect(amal.reads()).toMatch(/nicht weitermachen[\s\S]*Ich habe die ganze Gruppe gefragt/)
    expect(vera.reads()).toBe('')
    viktor.skips()
  })

  test('takes the words of open offers along, and asks the next one', async () => {
    const { amal, vera, clara, chat } = await startLotse()
    await amal.says('Xyzzy plugh')
    await amal.says({ photo: { size: 1000 } })
    await amal.presses('question:human')
    vera.skips()
    await vera.says('/leave')
    await vera.presses('Ja, nicht mehr dabei')
    const left = vera.reads()
    expect(left).toContain('Diese Frage hat sich erledigt.')
    expect(left).toContain('(a message was deleted)')
    expect(clara.reads()).toContain('Eine Frage findet niemanden')
    expect(chat.reads()).toContain('Jemand wartet')
    amal.skips()
  })
})
