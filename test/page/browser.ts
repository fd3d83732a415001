import { existsSync } from 'node:fs'
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Where a browser is installed; without one the tests of the page are skipped and say so. */
export const browserPath = places.find((place) => existsSync(place))
export const needsBrowser = browserPath ? '' : ' (skipped: there is no Chromium on this machine)'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type Visit = { page: Page; context: BrowserContext; problems: string[] }

/** A browser of the test's own, with nothing remembered from before. */
export async function startBrowser() {
  const browser = await chromium.launch({ executablePath: browserPath as string, args: quiet })
  return {
    /** Opens the page; whatever the browser complains about is in `problems`. */
    async visit(address: string, options: BrowserContextOptions & { intro?: boolean } = {}): Promise<Visit> {
      const { intro = false, ...rest } = options
      const context = await browser.newContext({
        locale: 'de-DE',
        reducedMotion: 'reduce',
        viewport: { width: 1440, height: 900 },
        ...rest,
      })
      context.setDefaultTimeout(15_000)
      if (!intro) await context.addInitScript("localStorage.setItem('lotse.introClosed', 'true')")
      const page = await context.newPage()
      const problems: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
      })
      page.on('pageerror', (error) => problems.push(error.message))
      await page.goto(address)
      await page.locator('.column').first().waitFor({ state: 'attached' })
      return { page, context, problems }
    },
    async close() {
      await browser.close()
    },
  }
}

/** One phone on the page. */
export function phone(page: Page, part: string) {
  const column = page.locator(`.column[data-person="${part}"][data-kind="private"]`)
  return {
    column,
    field: column.getByRole('textbox'),
    messages: column.locator('.message'),
    /** The newest button whose data begins like this. */
    button: (data: string) => column.locator(`.key[data-press^="${data}"]`).last(),
    async write(text: string) {
      await column.getByRole('textbox').fill(text)
      await column.getByRole('textbox').press('Enter')
    },
    said: (text: string) => column.locator('.message', { hasText: text }).last(),
  }
}

/** Nothing sticks out on the right. */
export const sticksOut = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
