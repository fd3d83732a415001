import { expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { type Lotse, startLotse } from '../support/lotse.ts'

/** What the newest message of Lotse in the group chat says. */
const lastIn = ({ clara, group }: Lotse) => clara.person.sees(group).findLast(({ fromBot }) => fromBot)

/** Clara and Viktor coordinate. */
async function twoCoordinators() {
  const lotse = await startLotse()
  const { clara, viktor } = lotse
  await clara.says('/volunteers')
  await clara.presses('Viktor')
  await clara.presses(/person:role:.*:coordinator/)
  clara.skips()
  viktor.skips()
  return lotse
}

/** Follows the link behind the newest button in the group chat. */
async function joins(lotse: Lotse, actor: Actor, url: string): Promise<string> {
  actor.person.open(url)
  await lotse.moment()
  return actor.reads()
}
const urlIn = (lotse: Lotse) => lastIn(lotse)?.buttons.flat()[0]?.url ?? ''

test('in private /setup shows the group, its chat and its link, and what can be switched on', async () => {
  const { clara } = await startLotse({ settings: { REGION: 'Augsburg', LAND: 'BY' } })

  await clara.says('/setup')
  expect(clara.reads()).toMatchInlineSnapshot(`
    "Gruppe Lotse

    Region: Augsburg
    Bundesland, dessen Feiertage gelten: BY

    Der Gruppenchat ist eingerichtet. Um ihn zu wechseln, schicken Sie /setup im neuen Chat.
    Einladung hinter dem Knopf dort: gültig bis Di., 23. November 2027, 0 von 1000 Plätzen genutzt.

    Was Sie für die Gruppe einschalten können

    – Freigabe: aus
    Vertrauliche Fragen bekommt nur, wer den Kodex angenommen und das Führungszeugnis gezeigt hat, eingewiesen wurde und freigegeben ist.

    – Faire Verteilung: aus
    Alle in der Gruppe sehen, wer wie viele Dienste, Fragen und Nächte übernommen hat.

    – Ruhe nach Schwerem: aus
    Wer ein vertrauliches Gespräch hatte, wird danach eine Zeit lang nichts Neues gefragt.

    – Nachfrage: aus
    Nach einem Gespräch frage ich, wie es geht. Wer möchte, kann für heute aufhören oder mit jemandem reden.

    – Aufgaben für alle: aus
    Aufgaben im Gruppenchat kann auch übernehmen, wer der Gruppe nicht beigetreten ist. Was für Fragende ist, bleibt bei den Freiwilligen.
    [Freigabe] [Faire Verteilung]
    [Ruhe nach Schwerem] [Nachfrage]
    [Aufgaben für alle]
    [Einladung zurückziehen] [Neue Einladung]"
  `)
})

test('without a group chat it says how to get one', async () => {
  const { clara } = await startLotse({ bare: true })
  await clara.starts()
  clara.skips()

  await clara.says('/setup')
  expect(clara.reads()).toContain('Fügen Sie mich zu Ihrem Gruppenchat hinzu und schicken Sie dort /setup.')
  expect(
    clara
      .last()
      .buttons.flat()
      .map(({ data }) => data),
  ).not.toContain('group:link:renew')
})

test('a switch goes on and off in the same message', async () => {
  const { clara } = await startLotse()
  await clara.says('/setup')
  clara.skips()

  expect(await clara.presses('group:switch:fairness')).toBe('„Faire Verteilung“ ist jetzt an.')
  expect(clara.reads()).toMatch(
    /^\(edited\)[\s\S]*✓ Faire Verteilung: an[\s\S]*– Ruhe nach Schwerem: aus[\s\S]*\[✓ Faire Verteilung\]/,
  )
  expect(await clara.presses('group:switch:fairness')).toBe('„Faire Verteilung“ ist jetzt aus.')
  expect(clara.reads()).toContain('– Faire Verteilung: aus')
  expect(await clara.forges('group:switch:light')).toBe('Dieser Knopf ist nicht mehr gültig.')
})

test('what two switch on at the same moment is on, both of it', async () => {
  const lotse = await twoCoordinators()
  const { clara, viktor, moment } = lotse
  await clara.says('/setup')
  await viktor.says('/setup')

  void clara.person.press(clara.last(), { data: 'group:switch:rest' })
  void viktor.person.press(viktor.last(), { data: 'group:switch:debrief' })
  await moment()
  await clara.says('/setup')
  expect(clara.reads()).toMatch(/✓ Ruhe nach Schwerem: an[\s\S]*✓ Nachfrage: an/)
  viktor.skips()
})

test('a repeated press does not switch it off again, and a restart keeps it', async () => {
  const { clara, telegram, moment, restart } = await startLotse()
  await clara.says('/setup')
  await clara.presses('group:switch:rest')
  telegram.repeatUpdate()
  await moment()

  await restart()
  await clara.says('/setup')
  expect(clara.reads()).toContain('✓ Ruhe nach Schwerem: an')
})

test('switching clearance on says at once how many are cleared', async () => {
  const { clara } = await startLotse()
  await clara.says('/setup')
  clara.skips()

  expect(await clara.presses('group:switch:vetting')).toMatchInlineSnapshot(
    `"„Freigabe“ ist an. Freigegeben sind heute 0 von 3. Alle anderen frage ich nicht mehr nach Vertraulichem. Eintragen können Sie alles unter /volunteers."`,
  )
  expect(clara.reads()).toMatch(
    /⚠️ Freigegeben ist noch niemand[\s\S]*3 Personen haben den Kodex noch nicht angenommen[\s\S]*\[Kodex an alle schicken\]/,
  )
})

test('the link behind the button can be taken back, and the button says so', async () => {
  const lotse = await startLotse()
  const { clara, oskar } = lotse
  const before = urlIn(lotse)
  await clara.says('/setup')
  clara.skips()

  expect(await clara.presses('group:link:revoke')).toBe('Zurückgezogen. Der alte Link öffnet nichts mehr.')
  expect(clara.reads()).toContain('Die Einladung hinter dem Knopf dort ist zurückgezogen.')
  expect(lotse.chat.reads()).toContain('Dieser Knopf zum Mitmachen gilt nicht mehr.')
  expect(await joins(lotse, oskar, before)).toContain('zurückgezogen')
})

test('what was taken back stays so, also for somebody who presses a card', async () => {
  const lotse = await startLotse()
  const { clara, oskar, vera, amal, group, moment, skipAll } = lotse
  await clara.says('/setup')
  await clara.presses('group:link:revoke')
  group.add(oskar.person)
  await vera.presses('oncall:stop')
  await amal.says('ich möchte mit einem Menschen sprechen')
  await moment()

  const answer = oskar.person.press(lotse.chat.card(), /question:take/)
  await moment()
  expect(await answer).not.toHaveProperty('url')
  skipAll()
})

test('a new link posts a new button, and the old one opens nothing', async () => {
  const lotse = await startLotse()
  const { clara, oskar, chat } = lotse
  const before = urlIn(lotse)
  await clara.says('/setup')

  await clara.presses('group:link:renew')
  await lotse.moment()
  expect(chat.reads()).toContain('Wer mithelfen möchte, drückt hier')
  expect(urlIn(lotse)).not.toBe(before)
  expect(await joins(lotse, oskar, before)).toContain('zurückgezogen')
  expect(await joins(lotse, oskar, urlIn(lotse))).toContain('Willkommen')
  expect(clara.reads()).toContain('0 von 1000 Plätzen genutzt')
})

test('/setup in the chat brings a link back that was taken back', async () => {
  const lotse = await startLotse()
  const { clara, oskar, group, moment, chat } = lotse
  await clara.says('/setup')
  await clara.presses('group:link:revoke')

  clara.person.send('/setup', { to: group })
  await moment()
  expect(await joins(lotse, oskar, urlIn(lotse))).toContain('Willkommen')
  clara.skips()
  chat.reads()
})

test('volunteers and outsiders see and switch nothing', async () => {
  const { vera, oskar, clara } = await startLotse()
  await oskar.starts()
  oskar.skips()
  const refused = 'Das dürfen nur Koordinatorinnen und Koordinatoren der Gruppe.'

  for (const actor of [vera, oskar]) {
    await actor.says('/setup')
    expect(actor.reads()).toBe(refused)
    for (const data of ['group:switch:vetting', 'group:link:revoke', 'group:link:renew', 'vetting:all'])
      expect(await actor.forges(data)).toBe(refused)
  }
  await clara.says('/setup')
  expect(clara.reads()).not.toMatch(/: an$/m)
})

test('put out of the chat, the link buttons are old', async () => {
  const { clara, group, moment } = await startLotse()
  await clara.says('/setup')
  group.kickBot()
  await moment()

  expect(await clara.presses('group:link:renew')).toBe('Dieser Knopf ist nicht mehr gültig.')
  clara.skips()
})
