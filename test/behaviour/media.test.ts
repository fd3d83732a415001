import { expect, test } from 'vitest'
import type { Outgoing } from '../../src/playground/telegram/telegram.ts'
import type { Actor } from '../support/actor.ts'
import { type Lotse, startLotse } from '../support/lotse.ts'
import { talk } from '../support/talk.ts'

/** A talk between two, in which what the one sends is seen by the other. */
async function talking() {
  const lotse = await startLotse()
  const { amal, vera } = lotse
  await talk(amal, vera)
  return { ...lotse, lotse, amal, vera }
}

const bytes = (text: string) => new TextEncoder().encode(text)
const file = { bytes: bytes('%PDF'), name: 'Lebenslauf Amal Hassan.pdf', mimeType: 'application/pdf' }

const kinds: [string, Outgoing, object][] = [
  ['photo', { photo: bytes('jpg'), caption: 'der Brief' }, { kind: 'photo' }],
  ['voice', { voice: bytes('ogg') }, { kind: 'voice' }],
  ['round video', { videoNote: bytes('mp4') }, { kind: 'video_note' }],
  ['sticker', { sticker: '👍' }, { kind: 'sticker' }],
  ['video', { video: { bytes: bytes('mp4'), name: 'Amal.mp4' } }, { kind: 'video', fileName: 'video.mp4' }],
  [
    'animation',
    { animation: { bytes: bytes('gif'), name: 'Amal.mp4' } },
    { kind: 'animation', fileName: 'animation.mp4' },
  ],
  [
    'audio',
    { audio: { bytes: bytes('mp3'), name: 'Amal.mp3' }, title: 'Lied', performer: 'Amal Hassan' },
    { kind: 'audio', fileName: 'audio.mp3' },
  ],
  ['document', { document: file, caption: 'mein Lebenslauf' }, { kind: 'document', fileName: 'document.pdf' }],
  ['place', { location: { latitude: 48.37, longitude: 10.89 } }, { kind: 'location' }],
  [
    'venue',
    { venue: { location: { latitude: 48.37, longitude: 10.89 }, title: 'Rathaus', address: 'Rathausplatz 1' } },
    { kind: 'venue' },
  ],
]

test.each(kinds)('a %s reaches the other side, either way', async (_, what, media) => {
  const { amal, vera, lotse } = await talking()
  for (const [from, to] of [
    [amal, vera],
    [vera, amal],
  ] as const) {
    const sent = await from.says(what)
    expect(to.last()).toMatchObject({ media, text: sent.text })
    to.skips()
    keepsSecret(lotse, from, to)
  }
})

/** Nothing that Telegram holds of the one is in what the other gets, or in what was asked of Telegram for their chat. */
function keepsSecret({ telegram }: Lotse, from: Actor, to: Actor): void {
  const received = to.person
    .sees()
    .filter(({ fromBot }) => fromBot)
    .map(({ message: { chat: _, from: __, reply_to_message: ___, ...message } }) => message)
  const requested = [...telegram.requests]
    .filter(({ parameters }) => parameters.chat_id === to.id)
    .map(({ parameters }) => parameters)
  const { first_name, username = '' } = from.person.user
  for (const secret of [first_name, username, String(from.id), 'forward', 'Hassan', 'user_id'])
    expect(JSON.stringify([received, requested]), secret).not.toContain(secret)
}

test('formats of a text come along', async () => {
  const { amal, vera } = await talking()
  const text = 'fett & <b>kein HTML</b> *kein Markdown* Link'
  await amal.says({
    text,
    entities: [
      { type: 'bold', offset: 0, length: 4 },
      { type: 'text_link', offset: text.length - 4, length: 4, url: 'https://www.bamf.de/' },
    ],
  })
  expect(vera.reads()).toBe(text)
  expect(vera.last().html).toBe(
    '<b>fett</b> &amp; &lt;b&gt;kein HTML&lt;/b&gt; *kein Markdown* <a href="https://www.bamf.de/">Link</a>',
  )
})

test('who names an account is told that it does not go along', async () => {
  const { amal, vera, lotse } = await talking()
  await vera.says({
    text: 'Schreiben Sie Vera oder @vera_account oder https://t.me/vera_account',
    entities: [{ type: 'text_mention', offset: 14, length: 4, user: vera.person.user }],
  })
  expect(amal.reads()).toBe('Schreiben Sie @… oder @… oder @…')
  expect(vera.reads()).toMatchInlineSnapshot(
    `"Namen von Telegram-Konten gebe ich nicht weiter, damit Sie beide geschützt sind. Der Rest Ihrer Nachricht ist angekommen."`,
  )
  await vera.says({ photo: bytes('jpg'), caption: 'von @vera_account' })
  expect(amal.reads()).toBe('<photo> von @…')
  vera.skips()
  keepsSecret(lotse, vera, amal)
})

test('a forwarded message does not tell where it comes from', async () => {
  const { amal, vera, clara, group, moment, lotse } = await talking()
  vera.person.forward(clara.person.send('Treffen um acht', { to: group }))
  await moment()
  expect(amal.reads()).toBe('Treffen um acht')
  expect(amal.last().forwardedFrom).toBeUndefined()
  for (const one of [vera, clara]) keepsSecret(lotse, one, amal)
})

test('one’s own number is shown only after a yes', async () => {
  const { amal, vera, lotse } = await talking()
  await amal.says({ contact: 'own' })
  expect(vera.unread()).toBe(0)
  await amal.presses('question:nocontact')
  await amal.presses(
    /question:contact/,
    amal.person.sees().findLast(({ fromBot }) => fromBot),
  )
  expect(vera.unread()).toBe(0)
  keepsSecret(lotse, amal, vera)
  await amal.says({ contact: 'own' })
  await amal.presses('question:contact')
  expect(vera.last().media?.kind).toBe('contact')
  expect(vera.last().message.contact).toMatchObject({ phone_number: '+4915100001001' })
  expect(vera.last().message.contact?.user_id).toBeUndefined()
  lotse.skipAll()
})

test('a number that was taken back before the yes is gone', async () => {
  const { amal, vera, lotse } = await talking()
  const contact = await amal.says({ contact: 'own' })
  await amal.says('/undo', { replyTo: contact })
  await amal.presses('question:contact')
  expect(vera.unread()).toBe(0)
  lotse.skipAll()
})

test('somebody else’s number goes at once', async () => {
  const { amal, vera } = await talking()
  await amal.says({ contact: { phone_number: '+49821123', first_name: 'Hausmeister' } })
  expect(vera.reads()).toBe('<contact> ')
  expect(vera.last().message.contact).toEqual({ phone_number: '+49821123', first_name: 'Hausmeister' })
})

test('what cannot be passed on is named kindly', async () => {
  const { vera } = await talking()
  await vera.says({ poll: { question: 'Wann?', options: ['Montag', 'Dienstag'] } })
  expect(vera.reads()).toMatchInlineSnapshot(
    `"Das kann ich leider nicht weitergeben. Text, Fotos, Sprachnachrichten, Videos, Dateien und Standorte gehen."`,
  )
  await vera.says({ dice: '🎲' })
  expect(vera.reads()).toContain('nicht weitergeben')
  await vera.says({ document: { size: 21 * 1024 * 1024, name: 'alles.zip' } })
  expect(vera.reads()).toMatchInlineSnapshot(
    `"Diese Datei ist zu groß, mehr als 20 MB gehen nicht. Ein Foto oder ein kleinerer Teil davon geht."`,
  )
  await vera.says('\u200b\u200d')
  expect(vera.reads()).toMatchInlineSnapshot(`"Ihre Nachricht war leer. Bitte schreiben Sie noch einmal."`)
})

test('an album stays one, in order', async () => {
  const { amal, vera, moment } = await talking()
  const photo = (caption: string) => ({ photo: bytes(caption), caption })
  amal.person.sendAlbum([photo('eins'), { video: { bytes: bytes('v'), name: 'Amal.mp4' } }, photo('drei')])
  await moment()
  expect(vera.reads()).toMatchInlineSnapshot(`
    "<photo> eins
    ---
    <video> 
    ---
    <photo> drei"
  `)
  expect(
    new Set(
      vera.person
        .sees()
        .slice(-3)
        .map(({ album }) => album ?? 'none'),
    ).size,
  ).toBe(1)
  vera.person.sendAlbum([{ document: file }, { document: { ...file, name: 'Vera.docx' } }])
  await moment()
  expect(
    amal.person
      .sees()
      .slice(-2)
      .map(({ media, album }) => [media?.fileName, album === undefined]),
  ).toEqual([
    ['document.pdf', false],
    ['document.docx', false],
  ])
  amal.skips()
})

test('of an album with a piece that Telegram refuses, the others arrive', async () => {
  const { amal, vera, moment, expectErrors, telegram } = await talking()
  const refusal = { type: 'error', code: 400, description: 'Bad Request: wrong file' } as const
  telegram.faults.add({ method: 'sendMediaGroup', fault: refusal })
  telegram.faults.add({ method: 'sendDocument', fault: refusal, times: 1 })
  amal.person.sendAlbum([
    { document: file, caption: 'eins' },
    { document: file, caption: 'zwei' },
  ])
  await moment()
  expect(vera.reads()).toBe('<document> zwei')
  // Who wrote it is told, below the message that did not arrive.
  expect(amal.person.look({ id: amal.last().replyTo ?? 0, chat: amal.id })?.text).toBe('eins')
  amal.skips()
  expect(expectErrors()).toHaveLength(1)
})

test('of an album with a piece that is too large, the others arrive', async () => {
  const { amal, vera, moment } = await talking()
  amal.person.sendAlbum([{ document: file }, { document: { size: 25 * 1024 * 1024, name: 'groß.pdf' } }])
  await moment()
  expect(vera.reads()).toBe('<document> ')
  amal.skips()
})
