import { describe, expect, test } from 'vitest'
import { vetting } from '../support/vetting.ts'

describe('the code of conduct', () => {
  test('reaches all who have not accepted it, and is accepted in chat', async () => {
    const { clara, vera, viktor } = await vetting()
    expect(await clara.presses('vetting:all')).toBe('Der Kodex geht an 3 Personen.')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Unser Kodex

      Menschen vertrauen Ihnen an, was sie sonst kaum jemandem sagen. Darum versprechen wir einander:

      • Was Sie hören, bleibt bei Ihnen. Auch Namen, Fotos und Papiere, auch zu Hause. Nur wenn ein Leben in Gefahr ist, holen Sie Hilfe: 112.

      • Sie raten nur zu dem, was Sie wissen. „Das weiß ich nicht, ich frage nach“ ist eine gute Antwort. Bei Recht, Asyl und Gesundheit verweisen Sie an Fachleute.

      • Kein Geld, keine Geschenke, keine Geschäfte. Sie nehmen nichts, leihen nichts und vermitteln nichts, woran Sie verdienen.

      • Sie achten Grenzen, auch Ihre eigenen. Sie dürfen Nein sagen, weitergeben und Pause machen, ohne Begründung.

      • Kein Druck. Sie drängen niemanden zu einem Treffen, zu einer privaten Nummer oder dazu, mehr zu erzählen.

      • Die Menschen entscheiden selbst. Sie begegnen allen mit Achtung, gleich woher sie kommen, woran sie glauben und wen sie lieben.

      • Sie sind nicht allein. Wird etwas zu schwer, ist ein Fehler passiert oder verletzt jemand Grenzen: Sprechen Sie mit der Koordination Ihrer Gruppe, lieber früh als spät.

      Möchten Sie sich daran halten? Dann drücken Sie unten. Gespeichert wird nur der Tag.
      [Ich nehme das an]"
    `)

    expect(await vera.presses('vetting:accept')).toBe('Angenommen. Danke!')
    expect(vera.reads()).toMatch(/^\(edited\) Unser Kodex[\s\S]*✓ Angenommen: Mo\., 23\. November 2026$/)
    expect(await vera.forges('vetting:accept')).toBe('Das haben Sie schon angenommen. Danke!')
    vera.skips()
    clara.skips()
    viktor.skips()
  })

  test('sent once more stands in the chat once, and not with whoever accepted it', async () => {
    const { clara, vera, viktor } = await vetting()
    await clara.presses('vetting:all')
    await vera.presses('vetting:accept')
    for (const actor of [clara, vera, viktor]) actor.skips()

    expect(await clara.presses('vetting:all')).toBe('Der Kodex geht an 2 Personen.')
    expect(viktor.reads()).toMatch(/\(a message was deleted\)[\s\S]*Unser Kodex/)
    expect(vera.reads()).toBe('')
    clara.skips()
  })

  test('is not for those who only ask', async () => {
    const { oskar, amal } = await vetting()
    await oskar.starts()
    oskar.skips()

    expect(await oskar.forges('vetting:accept')).toBe('Das ist nur für Freiwillige der Gruppe.')
    expect(await amal.forges('vetting:accept')).toMatch(/\p{Script=Arabic}/u)
  })

  test('comes without a sound in quiet hours', async () => {
    const { clara, vera, viktor, telegram } = await vetting()
    await vera.says('/quiet 8-10')
    vera.skips()

    await clara.presses('vetting:all')
    expect(vera.reads()).toContain('Unser Kodex')
    const sent = telegram.requests.list('sendMessage').slice(-3)
    expect(sent.filter(({ parameters }) => parameters.disable_notification)).toHaveLength(1)
    clara.skips()
    viktor.skips()
  })

  test('does not wait for somebody who blocked Lotse', async () => {
    const { clara, vera, viktor, moment } = await vetting()
    viktor.person.block()
    await moment()

    expect(await clara.presses('vetting:all')).toBe('Der Kodex geht an 2 Personen.')
    clara.skips()
    vera.skips()
  })
})
