import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ids } from '../../src/playground/town.ts'
import { openTown } from './town.ts'

describe('What the page asks of the server', () => {
  let town: Awaited<ReturnType<typeof openTown>>
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(town.address + path, { method: 'POST', body, headers })
  const act = (act: unknown, headers = {}) =>
    post('/playground/acts', JSON.stringify(act), { 'content-type': 'application/json', ...headers })

  test('is answered to the page itself and to no other site', async () => {
    const send = { act: 'send', as: ids.amal, to: ids.amal, text: 'Hallo' }
    expect((await act(send, { origin: town.address })).status).toBe(200)
    expect((await act(send, { origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await act(send, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    const events = await fetch(`${town.address}/playground/events`, { headers: { 'sec-fetch-site': 'same-site' } })
    expect(events.status).toBe(403)
  })

  test('is refused with a reason where the app would not offer it', async () => {
    const refused = [
      { act: 'send', as: ids.oskar, to: ids.oskar, text: 'before Start' },
      { act: 'send', as: ids.oskar, to: town.playground.town.group.id, text: 'not a member' },
      { act: 'send', as: 1, to: 1, text: 'nobody' },
      { act: 'send', as: ids.amal, to: ids.amal, text: 'x'.repeat(4097) },
      { act: 'become', as: ids.amal },
    ]
    for (const each of refused) expect((await act(each)).status).toBe(422)
    expect((await act({ act: 'send', text: 'x'.repeat(70_000) })).status).toBe(413)
  })

  test('files come back, pictures to be seen and everything else only to be saved', async () => {
    const { people } = town.playground.town
    const svg = new TextEncoder().encode('<svg onload="alert(1)"/>')
    const sent = people.vera.send({ document: { bytes: svg, name: 'x.svg', mimeType: 'image/svg+xml' } })
    const address = `${town.address}/playground/files/${sent.media?.fileId}`
    for (const type of ['image/svg+xml', 'text/html', '']) {
      const { headers } = await fetch(`${address}?type=${encodeURIComponent(type)}`)
      expect(headers.get('content-disposition')).toBe('attachment')
      expect(headers.get('content-type')).toBe('application/octet-stream')
    }
    const part = await fetch(`${address}?type=audio/ogg`, { headers: { range: 'bytes=1-3' } })
    expect([part.status, await part.text()]).toEqual([206, 'svg'])
    expect((await fetch(`${town.address}/playground/files/unknown`)).status).toBe(404)
  })

  test('only files of the page are served', async () => {
    for (const path of ['/playground/page/..%2ftown.ts', '/playground/page/town.ts', '/playground/page/nothing.js'])
      expect((await fetch(town.address + path)).status).toBe(404)
    const index = await fetch(town.address)
    expect(index.headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  test('there is no starting over where nothing was prepared for it', async () => {
    expect((await post('/playground/reset', '')).status).toBe(404)
  })
})
