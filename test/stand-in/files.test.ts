import { InputFile } from 'grammy'
import { describe, expect, test } from 'vitest'
import { refusal, startStandIn } from './stand-in.ts'

const bytes = new TextEncoder().encode('ein Brief vom Amt')

describe('what people send', () => {
  test('a photo comes in several sizes', async () => {
    const { amal, hears } = await startStandIn()
    amal.start()
    amal.send({ photo: { bytes, width: 600, height: 800 }, caption: 'Brief' })
    const [, update] = await hears()
    expect(update?.message?.caption).toBe('Brief')
    expect(update?.message?.photo?.map(({ width, height }) => [width, height])).toEqual([
      [68, 90],
      [240, 320],
      [600, 800],
    ])
    expect(update?.message?.photo?.at(-1)?.file_size).toBe(bytes.length)
  })

  test.each([
    [
      { document: { bytes, name: 'Bescheid.pdf' } },
      { document: { file_name: 'Bescheid.pdf', mime_type: 'application/pdf', file_size: 17 } },
    ],
    [
      { video: { bytes, duration: 7, width: 640, height: 480 } },
      { video: { duration: 7, width: 640, height: 480, mime_type: 'video/mp4' } },
    ],
    [{ animation: { bytes } }, { animation: { duration: 1 }, document: { file_size: 17 } }],
    [{ voice: { bytes, duration: 3 } }, { voice: { duration: 3, mime_type: 'audio/ogg', file_size: 17 } }],
    [{ audio: bytes, title: 'Lied', performer: 'Chor' }, { audio: { title: 'Lied', performer: 'Chor' } }],
    [{ videoNote: { bytes, duration: 5 } }, { video_note: { duration: 5, length: 240 } }],
    [{ sticker: '👋' }, { sticker: { emoji: '👋', type: 'regular' } }],
    [{ location: { latitude: 51, longitude: 12 } }, { location: { latitude: 51, longitude: 12 } }],
    [
      { venue: { location: { latitude: 51, longitude: 12 }, title: 'Rathaus', address: 'Markt 1' } },
      { venue: { title: 'Rathaus' } },
    ],
    [{ contact: 'own' as const }, { contact: { first_name: 'Amal', user_id: 1001, phone_number: '+4915100001001' } }],
    [
      { poll: { question: 'Wann?', options: ['heute', 'morgen'] } },
      { poll: { question: 'Wann?', options: [{ text: 'heute' }, {}] } },
    ],
    [{ dice: '🎲' }, { dice: { emoji: '🎲', value: 4 } }],
  ])('%j', async (what, expected) => {
    const { amal, hears } = await startStandIn()
    amal.start()
    amal.send(what)
    expect((await hears())[1]?.message).toMatchObject(expected)
  })

  test('an album is several messages with one number', async () => {
    const { amal, hears } = await startStandIn()
    amal.start()
    amal.sendAlbum([{ photo: { size: 1 }, caption: 'zwei Seiten' }, { photo: { size: 2 } }])
    const [, first, second] = await hears()
    expect(first?.message).toMatchObject({ caption: 'zwei Seiten', media_group_id: expect.any(String) })
    expect(second?.message?.media_group_id).toBe(first?.message?.media_group_id)
  })
})

test('the bot downloads what it was sent', async () => {
  const { api, amal, hears, telegram, apiRoot } = await startStandIn()
  amal.start()
  amal.send({ document: { bytes, name: 'Bescheid.pdf' } })
  const id = (await hears())[1]?.message?.document?.file_id ?? ''
  const file = await api.getFile(id)
  expect(file).toMatchObject({
    file_id: id,
    file_size: 17,
    file_path: expect.stringMatching(/^documents\/file_\d+\.pdf$/),
  })
  const response = await fetch(`${apiRoot}/file/bot${telegram.token}/${file.file_path}`)
  expect(await response.text()).toBe('ein Brief vom Amt')
  expect((await fetch(`${apiRoot}/file/bot${telegram.token}/documents/file_99.pdf`)).status).toBe(404)
})

test('what is larger than 20 MB cannot be downloaded, and still sent on', async () => {
  const { api, amal, clara } = await startStandIn()
  amal.start()
  clara.start()
  const sent = amal.send({ video: { size: 20 * 1024 * 1024 + 1 } })
  const id = sent.media?.fileId ?? ''
  expect(await refusal(api.getFile(id))).toBe('400 Bad Request: file is too big')
  await api.sendVideo(clara.id, id)
  expect(clara.sees().at(-1)?.media).toMatchObject({ kind: 'video', fileId: id })
})

test('what is sent on by its id keeps its name', async () => {
  const { api, amal, clara } = await startStandIn()
  amal.start()
  clara.start()
  const { media } = amal.send({ document: { bytes, name: 'Amal_Kassab.pdf' } })
  await api.sendDocument(clara.id, media?.fileId ?? '')
  expect(clara.sees().at(-1)?.media).toMatchObject({ fileName: 'Amal_Kassab.pdf' })
})

test('what is uploaded has the name it is given', async () => {
  const { api, amal } = await startStandIn()
  amal.start()
  const sent = await api.sendDocument(amal.id, new InputFile(bytes, 'Termin.ics'), { caption: 'im Kalender' })
  expect(sent).toMatchObject({
    caption: 'im Kalender',
    document: { file_name: 'Termin.ics', mime_type: 'text/calendar', file_size: 17 },
  })
  const again = await api.sendDocument(amal.id, sent.document.file_id)
  expect(again.document).toEqual(sent.document)
})

test('every kind of file can be sent', async () => {
  const { api, amal } = await startStandIn()
  amal.start()
  const file = () => new InputFile(bytes, 'datei')
  await api.sendPhoto(amal.id, file(), { has_spoiler: true })
  await api.sendVideo(amal.id, file(), { duration: 3 })
  await api.sendAnimation(amal.id, file())
  await api.sendVoice(amal.id, file(), { duration: 4 })
  await api.sendVideoNote(amal.id, file(), { length: 100 })
  await api.sendAudio(amal.id, file(), { title: 'Lied' })
  await api.sendSticker(amal.id, file(), { emoji: '👋' })
  const kinds = ['photo', 'video', 'animation', 'voice', 'video_note', 'audio', 'sticker']
  expect(
    amal
      .sees()
      .slice(1)
      .map(({ media }) => media?.kind),
  ).toEqual(kinds)
})

test('files that are none are refused', async () => {
  const { api, amal } = await startStandIn()
  amal.start()
  const { media } = amal.send({ voice: bytes })
  expect(await refusal(api.sendPhoto(amal.id, 'erfunden'))).toBe(
    '400 Bad Request: wrong file identifier/HTTP URL specified',
  )
  expect(await refusal(api.sendPhoto(amal.id, media?.fileId ?? ''))).toBe(
    "400 Bad Request: can't use file of type Voice as Photo",
  )
  expect(await refusal(api.sendPhoto(amal.id, 'https://lotse.example/a.jpg'))).toBe(
    '400 Bad Request: failed to get HTTP URL content',
  )
  expect(await refusal(api.sendPhoto(amal.id, 'attach://nichts'))).toBe(
    '400 Bad Request: attached file is not found in the request',
  )
  expect(await refusal(api.sendPhoto(amal.id, new InputFile(new Uint8Array(0), 'leer')))).toBe(
    '400 Bad Request: file must be non-empty',
  )
  expect(await refusal(api.getFile('erfunden'))).toBe('400 Bad Request: invalid file_id')
  expect(await refusal(api.sendPhoto(amal.id, new InputFile(bytes), { caption: 'a'.repeat(1025) }))).toBe(
    '400 Bad Request: message caption is too long',
  )
})

describe('albums of the bot', () => {
  const photo = () => ({ type: 'photo', media: new InputFile(bytes, 'a.jpg') }) as const
  const document = () => ({ type: 'document', media: new InputFile(bytes, 'a.pdf') }) as const
  const audio = () => ({ type: 'audio', media: new InputFile(bytes, 'a.mp3') }) as const

  test('belong together', async () => {
    const { api, amal } = await startStandIn()
    amal.start()
    await api.sendMediaGroup(amal.id, [
      { ...photo(), caption: 'zwei' },
      { type: 'video', media: new InputFile(bytes) },
    ])
    const [, first, second] = amal.sees()
    expect(first).toMatchObject({ text: 'zwei', media: { kind: 'photo' }, album: expect.any(String) })
    expect(second).toMatchObject({ text: '', media: { kind: 'video' }, album: first?.album })
  })

  test.each([
    ['one alone', [photo()], 'media group must include 2-10 items'],
    ['none', [], 'there are no messages to send'],
    ['eleven', Array.from({ length: 11 }, photo), 'too many messages to send as an album'],
    ['papers among photos', [photo(), document()], "document can't be mixed with other media types"],
    ['music among papers', [audio(), document()], "audio can't be mixed with other media types"],
    [
      'something unknown',
      [photo(), { type: 'song', media: 'x' }],
      'can\'t parse "media": it is none of InputMediaAudio, InputMediaDocument, InputMediaPhoto, InputMediaVideo',
    ],
  ])('are refused with %s', async (_, media, reason) => {
    const { api, amal } = await startStandIn()
    amal.start()
    expect(await refusal(api.sendMediaGroup(amal.id, media as never))).toBe(`400 Bad Request: ${reason}`)
    expect(amal.sees()).toHaveLength(1)
  })
})

test('what is too large is not taken', async () => {
  const { api, amal } = await startStandIn()
  amal.start()
  const megabytes = (count: number) => new InputFile(new Uint8Array(count * 1024 * 1024 + 1), 'groß')
  expect(await refusal(api.sendPhoto(amal.id, megabytes(10)))).toBe(
    '400 Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes',
  )
  expect(await refusal(api.sendDocument(amal.id, megabytes(50)))).toBe('413 Request Entity Too Large')
})
