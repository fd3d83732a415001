import { describe, expect, test } from 'vitest'
import { days, hours, type Lotse, minutes, startLotse } from '../support/lotse.ts'

/** Clara plans the week; it is Monday, nine in the morning. Nobody is on duty by hand. */
async function startPlanned(...slots: string[]): Promise<Lotse> {
  const lotse = await startLotse()
  for (const slot of slots) await lotse.clara.says(`/rota ${slot}`)
  await lotse.vera.presses('oncall:stop')
  lotse.skipAll()
  return lotse
}

describe('a gap of the coming week in the group chat', () => {
  test('is posted once, when the plan has settled, and edited as it fills', async () => {
    const lotse = await startPlanned('Mi 16-18', 'Do 9:30-12 2')
    const { viktor, chat, advance } = lotse
    await advance(minutes(10))
    expect(chat.reads()).toBe('')
    await advance(minutes(10))
    expect(chat.reads()).toMatchInlineSnapshot(`
      "Für diese Dienste suchen wir noch jemanden

      • Mi., 25. November 2026, 16:00–18:00 Uhr
      • Do., 26. November 2026, 09:30–12:00 Uhr · 2 Plätze frei

      Wer kann, drückt auf den Dienst.
      [Mi., 25. Nov., 16:00–18:00 übernehmen]
      [Do., 26. Nov., 09:30–12:00 übernehmen]"
    `)
    await viktor.presses('shift:take', chat.card())
    expect(chat.reads()).toMatchInlineSnapshot(`
      "(edited) Für diese Dienste suchen wir noch jemanden

      ✓ Mi., 25. November 2026, 16:00–18:00 Uhr
      • Do., 26. November 2026, 09:30–12:00 Uhr · 2 Plätze frei

      Wer kann, drückt auf den Dienst.
      [Do., 26. Nov., 09:30–12:00 übernehmen]"
    `)
    await advance(days(1))
    expect(chat.reads()).toBe('')
    lotse.skipAll()
  })
})

describe('asking round', () => {
  test('goes from one to the next, each with their time, and ends with coordinators', async () => {
    const lotse = await startPlanned('Do 16-18')
    const { vera, viktor, clara, chat, advance } = lotse
    await advance(minutes(20))
    chat.reads()
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Können Sie diesen Dienst übernehmen?
      Do., 26. November 2026, 16:00–18:00 Uhr

      Sie haben Zeit bis Mo., 23. Nov., 13:20 Uhr, danach frage ich jemand anderen. Sie müssen nichts begründen.
      [Ich übernehme] [Diesmal nicht]"
    `)
    await advance(hours(4))
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) Ich frage inzwischen auch andere, ob sie diesen Dienst übernehmen: Do., 26. November 2026, 16:00–18:00 Uhr. Solange er frei ist, gilt der Knopf noch.
      [Ich übernehme] [Diesmal nicht]"
    `)
    expect(vera.reads()).toContain('Können Sie diesen Dienst übernehmen?')
    await advance(hours(4))
    expect(viktor.reads()).toContain('Sie haben Zeit bis Mo., 23. Nov., 21:20 Uhr')
    vera.skips()
    await advance(hours(15))
    expect(clara.reads()).toMatchInlineSnapshot(`
      "Dieser Dienst ist noch nicht besetzt
      Do., 26. November 2026, 16:00–18:00 Uhr

      Notfalls hat sich dafür niemand angeboten.
      [Selbst übernehmen]"
    `)
    viktor.skips()
    await advance(days(1))
    expect(vera.reads() + viktor.reads() + clara.reads() + chat.reads()).toBe('')
  })
})
