import { describe, expect, test } from 'vitest'
import { asksForCompany, farid, startAppointment } from '../support/appointments.ts'
import { fileOf } from '../support/data.ts'
import { days, hours, startLotse } from '../support/lotse.ts'

describe('a reminder', () => {
  test('comes the evening before, with what is missing and who comes along', async () => {
    const lotse = await startAppointment()
    const { farid, advance } = lotse
    await farid.presses('appointment:use')
    await farid.presses('appointment:tick')
    await farid.presses('appointment:show')
    await asksForCompany(farid)
    await advance(hours(9.5))
    expect(farid.reads()).toMatchInlineSnapshot(`
      "وقت شما فرداست.

      جاب‌سنتر (Jobcenter)
      زمان: ⁨سه‌شنبه 24 نوامبر، ساعت 10:00⁩

      هنوز کم است:
      ☐ تأییدیه ثبت آدرس (Meldebestätigung، برگه Bürgeramt)
      ☐ قرارداد اجاره (Mietvertrag)
      ☐ صورت‌حساب‌های بانکی (Kontoauszüge) و شماره حساب (IBAN)
      ☐ قرارداد کار (Arbeitsvertrag) و برگه‌های دستمزد (Lohnabrechnungen)، اگر کار می‌کنید
      ☐ مدرکی از صندوق بیمه درمانی شما (Krankenkasse)

      همراهی: هنوز می‌گردم.
      [علامت زدن مدارک]
      [دیدن این وقت]"
    `)
    lotse.skipAll()
  })

  test('comes two hours before, once, also after a restart', async () => {
    const { farid, advance, restart } = await startAppointment()
    await advance(hours(10))
    farid.skips()
    await advance(hours(13))
    expect(farid.reads()).toContain('وقت شما امروز است')
    await restart()
    await advance(hours(1))
    expect(farid.unread()).toBe(0)
  })

  test('waits for the end of quiet hours', async () => {
    const { farid, advance } = await startAppointment()
    await farid.says('/quiet 17-8')
    farid.skips()
    await advance(hours(12))
    expect(farid.unread()).toBe(0)
    await advance(hours(11.5))
    expect(farid.reads()).toContain('وقت شما امروز است')
  })

  test('of a deadline comes three days before, the day before and in the morning', async () => {
    const lotse = await startLotse()
    const actor = await farid(lotse)
    await actor.says('/deadline')
    await actor.presses('appointment:about')
    await actor.says('۷ روز')
    actor.skips()
    const read: string[] = []
    for (let day = 0; day < 8; day += 1) {
      await lotse.advance(days(1))
      read.push(actor.reads().split('\n')[0] ?? '')
    }
    expect(read).toMatchInlineSnapshot(`
      [
        "",
        "",
        "",
        "مهلت شما نزدیک است.",
        "",
        "فردا آخرین روز است.",
        "امروز آخرین روز است.",
        "‏⁨تحویل دادن مدارک⁩ (⁨دوشنبه 30 نوامبر⁩)",
      ]
    `)
  })

  test('is not for somebody who blocked Lotse', async () => {
    const { farid, advance } = await startAppointment()
    farid.person.block()
    await advance(days(2))
    expect(farid.unread()).toBe(0)
  })
})

describe('the calendar file', () => {
  test('holds it in own words, with an alarm, and again when it moved', async () => {
    const lotse = await startAppointment()
    const { farid } = lotse
    await farid.presses('appointment:file')
    const first = await fileOf(lotse, farid)
    expect(first).toContain('DTSTART:20261124T090000Z')
    expect(first).toContain('TRIGGER:-PT2H')
    await farid.presses(/^appointment:write:\w+:when$/)
    await farid.says('چهارشنبه ساعت ۱۱')
    const file = farid.person.sees().filter(({ media }) => media)
    expect(file).toHaveLength(2)
    const second = await fileOf(lotse, farid)
    expect(second).toContain('DTSTART:20261125T100000Z')
    expect(second).toContain('SEQUENCE:1')
    const uid = /UID:(.*)/.exec(first)?.[1]
    expect(second).toContain(`UID:${uid}`)
    farid.skips()
  })
})
