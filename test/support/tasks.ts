import type { SeenMessage } from '../../src/playground/telegram/telegram.ts'
import type { Actor } from './actor.ts'
import { sqlInstant } from './databases.ts'
import { type Lotse, startLotse } from './lotse.ts'

/** Clara posts a task in the group chat; everybody has looked. */
export async function startTask(text = '2 Möbel tragen', options?: Parameters<typeof startLotse>[0]): Promise<Lotse> {
  const lotse = await startLotse(options)
  await posts(lotse, text)
  return lotse
}

/** Somebody posts a task in the group chat, and everybody has looked. */
export async function posts(lotse: Lotse, text: string, who: Actor = lotse.clara): Promise<SeenMessage> {
  who.person.send(`/task ${text}`, { to: lotse.group })
  await lotse.moment()
  lotse.skipAll()
  return lotse.chat.card()
}

/** A volunteer joins the helper group and its chat; they have looked. */
export async function volunteer(lotse: Lotse, id: number, name: string, language = 'de'): Promise<Actor> {
  const { clara, group } = lotse
  await clara.says('/invite')
  const code = /start=(join_\w+)/.exec(clara.last().text)?.[1] ?? ''
  const actor = lotse.person(id, name, language)
  group.add(actor.person)
  await actor.starts(code)
  lotse.skipAll()
  actor.skips()
  return actor
}

/** All tasks begin so much later. */
export async function beginsIn(lotse: Lotse, milliseconds: number): Promise<void> {
  const start = sqlInstant(new Date(lotse.clock.now().getTime() + milliseconds))
  await lotse.database.change(`UPDATE "Task" SET "startsAt" = ${start}`)
}

/** The newest task takes place in so many milliseconds, as if its poster had said so. */
export async function takesPlaceIn(
  { database, clock }: Lotse,
  milliseconds: number,
  length = 3_600_000,
): Promise<void> {
  const start = new Date(clock.now().getTime() + milliseconds)
  const end = new Date(start.getTime() + length)
  await database.change(
    `UPDATE "Task" SET "startsAt" = ${sqlInstant(start)}, "endsAt" = ${sqlInstant(end)}, day = '${start.toISOString().slice(0, 10)}'
     WHERE "createdAt" = (SELECT MAX("createdAt") FROM "Task")`,
  )
}

/** The id of the newest task. */
export async function taskId({ database }: Pick<Lotse, 'database'>): Promise<string> {
  const [row] = await database.rows('SELECT id FROM "Task" ORDER BY "createdAt" DESC LIMIT 1')
  return String(row?.id)
}

/** Clara's task has two places, of which Vera holds one; it begins on Friday, or so soon. Everybody has looked. */
export async function startHeld({ inHours = 100, text = '2 Möbel tragen' } = {}): Promise<Lotse> {
  const lotse = await startTask(text)
  await takesPlaceIn(lotse, inHours * 3_600_000)
  await lotse.vera.presses('task:claim', lotse.chat.card())
  lotse.skipAll()
  return lotse
}

/** Vera has written a task for Friday at ten in private, and its draft stands before her. */
export async function startDraft(options?: Parameters<typeof startLotse>[0]): Promise<Lotse> {
  const lotse = await startLotse(options)
  await draft(lotse)
  return lotse
}

/** Somebody writes a task for Friday at ten in private, up to the draft; they have looked. */
export async function draft({ vera }: Lotse, text = 'Möbel tragen', who: Actor = vera): Promise<void> {
  await who.says(`/task 2 ${text}`)
  for (const answer of ['Freitag 10-12 Uhr', 'Südstadt', 'Rathausplatz 3, Tel. 0123']) await who.says(answer)
  who.skips()
}

/** Vera has posted a task for Friday at ten, of which Viktor holds a place; everybody has looked. */
export async function startPosted(): Promise<Lotse> {
  const lotse = await startDraft()
  await lotse.vera.presses('task:post')
  await lotse.viktor.presses('task:claim', lotse.chat.card())
  lotse.skipAll()
  return lotse
}
