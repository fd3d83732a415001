import { z } from 'zod'
import type { CallbackAnswer, Person, SendOptions, Telegram, Upload } from './telegram/telegram.ts'
import type { PressAnswer } from './view.ts'

/** What Telegram takes in one message. */
const longestText = 4096
const longestCaption = 1024

const id = z.int()
const text = z.string().trim().min(1).max(longestText)
const as = { as: id }
const into = { ...as, to: id, replyTo: id.optional(), thread: id.optional() }
const message = { ...as, chat: id, id }

const actSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('send'), ...into, text }),
  z.strictObject({ act: z.literal('sticker'), ...into, emoji: z.string().min(1).max(16) }),
  z.strictObject({
    act: z.literal('location'),
    ...into,
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  }),
  z.strictObject({ act: z.literal('contact'), ...into }),
  z.strictObject({ act: z.literal('answer'), ...into, text }),
  z.strictObject({ act: z.literal('press'), ...message, data: z.string().min(1).max(64) }),
  z.strictObject({ act: z.literal('edit'), ...message, text }),
  z.strictObject({ act: z.literal('delete'), ...message }),
  z.strictObject({ act: z.literal('start'), ...as, payload: z.string().regex(/^[\w-]{0,64}$/) }),
  z.strictObject({ act: z.literal('block'), ...as }),
  z.strictObject({ act: z.literal('unblock'), ...as }),
  z.strictObject({ act: z.literal('join'), ...as, chat: id }),
  z.strictObject({ act: z.literal('leave'), ...as, chat: id }),
])

type AlbumItem = Parameters<Person['sendAlbum']>[0][number]

export type Act = z.infer<typeof actSchema>

const uploadSchema = z.strictObject({
  ...into,
  caption: z.string().trim().max(longestCaption).optional(),
  files: z
    .array(
      z.strictObject({
        kind: z.enum(['photo', 'video', 'voice', 'document']),
        name: z.string().max(128).optional(),
        width: z.int().min(1).max(20_000).optional(),
        height: z.int().min(1).max(20_000).optional(),
        duration: z.number().min(0).max(86_400).optional(),
      }),
    )
    .min(1)
    .max(10),
})

/** @throws z.ZodError where it is none */
export const readAct = (given: unknown): Act => actSchema.parse(given)

/** @throws Error where the Telegram app would not let the person do this */
export async function perform(telegram: Telegram, act: Act): Promise<PressAnswer | undefined> {
  const person = actorOf(telegram, act.as)
  switch (act.act) {
    case 'send':
      person.send(act.text, optionsOf(act))
      return
    case 'sticker':
      person.send({ sticker: act.emoji }, optionsOf(act))
      return
    case 'location':
      person.send({ location: { latitude: act.latitude, longitude: act.longitude } }, optionsOf(act))
      return
    case 'contact':
      person.send({ contact: 'own' }, optionsOf(act))
      return
    case 'answer':
      person.send(isContactKey(telegram, act.to, act.text) ? { contact: 'own' } : act.text, optionsOf(act))
      return
    case 'press':
      return answerTo(await person.press(act, { data: act.data }))
    case 'edit':
      person.edit(act, act.text)
      return
    case 'delete':
      person.delete(act)
      return
    case 'start':
      person.start(act.payload || undefined)
      return
    case 'block':
    case 'unblock':
      person[act.act]()
      return
    case 'join':
    case 'leave':
      person[act.act](act.chat)
      return
  }
}

const answerTo = (answer: CallbackAnswer): PressAnswer | undefined =>
  answer.answered
    ? { alert: answer.alert, ...(answer.text && { text: answer.text }), ...(answer.url && { url: answer.url }) }
    : undefined

/**
 * One message with a file, or an album.
 * @throws z.ZodError where the description is none
 * @throws Error where the Telegram app would not let the person do this
 */
export async function upload(telegram: Telegram, described: unknown, files: readonly File[]): Promise<void> {
  const given = uploadSchema.parse(described)
  const person = actorOf(telegram, given.as)
  const { caption } = given
  const items = await Promise.all(
    given.files.map(async ({ kind, duration, ...about }, at) => {
      const file = files[at]
      if (!file) throw new Error('a file is missing')
      const attached: Upload = {
        ...about,
        bytes: await file.bytes(),
        ...(file.type && { mimeType: file.type }),
        ...(duration !== undefined && { duration: Math.round(duration) }),
      }
      // As in the app, the words of an album stand under its first picture.
      return { [kind]: attached, ...(at === 0 && caption && { caption }) } as unknown as AlbumItem
    }),
  )
  if (items.length === 1) person.send(items[0] as AlbumItem, optionsOf(given))
  else person.sendAlbum(items, optionsOf(given))
}

const optionsOf = ({ to, replyTo, thread }: { to: number } & SendOptions): SendOptions => ({
  to,
  ...(replyTo !== undefined && { replyTo }),
  ...(thread !== undefined && { thread }),
})

function actorOf(telegram: Telegram, id: number): Person {
  const person = telegram.people().find((each) => each.id === id)
  if (!person) throw new Error('nobody has this id')
  return person
}

/** Messages do not show which key of a reply keyboard asks for the number; the bot's own request does. */
function isContactKey(telegram: Telegram, chat: number, label: string): boolean {
  const latest = telegram.requests
    .list('sendMessage')
    .findLast(({ parameters }) => Number(parameters.chat_id) === chat && keysOf(parameters.reply_markup).length > 0)
  return keysOf(latest?.parameters.reply_markup).some(({ text, request_contact }) => text === label && request_contact)
}

type Key = { text?: string; request_contact?: boolean }

function keysOf(markup: unknown): Key[] {
  const parsed: unknown = typeof markup === 'string' ? JSON.parse(markup) : markup
  const { keyboard } = (parsed ?? {}) as { keyboard?: (Key | string)[][] }
  return (keyboard ?? []).flat().map((key) => (typeof key === 'string' ? { text: key } : key))
}
