import { describe, expect, test } from 'vitest'
import { minutes, startLotse } from '../support/lotse.ts'

async function asked() {
  const lotse = await startLotse()
  const { amal } = lotse
  await amal.speaks('de')
  await amal.says('Xyzzy plugh')
  amal.skips()
  return lotse
}

describe('a restart goes on where it was', () => {
  test('with a question that was answered', async () => {
    const { amal, vera, restart } = await asked()
    await restart()
    await amal.presses('question:human')
    expect(vera.reads()).toContain('Xyzzy plugh')
    amal.skips()
  })

  test('with an offer whose time goes on', async () => {
    const { amal, vera, clara, chat, restart, advance } = await asked()
    await amal.presses('question:human')
    await advance(minutes(5))
    for (const somebody of [amal, vera]) somebody.skips()
    await restart()
    await advance(minutes(4))
    expect(vera.reads() + chat.reads()).toBe('')
    await advance(minutes(1))
    expect(vera.reads()).toContain('Die Zeit ist um')
    expect(chat.reads()).toContain('Jemand wartet')
    for (const somebody of [amal, clara]) somebody.skips()
  })

  test('with an offer whose time ran out meanwhile: one step, however long it was', async () => {
    const { amal, vera, viktor, clara, chat, clock, stop, restart, advance } = await asked()
    await viktor.presses('oncall:start')
    await amal.presses('question:human')
    const [first, second] = vera.unread() > 0 ? [vera, viktor] : [viktor, vera]
    for (const somebody of [amal, vera, viktor]) somebody.skips()
    await stop()
    clock.step(clock.now().getTime() + minutes(95))
    await restart()
    await advance(0)
    expect(first.reads()).toContain('Die Zeit ist um')
    expect(second.reads()).toContain('Xyzzy plugh')
    await advance(0)
    expect(chat.reads() + clara.reads() + first.reads() + second.reads()).toBe('')
    amal.skips()
  })

  test('with a card in the group chat', async () => {
    const { amal, vera, viktor, clara, chat, restart } = await asked()
    await vera.presses('oncall:stop')
    await amal.presses('question:human')
    await restart()
    await viktor.presses('question:take', chat.card())
    expect(viktor.reads()).toContain('Xyzzy plugh')
    expect(chat.reads()).toContain('Viktor kümmert sich')
    for (const somebody of [amal, vera, clara]) somebody.skips()
  })

  test('with a talk, and with one that was closed', async () => {
    const { amal, vera, restart } = await asked()
    await amal.presses('question:human')
    await vera.presses('question:take')
    for (const somebody of [amal, vera]) somebody.skips()
    await restart()
    await amal.says('Sind Sie noch da?')
    expect(vera.reads()).toBe('Sind Sie noch da?')
    await amal.presses('question:close')
    await restart()
    expect(await amal.presses(/question:rate:\w+:5/)).toBe('Danke!')
    for (const somebody of [amal, vera]) somebody.skips()
  })
})

test('what was pressed and written while Lotse was down is done after the start, once', async () => {
  const { amal, vera, stop, restart, moment } = await asked()
  await stop()
  const pressed = amal.person.press(amal.last(), 'Einen Menschen fragen')
  amal.sends('Es ist eilig')
  await restart()
  await moment()
  await pressed
  expect(vera.reads()).toMatch(/^Jemand braucht Hilfe[\s\S]*Es ist eilig$/)
  expect(amal.reads().match(/Ich habe jemanden aus der Gruppe gefragt/g)).toHaveLength(1)
})
