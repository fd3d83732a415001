import type { Config } from '../../src/config.ts'
import { openDatabase } from '../../src/database/database.ts'
import { openVault } from '../../src/database/encryption-key.ts'
import { addHelperGroup } from '../../src/people/add-group.ts'
import { ensureFirstGroup } from '../../src/people/first-group.ts'
import { createPeople } from '../../src/people/store.ts'
import type { Group, Telegram } from '../../src/playground/telegram/telegram.ts'
import type { Actor } from './actor.ts'
import type { HandClock } from './clock.ts'

/** A helper group as Lotse left it when the cast had set it up: its database, and what the stand-in was asked meanwhile. */
export type Town = { database: string; moments: Moment[] }

/** What Lotse asked of the stand-in while people looked at their phones, and what the clock showed afterwards. */
export type Moment = { requests: Request[]; until: Date }
type Request = { method: string; parameters: Readonly<Record<string, unknown>>; at: Date }

type Cast = Record<'clara' | 'vera' | 'viktor' | 'amal' | 'olena', Actor> & {
  group: Group
  moment(): Promise<void>
  skipAll(): void
}

/** Clara coordinates, Vera is on duty, Viktor volunteers off duty, the group chat is set up. */
export async function setUpTown({ clara, vera, viktor, amal, olena, group, moment, skipAll }: Cast): Promise<void> {
  await clara.starts()
  await clara.says('/invite')
  const code = /start=(join_\w+)/.exec(clara.last().text)?.[1]
  await vera.starts(code)
  await viktor.starts(code)
  await vera.presses('oncall:start')
  group.addBot({ admin: true })
  clara.person.send('/setup', { to: group })
  await amal.starts()
  await olena.starts()
  await moment()
  skipAll()
}

/** Helper groups beside the one of the cast. */
export async function addTowns(
  config: Config,
  towns: { name: string; region?: string; coordinators?: number[] }[],
  now: Date,
): Promise<void> {
  const database = await openDatabase({ url: config.databaseUrl })
  const people = createPeople(await openVault(database, config.encryptionKey))
  await database.transact(async (transaction) => {
    await ensureFirstGroup(transaction, people, config, now)
    for (const { coordinators = [], ...town } of towns)
      await addHelperGroup(transaction, people, { ...town, language: 'de', coordinators }, now)
  })
  await database.close()
}

/** What Lotse has asked of the stand-in since it had been asked `before` things. */
export function requestsSince(telegram: Telegram, before: number): Request[] {
  const all = telegram.requests.list()
  return all.slice(all.length - (telegram.requests.count - before)).filter(({ method }) => method !== 'getUpdates')
}

/**
 * Lets the moments of a town pass again before a stand-in that knows nothing of it yet: people do the same, and the
 * stand-in is asked the same, at the same times. What it holds then is what the town's database takes it to hold.
 */
export function replay(telegram: Telegram, clock: HandClock, moments: Moment[]): () => Promise<void> {
  const rest = [...moments]
  const ask = (method: string, parameters: object) =>
    telegram.fetch(
      new globalThis.Request(`http://telegram/bot${telegram.token}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(parameters),
      }),
    )
  return async () => {
    const { requests, until } = rest.shift() ?? { requests: [], until: clock.now() }
    for (const { method, parameters, at } of requests) {
      clock.step(at.getTime())
      await ask(method, parameters)
    }
    const last = telegram.pendingUpdates().at(-1)
    if (last) await ask('getUpdates', { offset: last.update_id + 1 })
    clock.step(until.getTime())
  }
}
