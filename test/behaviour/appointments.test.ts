import { describe, expect, test } from 'vitest'
import { farid, notes, startAppointment } from '../support/appointments.ts'
import { dataOf } from '../support/data.ts'
import { days, startLotse } from '../support/lotse.ts'

/** Farid has pressed what it is about and is asked when. */
async function askedWhen() {
  const lotse = await startLotse()
  const actor = await farid(lotse)
  await actor.says('/appointments')
  await actor.presses('appointment:new:appointment')
  await actor.presses(/^appointment:about:\w+:jobcenter$/)
  actor.skips()
  return { ...lotse, farid: actor }
}

describe('an appointment', () => {
  test('is written down step by step, in Persian and with Persian digits', async () => {
    const { farid } = await askedWhen()
    await farid.says('سه‌شنبه ساعت ۱۰')
    expect(farid.reads()).toMatchInlineSnapshot(`
      "جاب‌سنتر (Jobcenter): یادداشت شد.
      کجاست؟ مثلاً خیابان و شماره اتاق را بنویسید. این را فقط شما می‌خوانید، و روز قبل کسی که همراه شما می‌آید.
      [رد کردن]"
    `)
    await farid.says('خیابان اصلی ۵، اتاق ۱۲')
    expect(farid.reads()).toMatchInlineSnapshot(`
      "جاب‌سنتر (Jobcenter)

      زمان: ⁨سه‌شنبه 24 نوامبر، ساعت 10:00⁩
      محل: ⁨خیابان اصلی ۵، اتاق ۱۲⁩
      [مدارک: ⁨درخواست پول از جاب‌سنتر (Jobcenter)⁩؟]
      [کسی همراهم بیاید]
      [کسی برایم ترجمه کند]
      [تقویم] [تغییر زمان] [تغییر محل]
      [لغو کردن]
      [‹ همه وقت‌ها]"
    `)
    await farid.says('/appointments')
    expect(farid.reads()).toMatchInlineSnapshot(`
      "وقت‌ها و مهلت‌های شما

      برای دیدن بیشتر، روی یکی بزنید.
      [⁨سه‌شنبه 24 نوامبر، ساعت 10:00⁩ · ⁨جاب‌سنتر (Jobcenter)⁩]
      [وقت جدید] [مهلت جدید]
      [همین حالا مترجم می‌خواهم]"
    `)
  })

  test('can be all presses', async () => {
    const { farid } = await askedWhen()
    await farid.presses('appointment:day')
    expect(farid.reads()).toContain('[10:00]')
    await farid.presses('11:00')
    await farid.presses('appointment:noplace')
    expect(farid.reads()).toContain('ساعت 11:00')
  })

  test('may be told in own words', async () => {
    const { farid } = await startAppointment()
    await farid.says('/appointments')
    await farid.presses('appointment:new:appointment')
    await farid.says('وقت وکیل')
    await farid.says('۱۵ آذر ۱۴۰۵ ساعت ۹:۳۰')
    expect(farid.reads()).toContain('وقت وکیل: یادداشت شد')
    await farid.presses('appointment:noplace')
    expect(farid.last().text).toContain('یکشنبه 6 دسامبر، ساعت 09:30')
    farid.skips()
  })

  test.each([
    ['۳۱ فوریه ساعت ۱۰', 'چنین روزی نیست'],
    ['دیروز ساعت ۱۰', 'گذشته است'],
    ['دوشنبه ساعت ۱۲', 'امروز یا یک هفته دیگر؟'],
    ['سه‌شنبه', 'ساعت چند؟'],
    ['سه‌شنبه ساعت ۲۷', 'چنین ساعتی نیست'],
    ['نمی‌دانم', 'این را نفهمیدم'],
  ])('%s is asked again: %s', async (typed, answer) => {
    const { farid } = await askedWhen()
    await farid.says(typed)
    expect(farid.reads()).toContain(answer)
    await farid.says('سه‌شنبه ساعت ۱۰')
    expect(farid.reads()).toContain('یادداشت شد')
  })

  test('of a weekday that is today is asked for once more', async () => {
    const { farid } = await askedWhen()
    await farid.says('دوشنبه ساعت ۱۲')
    farid.skips()
    await farid.presses(/^appointment:at:\w+:2026-11-30:720$/)
    expect(farid.reads()).toContain('یادداشت شد')
  })

  test('without an hour is asked for it alone', async () => {
    const { farid } = await askedWhen()
    await farid.says('جمعه')
    farid.skips()
    await farid.says('ساعت ۱۰')
    await farid.presses('appointment:noplace')
    expect(farid.reads()).toContain('جمعه 27 نوامبر، ساعت 10:00')
  })

  test('goes on after a restart, and ends with /cancel', async () => {
    const { farid, restart } = await askedWhen()
    await restart()
    await farid.says('نمی‌دانم')
    expect(farid.reads()).toContain('/cancel')
    await farid.says('/cancel')
    await farid.says('/appointments')
    expect(farid.last().buttons.flat()[0]?.text).toContain('هنوز بدون روز')
    farid.skips()
  })

  test('on a photo is to be typed', async () => {
    const { farid } = await askedWhen()
    await farid.says({ photo: new Uint8Array(100) })
    expect(farid.reads()).toMatchInlineSnapshot(
      `"عکس را نمی‌توانم بخوانم. لطفاً روز و ساعتی را که در آن نوشته است بنویسید. برای تمام کردن: ⁨/cancel⁩"`,
    )
    await farid.says('سه‌شنبه ساعت ۱۰')
    expect(farid.reads()).toContain('یادداشت شد')
  })

  test('waits when somebody is in danger', async () => {
    const { farid } = await askedWhen()
    await farid.says('شوهرم مرا می‌زند')
    expect(farid.reads()).toContain('110')
  })

  test('is nobody else’s', async () => {
    const { farid, oskar } = await startAppointment()
    const [button] = farid.last().buttons.flat()
    await oskar.starts()
    oskar.skips()
    const id = button?.data?.split(':')[2]
    for (const data of [`appointment:show:${id}`, `appointment:cancelyes:${id}`, `appointment:tick:${id}:0`])
      expect(await oskar.forges(data)).toBe('Dieser Knopf ist nicht mehr gültig.')
    await oskar.says('/appointments')
    expect(oskar.reads()).toContain('Noch steht hier nichts')
  })

  test('comes from a guide, with what it asks for', async () => {
    const { amal } = await startLotse()
    await amal.presses('guide:open', undefined).catch(() => amal.says('Jobcenter'))
    await amal.presses('guide:open:jobcenter')
    amal.skips()
    await amal.presses('appointment:guide')
    expect(amal.reads()).toMatchInlineSnapshot(`
      "⁨Jobcenter⁩
      متى الموعد؟ اكتبوا اليوم والساعة، مثلا «الثلاثاء الساعة 10» أو «24.11. 9:30». أو اضغطوا على يوم.
      [الاثنين، 23 نوفمبر] [الثلاثاء، 24 نوفمبر]
      [الأربعاء، 25 نوفمبر] [الخميس، 26 نوفمبر]
      [الجمعة، 27 نوفمبر] [السبت، 28 نوفمبر]
      [الأحد، 29 نوفمبر] [الاثنين، 30 نوفمبر]"
    `)
    await amal.says('غدا الساعة ٩')
    await amal.presses('appointment:noplace')
    expect(amal.reads()).toContain('☐')
  })
})

describe('papers', () => {
  test('of a guide that may fit are offered, then ticked', async () => {
    const { farid } = await startAppointment()
    await farid.presses('appointment:use')
    await farid.presses('appointment:tick')
    expect(farid.reads()).toMatchInlineSnapshot(`
      "(edited) جاب‌سنتر (Jobcenter)

      این‌ها لازم است:
      ☑ پاسپورت یا مدرک اقامت
      ☐ تأییدیه ثبت آدرس (Meldebestätigung، برگه Bürgeramt)
      ☐ قرارداد اجاره (Mietvertrag)
      ☐ صورت‌حساب‌های بانکی (Kontoauszüge) و شماره حساب (IBAN)
      ☐ قرارداد کار (Arbeitsvertrag) و برگه‌های دستمزد (Lohnabrechnungen)، اگر کار می‌کنید
      ☐ مدرکی از صندوق بیمه درمانی شما (Krankenkasse)

      روی هر مدرکی که دارید بزنید. این فهرست از راهنمای «⁨درخواست پول از جاب‌سنتر (Jobcenter)⁩» است. روز قبل می‌گویم چه چیزی هنوز کم است.
      [☑ پاسپورت یا مدرک اقامت]
      [☐ تأییدیه ثبت آدرس (Meldebestätigung، برگ…]
      [☐ قرارداد اجاره (Mietvertrag)]
      [☐ صورت‌حساب‌های بانکی (Kontoauszüge) و شم…]
      [☐ قرارداد کار (Arbeitsvertrag) و برگه‌های…]
      [☐ مدرکی از صندوق بیمه درمانی شما (Kranken…]
      [‹ برگشت]"
    `)
    await farid.presses('appointment:tick')
    expect(farid.reads()).not.toContain('☑')
  })
})

describe('a deadline', () => {
  test('counts from today', async () => {
    const lotse = await startLotse()
    const actor = await farid(lotse)
    await actor.says('/deadline')
    await actor.presses('appointment:about')
    actor.skips()
    await actor.says('۱۴ روز')
    expect(actor.reads()).toMatchInlineSnapshot(`
      "تحویل دادن مدارک

      تا: ⁨دوشنبه 7 دسامبر⁩
      [تقویم] [تغییر زمان]
      [انجام شد] [لغو کردن]
      [‹ همه وقت‌ها]"
    `)
  })

  test('is done before its day', async () => {
    const lotse = await startLotse()
    const { olena, advance } = lotse
    await olena.says('/deadline')
    await olena.says('Відповісти школі')
    await olena.says('27.11.')
    olena.skips()
    expect(await olena.presses('appointment:done')).toBe('Зроблено!')
    olena.skips()
    await advance(days(6))
    expect(olena.unread()).toBe(0)
  })
})

test('a repeated update writes nothing twice', async () => {
  const { farid, telegram, settle, database } = await askedWhen()
  await farid.says('سه‌شنبه ساعت ۱۰')
  telegram.repeatUpdate()
  await settle()
  farid.skips()
  expect(await database.rows('SELECT id FROM "Appointment"')).toHaveLength(1)
})

test('everything of it is in /mydata, and gone with /forget', async () => {
  const lotse = await startAppointment()
  const { farid, database } = lotse
  const { appointments } = JSON.parse(await dataOf(lotse, farid))
  expect(appointments).toMatchObject([{ kind: 'appointment', day: '2026-11-24', content: { about: 'jobcenter' } }])
  await farid.says('/forget')
  await farid.presses('me:forget:yes')
  farid.skips()
  expect(await database.rows('SELECT id FROM "Appointment"')).toHaveLength(0)
})

test('two languages: each reads their own', async () => {
  const { farid, olena } = await startAppointment()
  await notes(olena, 'doctor', 'вівторок 14:00')
  await olena.says('/appointments')
  expect(olena.reads()).toContain('Лікар')
  await farid.says('/appointments')
  expect(farid.reads()).toContain('جاب‌سنتر')
})
