import { describe, expect, test } from 'vitest'
import { asksForCompany, farid as faridIn, startAppointment } from '../support/appointments.ts'
import { days, hours, startLotse } from '../support/lotse.ts'

/** Farid's appointment on Tuesday at ten is over, and he is asked how it went. */
async function over() {
  const lotse = await startAppointment()
  await lotse.advance(hours(27))
  lotse.skipAll()
  return lotse
}

describe('afterwards', () => {
  test('somebody is asked how it went', async () => {
    const { farid } = await over()
    expect(farid.reads().split('---').at(-1)).toMatchInlineSnapshot(`
      "‏⁨جاب‌سنتر (Jobcenter)⁩ (⁨سه‌شنبه 24 نوامبر، ساعت 10:00⁩)
      چطور گذشت؟
      [همه چیز انجام شد]
      [باید چیزی بیاورم]
      [یک وقت تازه دارم]
      [کمک لازم دارم]"
    `)
    expect(await farid.presses('appointment:done')).toBe('انجام شد!')
    expect(farid.reads()).toMatchInlineSnapshot(`
      "(edited) ‏⁨جاب‌سنتر (Jobcenter)⁩ (⁨سه‌شنبه 24 نوامبر، ساعت 10:00⁩)
      خوب است که این کار انجام شد. ممنون که خبر دادید!
      [یک وقت تازه دارم]
      [‹ همه وقت‌ها]"
    `)
  })

  test('in the evening waits for the morning', async () => {
    const { farid, advance } = await startAppointment()
    await farid.presses(/^appointment:write:\w+:when$/)
    await farid.says('سه‌شنبه ساعت ۲۱')
    farid.skips()
    await advance(hours(39))
    expect(farid.reads()).not.toContain('چطور گذشت؟')
    await advance(hours(8))
    expect(farid.reads()).toContain('چطور گذشت؟')
  })

  test('something to bring becomes a deadline', async () => {
    const { farid, advance } = await over()
    await farid.presses('appointment:bring')
    expect(farid.reads()).toContain('چه چیزی باید بیاورید؟')
    await farid.says('برگه حقوق')
    await farid.says('۱۴ روز')
    expect(farid.last().text).toContain('سه‌شنبه 8 دسامبر')
    farid.skips()
    await advance(days(11))
    expect(farid.reads()).toContain('مهلت شما نزدیک است')
  })

  test('the next appointment knows what it is about', async () => {
    const { farid } = await over()
    await farid.presses('appointment:next')
    expect(farid.reads()).toContain('جاب‌سنتر')
    await farid.says('پنجشنبه ساعت ۹')
    await farid.presses('appointment:noplace')
    expect(farid.reads()).toContain('پنجشنبه 26 نوامبر، ساعت 09:00')
  })

  test('a person helps', async () => {
    const { farid, vera } = await over()
    await farid.presses('appointment:help')
    expect(farid.reads()).toContain('از یک نفر')
    expect(vera.reads()).toContain('کمک لازم دارم. موضوع')
    await farid.presses('appointment:help')
    expect(vera.unread()).toBe(0)
    farid.skips()
  })
})

test('what is over is deleted in the end', async () => {
  const lotse = await over()
  const { farid, advance, database } = lotse
  farid.skips()
  await advance(days(92))
  expect(await database.rows('SELECT id FROM "Appointment"')).toHaveLength(0)
  lotse.skipAll()
  farid.skips()
})

/** Farid says that he has an appointment, and writes it down. */
async function says() {
  const lotse = await startLotse()
  const farid = await faridIn(lotse)
  await farid.says('فردا در جاب سنتر وقت دارم')
  expect(farid.reads()).toContain('[یادداشت کردن این وقت]')
  await farid.presses('appointment:new')
  await farid.presses(/^appointment:about:\w+:jobcenter$/)
  await farid.says('سه‌شنبه ساعت ۱۰')
  await farid.presses('appointment:noplace')
  await farid.presses('appointment:use')
  await farid.presses('appointment:show')
  return { ...lotse, farid }
}

test('the whole chain, from an appointment in Persian to the thanks', async () => {
  const { farid, vera, chat, advance, skipAll } = await says()
  await asksForCompany(farid)
  await advance(hours(2))
  await vera.presses('task:claim', chat.card())
  await farid.says('من کت آبی دارم')
  expect(vera.reads()).toContain('من کت آبی دارم')
  await advance(hours(7.5))
  expect(farid.reads()).toContain('همراهی: کسی همراه شماست.')
  await vera.presses('task:coming')
  await advance(hours(17.5))
  await vera.presses(/^task:went:\w+:well$/)
  await farid.presses('appointment:done')
  expect(farid.reads()).toContain('ممنون که خبر دادید!')
  await farid.presses(/^task:result:\w+:well$/)
  await farid.presses('task:thank:')
  await farid.presses('task:thankready')
  expect(vera.reads()).toContain('Vielen Dank für Ihre Hilfe!')
  farid.skips()
  skipAll()
})
