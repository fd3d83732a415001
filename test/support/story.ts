import { expect } from 'vitest'
import type { SeenMessage } from '../../src/playground/telegram/telegram.ts'
import type { Actor } from './actor.ts'
import { type Lotse, minutes } from './lotse.ts'

export type Town = {
  askers: Actor[]
  /** Those on duty first. */
  volunteers: Actor[]
  onDuty: number
  /** Looks after questions and wants to be asked for none. */
  coordinator: Actor
}

/** Somebody does one of the things they can do just now. `rush`: before others have seen it. */
export type Step = { who: number; pick: number; rush: boolean }

/** What somebody wrote: a word that is found nowhere else, so that it can be looked for in every chat. */
type Word = {
  /** As it was first, and as it was changed to. */
  texts: string[]
  author: Actor
  message: SeenMessage
  /** Who may read it; of those only who has had to do with its author. */
  may: Set<Actor>
  must: Actor | undefined
  /** May wait for its author to say which talk it is for. */
  held: boolean
  /** May be a note for whoever goes on with a talk that was handed over: volunteers read it, and askers never. */
  note: boolean
  undone: boolean
}

/** Whom a word is for, as its author believes when they write it. */
type Fate = { may: Actor[]; must?: Actor | undefined; held?: boolean; note?: boolean }
type Act = (pick: number) => void

let words = 0
const newWord = () => `zqx${++words}w`
const one = <Each>(from: readonly Each[], pick: number): Each => from[pick % from.length] as Each
const many = (times: number, acts: Act[]): Act[] => Array<Act[]>(times).fill(acts).flat()
const often = (times: number, act: Act, when = true): Act[] => (when ? Array<Act>(times).fill(act) : [])

/** A day in the life of a town, in which everybody does whatever comes to their mind. */
export function createStory(lotse: Lotse, { askers, volunteers, onDuty, coordinator }: Town) {
  const people = [...askers, ...volunteers, coordinator]
  const before = new Map(people.map((person) => [person, person.person.sees().at(-1)?.id ?? 0]))
  const written: Word[] = []
  const closed = new Set<string>()
  const diary: string[] = []
  /** Buttons go when messages are rewritten, so what a question's buttons told is remembered. */
  const asked = new Map(askers.map((asker) => [asker, new Set<string>()]))
  const offered = new Map(volunteers.map((volunteer) => [volunteer, new Set<string>()]))
  /** Who was asked for a note, by their next words: since when, and for which talk. */
  const noting = new Map<Actor, { since: number; id: string }>()
  /** Talks that somebody has just handed over, taken back or gone on with: who has them is not known before everything has arrived. */
  const contested = new Set<string>()
  /** Who was last told that a talk is theirs, and by which message. */
  const holders = new Map<string, Actor>()
  const begun = new Map<string, number>()
  /** Who has just said that they go on with somebody else's talk. */
  const goingOn = new Map<string, Actor>()
  /** Nothing is on its way: people know where they stand. */
  let calm = true

  const news = (actor: Actor) => actor.person.sees().filter(({ id }) => id > (before.get(actor) ?? 0))
  const buttons = (actor: Actor, name: string) =>
    news(actor).flatMap((message) =>
      message.buttons.flat().flatMap(({ data = '' }) => {
        const id = data.split(':')[2]
        return id && data.startsWith(name) ? [{ message, data, id }] : []
      }),
    )
  const idsOn = (actor: Actor, name: string) => new Set(buttons(actor, name).map(({ id }) => id))
  const took = (volunteer: Actor) => idsOn(volunteer, 'question:close:')
  const askerOf = (question: string) => askers.find((asker) => asked.get(asker)?.has(question))
  const takerOf = (question: string) => volunteers.find((volunteer) => holds(volunteer, question))
  const talksOf = (volunteer: Actor) => [...took(volunteer)].filter((id) => !closed.has(id) && holds(volunteer, id))
  /** What came last: that it is theirs now, or that they handed it over, or somebody else goes on with it. */
  const holds = (volunteer: Actor, question: string) =>
    (holders.get(question) ?? volunteer) === volunteer &&
    lastWith(volunteer, `handover:give:${question}`) > lastWith(volunteer, `handover:back:${question}`)
  const lastWith = (actor: Actor, name: string) => Math.max(0, ...buttons(actor, name).map(({ message }) => message.id))
  const volunteerFor = (asker: Actor) =>
    [...(asked.get(asker) ?? [])].flatMap((id) => (closed.has(id) ? [] : (takerOf(id) ?? [])))[0]

  /** Until everything has arrived: who gets much gets it at Telegram's pace, which may take longer than a moment. */
  async function settle(): Promise<void> {
    const arrived = () => people.reduce((sum, { person }) => sum + person.sees().length, 0)
    for (let before = -1; before !== arrived(); ) {
      before = arrived()
      await lotse.moment()
    }
    calm = true
    contested.clear()
    for (const [asker, ids] of asked)
      for (const name of ['question:human:', 'question:close:']) for (const id of idsOn(asker, name)) ids.add(id)
    for (const [volunteer, ids] of offered) for (const id of idsOn(volunteer, 'question:take:')) ids.add(id)
    seeWhoBegan()
  }

  /** Of two who were told so in between, it is with the one who went on with the other's talk. */
  function seeWhoBegan(): void {
    const told = new Map<string, Actor[]>()
    for (const volunteer of volunteers)
      for (const id of idsOn(volunteer, 'handover:give:')) {
        const [key, last] = [`${nameOf(volunteer)} ${id}`, lastWith(volunteer, `handover:give:${id}`)]
        if (last > (begun.get(key) ?? 0)) told.set(id, [...(told.get(id) ?? []), volunteer])
        begun.set(key, last)
      }
    for (const [id, those] of told) {
      const holder = those.find((volunteer) => volunteer === goingOn.get(id)) ?? those.at(-1)
      if (holder) holders.set(id, holder)
    }
    goingOn.clear()
  }

  // ——— What people can do

  function write(author: Actor, { may, must, held = false, note = false }: Fate, replyTo?: SeenMessage): void {
    const text = newWord()
    diary.push(`${nameOf(author)} writes ${text}${replyTo ? ` to "${replyTo.text}"` : ''}${calm ? '' : ' in a hurry'}`)
    const message = author.sends(text, replyTo ? { replyTo } : {})
    written.push({
      ...{ texts: [text], author, message, held, note, undone: false },
      ...{ may: new Set(may), must: calm ? must : undefined },
    })
    noting.delete(author)
  }

  function pressing(actor: Actor, name: string, meanwhile?: (id: string) => void, may = (_: string) => true): Act[] {
    const there = buttons(actor, name).filter(({ id }) => may(id))
    const act: Act = (pick) => {
      const { message, data, id } = one(there, pick)
      diary.push(`${nameOf(actor)} presses ${data}`)
      noting.delete(actor)
      meanwhile?.(id)
      void actor.person.press(message, { data })
    }
    return often(1, act, there.length > 0)
  }

  /** A volunteer closes what is surely theirs, so that what is closed is known. */
  const closing = (actor: Actor) =>
    pressing(
      actor,
      'question:close:',
      (id) => closed.add(id),
      (id) => askers.includes(actor) || (holds(actor, id) && !contested.has(id)),
    )

  function handingOver(volunteer: Actor): Act[] {
    const give = pressing(volunteer, 'handover:give:', (id) => {
      contested.add(id)
      noting.set(volunteer, { since: lotse.clock.now().getTime(), id })
    })
    const back = pressing(volunteer, 'handover:back:', (id) => contested.add(id))
    return [...give, ...give, ...back, ...pressing(volunteer, 'handover:nonote:')]
  }

  function asking(asker: Actor): Act[] {
    const must = volunteerFor(asker)
    const call = pressing(asker, 'question:human:')
    return [
      ...often(4, () => write(asker, { may: volunteers, must })),
      ...(must ? [] : [...call, ...call, ...call]),
      ...closing(asker),
      ...many(
        12,
        pressing(asker, 'question:allow:', () => showTo(asker)),
      ),
      ...pressing(asker, 'question:refuse:'),
      ...pressing(asker, 'question:revoke:'),
      ...anybody(asker, () => ({ may: volunteers, must })),
    ]
  }

  /** A yes is for what stands until then. */
  function showTo(asker: Actor): void {
    for (const word of written) if (word.author === asker) word.may.add(coordinator)
  }

  /** Mostly on with what they have begun: a look, one question, somebody for it. */
  function coordinating(): Act[] {
    const looks = often(1, () => void coordinator.sends('/questions'))
    const begins = pressing(coordinator, 'question:show:')
    const goesOn = ['choose', 'cover', 'read'].flatMap((act) => pressing(coordinator, `question:${act}:`))
    const settles = pressing(coordinator, 'question:assign:')
    return [...looks, ...begins, ...many(3, goesOn), ...many(12, settles), ...pressing(coordinator, 'questions:list:')]
  }

  function volunteering(volunteer: Actor): Act[] {
    const take = pressing(volunteer, 'question:take:')
    const goOn = pressing(volunteer, 'question:continue:', (id) => {
      offered.get(volunteer)?.add(id)
      contested.add(id)
      goingOn.set(id, volunteer)
    })
    const choose = pressing(volunteer, 'question:to:', (id) => {
      const asker = askerOf(id)
      for (const word of written) if (asker && word.held && word.author === volunteer) word.may.add(asker)
    })
    return [
      ...often(4, () => write(volunteer, plainly(volunteer))),
      ...[...take, ...take, ...take, ...choose, ...choose, ...choose],
      ...pressing(volunteer, 'question:pass:'),
      ...many(12, goOn),
      ...pressing(volunteer, 'question:decline:'),
      ...closing(volunteer),
      ...handingOver(volunteer),
      ...anybody(volunteer, (word) => answering(volunteer, word)),
    ]
  }

  /** A plain message of a volunteer is for the other side of their only talk, or for nobody before they were asked. */
  function plainly(volunteer: Actor): Fate {
    const asked = noting.get(volunteer)
    if (!asked) return plainWords(volunteer)
    const sure = calm && !holds(volunteer, asked.id) && lotse.clock.now().getTime() - asked.since < minutes(9)
    return { may: [...volunteers, ...(sure ? [] : plainWords(volunteer).may)], held: !sure, note: true }
  }

  function plainWords(volunteer: Actor): Fate {
    const possible = calm ? talksOf(volunteer) : [...took(volunteer), ...(offered.get(volunteer) ?? [])]
    const may = possible.flatMap((id) => askerOf(id) ?? [])
    if (!calm) return { may, held: true }
    return possible.length === 1 ? { may, must: may[0] } : { may: [], held: true }
  }

  /**
   * A reply goes to whoever wrote what it replies to, or to nobody. One to a message of their own may have to be placed
   * by them: that one may wait for it, too, or have gone to nobody.
   */
  function answering(volunteer: Actor, { author, may, note }: Word): Fate {
    // A note stands where a talk begins, too, and a reply to that goes to who asked.
    if (note) return { may: [...askers, ...volunteers], held: true, note: true }
    return author === volunteer ? { may: [...may], held: true } : { may: [author] }
  }

  function anybody(actor: Actor, fate: (word: Word) => Fate): Act[] {
    const own = written.filter(({ author, message }) => author === actor && actor.person.look(message))
    const there = news(actor).flatMap((message) => {
      const word = written.find(({ texts }) => texts.some((text) => message.text.includes(text)))
      return word ? [{ message, word }] : []
    })
    const reply: Act = (pick) => {
      const { message, word } = one(there, pick)
      write(actor, fate(word), message)
    }
    const edit: Act = (pick) => {
      const word = one(own, pick)
      word.texts.push(newWord())
      diary.push(`${nameOf(actor)} changes ${word.texts.join(' to ')}`)
      actor.person.edit(word.message, word.texts.at(-1) as string)
    }
    const undo: Act = (pick) => {
      const word = one(own, pick)
      diary.push(`${nameOf(actor)} takes ${word.texts.at(-1)} back`)
      noting.delete(actor)
      actor.sends('/undo', { replyTo: word.message })
      word.undone = true
    }
    return [...often(4, reply, there.length > 0), ...often(1, edit, own.length > 0), ...often(1, undo, own.length > 0)]
  }

  // ——— How the day goes

  /** Two talks with the same volunteer are under way, one with another, and one question waits. */
  async function begin(): Promise<void> {
    const there = volunteers.slice(0, onDuty)
    const [favourite, second] = [one(there, words), one(there, words + 1)]
    for (const [index, asker] of askers.entries()) {
      write(asker, { may: volunteers })
      await settle()
      pressing(asker, 'question:human:')[0]?.(0)
      await settle()
      if (index < 3) await bringTo(index < 2 ? favourite : second)
    }
  }

  /** Whoever else is asked passes the question on. */
  async function bringTo(volunteer: Actor): Promise<void> {
    for (const other of volunteers.filter((other) => other !== volunteer)) {
      const [take] = pressing(volunteer, 'question:take:')
      if (take) break
      pressing(other, 'question:pass:')[0]?.(0)
      await settle()
    }
    pressing(volunteer, 'question:take:')[0]?.(0)
    await settle()
  }

  async function live({ who, pick, rush }: Step): Promise<void> {
    const actor = one(people, who)
    const possible =
      actor === coordinator ? coordinating() : askers.includes(actor) ? asking(actor) : volunteering(actor)
    one(possible, pick)(Math.floor(pick / possible.length))
    calm = false
    if (!rush) await settle()
  }

  /** Looks through every chat, and closes what is open. Returns how many words reached somebody. */
  async function end(): Promise<number> {
    await settle()
    await settle()
    let arrived = 0
    for (const word of written) for (const reader of [...people, lotse.oskar]) arrived += judge(word, reader)
    const group = lotse.telegram.history(lotse.group).map(({ text }) => text)
    expect(group.filter((text) => text.includes('zqx'))).toEqual([])
    for (const volunteer of volunteers)
      for (const close of closing(volunteer))
        for (const [index] of buttons(volunteer, 'question:close:').entries()) close(index)
    for (const asker of askers)
      for (const close of closing(asker))
        for (const [index] of buttons(asker, 'question:close:').entries()) close(index)
    await lotse.advance(minutes(2))
    for (const actor of people) actor.skips()
    return arrived
  }

  function judge({ texts, author, may, must, undone, note }: Word, reader: Actor): number {
    if (reader === author) return 0
    const copies = news(reader).filter(({ text }) => texts.some((word) => text.includes(word))).length
    const told = `${texts.join(' → ')} of ${nameOf(author)} at ${nameOf(reader)}, after\n${diary.join('\n')}\n`
    const met = haveMet(author, reader) || (note && volunteers.includes(reader))
    if (!may.has(reader) || !met) expect(copies, `not for them: ${told}`).toBe(0)
    // A note is shown with the offer and with the talk, and is deleted by its own button.
    if (note) return Math.min(1, copies)
    if (undone) expect(copies, `taken back: ${told}`).toBe(0)
    // An offer quotes what may also have come by itself.
    expect(copies, `more than once: ${told}`).toBeLessThanOrEqual(isOffered(author, reader) ? 2 : 1)
    if (must === reader && !undone) expect(copies, `lost: ${told}`).toBe(1)
    return Math.min(1, copies)
  }

  function haveMet(author: Actor, reader: Actor): boolean {
    // Only a yes lets them read at all.
    if (reader === coordinator) return true
    const [asker, volunteer] = askers.includes(author) ? [author, reader] : [reader, author]
    if (!askers.includes(asker) || !volunteers.includes(volunteer)) return false
    return isOffered(asker, volunteer) || [...took(volunteer)].some((id) => asked.get(asker)?.has(id))
  }

  const isOffered = (asker: Actor, volunteer: Actor) =>
    [...idsOn(volunteer, 'question:take:')].some((id) => asked.get(asker)?.has(id))

  return { begin, live, end }
}

const nameOf = ({ person }: Actor) => person.user.first_name
