import type { Transaction, Unit } from '../database/transactions.ts'
import type { Language } from '../language/languages.ts'
import type { Phrasebook } from '../language/words.ts'
import type { Log } from '../log.ts'
import { commonMenus, fingerprint, type Menu } from './menu.ts'

type Deps = {
  words: Phrasebook
  defaultLanguage: Language
  /** Another bot's menus are others, though they say the same. */
  botId: number
  log: Log
  transact<Result>(unit: Unit<Result>): Promise<Result>
  /** Asks Telegram to show a menu from now on. */
  set(menu: Menu): Promise<unknown>
}

/**
 * Sets the menus that hold for everybody, where they have changed since the last start. They are a comfort: where
 * Telegram does not take them now, the next call tries again.
 */
export function createCommonMenus({ words, defaultLanguage, botId, log, transact, set }: Deps): () => Promise<void> {
  let areSet = false
  return async () => {
    if (areSet) return
    areSet = true
    try {
      await setChanged()
    } catch (error) {
      areSet = false
      log.warn('the menus could not be set, trying again', { error })
    }
  }

  async function setChanged(): Promise<void> {
    const menus = commonMenus(words, defaultLanguage)
    const print = Buffer.from(`${botId}:${fingerprint(menus)}`)
    if ((await transact(lastSet))?.equals(print)) return
    for (const menu of menus) await set(menu)
    await transact((transaction) => noteSet(transaction, new Uint8Array(print)))
  }
}

async function lastSet({ tx }: Transaction): Promise<Buffer | undefined> {
  const known = await tx.installation.findUnique({ where: { name: 'menus' } })
  return known ? Buffer.from(known.value) : undefined
}

async function noteSet({ tx }: Transaction, value: Uint8Array<ArrayBuffer>): Promise<void> {
  await tx.installation.upsert({ where: { name: 'menus' }, create: { name: 'menus', value }, update: { value } })
}
