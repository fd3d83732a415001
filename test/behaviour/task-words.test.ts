import { describe, expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { days, hours } from '../support/lotse.ts'
import { startPosted } from '../support/tasks.ts'

describe('other words', () => {
  test('leave the question of a reminder where it is', async () => {
    const lotse = await startPosted()
    const { vera, viktor, advance } = lotse
    await advance(days(3) + hours(11))
    expect(viktor.reads()).toContain('Ich komme')
    await changeText(vera, 'Schrank tragen')
    expect(viktor.reads()).toMatch(/Schrank tragen[\s\S]*\[Ich komme/)
    await viktor.presses('task:coming')
    await changeText(vera, 'Sofa tragen')
    expect(viktor.reads()).toMatch(/Sofa tragen/)
    lotse.skipAll()
  })

  test('are possible when all places are taken', async () => {
    const { vera, viktor, clara, chat } = await startPosted()
    await clara.presses('task:claim', chat.card())
    await changeText(vera, 'Schrank tragen')
    expect(chat.reads()).toContain('Alle Plätze sind vergeben')
    expect(chat.card().text).toContain('Schrank tragen')
    expect(
      vera
        .last()
        .buttons.flat()
        .map(({ text }) => text),
    ).not.toContain('− Platz')
    for (const each of [vera, viktor, clara]) each.skips()
  })

  test('repeated by Telegram, change nothing twice', async () => {
    const { vera, viktor, chat, telegram, moment } = await startPosted()
    await changeText(vera, 'Schrank tragen')
    for (const each of [vera, viktor]) each.skips()
    chat.reads()
    telegram.repeatUpdate()
    await moment()
    expect(vera.reads() + viktor.reads() + chat.reads()).toBe('')
  })

  test('of somebody who blocked Lotse meanwhile reach the card', async () => {
    const { vera, viktor, chat, moment } = await startPosted()
    await vera.presses('task:change')
    await vera.presses('Was')
    vera.sends('Schrank tragen')
    vera.person.block()
    await moment()
    expect(chat.card().text).toContain('Schrank tragen')
    for (const each of [vera, viktor]) each.skips()
    chat.reads()
  })
})

async function changeText(who: Actor, text: string): Promise<void> {
  await who.presses('task:change')
  await who.presses('Was')
  await who.says(text)
}
