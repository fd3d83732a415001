import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { createTelegram } from '../../src/playground/telegram/telegram.ts'
import { freePort, run, scratch, startProcess } from './child.ts'

const source = (name: string) => join(import.meta.dirname, '../../src', name)

/** A stand-in Telegram with Clara and a group chat, and what an operator types. */
async function operator() {
  const cwd = scratch()
  const telegram = createTelegram({ now: () => new Date() })
  const server = await telegram.listen()
  onTestFinished(() => server.close())
  const clara = telegram.person({ id: 7_000_003_001, first_name: 'Clara', language_code: 'de' })
  const environment = {
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: server.apiRoot,
    DATABASE_URL: `file:${cwd}/lotse.db`,
    COORDINATORS: String(clara.id),
    PORT: String(await freePort()),
  }
  return {
    telegram,
    clara,
    group: telegram.group({ title: 'Helferkreis', creator: clara }),
    start: () => startProcess(environment, { cwd }),
    doctor: (settings = {}) => run({ ...environment, ...settings }, { cwd, script: source('doctor.ts') }),
    addGroup: (...args: string[]) => run(environment, { cwd, script: source('group-add.ts'), args }),
  }
}

test('the doctor says what is wrong and how to mend it', { timeout: 120_000 }, async () => {
  const { telegram, clara, group, start, doctor } = await operator()
  expect(await doctor()).toMatchObject({ code: 0, stdout: expect.stringContaining('✓ Token: Telegram knows the bot') })
  expect(await doctor({ BOT_TOKEN: '9:unknown', TICK: 'soon' })).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/✗ Settings: TICK is "soon"; expected a duration/),
  })
  expect(await doctor({ BOT_TOKEN: '9:unknown' })).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/✗ Token: .*@BotFather/),
  })

  const lotse = start()
  await lotse.ready()
  clara.start()
  group.addBot()
  clara.send('/setup', { to: group })
  while (!clara.sees(group).at(-1)?.fromBot) await pause(50)
  expect(await doctor()).toMatchObject({ code: 0, stdout: expect.stringMatching(/\? Database: Lotse is running/) })
  lotse.kill('SIGTERM')
  await lotse.ended

  expect(await doctor()).toMatchObject({ code: 1, stdout: expect.stringMatching(/✗ Group chat.*no administrator/) })
  group.promoteBot()
  await telegram.fetch(new Request(`http://stand-in/bot${telegram.token}/setWebhook?url=https://old.example/hook`))
  expect(await doctor()).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/✗ Webhook: .*old\.example.*deleteWebhook/),
  })
  await telegram.fetch(new Request(`http://stand-in/bot${telegram.token}/deleteWebhook`))
  const { code, stdout } = await doctor()
  expect({ code, stdout: stdout.replace(/✓ Guides: .*/, '✓ Guides: …') }).toMatchInlineSnapshot(`
    {
      "code": 0,
      "stdout": "✓ Settings: complete and readable
    ✓ Texts: all languages are there
    ✓ Guides: …
    ✓ Token: Telegram knows the bot as @lotse_bot
    ✓ Webhook: none is set, as it should be
    ✓ Groups: the bot may be added to group chats
    ✓ Privacy mode: on, which is fine where the bot is an administrator of the group chat
    ✓ Topics in private chats: off: volunteers answer by replying (can be turned on at @BotFather)
    ✓ Database: sqlite, up to date, and the key fits
    ✓ Helper group Lotse: 1 coordinator
    ✓ Group chat of Lotse: the bot has all rights it needs in the group chat

    Nothing is wrong.
    ",
    }
  `)
})

test('a helper group is added while Lotse is stopped, and people are asked for their town', {
  timeout: 120_000,
}, async () => {
  const { telegram, clara, start, addGroup } = await operator()
  const first = start()
  await first.ready()
  clara.start()
  while (clara.sees().length < 2) await pause(50)
  expect(await addGroup('--name', 'Weiden')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/another Lotse is running.*\nStop Lotse/),
  })
  first.kill('SIGTERM')
  await first.ended

  expect(await addGroup()).toMatchObject({ code: 2, stderr: expect.stringMatching(/--name[\s\S]*usage: /) })
  expect(await addGroup('--name', 'Weiden', '--land', 'XX')).toMatchObject({ code: 2 })
  expect(await addGroup('--name', 'Weiden', '--coordinators', String(clara.id))).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/another helper group/),
  })
  expect(await addGroup('--name', 'Weiden', '--region', 'Weiden', '--land', 'BY')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Added the helper group Weiden'),
  })
  expect(await addGroup('--name', 'Weiden')).toMatchObject({ code: 1, stderr: expect.stringMatching(/already/) })
  const again = start()
  await again.ready()
  const amal = telegram.person({ id: 7_000_001_001, first_name: 'Amal', language_code: 'ar' })
  amal.start()
  while (!amal.sees().at(-1)?.fromBot) await pause(50)
  expect(
    amal
      .sees()
      .at(-1)
      ?.buttons.flat()
      .map(({ text }) => text),
  ).toEqual(expect.arrayContaining(['Lotse', 'Weiden']))
})
