import { describe, expect, test } from 'vitest'
import { startCompany } from '../support/appointments.ts'

describe('whoever comes along', () => {
  test('learns that it moved', async () => {
    const { farid, vera, chat } = await startCompany()
    await vera.presses('task:claim', chat.card())
    vera.skips()
    await farid.says('/appointments')
    await farid.presses(/جمعه/)
    await farid.presses(/^appointment:write:\w+:when$/)
    await farid.says('جمعه ساعت ۱۴')
    expect(chat.reads()).toContain('14:00')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(a message was deleted)
      ---
      Es hat sich etwas geändert

      Begleitung zu einem Amt
      Wann: Fr., 27. Nov., 10:00 Uhr Fr., 27. Nov., 14:00 Uhr
      Sprachen: Persisch (Farsi), Deutsch
      Bitte melden bis: Do., 26. Nov., 14:00 Uhr

      Bitte sagen Sie mir kurz, dass Sie es wissen. Sonst rufen wir Sie an, damit Sie nicht umsonst hingehen.
      [Ich weiß Bescheid]
      [Dann kann ich nicht]"
    `)
    expect(await vera.presses('task:known')).not.toBe('(no answer)')
    for (const each of [farid, vera, chat]) each.reads()
  })

  test('learns that it was cancelled, without a reason', async () => {
    const { farid, vera, chat } = await startCompany()
    await vera.presses('task:claim', chat.card())
    vera.skips()
    await farid.says('/appointments')
    await farid.presses(/جمعه/)
    await farid.presses('appointment:cancel:')
    farid.skips()
    await farid.presses('appointment:cancelyes')
    expect(farid.reads()).toMatchInlineSnapshot(`
      "(edited) جاب‌سنتر (Jobcenter)

      لغو شد. دیگر آن را یادآوری نمی‌کنم.
      [یک وقت تازه دارم]
      [‹ همه وقت‌ها]"
    `)
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(a message was deleted)
      ---
      Abgesagt: Begleitung zu einem Amt (Fr., 27. Nov., 10:00 Uhr). Bitte gehen Sie nicht hin. Bitte sagen Sie mir kurz, dass Sie es gelesen haben.
      [Ich weiß Bescheid]"
    `)
    expect(chat.reads()).toContain('Abgesagt')
  })

  test('learns no reason when the asker is forgotten', async () => {
    const { farid, vera, chat } = await startCompany()
    await vera.presses('task:claim', chat.card())
    vera.skips()
    await farid.says('/forget')
    await farid.presses('me:forget:yes')
    farid.skips()
    expect(vera.reads()).toContain('Abgesagt')
    expect(chat.reads()).toContain('Abgesagt')
  })
})
