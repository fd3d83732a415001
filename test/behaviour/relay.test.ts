import { expect, test } from 'vitest'
import { days, startLotse } from '../support/lotse.ts'
import { talk } from '../support/talk.ts'

/** Vera holds two talks: with Amal and with Olena. */
async function twoTalks() {
  const lotse = await startLotse()
  const { amal, olena, vera } = lotse
  await talk(amal, vera, 'Frage von der einen Xyz')
  await talk(olena, vera, 'Frage von der anderen Xyz')
  return { ...lotse, lotse, amal, olena, vera }
}

test('a reply to one’s own and to the other’s message lands as a reply', async () => {
  const { amal, vera } = await startLotse()
  await talk(amal, vera)
  const asked = await vera.says('Wann?')
  const answered = await amal.says('Montag', { replyTo: amal.last() })
  expect(vera.last()).toMatchObject({ text: 'Montag', replyTo: asked.id })
  const copy = amal.last()
  await vera.says('Das war wichtig', { replyTo: asked })
  expect(amal.last()).toMatchObject({ text: 'Das war wichtig', replyTo: copy.id })
  await vera.says('Gut', { replyTo: vera.sees('Montag') })
  expect(amal.last()).toMatchObject({ text: 'Gut', replyTo: answered.id })
  for (const actor of [amal, vera]) actor.skips()
})

test('an album in reply lands as a reply', async () => {
  const { amal, vera, moment } = await startLotse()
  await talk(amal, vera)
  const asked = await vera.says('Haben Sie den Brief?')
  const photo = { photo: new Uint8Array([1]) }
  amal.person.sendAlbum([photo, photo], { replyTo: amal.last() })
  await moment()
  expect(vera.last().replyTo).toBe(asked.id)
  for (const actor of [amal, vera]) actor.skips()
})

test('whoever has several talks sees which one a message belongs to', async () => {
  const { amal, olena, vera, lotse } = await twoTalks()
  await amal.says('von der einen')
  expect(vera.reads()).toBe('#abc\nvon der einen')
  await olena.says({ sticker: '👍' })
  expect(vera.reads()).toBe('#abc · noch offen\n---\n<sticker> ')
  const long = 'x'.repeat(4096)
  await olena.says(long)
  expect(vera.reads()).toBe(`#abc · noch offen\n---\n${long}`)
  amal.person.sendAlbum([{ photo: new Uint8Array([1]) }, { photo: new Uint8Array([2]) }])
  await lotse.moment()
  expect(vera.reads()).toBe('<photo> #abc\n---\n<photo> ')
})

test('an answer goes where it points, a plain message nowhere before its author has said where', async () => {
  const { amal, olena, vera } = await twoTalks()
  await olena.says('Hallo?')
  await vera.says('Hallo!', { replyTo: vera.last() })
  expect(olena.reads()).toBe('Hallo!')
  vera.skips()
  await vera.says('Kommen Sie um acht')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "Für welches Gespräch ist das? Ich habe es noch niemandem geschickt.
    [#abc · noch offen]
    [#abc · noch offen]"
  `)
  expect(amal.unread() + olena.unread()).toBe(0)
  await vera.presses(/^#\w+ · /)
  expect(amal.reads()).toBe('Kommen Sie um acht')
  expect(vera.reads()).toMatchInlineSnapshot(`"(edited) Geschickt: #abc · noch offen"`)
  expect(olena.unread()).toBe(0)
})

test('several messages and an album wait together', async () => {
  const { amal, vera, moment } = await twoTalks()
  await vera.says('eins')
  await vera.says('zwei')
  vera.person.sendAlbum([{ photo: new Uint8Array([1]) }, { photo: new Uint8Array([2]), caption: 'vier' }])
  await moment()
  expect(vera.person.sees().filter(({ text }) => text.startsWith('Für welches')).length).toBe(1)
  await vera.presses(/^#\w+ · /)
  expect(amal.reads()).toBe('eins\n---\nzwei\n---\n<photo> \n---\n<photo> vier')
  vera.skips()
})

test('what waits for an answer of long ago does not go where a later message goes', async () => {
  const { amal, olena, vera, advance, lotse } = await twoTalks()
  await vera.says('für die eine')
  const first = vera.last()
  await advance(600_000)
  await vera.says('für die andere')
  const [, other = ''] = vera
    .last()
    .buttons.flat()
    .map(({ data }) => data)
  await vera.presses(other, vera.last())
  expect(olena.reads()).toBe('für die andere')
  expect(amal.unread()).toBe(0)
  await vera.presses('question:to', first)
  expect(amal.reads()).toBe('für die eine')
  lotse.skipAll()
})

test('words whose talk nobody named go after RETENTION, too', async () => {
  const { vera, advance, lotse } = await twoTalks()
  await vera.says('für wen auch immer')
  const waiting = () => lotse.database.rows('SELECT id FROM "Message" WHERE "questionId" IS NULL')
  expect(await waiting()).toHaveLength(1)
  await advance(days(91))
  expect(await waiting()).toHaveLength(0)
  lotse.skipAll()
})

test('a message that was taken back or changed while it waited', async () => {
  const { amal, vera } = await twoTalks()
  await vera.says('/undo', { replyTo: await vera.says('doch nicht') })
  await vera.edits(await vera.says('Um acht'), 'Um neun')
  await vera.presses(/^#\w+ · /)
  expect(amal.reads()).toBe('Um neun')
  vera.skips()
})

test('a reply into a talk that is over goes to nobody', async () => {
  const { amal, olena, vera } = await twoTalks()
  const old = vera.person.sees().find(({ text }) => text.includes('von der einen'))
  await amal.presses('question:close')
  for (const actor of [amal, vera]) actor.skips()
  await vera.says('Noch etwas', old ? { replyTo: old } : {})
  expect(vera.reads()).toMatchInlineSnapshot(
    `"Dieses Gespräch ist schon beendet. Ihre Nachricht habe ich niemandem geschickt."`,
  )
  expect(amal.unread() + olena.unread()).toBe(0)
})

test('a reply to somebody who had everything deleted goes to nobody else', async () => {
  const { amal, olena, vera, lotse } = await twoTalks()
  const old = vera.person.sees().find(({ text }) => text.includes('von der einen'))
  await amal.says('/forget')
  await amal.presses('me:forget:yes')
  lotse.skipAll()
  await vera.says('Noch etwas', { replyTo: (old && vera.person.look(old)) ?? vera.last() })
  expect(olena.unread()).toBe(0)
  expect(vera.reads()).toContain('Für welches Gespräch ist das?')
  lotse.skipAll()
})

test('one’s own number, sent in reply into a talk that is over, goes to nobody', async () => {
  const { amal, olena, vera, lotse } = await twoTalks()
  const old = vera.person.sees().find(({ text }) => text.includes('von der einen'))
  await amal.presses('question:close')
  await vera.says({ contact: 'own' }, old ? { replyTo: old } : {})
  olena.skips()
  await vera.presses('question:contact')
  expect(vera.reads()).toContain('Dieses Gespräch ist schon beendet')
  expect(olena.unread()).toBe(0)
  lotse.skipAll()
})

test('a reply to an offer goes to nobody before it is taken', async () => {
  const { amal, vera } = await startLotse()
  await amal.says('Frage Xyz')
  await amal.presses('question:human')
  amal.skips()
  await vera.says('Guten Tag', { replyTo: vera.last() })
  expect(vera.reads()).toContain('noch nicht übernommen')
  expect(amal.unread()).toBe(0)
})

test('what a volunteer writes about an old question of their own is not for whom they help', async () => {
  const { amal, vera, viktor, skipAll } = await startLotse()
  await viktor.says('/oncall')
  await viktor.presses('oncall:start')
  await talk(vera, viktor, 'Eigene Frage Xyz')
  await viktor.says('Antwort')
  const answer = vera.last()
  await vera.presses('question:close')
  await viktor.presses('oncall:stop')
  await talk(amal, vera)
  skipAll()
  await vera.says('Danke für alles damals', { replyTo: answer })
  expect(amal.unread()).toBe(0)
  skipAll()
})

test('a photo that comes while somebody waits reaches whoever is asked, below the offer', async () => {
  const { amal, vera } = await startLotse()
  await amal.says('Frage Xyz')
  await amal.presses('question:human')
  const offer = vera.last()
  await amal.says({ photo: new Uint8Array([1]), caption: 'der Brief' })
  expect(vera.last()).toMatchObject({ media: { kind: 'photo' }, replyTo: offer.id })
  await vera.presses('question:take')
  const photos = vera.person.sees().filter(({ media }) => media?.kind === 'photo')
  expect(photos.map(({ text }) => text)).toEqual(['der Brief'])
  for (const actor of [amal, vera]) actor.skips()
})
