import { expect } from 'vitest'
import { createVault } from '../../src/database/seal.ts'
import type { SeenMessage } from '../../src/playground/telegram/telegram.ts'
import type { Actor } from './actor.ts'
import type { Lotse } from './lotse.ts'

export type TaskTown = {
  /** Each with a task of their own in the group chat. */
  askers: Actor[]
  volunteers: Actor[]
  /** Who has no part in any of it. */
  others: Actor[]
}

/** Somebody does one of the things they can do just now. `rush`: before others have seen it. */
export type TaskStep = { who: number; pick: number; rush: boolean }

/** What somebody wrote, with a word that is found nowhere else. */
type Word = {
  text: string
  author: Actor
  message: SeenMessage
  may: Set<Actor>
  must: Actor | undefined
  /** Written while others were pressing: for whoever they go with by then. */
  hurried: boolean
}

/** Who writes to whom in which talk: as the database says. */
type Talk = { id: string; asker: Actor; volunteer: Actor }

let words = 0
const one = <Each>(from: readonly Each[], pick: number): Each => from[pick % from.length] as Each

/** A day on which people come along with others, give places back, and write to each other in between. */
export async function createTaskStory(lotse: Lotse, { askers, volunteers, others }: TaskTown) {
  const { database, chat } = lotse
  const people = [...askers, ...volunteers]
  const everybody = [...people, ...others]
  const ids = await idsOf(lotse, people)
  const cards = lotse.telegram
    .history(lotse.group)
    .filter(({ buttons }) => buttons.flat().some(({ data }) => data?.startsWith('task:claim')))
  const written: Word[] = []
  const diary: string[] = []
  /** Whose words somebody has read by now. */
  const read = new Map<string, number>()
  let calm = true
  let arrived = 0

  const byId = (id: unknown): Actor => people.find((each) => ids.get(each) === id) as Actor
  async function talking(): Promise<Talk[]> {
    const rows = await database.rows(
      `SELECT id, "askerId", "volunteerId" FROM "Question" WHERE state = 'talking' AND "placeId" IS NOT NULL`,
    )
    return rows.map((row) => ({ id: String(row.id), asker: byId(row.askerId), volunteer: byId(row.volunteerId) }))
  }
  /** Who goes with whom, by the places that are held. */
  async function pairs(): Promise<Set<string>> {
    const rows = await database.rows(
      `SELECT "TaskPlace"."personId" AS holder, "Task"."askerId" AS asker FROM "TaskPlace" JOIN "Task" ON "Task".id = "TaskPlace"."taskId"
       WHERE "TaskPlace".state = 'held'`,
    )
    return new Set(rows.map(({ holder, asker }) => pair(byId(holder), byId(asker))))
  }
  const pair = (one: Actor, other: Actor) =>
    [one, other]
      .map((each) => each.id)
      .sort()
      .join(' ')
  let together = await pairs()

  const otherSide = (talk: Talk, actor: Actor) => (talk.asker === actor ? talk.volunteer : talk.asker)
  const theirs = async (actor: Actor) =>
    (await talking()).filter(({ asker, volunteer }) => asker === actor || volunteer === actor)
  const pressable = (actor: Actor, name: string) =>
    actor.person
      .sees()
      .flatMap((message) =>
        message.buttons.flat().flatMap(({ data = '' }) => (data.startsWith(name) ? [{ message, data }] : [])),
      )

  async function write(author: Actor, replyTo?: { message: SeenMessage; word: Word }): Promise<void> {
    const talks = await theirs(author)
    const text = `zqy${++words}w`
    const [only] = talks
    const own = replyTo?.word.author === author
    const alone = talks.length === 1 && only ? otherSide(only, author) : undefined
    const to = replyTo && !own ? replyTo.word.author : alone
    const may = replyTo && own ? [...replyTo.word.may] : to ? [to] : []
    const hurried = replyTo ? own && replyTo.word.hurried : !calm
    diary.push(
      `${nameOf(author)} writes ${text}${replyTo ? ` to ${replyTo.word.text}` : ''}${calm ? '' : ' in a hurry'}`,
    )
    const message = author.sends(text, replyTo ? { replyTo: replyTo.message } : {})
    written.push({ text, author, message, may: new Set(may), must: calm && !replyTo ? alone : undefined, hurried })
  }

  function press(actor: Actor, name: string): (() => Promise<void>)[] {
    const there = pressable(actor, name)
    if (there.length === 0) return []
    return [
      async () => {
        const { message, data } = one(there, words)
        diary.push(`${nameOf(actor)} presses ${data}`)
        if (name === 'question:to') await chose(actor, data)
        void actor.person.press(message, { data })
      },
    ]
  }

  /** What waited for it goes to whoever they say. */
  async function chose(actor: Actor, data: string): Promise<void> {
    const talk = (await talking()).find(({ id }) => data.includes(id))
    for (const word of written) if (talk && word.author === actor && !word.must) word.may.add(otherSide(talk, actor))
  }

  async function acts(actor: Actor): Promise<((pick: number) => Promise<void>)[]> {
    const seen = actor.person.sees().flatMap((message) => {
      const word = written.find(({ text }) => message.text.includes(text))
      return word ? [{ message, word }] : []
    })
    const reply = (pick: number) => write(actor, one(seen, pick))
    const claims = volunteers.includes(actor)
      ? cards.map((card) => async () => {
          const data = card.buttons[0]?.[0]?.data ?? ''
          diary.push(`${nameOf(actor)} presses ${data}`)
          void actor.person.press(card, { data })
        })
      : []
    return [
      ...Array<() => Promise<void>>(4).fill(() => write(actor)),
      ...(seen.length > 0 ? [reply, reply, reply] : []),
      ...claims,
      ...press(actor, 'task:release'),
      ...press(actor, 'question:to'),
      ...press(actor, 'question:close'),
      ...press(actor, 'question:again'),
    ]
  }

  async function settle(): Promise<void> {
    await lotse.moment()
    const now = await pairs()
    look(new Set([...together, ...now]))
    together = now
    calm = true
  }

  /** Whatever somebody reads for the first time was meant for them, by somebody they go with. */
  function look(allowed: Set<string>): void {
    for (const { text, author, may, must, hurried } of written)
      for (const reader of everybody) {
        if (reader === author) continue
        const copies = reader.person.sees().filter((message) => message.text.includes(text)).length
        const key = `${text} ${reader.id}`
        const told = `${text} of ${nameOf(author)} at ${nameOf(reader)}, after\n${diary.join('\n')}\n`
        expect(copies, `more than once: ${told}`).toBeLessThanOrEqual(1)
        if (must === reader) expect(copies, `lost: ${told}`).toBe(1)
        if (copies === 0 || read.has(key)) continue
        read.set(key, copies)
        arrived++
        expect(hurried || may.has(reader), `not for them: ${told}`).toBe(true)
        expect(allowed.has(pair(author, reader)), `they do not go together: ${told}`).toBe(true)
      }
    expect(lotse.telegram.history(lotse.group).filter((message) => message.text.includes('zqy'))).toEqual([])
  }

  return {
    /** One volunteer goes with two people, and two go with the same. */
    async begin(): Promise<void> {
      const [first, second] = volunteers
      for (const [volunteer, card] of [
        [first, cards[0]],
        [first, cards[1]],
        [second, cards[0]],
      ] as const)
        if (volunteer && card) void volunteer.person.press(card, { data: card.buttons[0]?.[0]?.data ?? '' })
      await settle()
    },
    async live({ who, pick, rush }: TaskStep): Promise<void> {
      const actor = one(people, who)
      const possible = await acts(actor)
      await one(possible, pick)(Math.floor(pick / possible.length))
      calm = false
      if (!rush) await settle()
    },
    /** Everybody gives back what they hold, and all talks end. Returns how many words reached somebody. */
    async end(): Promise<number> {
      await settle()
      // Whoever waits moves up, and gives back in turn.
      while (together.size > 0) {
        for (const volunteer of volunteers)
          for (const { message, data } of pressable(volunteer, 'task:release'))
            void volunteer.person.press(message, { data })
        await settle()
      }
      expect((await talking()).length).toBe(0)
      for (const actor of everybody) actor.skips()
      chat.reads()
      return arrived
    },
  }
}

const nameOf = ({ person }: Actor) => person.user.first_name

async function idsOf({ database, config }: Lotse, people: Actor[]): Promise<Map<Actor, unknown>> {
  const vault = createVault(config.encryptionKey as Buffer)
  const rows = await database.rows('SELECT id, "telegramHash" FROM "Person"')
  return new Map(
    people.map((each) => [each, rows.find((row) => row.telegramHash === vault.hash('person', each.id))?.id]),
  )
}
