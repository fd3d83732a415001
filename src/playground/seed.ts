import type { Log } from '../log.ts'
import type { Person, SeenMessage, Telegram } from './telegram/telegram.ts'
import type { Part, Town } from './town.ts'

type Deps = {
  log: Log
  /** How long the assistant may take to answer one step, in milliseconds. */
  patience?: number
}

/** Besides the language of their app. */
const speaks: Partial<Record<Part, readonly string[]>> = { vera: ['en', 'ar'], viktor: ['uk', 'ru'] }

/**
 * Plays what a helper group does on its first day: the coordinator invites, the volunteers join and say what they speak,
 * one goes on duty. Links and buttons are found by what they do and never by their words. A step that finds nothing is
 * left out; the town is then less far along, and still usable.
 */
export async function seedTown({ telegram, group, people }: Town, { log, patience = 10_000 }: Deps): Promise<void> {
  const { amal, vera, viktor, clara } = people
  const volunteers = { vera, viktor }

  group.addBot({ admin: true })
  await step('start', clara, () => clara.start())
  await step('setup', clara, () => clara.send('/setup', { to: group }), group.id)
  const invitation = await step('invite', clara, () => clara.send('/invite'), clara.id, joinPayload)
  const payload = joinPayload(invitation)
  for (const [part, volunteer] of Object.entries(volunteers)) {
    if (payload) await step('join', volunteer, () => volunteer.start(payload))
    await nameLanguages(volunteer, speaks[part as Part] ?? [])
  }
  // One of the two is always there; who is on duty already, in a database that was kept, stays so.
  const duty = (message: SeenMessage) => hasButton(message, 'oncall:start') || hasButton(message, 'oncall:stop')
  const offer = await step('oncall', vera, () => vera.send('/oncall'), vera.id, duty)
  if (offer && hasButton(offer, 'oncall:start')) await vera.press(offer, 'oncall:start')
  await step('asker', amal, () => amal.start())

  /** Acts and waits for the message that fits; says so in the log where none comes. */
  async function step(
    reason: string,
    person: Person,
    act: () => unknown,
    chat: number = person.id,
    fits: (message: SeenMessage) => unknown = () => true,
  ): Promise<SeenMessage | undefined> {
    const found = await answered(telegram, act, chat, fits, patience)
    if (!found) log.warn('A step of setting up the town found no answer', { reason })
    return found
  }

  async function nameLanguages(person: Person, codes: readonly string[]): Promise<void> {
    const before = person.sees().length
    const first = `language:speak:${codes[0]}`
    const choice = await step(
      'languages',
      person,
      () => person.send('/language'),
      person.id,
      (message) => hasButton(message, first),
    )
    for (const code of choice ? codes : [])
      await person.press(choice as SeenMessage, { data: `language:speak:${code}` })
    // Nobody needs to see this in their chat; the assistant does not hear of it.
    for (const message of person.sees().slice(before)) person.delete(message)
  }
}

/** Acts and waits for a message of the bot that fits; undefined where none comes in time, or the act is not possible. */
async function answered(
  telegram: Telegram,
  act: () => unknown,
  chat: number,
  fits: (message: SeenMessage) => unknown,
  patience: number,
): Promise<SeenMessage | undefined> {
  const before = telegram.history(chat).length
  const find = () =>
    telegram.history(chat).find((message, at) => at >= before && message.fromBot && !message.service && fits(message))
  try {
    act()
  } catch {
    return undefined
  }
  const { promise, resolve } = Promise.withResolvers<void>()
  const off = telegram.onChange(() => find() && resolve())
  const timer = setTimeout(resolve, patience)
  await promise
  clearTimeout(timer)
  off()
  return find()
}

const hasButton = (message: SeenMessage, data: string) => message.buttons.flat().some((button) => button.data === data)

/** What stands behind `?start=` in an invitation, be the link in the text, behind a word or on a button. */
function joinPayload(message: SeenMessage | undefined): string | undefined {
  if (!message) return undefined
  const links = [
    message.text,
    ...message.entities.map((entity) => (entity.type === 'text_link' ? entity.url : '')),
    ...message.buttons.flat().map(({ url, copies }) => `${url ?? ''} ${copies ?? ''}`),
  ]
  return /[?&]start=(join_[\w-]+)/.exec(links.join(' '))?.[1]
}
