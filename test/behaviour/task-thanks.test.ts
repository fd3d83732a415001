import { expect, test } from 'vitest'
import { asksForCompany, startAppointment } from '../support/appointments.ts'
import { hours } from '../support/lotse.ts'
import { taskId } from '../support/tasks.ts'

/** Vera went with Farid on Tuesday at ten, and both were asked how it was; everybody has looked. */
async function accompanied() {
  const lotse = await startAppointment()
  const { farid, vera, chat } = lotse
  await asksForCompany(farid)
  await vera.presses('task:claim', chat.card())
  await lotse.advance(hours(28))
  lotse.skipAll()
  return lotse
}

test('an asker is asked in their language, and thanks those who came in their own words', async () => {
  const { farid, vera, clara } = await accompanied()
  expect(farid.sees('کمک چطور بود؟')?.text).toMatchInlineSnapshot(`
    "کمک چطور بود؟ ⁨سه‌شنبه 24 نوامبر، ساعت 10:00⁩

    کسی که می‌خواست به شما کمک کند پاسخ شما را نمی‌خواند."
  `)
  farid.skips()
  await farid.presses(/^task:result:\w+:well$/)
  expect(farid.reads()).toMatchInlineSnapshot(`
    "(edited) خوشحالم!
    [تشکر کردن]"
  `)
  await farid.presses('task:thank:')
  expect(farid.reads()).toMatchInlineSnapshot(`
    "یک جمله کافی است. همین حالا به زبان خودتان بنویسید. بدون نام شما می‌رسد. یا این را بفرستید:

    از کمک شما بسیار سپاسگزارم!
    [فرستادن همین جمله]"
  `)
  await farid.says('خیلی ممنون از شما! @farid_account')
  expect(farid.reads()).toMatchInlineSnapshot(`"تشکر شما در راه است. شمار کسانی که آن را می‌گیرند: 1"`)
  expect(vera.reads()).toMatchInlineSnapshot(`
    "Ein Dank an Sie: Begleitung zu einem Amt (Di., 24. Nov., 10:00 Uhr)

    ⁨خیلی ممنون از شما! @…⁩"
  `)
  expect(clara.reads()).toBe('')
})

test('or in words of Lotse’s, once', async () => {
  const lotse = await accompanied()
  const { farid, vera } = lotse
  await farid.presses(/^task:result:\w+:well$/)
  await farid.presses('task:thank:')
  await farid.presses('task:thankready')
  expect(vera.reads()).toContain('Vielen Dank für Ihre Hilfe!')
  expect(await farid.forges(`task:thankready:${await taskId(lotse)}`)).toBe('این کار را کرده‌اید. سپاس!')
  expect(vera.reads()).toBe('')
  farid.skips()
})

test('that nobody came, coordinators read without a word of the asker', async () => {
  const { farid, vera, clara } = await accompanied()
  farid.skips()
  await farid.presses(/^task:result:\w+:nobody$/)
  expect(farid.reads()).toMatchInlineSnapshot(
    `"(edited) متأسفم. هماهنگ‌کننده‌ها حالا می‌دانند، بدون نام شما. اگر کمک لازم دارید، به من بنویسید."`,
  )
  expect(clara.reads()).toMatchInlineSnapshot(
    `"Rückmeldung zu Begleitung zu einem Amt (Di., 24. Nov., 10:00 Uhr): Es ist niemand gekommen."`,
  )
  expect(vera.reads()).toBe('')
})

test('thanks reach nobody where all who came have blocked Lotse', async () => {
  const { farid, vera } = await accompanied()
  vera.person.block()
  await farid.presses(/^task:result:\w+:well$/)
  await farid.presses('task:thank:')
  await farid.says('ممنون')
  expect(farid.last().text).toContain('دسترسی نیست')
  farid.skips()
  vera.person.unblock()
  vera.skips()
})
