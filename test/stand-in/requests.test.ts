import { Api } from 'grammy'
import { expect, test } from 'vitest'
import { readMultipart } from '../../src/playground/telegram/multipart.ts'
import { refusal, startStandIn } from './stand-in.ts'

test('parameters come as JSON, as a form, in the query', async () => {
  const { amal, raw } = await startStandIn()
  amal.start()
  const reply_markup = { inline_keyboard: [[{ text: 'Ja', callback_data: 'a:b' }]] }
  const form = new FormData()
  const fields = {
    chat_id: String(amal.id),
    text: 'Form',
    protect_content: 'true',
    reply_markup: JSON.stringify(reply_markup),
  }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const json = JSON.stringify({ chat_id: amal.id, text: 'JSON', protect_content: true, reply_markup })
  await raw('sendMessage', { method: 'POST', headers: { 'content-type': 'application/json' }, body: json })
  await raw('sendMessage', { method: 'POST', body: form })
  await raw('sendmessage', { method: 'POST', body: new URLSearchParams({ ...fields, text: 'URL' }) })
  await raw(`sendMessage?${new URLSearchParams({ ...fields, text: 'Query' })}`, {})
  const sent = amal.sees().slice(1)
  expect(sent.map(({ text }) => text)).toEqual(['JSON', 'Form', 'URL', 'Query'])
  expect(sent.every((message) => message.protected && message.buttons[0]?.[0]?.data === 'a:b')).toBe(true)
})

test.each<[method: string, parameters: Record<string, unknown>, reason: string]>([
  ['sendMessage', { text: 'a' }, 'chat_id is empty'],
  ['sendMessage', { chat_id: 1 }, 'message text is empty'],
  ['sendMessage', { chat_id: 1, text: '' }, 'message text is empty'],
  ['sendMessage', { chat_id: 'x', text: 'a' }, 'field "chat_id" must be of type Integer'],
  ['sendMessage', { chat_id: 1, text: 7 }, 'field "text" must be of type String'],
  ['sendMessage', { chat_id: 1, text: 'a', colour: 'red' }, 'method sendMessage has no parameter "colour"'],
  ['sendMessage', { chat_id: 1, text: 'a', protect_content: 'ja' }, 'field "protect_content" must be of type Boolean'],
  [
    'sendMessage',
    { chat_id: 1, text: 'a', reply_parameters: {} },
    `can't parse ReplyParameters: can't find field "message_id"`,
  ],
  ['sendMessage', { chat_id: 1, text: 'a', reply_markup: 7 }, 'expected an Object as "reply_markup"'],
  ['sendMessage', { chat_id: 1, text: 'a', reply_markup: '{' }, `can't parse reply_markup JSON object`],
  [
    'sendMessage',
    { chat_id: 1, text: 'a', reply_markup: { inline_keyboard: 7 } },
    'expected an Array as "inline_keyboard"',
  ],
  [
    'sendMessage',
    { chat_id: 1, text: 'a', entities: [{ type: 'bold' }] },
    `can't parse MessageEntity: can't find field "offset"`,
  ],
  ['sendMessage', { chat_id: 1, text: 'a\ud800' }, 'strings must be encoded in UTF-8'],
  ['sendLocation', { chat_id: 1, latitude: 'Nord', longitude: 1 }, 'field "latitude" must be of type Number'],
  ['sendPhoto', { chat_id: 1 }, 'there is no photo in the request'],
  ['getFile', {}, 'file_id not specified'],
  ['setMyName', { name: 'x'.repeat(65) }, 'field "name" must be 0-64 characters long'],
  ['createForumTopic', { chat_id: 1, name: 7 }, 'field "name" must be of type String'],
  ['getChatMember', { chat_id: 1 }, 'parameter "user_id" is required'],
])('refuses %s %j', async (method, parameters, reason) => {
  const { raw } = await startStandIn()
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(parameters) }
  expect(await raw(method, request)).toEqual({ ok: false, error_code: 400, description: `Bad Request: ${reason}` })
})

test.each<[Record<string, unknown>, string]>([
  [{ text: 'a' }, 'text buttons are unallowed in the inline keyboard'],
  [{ text: '', callback_data: 'a' }, 'inline keyboard button text must be non-empty'],
  [{ text: 'a', callback_data: '' }, 'BUTTON_DATA_INVALID'],
  [{ text: 'a', callback_data: 'ä'.repeat(33) }, 'BUTTON_DATA_INVALID'],
  [{ text: 'a', url: 'nirgendwo' }, "inline keyboard button URL 'nirgendwo' is invalid: Wrong HTTP URL"],
  [{ text: 'a', callback_data: 'a', style: 'pink' }, 'invalid button style specified'],
  [{ text: 'a', copy_text: {} }, `can't parse CopyTextButton: can't find field "text"`],
  [{ text: 'a', callback_data: 'a', colour: 'red' }, 'InlineKeyboardButton has no field "colour"'],
])('refuses the button %j', async (button, reason) => {
  const { api, amal } = await startStandIn()
  amal.start()
  const reply_markup = { inline_keyboard: [[button as never]] }
  expect(await refusal(api.sendMessage(amal.id, 'Hallo', { reply_markup }))).toBe(`400 Bad Request: ${reason}`)
})

test.each([
  ['too many in a row', [Array(9).fill({ text: 'a', callback_data: 'a' })]],
  ['too many in all', Array(101).fill([{ text: 'a', callback_data: 'a' }])],
])('refuses %s', async (_, inline_keyboard) => {
  const { api, amal } = await startStandIn()
  amal.start()
  const request = api.sendMessage(amal.id, 'Hallo', { reply_markup: { inline_keyboard } })
  expect(await refusal(request)).toBe('400 Bad Request: reply markup is too long')
})

test('lets unknown parameters pass where it shall not be strict', async () => {
  const { api, amal } = await startStandIn({ strict: false })
  amal.start()
  await api.sendMessage(amal.id, 'Hallo', { colour: 'red' } as never)
  expect(amal.sees().at(-1)?.text).toBe('Hallo')
})

test.each([
  [
    'bytes that are no UTF-8',
    { headers: { 'content-type': 'application/json' }, body: new Uint8Array([0x22, 0xff, 0x22]) },
    'strings must be encoded in UTF-8',
  ],
  ['a body that is no JSON', { headers: { 'content-type': 'application/json' }, body: '{' }, "can't parse JSON object"],
  ['an array', { headers: { 'content-type': 'application/json' }, body: '[]' }, "can't parse JSON object"],
  ['plain text', { headers: { 'content-type': 'text/plain' }, body: 'Hallo' }, 'unsupported content type'],
])('refuses %s', async (_, init, reason) => {
  const { raw } = await startStandIn()
  expect(await raw('sendMessage', { method: 'POST', ...init })).toMatchObject({
    error_code: 400,
    description: `Bad Request: ${reason}`,
  })
})

test('knows its own token and its methods, and nothing else', async () => {
  const { apiRoot, raw } = await startStandIn()
  expect(await refusal(new Api('1:wrong', { apiRoot }).getMe())).toBe('401 Unauthorized')
  expect(await raw('sendSmoke', {})).toEqual({ ok: false, error_code: 404, description: 'Not Found' })
  expect((await fetch(`${apiRoot}/nothing`)).status).toBe(404)
  expect((await fetch(`${apiRoot}/file/bot1:wrong/photos/file_1.jpg`)).status).toBe(401)
})

test('keeps a log of what was asked and how it was answered', async () => {
  const { api, telegram } = await startStandIn()
  await api.getMe()
  await refusal(api.sendMessage(1, 'Hallo'))
  expect(telegram.requests.list('sendMessage')).toEqual([
    {
      number: 2,
      method: 'sendMessage',
      parameters: { chat_id: 1, text: 'Hallo' },
      at: new Date('2026-11-22T12:00:00Z'),
      outcome: { ok: false, code: 400, description: 'Bad Request: chat not found' },
    },
  ])
})

test('forgets the oldest requests', async () => {
  const { api, telegram } = await startStandIn({ keepRequests: 2 })
  for (let count = 0; count < 5; count++) await api.getMe()
  expect([...telegram.requests].map(({ number }) => number)).toEqual([4, 5])
  expect(telegram.requests.count).toBe(5)
})

test.each([
  ['plain', 'form-data; name="photo"; filename="a.jpg"', 'a.jpg'],
  ['without quotes', 'form-data;name="photo";filename=Bescheid März.jpg', 'Bescheid März.jpg'],
  ['with a quote in it', 'form-data; name=photo; filename="a%22b.jpg"', 'a"b.jpg'],
])('reads a file name %s', (_, disposition, name) => {
  const body = `--x\r\nContent-Disposition: ${disposition}\r\nContent-Type: image/jpeg\r\n\r\nBild\r\n--x--\r\n`
  const { photo } = readMultipart(Buffer.from(body), 'multipart/form-data; boundary=x')
  expect(photo).toEqual({ name, type: 'image/jpeg', bytes: Buffer.from('Bild') })
})

test.each([
  ['without a boundary', 'multipart/form-data', '--x--'],
  ['without a beginning', 'multipart/form-data; boundary=x', 'y'],
  ['without an end', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb'],
  ['without a name', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data\r\n\r\nb\r\n--x--'],
  ['without a value', 'multipart/form-data; boundary="x"', '--x\r\nContent-Disposition: form-data; name="a"\r\n--x--'],
])('refuses a form %s', (_, type, body) => {
  expect(() => readMultipart(Buffer.from(body), type)).toThrow("Bad Request: can't parse multipart/form-data")
})

test('refuses a form that is no UTF-8', () => {
  const body = Buffer.from('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\xff\r\n--x--', 'latin1')
  const read = () => readMultipart(body, 'multipart/form-data; boundary=x')
  expect(read).toThrow('Bad Request: strings must be encoded in UTF-8')
})
