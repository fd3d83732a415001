import { expect, test } from 'vitest'
import { startLotse } from '../support/lotse.ts'

test('an update that Telegram repeats changes nothing the second time', async () => {
  const { amal, vera, telegram, moment, skipAll } = await startLotse()
  const requests = () => telegram.requests.list().filter(({ method }) => method !== 'getUpdates').length
  await amal.speaks('de')
  const steps: [string, () => Promise<unknown>][] = [
    ['a question', () => amal.says('Xyzzy plugh')],
    ['asking for a person', () => amal.presses('question:human')],
    ['a topic', () => amal.presses(/question:topic:\w+:work/)],
    ['words while waiting', () => amal.says('noch etwas')],
    ['passing', () => vera.presses('question:pass')],
    ['taking', () => vera.presses('question:take')],
    ['words of a talk', () => amal.says('Guten Tag Ihnen')],
    ['closing', () => amal.presses('question:close')],
    ['rating', () => amal.presses(/question:rate:\w+:5/)],
    ['going off duty', () => vera.presses('oncall:stop')],
    ['going on duty', () => vera.presses('oncall:start')],
  ]
  for (const [what, step] of steps) {
    await step()
    skipAll()
    const before = requests()
    telegram.repeatUpdate()
    await moment()
    expect([what, amal.reads(), vera.reads()]).toEqual([what, '', ''])
    expect([what, requests()]).toEqual([what, before])
  }
})
