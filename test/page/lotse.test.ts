import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserPath, needsBrowser, phone, startBrowser } from './browser.ts'

/** Lotse itself, as `npm start` without a token starts it. */
describe.skipIf(!browserPath)(`Lotse in the playground${needsBrowser}`, () => {
  const root = join(import.meta.dirname, '../..')
  const folder = mkdtempSync(join(tmpdir(), 'lotse-page-'))
  let lotse: ChildProcess
  let browser: Awaited<ReturnType<typeof startBrowser>>
  let address: string

  beforeAll(async () => {
    // In a folder of its own, so that the playground's database is nobody else's.
    symlinkSync(join(root, 'locales'), join(folder, 'locales'))
    const env = { PATH: process.env.PATH, PORT: '0' }
    lotse = spawn(process.execPath, [join(root, 'src/main.ts')], {
      cwd: folder,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    address = await addressOf(lotse)
    browser = await startBrowser()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    lotse.kill()
    if (lotse.exitCode === null) await once(lotse, 'exit')
    rmSync(folder, { recursive: true, force: true })
  })

  test('Amal asks in Arabic, reads the guide, and Vera talks with her and closes', async () => {
    const { page, problems } = await browser.visit(address)
    const [amal, vera] = [phone(page, 'amal'), phone(page, 'vera')]
    await vera.column.getByText('im Dienst', { exact: true }).waitFor()
    await amal.write('أبحث عن شقة لعائلتي')
    await amal.button('guide:open:find-a-flat').click()
    await amal.said('WBS').waitFor()
    await amal.button('question:human:').click()
    await vera.button('question:take:').click()
    await vera.write('Guten Tag, haben Sie schon einen WBS?')
    await amal.said('Guten Tag, haben Sie schon einen WBS?').waitFor()
    await amal.write('لا، ما هذا؟')
    await vera.said('لا، ما هذا؟').waitFor()
    await vera.button('question:close:').click()
    await amal.button('question:rate:').waitFor()
    expect(problems).toEqual([])
  })

  test('starting over empties the town and sets it up anew', async () => {
    const { page } = await browser.visit(address)
    page.on('dialog', (dialog) => void dialog.accept())
    await phone(page, 'amal').said('لا، ما هذا؟').waitFor()
    await page.getByRole('button', { name: 'Von vorn anfangen' }).click()
    await phone(page, 'amal').said('لا، ما هذا؟').waitFor({ state: 'detached' })
    await phone(page, 'vera').column.getByText('im Dienst', { exact: true }).waitFor()
  })
})

/** As it says itself once everything is set up. */
async function addressOf(lotse: ChildProcess): Promise<string> {
  const lines: string[] = []
  for await (const line of createInterface({ input: lotse.stderr as NodeJS.ReadableStream })) {
    lines.push(line)
    const address = /http:\/\/\S+/.exec(line)?.[0]
    if (address) return address
  }
  throw new Error(`Lotse did not start:\n${lines.join('\n')}`)
}
