import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { browserPath, needsBrowser, phone, startBrowser, sticksOut, type Visit } from './browser.ts'
import { openTown } from './town.ts'

describe.skipIf(!browserPath)(`The playground's page${needsBrowser}`, () => {
  let browser: Awaited<ReturnType<typeof startBrowser>>
  let town: Awaited<ReturnType<typeof openTown>>
  let visits: Visit[] = []

  beforeAll(async () => {
    browser = await startBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    town = await openTown()
  })
  afterEach(async () => {
    for (const { context, problems } of visits) {
      await context.close()
      expect(problems).toEqual([])
    }
    visits = []
    await town.close()
  })

  const open = async (options?: Parameters<typeof browser.visit>[1]) => {
    const visit = await browser.visit(town.address, options)
    visits.push(visit)
    return visit.page
  }

  test('begins with who asks, who is on duty and the group chat, and says what it is', async () => {
    const page = await open({ intro: true })
    await page.getByRole('heading', { name: /Eine Frage in der eigenen Sprache/ }).waitFor()
    await phone(page, 'amal').said('أهلاً بكم').waitFor()
    await phone(page, 'vera').column.getByText('im Dienst', { exact: true }).waitFor()
    await page.locator('.column[data-kind="group"]').getByText('3 Menschen und Lotse').waitFor()
    expect(await phone(page, 'amal').said('أهلاً بكم').locator('.text').getAttribute('dir')).toBe('auto')
  })

  test('Amal asks in Arabic, reads the guide, and Vera talks with her', async () => {
    const page = await open()
    const [amal, vera] = [phone(page, 'amal'), phone(page, 'vera')]
    await amal.write('أبحث عن شقة لعائلتي')
    await amal.button('guide:open:').click()
    await amal.said('الخطوات').waitFor()
    await amal.button('question:human:').click()
    await vera.button('question:take:').click()
    await vera.write('Guten Tag, ich helfe gern.')
    await amal.said('Guten Tag, ich helfe gern.').waitFor()

    await amal.column.getByRole('button', { name: 'Anhängen' }).click()
    await page.getByRole('menuitem', { name: 'Foto eines Briefs' }).click()
    await amal.write('ماذا يريدون مني؟')
    const photo = vera.said('ماذا يريدون مني؟').getByRole('button', { name: 'Foto groß ansehen' })
    await photo.click()
    await page.getByRole('dialog').getByRole('img').waitFor()
    await page.keyboard.press('Escape')

    await vera.button('question:close:').click()
    await amal.button('question:rate:1:5').click()
    await amal.column.getByRole('status').getByText('شكراً!').waitFor()
  })

  test('the story plays by itself to its end', async () => {
    const page = await open({ intro: true })
    await page
      .locator('.intro')
      .getByRole('button', { name: /Geschichte abspielen/ })
      .click()
    const skip = page.getByRole('button', { name: 'Weiter', exact: true })
    const again = page.getByRole('button', { name: 'Noch einmal' })
    while (!(await again.isVisible())) {
      await skip.click({ timeout: 500 }).catch(() => {})
      await page.waitForTimeout(100)
    }
    await phone(page, 'vera').said('وصلتني هذه الرسالة').locator('img').waitFor()
    await phone(page, 'olena').said('шуфа довідка').waitFor()
    await phone(page, 'amal').said('شكراً على رأيكم').waitFor()
  })

  test('whoever writes during the story has the word', async () => {
    const page = await open({ intro: true })
    await page
      .locator('.intro')
      .getByRole('button', { name: /Geschichte abspielen/ })
      .click()
    await phone(page, 'vera').field.click()
    await page.getByText('Angehalten – Sie sind dran').waitFor()
    await page.getByRole('button', { name: 'Geschichte beenden' }).click()
    await page.locator('.narrator').waitFor({ state: 'hidden' })
  })

  test('everything can be done with the keyboard', async () => {
    const page = await open()
    const amal = phone(page, 'amal')
    await page.keyboard.press('Tab')
    for (let at = 0; at < 60 && !(await amal.field.evaluate((field) => field === document.activeElement)); at++)
      await page.keyboard.press('Tab')
    await page.keyboard.type('Wohnung')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('für vier')
    await page.keyboard.press('Enter')
    await amal.button('question:human:').focus()
    await page.keyboard.press('Enter')
    await phone(page, 'vera').button('question:take:').waitFor()

    await amal.field.focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.type(' Personen')
    await page.keyboard.press('Enter')
    await amal.said('für vier Personen').getByText('geändert').waitFor()
    await amal.said('für vier Personen').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Für alle löschen' }).press('Enter')
    await amal.said('für vier Personen').waitFor({ state: 'detached' })
    await amal.field.focus()
    await page.keyboard.type('/do')
    await page.keyboard.press('Enter')
    await amal.said('/done').waitFor()
  })

  test('fits a phone of 390 pixels, one chat at a time, and counts what comes in elsewhere', async () => {
    const page = await open({ viewport: { width: 390, height: 844 } })
    await phone(page, 'amal').write('Wohnung')
    await phone(page, 'amal').button('question:human:').click()
    await page.getByRole('button', { name: 'Vera, eine neue Nachricht' }).click()
    await phone(page, 'vera').button('question:take:').waitFor()
    expect(await phone(page, 'amal').column.isVisible()).toBe(false)
    expect(await sticksOut(page)).toBe(0)
    await page.setViewportSize({ width: 320, height: 568 })
    expect(await sticksOut(page)).toBe(0)
  })

  test('is dark where the system is, and light where somebody wants it', async () => {
    const page = await open({ colorScheme: 'dark' })
    const ground = () =>
      page
        .locator('.screen')
        .first()
        .evaluate((screen) => getComputedStyle(screen).backgroundColor)
    const dark = await ground()
    await page.getByRole('button', { name: 'Hell oder dunkel' }).click()
    await expect.poll(ground).toBe('rgb(255, 255, 255)')
    expect(dark).toBe('rgb(18, 34, 41)')
  })

  test('speaks English to whoever prefers it, and changes without losing a draft', async () => {
    const page = await open({ locale: 'en-GB' })
    await phone(page, 'amal').field.fill('half a sentence')
    await page.getByRole('button', { name: 'Auf Deutsch, bitte' }).click()
    await phone(page, 'amal').column.getByText('sucht Rat · Arabisch').waitFor()
    expect(await phone(page, 'amal').field.inputValue()).toBe('half a sentence')
    expect(await page.locator('html').getAttribute('lang')).toBe('de')
  })

  test('shows what messages can hold: covered words, silence, protection, links into the chat itself', async () => {
    const page = await open()
    const viktor = phone(page, 'viktor')
    await page.getByRole('button', { name: 'Viktor' }).click()
    await viktor.write('formats')
    const message = viktor.said('fett')
    await message.getByRole('img', { name: 'Kam ohne Ton an' }).waitFor()
    await message.getByRole('img', { name: 'Darf nicht weitergeleitet oder kopiert werden' }).waitFor()
    await message.getByRole('button', { name: /Verdeckter Text/ }).press('Enter')
    await message.locator('.spoiler.open').waitFor()
    await message.getByRole('button', { name: 'Aktenzeichen' }).click()
    await viktor.column
      .getByRole('status')
      .getByText(/opiert/)
      .waitFor()
    await message.getByRole('link', { name: 'Einladung' }).click()
    await viktor.said('Willkommen im Kreis der Helfenden.').waitFor()
  })

  test('ready answers send what they promise, also one’s own number, and go again', async () => {
    const page = await open()
    const amal = phone(page, 'amal')
    await amal.write('number')
    await amal.column.getByRole('button', { name: 'Meine Nummer schicken' }).click()
    await amal.column.locator('.contact', { hasText: '+49151' }).waitFor()
    await amal.column.locator('.reply-keys').waitFor({ state: 'hidden' })
  })

  test('plays a voice message for people without a microphone', async () => {
    const page = await open()
    const amal = phone(page, 'amal')
    await amal.column.getByRole('button', { name: 'Anhängen' }).click()
    await page.getByRole('menuitem', { name: /Sprachnachricht/ }).click()
    const voice = amal.column.getByRole('group', { name: 'Sprachnachricht' })
    await voice.getByRole('button', { name: 'Abspielen' }).click()
    await voice.getByRole('button', { name: 'Anhalten' }).waitFor()
    await voice.getByRole('button', { name: 'Abspielen' }).waitFor()
  })

  test('topics are tabs, and what is written in one belongs to it', async () => {
    const { telegram, town: there } = town.playground
    telegram.setBot({ has_topics_enabled: true, allows_users_to_create_topics: true })
    const thread = there.people.vera.createTopic('Wohnung')
    const page = await open()
    const vera = phone(page, 'vera')
    await vera.column.getByRole('tab', { name: 'Wohnung' }).click()
    await vera.write('nur hier')
    await vera.said('nur hier').waitFor()
    expect(await vera.said('Sie haben Dienst').count()).toBe(0)
    expect(there.people.vera.sees(undefined, { thread }).map(({ text }) => text)).toContain('nur hier')
    await vera.column.getByRole('tab', { name: 'Alle' }).click()
    await vera.said('Sie haben Dienst').waitFor()
  })

  test('who blocks the assistant can come back', async () => {
    const page = await open()
    const amal = phone(page, 'amal')
    await amal.column.getByRole('button', { name: 'Was Amal noch tun kann' }).click()
    await page.getByRole('menuitem', { name: /Lotse blockieren/ }).click()
    await amal.column.getByText('Amal hat Lotse blockiert.').waitFor()
    await amal.column.getByRole('button', { name: 'Nicht mehr blockieren' }).click()
    await amal.field.waitFor()
  })

  test('outsiders see nothing of the group until they join', async () => {
    const page = await open()
    const group = page.locator('.column[data-kind="group"]')
    await group.getByText('Dieser Chat gehört jetzt dem Helferkreis.').waitFor()
    await group.getByRole('combobox').selectOption({ label: 'Oskar' })
    await group.getByText('Oskar ist nicht in dieser Gruppe und sieht nichts davon.').waitFor()
    expect(await group.locator('.message').count()).toBe(0)
    await group.getByRole('button', { name: 'Als Oskar beitreten' }).click()
    await group.getByText('Oskar ist dabei').waitFor()
    expect(await group.locator('.message').count()).toBe(0)
  })

  test('a chat of 500 messages opens at its end and draws the older ones on the way up', async () => {
    const { people } = town.playground.town
    for (let at = 0; at < 500; at++) people.viktor.send(`Nachricht ${at}`, { to: town.playground.town.group })
    const page = await open()
    const list = page.locator('.column[data-kind="group"] .messages')
    await list.getByText('Nachricht 499').waitFor()
    expect(await list.locator('.message').count()).toBeLessThan(120)
    await list.evaluate((element) => element.scrollTo(0, 0))
    await list.locator('.message', { hasText: 'Nachricht 350' }).waitFor({ state: 'attached' })
  })

  test('markup that somebody writes stays text', async () => {
    const page = await open()
    await phone(page, 'amal').write('<img src=x onerror=alert(1)> & <b>fett</b>')
    await phone(page, 'amal').said('<img src=x onerror=alert(1)> & <b>fett</b>').waitFor()
  })
})
