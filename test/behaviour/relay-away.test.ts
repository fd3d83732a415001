import { expect, test } from 'vitest'
import { startLotse } from '../support/lotse.ts'
import { talk } from '../support/talk.ts'

async function talking() {
  const lotse = await startLotse()
  await talk(lotse.amal, lotse.vera)
  return lotse
}

test('the other side learns at once that somebody blocked Lotse, and what was written arrives when they come back', async () => {
  const { amal, vera, moment } = await talking()
  amal.person.block()
  await moment()
  expect(vera.reads()).toMatchInlineSnapshot(`
    "Die andere Seite ist gerade nicht erreichbar. Vielleicht hat sie Lotse blockiert. Ihre Nachricht ist aufgehoben und kommt an, wenn sie sich wieder meldet. Sie können auch beenden.
    [Beenden]"
  `)
  await vera.says('Sind Sie da?')
  expect(vera.reads()).toContain('nicht erreichbar')
  await vera.says({ photo: new Uint8Array([1]), caption: 'der Plan' })
  vera.skips()
  amal.person.unblock()
  await moment()
  expect(amal.reads()).toBe('Sind Sie da?\n---\n<photo> der Plan')
  expect(vera.reads()).toMatchInlineSnapshot(`"Die andere Seite ist wieder da und hat Ihre Nachrichten bekommen."`)
})

test('whoever blocks the bot while a message is on its way gets it when they come back, once', async () => {
  const { amal, vera, telegram, moment } = await talking()
  const hang = telegram.faults.add({ method: 'sendMessage', chat: amal.id, fault: { type: 'hang' }, times: 1 })
  vera.sends('Sind Sie da?')
  amal.person.block()
  hang.release()
  await moment()
  expect(vera.reads()).toContain('nicht erreichbar')
  await amal.starts()
  expect(amal.reads().match(/Sind Sie da\?/g)).toHaveLength(1)
  vera.skips()
})

test('somebody who deleted their account is gone, and the other side learns it with the next message', async () => {
  const { amal, vera } = await talking()
  amal.person.deactivate()
  await vera.says('Sind Sie da?')
  expect(vera.reads()).toContain('nicht erreichbar')
  await vera.says('Hallo?')
  expect(vera.reads()).toContain('nicht erreichbar')
})

test('an album to somebody who is away is answered once', async () => {
  const { amal, vera, moment } = await talking()
  amal.person.block()
  await moment()
  vera.skips()
  vera.person.sendAlbum([{ photo: new Uint8Array([1]) }, { photo: new Uint8Array([2]) }])
  await moment()
  expect(vera.reads().match(/nicht erreichbar/g)).toHaveLength(1)
  amal.person.unblock()
  await moment()
  expect(amal.reads()).toBe('<photo> \n---\n<photo> ')
  vera.skips()
})

test('what was sent before can be taken back and put right while they are away', async () => {
  const { amal, vera, moment } = await talking()
  const [wrong, secret] = [await vera.says('Am Montag'), await vera.says('Geheim')]
  amal.person.block()
  await moment()
  for (const actor of [amal, vera]) actor.skips()
  await vera.edits(wrong, 'Am Dienstag')
  await vera.says('/undo', { replyTo: secret })
  amal.person.unblock()
  await moment()
  expect(amal.reads()).toBe('(edited) Am Dienstag\n---\n(a message was deleted)')
  vera.skips()
})

test('a volunteer who is away: the asker learns it at once, and their words arrive later', async () => {
  const { amal, vera, moment } = await talking()
  vera.person.block()
  await moment()
  expect(amal.unread()).toBe(1)
  amal.skips()
  await amal.says('Hallo?')
  amal.skips()
  await vera.starts()
  expect(vera.reads()).toContain('Hallo?')
  amal.skips()
})

test('what was written to somebody who is away arrives even when the talk has ended by then', async () => {
  const { amal, vera, moment } = await talking()
  await amal.speaks('de')
  amal.person.block()
  await moment()
  await vera.says('Bitte den Ausweis mitbringen.')
  await vera.presses('question:close')
  vera.skips()
  amal.skips()
  amal.person.unblock()
  await moment()
  expect(amal.reads()).toMatchInlineSnapshot(`
    "Bitte den Ausweis mitbringen.
    ---
    Die Person, die Ihnen geholfen hat, hat das Gespräch beendet.

    Hat es Ihnen geholfen? Wenn Sie eine neue Frage haben, schreiben Sie einfach.
    [⭐] [⭐⭐] [⭐⭐⭐]
    [⭐⭐⭐⭐] [⭐⭐⭐⭐⭐]"
  `)
  await amal.starts()
  expect(amal.reads()).not.toContain('Ausweis')
})

test('what a volunteer wrote before they left arrives, too', async () => {
  const { amal, vera, viktor, moment } = await talking()
  await viktor.presses('oncall:start')
  amal.person.block()
  await moment()
  await vera.says('Bitte den Ausweis mitbringen.')
  await vera.says('/leave')
  await vera.presses('me:leave:yes')
  await viktor.presses('question:take')
  await viktor.says('Ich bin jetzt für Sie da.')
  for (const actor of [amal, vera, viktor]) actor.skips()
  amal.person.unblock()
  await moment()
  expect(amal.reads()).toBe('Bitte den Ausweis mitbringen.\n---\nIch bin jetzt für Sie da.')
  viktor.skips()
})
