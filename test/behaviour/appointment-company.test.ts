import { describe, expect, test } from 'vitest'
import { asksForCompany, notes, startAppointment, startCompany } from '../support/appointments.ts'
import { hours, minutes } from '../support/lotse.ts'

describe('somebody to come along', () => {
  test('reads exactly what the group will read, before anything is asked', async () => {
    const { farid, chat } = await startAppointment()
    await farid.presses(/^appointment:wish:\w+:company-/)
    expect(farid.reads()).toMatchInlineSnapshot(`
      "(edited) کسی همراه شما می‌آید

      هنوز از کسی نپرسیده‌ام. گروه دقیقاً این را می‌خواند:

      همراهی تا یک اداره
      زمان: ⁨سه‌شنبه 24 نوامبر، ساعت 10:00⁩
      زبان‌ها: ⁨فارسی، آلمانی⁩
      لطفاً تا این زمان خبر دهید: ⁨سه‌شنبه 24 نوامبر، ساعت 07:00⁩

      به زبان گروه (⁨آلمانی⁩) این‌طور است:

      Begleitung zu einem Amt

      Wann: Di., 24. Nov., 10:00 Uhr
      Sprachen: Persisch (Farsi), Deutsch
      Bitte melden bis: Di., 24. Nov., 07:00 Uhr

      Plätze frei: 1 von 1

      نام شما را هیچ‌کس نمی‌خواند. محل و کلمات خودتان را فقط کسی می‌گیرد که همراه شما می‌آید، و آن هم یک روز قبل.
      [✓ فرقی ندارد] [یک خانم] [یک آقا]
      [✓ فارسی] [✓ آلمانی]
      [نوشتن محله]
      [از گروه بپرس]
      [فقط از چند نفر بپرس]
      [نه، لازم نیست]"
    `)
    await farid.presses('یک خانم')
    expect(farid.reads()).toContain('gewünscht ist eine Frau')
    await farid.presses('appointment:show')
    expect(farid.reads()).toContain('[کسی همراهم بیاید]')
    expect(chat.reads()).toBe('')
  })

  test('may name the part of town, and no address', async () => {
    const { farid } = await startAppointment()
    await farid.presses(/^appointment:wish:\w+:company-/)
    await farid.presses('appointment:area')
    farid.skips()
    await farid.says('Hauptstraße 5')
    expect(farid.reads()).toContain('فقط محله')
    await farid.says('Südstadt')
    expect(farid.reads()).toContain('Wo: Südstadt')
  })

  test('is a card with words of Lotse’s, and nothing of the asker', async () => {
    const { farid, chat } = await startAppointment()
    expect(await asksForCompany(farid)).toMatchInlineSnapshot(`"الان می‌پرسم. همین که کسی جواب بدهد، به شما می‌نویسم."`)
    expect(chat.reads()).toMatchInlineSnapshot(`
      "Begleitung zu einem Amt

      Wann: Di., 24. Nov., 10:00 Uhr
      Sprachen: Persisch (Farsi), Deutsch
      Bitte melden bis: Di., 24. Nov., 07:00 Uhr

      Plätze frei: 1 von 1
      [Ich mache mit]
      [Notfalls ich] [Frage dazu]"
    `)
  })

  test('is found, and the asker hears it in their language', async () => {
    const { farid, vera, chat } = await startCompany()
    await vera.presses('task:claim', chat.card())
    expect(farid.reads()).toMatchInlineSnapshot(`
      "‏⁨جاب‌سنتر (Jobcenter)⁩ (⁨جمعه 27 نوامبر، ساعت 10:00⁩)

      کسی از گروه همراه شما می‌آید. این شخص به این زبان‌ها حرف می‌زند: ⁨آلمانی⁩. یک برنامه ترجمه می‌تواند کمک کند.

      یک روز قبل می‌توانید اینجا به هم بنویسید و قرار بگذارید کجا همدیگر را ببینید.

      لطفاً بنویسید کجاست: روی «دیدن این وقت» و بعد روی «محل» بزنید.
      [دیدن این وقت]"
    `)
    await vera.presses('task:release')
    expect(farid.reads()).toMatchInlineSnapshot(`
      "‏⁨جاب‌سنتر (Jobcenter)⁩ (⁨جمعه 27 نوامبر، ساعت 10:00⁩)

      متأسفانه آن شخص نمی‌تواند بیاید. فوراً دنبال کس دیگری می‌گردم و خبر می‌دهم.
      [دیدن این وقت]"
    `)
    for (const each of [vera, chat]) each.reads()
  })

  test('is told once, however often somebody changes their mind at the same moment', async () => {
    const { farid, vera, viktor, chat, moment } = await startCompany()
    const data = chat.card().buttons[0]?.[0]?.data as string
    const presses = [vera, viktor].map(({ person }) => person.press(chat.card(), { data }))
    await moment()
    await Promise.all(presses)
    expect(farid.reads().match(/همراه شما می‌آید/g)).toHaveLength(1)
    for (const each of [vera, viktor, chat]) each.reads()
  })

  test('is not found in time: the asker hears it, and what they can do', async () => {
    const lotse = await startCompany()
    const { farid, advance } = lotse
    await advance(hours(74))
    expect(farid.sees('هنوز کسی پیدا نشده است')?.text).toMatchInlineSnapshot(`
      "‏⁨جاب‌سنتر (Jobcenter)⁩ (⁨جمعه 27 نوامبر، ساعت 10:00⁩)

      متأسفانه هنوز کسی پیدا نشده است. تا شروع وقت می‌گردم و فوراً خبر می‌دهم.

      در این مدت می‌توانید از کسی که می‌شناسید بخواهید بیاید، یا آنجا روز دیگری بخواهید. همه مدارک را همراه ببرید. چیزی را که نمی‌فهمید لازم نیست امضا کنید."
    `)
    lotse.skipAll()
    farid.skips()
  })

  test('is asked of the group in the morning, when it is night', async () => {
    const lotse = await startAppointment()
    const { farid, chat, advance } = lotse
    await notes(farid, 'jobcenter', 'جمعه ساعت ۱۰')
    await advance(hours(14.5))
    await farid.says('/appointments')
    await farid.presses(/جمعه/)
    await asksForCompany(farid)
    expect(chat.reads()).toBe('')
    await advance(hours(9))
    expect(chat.reads()).toContain('Begleitung zu einem Amt')
    lotse.skipAll()
    farid.skips()
  })

  test('stays among a few people where it is delicate', async () => {
    const { farid, chat, vera, viktor, clara, advance } = await startAppointment('immigration')
    await farid.presses(/^appointment:wish:\w+:interpreting-/)
    expect(farid.reads()).not.toContain('[از گروه بپرس]')
    const small = farid
      .last()
      .buttons.flat()
      .find(({ data }) => data?.endsWith(':small'))?.data as string
    await farid.forges(small.replace(/small$/, 'chat'))
    await advance(minutes(1))
    expect(chat.reads()).toBe('')
    expect([vera, viktor, clara].map((each) => each.reads()).join('')).toContain('Dolmetschen auf einem Amt')
    farid.skips()
  })

  test('for both: company and somebody who interprets', async () => {
    const lotse = await startAppointment()
    const { farid, chat } = lotse
    await asksForCompany(farid)
    await asksForCompany(farid, 'chat', 'interpreting')
    expect(chat.reads()).toContain('Dolmetschen auf einem Amt')
    expect(farid.last().text).toContain('ترجمه: هنوز می‌گردم.')
  })
})

test('an asker who blocked Lotse hears nothing, and everything goes on', async () => {
  const { farid, vera, chat } = await startCompany()
  farid.person.block()
  await vera.presses('task:claim', chat.card())
  expect(vera.reads()).toContain('Sie sind dabei')
  expect(chat.reads()).toContain('Dabei: Vera')
})

test('Oskar can neither ask for it nor call it off', async () => {
  const { farid, oskar, chat, database } = await startCompany()
  const [row] = await database.rows('SELECT id FROM "Appointment" ORDER BY "createdAt" DESC LIMIT 1')
  await oskar.starts()
  oskar.skips()
  for (const data of [`appointment:ask:${row?.id}:interpreting-x-de:chat`, `appointment:calloff:${row?.id}:company`])
    expect(await oskar.forges(data)).toBe('Dieser Knopf ist nicht mehr gültig.')
  expect(chat.reads()).toBe('')
  expect(farid.unread()).toBe(0)
})

test('a press that Telegram repeats asks once', async () => {
  const lotse = await startAppointment()
  const { farid, telegram, moment, database } = lotse
  await asksForCompany(farid)
  telegram.repeatUpdate()
  await moment()
  expect(await database.rows('SELECT id FROM "Task"')).toHaveLength(1)
  lotse.skipAll()
})
