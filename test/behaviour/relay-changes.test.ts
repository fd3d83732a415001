import { expect, test } from 'vitest'
import { hours, startLotse } from '../support/lotse.ts'
import { talk } from '../support/talk.ts'

async function talking() {
  const lotse = await startLotse()
  await talk(lotse.amal, lotse.vera)
  return lotse
}

const photo = new Uint8Array([1])

test('a corrected text and a corrected caption are corrected at the other side', async () => {
  const { amal, vera } = await talking()
  const text = await vera.says('Am Montag um acht')
  const picture = await vera.says({ photo, caption: 'das Haus' })
  const file = await vera.says({ document: { bytes: photo, name: 'Vera.pdf' }, caption: 'der Plan' })
  await amal.says('Danke')
  amal.skips()
  await vera.edits(text, 'Am Montag um neun')
  expect(amal.reads()).toBe('(edited) Am Montag um neun')
  await vera.edits(picture, 'das rote Haus')
  expect(amal.reads()).toBe('(edited) <photo> das rote Haus')
  await vera.edits(file, 'der neue Plan von @vera_account')
  expect(amal.reads()).toBe('(edited) <document> der neue Plan von @…')
  expect(amal.sees('der neue Plan')?.media?.fileName).toBe('document.pdf')
  vera.skips()
})

test('a piece of an album is corrected in its place', async () => {
  const { amal, vera, moment } = await talking()
  const [, second] = vera.person.sendAlbum([
    { photo, caption: 'eins' },
    { photo, caption: 'zwei' },
  ])
  await moment()
  amal.skips()
  if (second) await vera.edits(second, 'drei')
  expect(amal.reads()).toBe('(edited) <photo> drei')
})

test('a correction finds what is still waiting in line', async () => {
  const { amal, vera, telegram, moment, advance } = await talking()
  telegram.faults.add({ method: 'sendMessage', chat: amal.id, fault: { type: 'retry-after', seconds: 30 }, times: 1 })
  const message = vera.sends('Am Montag um acht')
  await moment()
  await vera.edits(message, 'Am Montag um neun')
  expect(amal.unread()).toBe(0)
  await advance(31_000)
  expect(amal.reads()).toContain('Am Montag um neun')
  expect(amal.sees('Am Montag um acht')).toBeUndefined()
})

test('a correction of what is only asked for changes the offer', async () => {
  const { amal, vera } = await startLotse()
  const message = await amal.says('Frage Xyz')
  await amal.presses('question:human')
  vera.skips()
  await amal.edits(message, 'Frage Abc')
  expect(vera.reads()).toContain('Frage Abc')
  amal.skips()
})

test('a correction does not reach whoever was asked and passed', async () => {
  const { amal, vera, viktor, skipAll } = await startLotse()
  await viktor.says('/oncall')
  await viktor.presses('oncall:start')
  await amal.says('Frage Xyz')
  await amal.presses('question:human')
  const [asked, next] = vera.unread() > 0 ? [vera, viktor] : [viktor, vera]
  const added = await amal.says({ photo, caption: 'mein Ausweis' })
  expect(asked.sees('mein Ausweis')).toBeDefined()
  await asked.presses('question:pass')
  await next.presses('question:take')
  skipAll()
  await amal.edits(added, 'mein neuer Ausweis')
  expect(next.reads()).toBe('(edited) <photo> mein neuer Ausweis')
  expect(asked.unread()).toBe(0)
  expect(asked.sees('Ausweis')).toBeUndefined()
})

test('what cannot be changed at the other side is told', async () => {
  const { amal, vera } = await talking()
  const message = await vera.says('Am Montag um acht')
  amal.skips()
  await vera.edits(message, '\u200b')
  expect(amal.unread()).toBe(0)
  expect(vera.reads()).toMatchInlineSnapshot(
    `"Diese Änderung kann ich nicht übertragen. Schicken Sie es am besten neu."`,
  )
})

test('a correction in a talk that is over goes to nobody', async () => {
  const { amal, vera } = await talking()
  const message = await vera.says('Am Montag um acht')
  await vera.presses('question:close')
  for (const actor of [amal, vera]) actor.skips()
  await vera.edits(message, 'Am Montag um neun')
  expect(amal.unread() + vera.unread()).toBe(0)
})

test('/undo takes a message back from the other side', async () => {
  const { amal, vera } = await talking()
  const message = await vera.says('Das war für jemand anderen')
  amal.skips()
  await vera.says('/undo', { replyTo: message })
  expect(amal.reads()).toBe('(a message was deleted)')
  expect(vera.reads()).toMatchInlineSnapshot(`"Zurückgenommen. Auf der anderen Seite ist die Nachricht weg."`)
  await vera.says('/undo', { replyTo: message })
  expect(vera.reads()).toMatchInlineSnapshot(
    `"Das ist keine Nachricht, die ich zurücknehmen kann. Antworten Sie mit /undo auf eine eigene Nachricht."`,
  )
  await vera.says('/undo')
  expect(vera.reads()).toMatchInlineSnapshot(
    `"Antworten Sie auf Ihre eigene Nachricht mit /undo, dann nehme ich sie auf der anderen Seite zurück. Das geht 48 Stunden lang."`,
  )
})

test('/undo of one piece of an album leaves the others', async () => {
  const { amal, vera, moment } = await talking()
  const [, second] = vera.person.sendAlbum([
    { photo, caption: 'eins' },
    { photo, caption: 'zwei' },
  ])
  await moment()
  if (second) await vera.says('/undo', { replyTo: second })
  expect(amal.sees('eins')).toBeDefined()
  expect(amal.sees('zwei')).toBeUndefined()
  for (const actor of [amal, vera]) actor.skips()
})

test('/undo works for 48 hours and says when it is too late', async () => {
  const { amal, vera, advance } = await talking()
  const [early, late] = [await vera.says('eins'), await vera.says('zwei')]
  amal.skips()
  await advance(hours(48) - 60_000)
  await vera.says('/undo', { replyTo: early })
  expect(amal.reads()).toBe('(a message was deleted)')
  vera.skips()
  await advance(hours(1))
  await vera.says('/undo', { replyTo: late })
  expect(amal.sees('zwei')).toBeDefined()
  expect(vera.reads()).toMatchInlineSnapshot(
    `"Dafür ist es zu spät: Telegram erlaubt das Zurücknehmen nur 48 Stunden lang."`,
  )
})

test('/undo of what has not been sent yet keeps it from being sent', async () => {
  const { amal, vera, telegram, moment, advance } = await talking()
  telegram.faults.add({ method: 'sendMessage', chat: amal.id, fault: { type: 'retry-after', seconds: 30 }, times: 1 })
  const message = vera.sends('Das war für jemand anderen')
  await moment()
  await vera.says('/undo', { replyTo: message })
  await advance(60_000)
  expect(amal.unread()).toBe(0)
  expect(amal.sees('jemand anderen')).toBeUndefined()
  expect(vera.reads()).toMatchInlineSnapshot(`"Gelöscht. Die Nachricht war noch bei niemandem."`)
})

test('/undo while somebody waits takes the words out of the offer', async () => {
  const { amal, vera } = await startLotse()
  await amal.says('Frage Xyz')
  await amal.presses('question:human')
  const added = await amal.says('und noch ein Geheimnis')
  await amal.says('/undo', { replyTo: added })
  expect(vera.sees('Geheimnis')).toBeUndefined()
  await vera.presses('question:take')
  expect(vera.sees('Geheimnis')).toBeUndefined()
  for (const actor of [amal, vera]) actor.skips()
})

test('nobody takes back what somebody else wrote', async () => {
  const { amal, vera } = await talking()
  await amal.says('Hallo')
  await vera.says('/undo', { replyTo: vera.last() })
  expect(vera.sees('Hallo')).toBeDefined()
  expect(amal.unread()).toBe(0)
  vera.skips()
})
