import { describe, expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { minutes, startLotse } from '../support/lotse.ts'
import { talk } from '../support/talk.ts'

const shows = (actor: Actor, words: string) => actor.person.sees().some(({ text }) => text.includes(words))
const opens = async (clara: Actor) => {
  await clara.says('/questions')
  await clara.presses('question:show')
  await clara.presses('Jemanden aussuchen')
}

describe('a question that waits', () => {
  /** Vera is being asked for Amal's question, and Clara chooses whom to ask instead. */
  async function choosing() {
    const lotse = await startLotse()
    await lotse.amal.says('Xyzzy plugh')
    await lotse.amal.presses('question:human')
    await lotse.viktor.says('/pause 2w')
    const nina = lotse.person(2003, 'Nina', 'de')
    await lotse.clara.says('/invite')
    await nina.starts(/start=(join_\w+)/.exec(lotse.clara.last().text)?.[1])
    await opens(lotse.clara)
    lotse.skipAll()
    nina.skips()
    return { ...lotse, nina }
  }

  test('shows who fits, and what stands against each of the others', async () => {
    const { clara } = await choosing()
    expect(clara.last().text).toMatch(/Nina/)
    await clara.presses('‹ Zurück')
    await clara.presses('Jemanden aussuchen')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) #abc: Wen soll ich fragen?

      • Nina: ohne Dienst · keine gemeinsame Sprache · offen: 0 · diese Woche: 0

      Wer schon gefragt ist, kann weiterhin übernehmen.

      Gerade nicht möglich. Was sich jemand selbst als Grenze gesetzt hat, gilt immer.
      • Vera: wird gerade gefragt
      • Viktor: macht Pause
      [Nina]
      [‹ Zurück]"
    `)
  })

  test('in a language from right to left', async () => {
    const { clara, skipAll } = await choosing()
    await clara.speaks('ar')
    clara.skips()
    await clara.presses('question:show')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) #abc
      اللغة: ⁨العربية⁩
      الموضوع: ⁨لم يُحدد بعد⁩

      طلب التحدث إلى شخص: ⁨الاثنين، 23 نوفمبر 2026⁩، الساعة 09:00.
      مدة الانتظار: ⁨دقيقة⁩. معروض الآن على ⁨Vera⁩ حتى الساعة 09:10.

      حتى الآن
      09:00 عُرض على ⁨Vera⁩: في المناوبة · لا لغة مشتركة · مفتوح: 0 · هذا الأسبوع: 0

      ما كتبه الشخص لا يظهر هنا.
      [تولّي السؤال]
      [سؤال من هم خارج المناوبة أيضا]
      [اختيار شخص]
      [طلب القراءة]
      [‹ كل المفتوحة] [تحديث]"
    `)
    await clara.presses('question:choose')
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) السؤال ⁨#abc⁩: من أسأل؟

      • ⁨Nina⁩: خارج المناوبة · لا لغة مشتركة · مفتوح: 0 · هذا الأسبوع: 0

      من سُئل من قبل يمكنه أن يتولاه أيضا.

      غير ممكن الآن. الحدود التي وضعها كل شخص لنفسه تسري دائما.
      • ⁨Vera⁩: يُسأل الآن
      • ⁨Viktor⁩: في استراحة
      [Nina]
      [‹ رجوع]"
    `)
    skipAll()
  })

  test('is offered to the chosen one at once; who was asked may still take it', async () => {
    const { amal, vera, clara, nina } = await choosing()
    expect(await clara.presses('Nina')).toBe('Gefragt: Nina.')
    expect(nina.reads()).toMatchInlineSnapshot(`
      "Die Koordination bittet Sie um Hilfe bei dieser Frage. Können Sie übernehmen?

      Sprache: Arabisch
      Thema: noch offen

      Xyzzy plugh

      Sie haben keine gemeinsame Sprache. Mit einem Übersetzungsprogramm kann es trotzdem gehen.

      Bis 09:11 Uhr warte ich auf Sie, dann frage ich die nächste Person. Passt es nicht, geben Sie weiter. Das ist in Ordnung.
      [Übernehmen] [Weitergeben]"
    `)
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) #abc
      Sprache: Arabisch
      Thema: noch offen

      Einen Menschen gewünscht: Mo., 23. November 2026, 09:00 Uhr.
      Wartet: 1 Minute. Gefragt ist Nina, bis 09:11 Uhr. Vorher gefragt: 1.

      Bisher
      09:00 Vera gefragt: im Dienst · keine gemeinsame Sprache · offen: 0 · diese Woche: 0
      09:01 Nina ausgesucht und gefragt (durch Clara): ohne Dienst · keine gemeinsame Sprache · offen: 0 · diese Woche: 0

      Was die Person geschrieben hat, steht hier nicht.
      [Übernehmen]
      [Freiwillige ohne Dienst fragen]
      [Jemanden aussuchen]
      [Um Erlaubnis zum Lesen bitten]
      [‹ Alle offenen] [Aktualisieren]"
    `)
    await vera.presses('question:take')
    for (const actor of [amal, vera, nina, clara]) actor.skips()
  })

  test('goes on as ever when the chosen one passes', async () => {
    const { amal, vera, clara, nina, chat } = await choosing()
    await clara.presses('Nina')
    await nina.presses('question:pass')
    expect(chat.reads()).toContain('Jemand wartet auf einen Menschen')
    expect(clara.sees('Eine Frage findet niemanden')).toBeDefined()
    for (const actor of [amal, vera, nina, clara]) actor.skips()
  })

  test('nobody is chosen past their limits, forged or not', async () => {
    const { amal, vera, viktor, clara, nina, database } = await choosing()
    const [{ id = '' } = {}] = await database.rows('SELECT id FROM "Question"')
    const [{ personId = '' } = {}] = await database.rows('SELECT "personId" FROM "Limits"')
    expect(await clara.forges(`question:assign:${id}:${personId}`)).toMatch(/^Das geht gerade nicht/)
    expect(await clara.forges(`question:assign:${id}:nobody`)).toMatch(/^Das geht gerade nicht/)
    expect(await clara.forges(`question:assign:nothing:${personId}`)).toBe('Dieser Knopf ist nicht mehr gültig.')
    for (const actor of [amal, vera, viktor, nina]) expect(actor.reads()).toBe('')
    clara.skips()
  })

  test('taken while the coordinator chooses: one of the two, and both hear so', async () => {
    const { amal, vera, clara, nina, moment } = await choosing()
    const take = vera.last().buttons[0]?.[0]?.data as string
    const give = clara
      .last()
      .buttons.flat()
      .find(({ text }) => text === 'Nina')?.data as string
    const presses = [vera.person.press(vera.last(), { data: take }), clara.person.press(clara.last(), { data: give })]
    await moment()
    const [taken, given] = (await Promise.all(presses)).map((answer) => answer.answered && answer.text)
    expect(taken).toBe('Übernommen.')
    expect(given).toBe('Gefragt: Nina.')
    // A talk by then: it stays with Vera until Nina says yes.
    expect(nina.reads()).toContain('ein Gespräch weiterführt')
    expect(shows(nina, 'plugh')).toBe(false)
    for (const actor of [amal, vera, clara]) actor.skips()
  })
})

describe('a talk', () => {
  /** Amal talks with Vera, and Clara has asked Viktor whether he goes on with it. */
  async function asked() {
    const lotse = await startLotse()
    const { amal, vera, clara, skipAll } = lotse
    await amal.speaks('de')
    await talk(amal, vera, 'Xyzzy plugh')
    await opens(clara)
    skipAll()
    await clara.presses('Viktor')
    return lotse
  }

  test('stays with its volunteer, who is told kindly; the chosen one sees no word before a yes', async () => {
    const { amal, vera, viktor, clara } = await asked()
    expect(vera.reads()).toMatchInlineSnapshot(
      `"#abc: Die Koordination sucht jemanden, der dieses Gespräch weiterführt, damit Sie entlastet sind. Bis jemand zusagt, bleibt es bei Ihnen. Danke für alles, was Sie getan haben!"`,
    )
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "Die Koordination sucht jemanden, der ein Gespräch weiterführt. Können Sie übernehmen?
      Sprache: Deutsch, Arabisch
      Thema: noch offen

      Was bisher geschrieben wurde, sehen Sie, wenn Sie übernehmen. Bis 09:11 Uhr warte ich auf Ihre Antwort. Ein Nein ist in Ordnung.
      [Übernehmen] [Geht gerade nicht]"
    `)
    await amal.says('Xyzzy zwei')
    expect(vera.reads()).toBe('Xyzzy zwei')
    expect(amal.reads() + viktor.reads()).toBe('')
    clara.skips()
  })

  test('on a yes the asker hears that somebody else goes on, and the chosen one reads everything', async () => {
    const { amal, vera, viktor, clara } = await asked()
    for (const actor of [vera, viktor]) actor.skips()
    expect(await viktor.presses('question:continue')).toBe('Übernommen.')
    expect(amal.reads()).toMatchInlineSnapshot(`
      "Jetzt ist eine andere Person aus der Gruppe für Sie da. Sie liest alles, was Sie geschrieben haben. Schreiben Sie einfach hier weiter.
      Sie können auf Deutsch schreiben.
      [Beenden]"
    `)
    expect(viktor.reads()).toMatchInlineSnapshot(`
      "#abc · Sprache: Deutsch, Arabisch
      Thema: noch offen

      Das ist jetzt Ihr Gespräch. Was Sie hier schreiben, kommt bei der Person an. Name und Nummer bleiben auf beiden Seiten verborgen.
      [Beenden] [Übergeben]
      ---
      (edited) Sie haben diese Frage übernommen. Das Gespräch steht unten.
      ---
      Xyzzy plugh"
    `)
    expect(vera.reads()).toMatchInlineSnapshot(`"#abc ist in guten Händen: Viktor hat das Gespräch übernommen."`)
    await viktor.says('Guten Tag')
    expect(amal.reads()).toBe('Guten Tag')
    await amal.says('Xyzzy drei')
    expect(viktor.reads()).toBe('Xyzzy drei')
    expect(vera.reads()).toBe('')
    clara.skips()
  })

  test('on a no it stays, and the coordinator hears so', async () => {
    const { amal, vera, viktor, clara } = await asked()
    for (const actor of [vera, viktor, clara]) actor.skips()
    await viktor.presses('question:decline')
    expect(viktor.reads()).toMatchInlineSnapshot(
      `"(edited) In Ordnung, danke für die schnelle Antwort. Ich frage Sie dazu nicht noch einmal."`,
    )
    expect(clara.reads()).toMatchInlineSnapshot(`
      "#abc: Das Gespräch ist noch bei Vera. Wer gefragt war, kann es gerade nicht übernehmen.
      [Wie steht es?]"
    `)
    await clara.presses('Wie steht es?')
    await clara.presses('Jemanden aussuchen')
    expect(clara.last().text).toContain('Viktor: kommt für diese Frage nicht infrage')
    expect(amal.reads() + vera.reads()).toBe('')
    clara.skips()
  })

  test('without an answer in time it stays, and the button says so', async () => {
    const { vera, viktor, clara, advance } = await asked()
    const old = viktor.last()
    for (const actor of [vera, viktor, clara]) actor.skips()
    await advance(minutes(11))
    expect(viktor.reads()).toBe('(edited) Das hat sich erledigt. Danke, dass Sie da sind!')
    expect(clara.reads()).toContain('Das Gespräch ist noch bei Vera.')
    const data = old.buttons[0]?.[0]?.data as string
    expect(await viktor.forges(data, old)).toBe('Diese Frage hat sich schon erledigt.')
  })

  test('closed or handed over in the meantime, nobody is left with an open question', async () => {
    const { amal, vera, viktor, clara } = await asked()
    const data = viktor.last().buttons[0]?.[0]?.data as string
    await vera.presses('question:close')
    expect(viktor.last().text).not.toContain('ein Gespräch weiterführt')
    expect(await viktor.forges(data)).toBe('Diese Frage hat sich schon erledigt.')
    for (const actor of [amal, vera, viktor, clara]) actor.skips()
  })

  test('handed over by its volunteer in the meantime, it waits for whoever takes it', async () => {
    const { amal, vera, viktor, clara, chat } = await asked()
    await vera.presses('handover:give')
    expect(viktor.last().text).not.toContain('ein Gespräch weiterführt')
    expect(await viktor.presses('question:take', chat.card())).toContain('Übernommen')
    for (const actor of [amal, vera, viktor, clara]) actor.skips()
  })

  test('a yes and the end of the talk at the same moment: one of the two', async () => {
    const { amal, vera, viktor, clara, moment } = await asked()
    const close = vera.sees('Das ist jetzt Ihr Gespräch')
    const yes = viktor.last()
    const presses = [
      vera.person.press(close as never, { data: close?.buttons.flat()[0]?.data as string }),
      viktor.person.press(yes, { data: yes.buttons[0]?.[0]?.data as string }),
    ]
    await moment()
    expect((await Promise.all(presses)).map((answer) => answer.answered && answer.text)).toEqual([
      'Beendet.',
      'Diese Frage hat sich schon erledigt.',
    ])
    for (const actor of [amal, vera, viktor, clara]) actor.skips()
  })

  test('pressed twice, taken over once; a restart in between changes nothing', async () => {
    const { amal, vera, viktor, clara, restart } = await asked()
    const yes = viktor.last()
    await restart()
    await viktor.presses('question:continue')
    expect(await viktor.forges(yes.buttons[0]?.[0]?.data as string, yes)).toBe('Diese Frage haben Sie schon.')
    expect(viktor.person.sees().filter(({ text }) => text.includes('plugh'))).toHaveLength(1)
    for (const actor of [amal, vera, viktor, clara]) actor.skips()
  })
})

describe('those who may not', () => {
  test.each(['oskar', 'amal', 'vera'] as const)('%s chooses nobody, and answers for nobody', async (who) => {
    const lotse = await startLotse()
    const { amal, vera, viktor, clara, database } = lotse
    await talk(amal, vera, 'Xyzzy plugh')
    const [{ id = '' } = {}] = await database.rows('SELECT id FROM "Question"')
    const [{ id: person = '' } = {}] = await database.rows(`SELECT id FROM "Person" WHERE role = 'coordinator'`)
    const actor = lotse[who]
    await actor.starts()
    await actor.speaks('de')
    for (const data of [`question:choose:${id}:0`, `question:assign:${id}:${person}`])
      expect(await actor.forges(data)).toMatch(/^Das dürfen nur Koordinatorinnen/)
    for (const data of [`question:continue:${id}`, `question:decline:${id}`])
      expect(await actor.forges(data)).not.toContain('Übernommen')
    expect(actor.reads() + viktor.reads() + clara.reads()).toBe('')
    for (const each of [amal, vera]) each.skips()
  })
})
