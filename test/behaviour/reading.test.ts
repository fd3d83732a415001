import { describe, expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { days, hours, type Lotse, minutes, startLotse } from '../support/lotse.ts'
import { talk } from '../support/talk.ts'

/** Amal waits and reads German here; nobody took her question, and Clara looks at it. */
async function stuck(language = 'de') {
  const lotse = await startLotse()
  const { amal, clara, advance, skipAll } = lotse
  await amal.speaks(language)
  await amal.says('Xyzzy plugh')
  await amal.presses('question:human')
  await advance(minutes(11))
  await clara.presses('Wie steht es?')
  skipAll()
  return lotse
}

/** Amal has been asked whether Clara may read. */
async function asked(language = 'de') {
  const lotse = await stuck(language)
  await lotse.clara.presses('question:read')
  return lotse
}

/** Clara reads what Amal wrote. */
async function reading() {
  const lotse = await asked()
  await lotse.amal.presses('question:allow')
  lotse.skipAll()
  return lotse
}

const shows = (actor: Actor, words: string) => actor.person.sees().some(({ text }) => text.includes(words))

test('what the one who reads writes in reply to a talk goes to nobody, and they hear whose it is', async () => {
  const { amal, vera, clara } = await startLotse()
  await amal.speaks('de')
  await talk(amal, vera, 'Xyzzy plugh')
  await clara.says('/questions')
  await clara.presses('question:show')
  await clara.presses('question:read')
  await amal.presses('question:allow')
  const copy = clara.sees('plugh')
  for (const somebody of [amal, clara]) somebody.skips()
  await clara.says('Ich würde so antworten', copy ? { replyTo: copy } : {})
  expect(clara.reads()).toMatchInlineSnapshot(
    `"Dieses Gespräch führt gerade jemand anderes. Ihre Nachricht habe ich niemandem geschickt."`,
  )
  expect(amal.reads() + vera.reads()).toBe('')
})

describe('nobody reads without a yes', () => {
  test('the asker is asked, in their language', async () => {
    const { amal, clara } = await stuck()
    expect(await clara.presses('Um Erlaubnis zum Lesen bitten')).toBe(
      'Gefragt. Ich melde mich, wenn eine Antwort kommt.',
    )
    expect(amal.reads()).toMatchInlineSnapshot(`
      "Darf jemand aus der Leitung der Gruppe Ihre Frage lesen?
      Diese Person möchte, dass es mit Ihrer Frage weitergeht. Sie würde lesen, was Sie bis jetzt geschrieben haben. Was danach kommt, sieht sie nicht, und auch nicht Ihren Namen und Ihre Nummer. Spätestens nach einem Tag nehme ich Ihre Worte dort wieder weg.

      Sie entscheiden frei. Auch wenn Sie Nein sagen, geht es mit Ihrer Frage weiter.
      [Ja, das darf sie]
      [Nein]"
    `)
    expect(clara.reads()).toBe('')
  })

  test('from right to left', async () => {
    const { amal, clara } = await asked('ar')
    expect(amal.reads()).toMatchInlineSnapshot(`
      "هل تسمحون لشخص من فريق التنسيق بقراءة سؤالكم؟
      يريد هذا الشخص ألا يتعثر سؤالكم. إن وافقتم، يقرأ ما كتبتموه حتى الآن. ولن يرى ما يأتي بعد ذلك، ولا اسمكم ولا رقمكم. وبعد يوم على الأكثر أسحب كلماتكم من عنده.

      القرار لكم. حتى إن قلتم لا، تستمر متابعة سؤالكم.
      [نعم، أسمح]
      [لا]"
    `)
    await amal.presses('question:allow')
    expect(amal.reads()).toMatchInlineSnapshot(`
      "(edited) شكرا. يمكن الآن لشخص من فريق التنسيق أن يقرأ ما كتبتموه حتى هنا. أسحب كلماتكم من عنده في موعد أقصاه يوم ⁨الثلاثاء، 24 نوفمبر⁩ الساعة 09:12. يمكنكم أن تتراجعوا عن موافقتكم في أي وقت.
      [التراجع عن الموافقة]"
    `)
    clara.skips()
  })

  test('a yes shows what stands until now, which cannot be forwarded', async () => {
    const { amal, clara } = await asked()
    amal.skips()
    await amal.presses('Ja, das darf sie')
    expect(amal.reads()).toMatchInlineSnapshot(`
      "(edited) Danke. Jemand aus der Leitung der Gruppe liest jetzt, was Sie bis hierher geschrieben haben. Spätestens am Di., 24. Nov. um 09:12 Uhr nehme ich Ihre Worte dort wieder weg. Sie können Ihr Ja jederzeit zurücknehmen.
      [Ja zurücknehmen]"
    `)
    expect(clara.reads()).toMatchInlineSnapshot(`
      "#abc: Die Person sagt Ja, Sie dürfen lesen.
      Das sind ihre Worte bis jetzt, nur für Sie. Spätestens am Di., 24. Nov. um 09:12 Uhr nehme ich sie wieder weg. Antworten können Sie hier nicht.
      [Wie steht es?]
      ---
      #abc
      Xyzzy plugh"
    `)
    expect(clara.last().protected).toBe(true)
  })

  test('a look at the question from there leaves the notice where it is', async () => {
    const { clara, amal } = await reading()
    await clara.presses('Wie steht es?', clara.sees('Sie dürfen lesen'))
    expect(clara.reads()).toContain('Lesen erlaubt')
    expect(clara.sees('Sie dürfen lesen')).toBeDefined()
    amal.skips()
  })

  test('photos come along, a number does not', async () => {
    const { amal, clara, vera } = await stuck()
    await amal.says({ photo: new Uint8Array([1, 2, 3]), caption: 'Xyzzy Brief' })
    await amal.says({ contact: 'own' })
    await amal.presses('question:contact')
    await clara.presses('question:read')
    clara.skips()
    await amal.presses('question:allow')
    expect(clara.reads()).toMatch(/<photo>.*Xyzzy Brief/s)
    expect(clara.person.sees().some(({ media }) => media?.kind === 'contact')).toBe(false)
    for (const actor of [amal, vera]) actor.skips()
  })

  test('what comes later, and corrections, stay with the asker', async () => {
    const { amal, clara, vera } = await reading()
    const first = amal.person.sees().find(({ text }) => text === 'Xyzzy plugh')
    await amal.says('Xyzzy später')
    if (first) await amal.edits(first, 'Xyzzy anders')
    expect(clara.reads()).toBe('')
    expect(shows(clara, 'später') || shows(clara, 'anders')).toBe(false)
    for (const actor of [amal, vera]) actor.skips()
  })

  test('a no is a no, and is not asked about again', async () => {
    const { amal, clara, advance, skipAll } = await asked()
    amal.skips()
    await amal.presses('question:refuse')
    expect(amal.reads()).toMatchInlineSnapshot(
      `"(edited) In Ordnung. Niemand aus der Leitung der Gruppe liest Ihre Worte, und ich frage dazu nicht noch einmal. Mit Ihrer Frage geht es trotzdem weiter."`,
    )
    expect(clara.reads()).toMatchInlineSnapshot(`
      "#abc: Die Person möchte nicht, dass jemand aus der Koordination mitliest. Das ist ihr gutes Recht.
      [Wie steht es?]"
    `)
    await advance(days(2))
    skipAll()
    expect(await clara.presses('question:read')).toMatch(/^Dazu wurde die Person schon gefragt/)
    expect(amal.reads()).toBe('')
  })

  test('without an answer nothing happens, and a day later it may be asked once more', async () => {
    const { amal, clara, advance } = await asked()
    expect(await clara.presses('question:read')).toMatch(/^Dazu wurde die Person schon gefragt/)
    await advance(hours(23))
    expect(await clara.presses('question:read')).toMatch(/^Dazu wurde/)
    await advance(hours(1))
    amal.skips()
    await clara.presses('question:read')
    expect(amal.reads()).toContain('(edited) Ich habe Sie weiter unten noch einmal gefragt.')
    expect(shows(clara, 'plugh')).toBe(false)
    clara.skips()
  })
})

describe('the words go again', () => {
  const ends: Record<string, (lotse: Lotse) => Promise<unknown>> = {
    'when the asker takes their yes back': ({ amal }) => amal.presses('Ja zurücknehmen'),
    'after a day': ({ advance }) => advance(hours(24)),
    'when somebody takes the question': ({ viktor, chat }) => viktor.presses('question:take', chat.card()),
    'when the question is closed': ({ amal }) => amal.presses('question:close'),
    'when the asker asks to be forgotten': async ({ amal }) => {
      await amal.says('/forget')
      await amal.presses('me:forget')
    },
  }
  test.each(Object.keys(ends))('%s', async (when) => {
    const lotse = await reading()
    await ends[when]?.(lotse)
    expect(shows(lotse.clara, 'plugh')).toBe(false)
    expect(lotse.clara.sees('Die Worte habe ich wieder weggenommen.')).toBeDefined()
    lotse.skipAll()
  })

  test('when the one who reads coordinates no longer', async () => {
    const { clara, vera, amal, skipAll } = await reading()
    await clara.says('/volunteers')
    await clara.presses('Vera')
    await clara.presses('In die Koordination')
    await vera.says('/volunteers')
    await vera.presses('Clara')
    await vera.presses('Nur noch freiwillig')
    expect(shows(clara, 'plugh')).toBe(false)
    expect(amal.sees('Bei der Leitung der Gruppe sind Ihre Worte wieder weg.')).toBeDefined()
    skipAll()
  })

  test('when the asker takes one message back, that one goes', async () => {
    const { amal, clara, skipAll } = await reading()
    const message = amal.person.sees().find(({ text }) => text === 'Xyzzy plugh')
    if (message) await amal.says('/undo', { replyTo: message })
    expect(shows(clara, 'plugh')).toBe(false)
    skipAll()
  })

  test('whoever takes it after reading has everything in the talk, once', async () => {
    const { amal, clara, skipAll } = await reading()
    await clara.presses('question:take')
    expect(clara.person.sees().filter(({ text }) => text.includes('plugh'))).toHaveLength(1)
    expect(amal.sees('Jemand aus der Gruppe ist jetzt für Sie da')).toBeDefined()
    skipAll()
  })
})

describe('those who may not, and what goes wrong', () => {
  test.each(['oskar', 'olena', 'vera'] as const)('%s neither asks nor answers for somebody else', async (who) => {
    const lotse = await asked()
    const { amal, clara, database } = lotse
    const [{ id = '' } = {}] = await database.rows('SELECT id FROM "Question"')
    const [{ id: reading = '' } = {}] = await database.rows('SELECT id FROM "Reading"')
    const actor = lotse[who]
    await actor.starts()
    await actor.speaks('de')
    expect(await actor.forges(`question:read:${id}`)).toMatch(/^Das dürfen nur Koordinatorinnen/)
    for (const verb of ['allow', 'refuse', 'revoke'])
      expect(await actor.forges(`question:${verb}:${reading}`)).toBe('Dieser Knopf gehört nicht zu Ihnen.')
    expect(clara.reads()).toBe('')
    for (const each of [amal, actor]) each.skips()
  })

  test('a coordinator cannot say yes for the asker, nor ask about their own question or talk', async () => {
    const { amal, clara, vera, olena, database } = await asked()
    const [{ id: reading = '' } = {}] = await database.rows('SELECT id FROM "Reading"')
    expect(await clara.forges(`question:allow:${reading}`)).toBe('Dieser Knopf gehört nicht zu Ihnen.')
    await clara.presses('question:take')
    const [{ id = '' } = {}] = await database.rows('SELECT id FROM "Question"')
    expect(await clara.forges(`question:read:${id}`)).toBe(
      'Das ist Ihr eigenes Gespräch. Sie sehen alles, was geschrieben wurde.',
    )
    expect(await clara.forges('question:read:nothing')).toBe('Dieser Knopf ist nicht mehr gültig.')
    for (const actor of [amal, clara, vera, olena]) actor.skips()
  })

  test('in a talk, only what the asker wrote', async () => {
    const { amal, vera, clara } = await startLotse()
    await talk(amal, vera, 'Xyzzy plugh')
    await vera.says('Antwort von Vera')
    await clara.says('/questions')
    await clara.presses('question:show')
    await clara.presses('question:read')
    clara.skips()
    await amal.presses('question:allow')
    expect(clara.reads()).toContain('Xyzzy plugh')
    expect(shows(clara, 'Antwort von Vera')).toBe(false)
    await clara.says('Nur so ein Satz')
    expect(shows(amal, 'Nur so ein Satz') || shows(vera, 'Nur so ein Satz')).toBe(false)
    for (const actor of [amal, vera, clara]) actor.skips()
  })

  test('somebody who blocked Lotse cannot be asked', async () => {
    const { amal, clara } = await stuck()
    amal.person.block()
    expect(await clara.presses('question:read')).toBe('Die Person ist gerade nicht erreichbar.')
    expect(clara.reads()).toBe('')
  })

  test('a yes pressed twice, and a yes after it is over', async () => {
    const { amal, clara, moment } = await asked()
    const message = amal.last()
    const data = message.buttons[0]?.[0]?.data as string
    const presses = [amal.person.press(message, { data }), amal.person.press(message, { data })]
    await moment()
    expect((await Promise.all(presses)).map((answer) => answer.answered && answer.text)).toEqual([
      'Danke!',
      'Das hat sich schon erledigt.',
    ])
    expect(clara.reads().match(/plugh/g)).toHaveLength(1)
    amal.skips()
  })

  test('a restart in the middle keeps the wish, and the end of it', async () => {
    const { amal, clara, restart, advance, skipAll } = await asked()
    await restart()
    await amal.presses('question:allow')
    expect(shows(clara, 'plugh')).toBe(true)
    await restart()
    await advance(days(1))
    expect(shows(clara, 'plugh')).toBe(false)
    skipAll()
  })
})
