import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Database } from './database.ts'
import { DatabaseUnavailable } from './database.ts'
import { createVault, seal, unseal, type Vault } from './seal.ts'

const sample = 'lotse'

/**
 * Opens the vault with ENCRYPTION_KEY, or with the key in the file beside the SQLite file, which is made on the first
 * start. A key that does not fit the database is noticed here, before anything is written with it.
 */
export async function openVault(database: Database, given: Buffer | undefined): Promise<Vault> {
  const known = await database.transact(({ tx }) => tx.installation.findUnique({ where: { name: 'key sample' } }))
  const vault = createVault(given ?? keyFromFile(`${database.file}.key`, known !== null))
  if (known) check(vault, known.value)
  const value = seal(vault.house, 'sample', sample)
  if (!known) await database.transact(({ tx }) => tx.installation.create({ data: { name: 'key sample', value } }))
  return vault
}

function check(vault: Vault, sealed: Uint8Array): void {
  try {
    if (unseal(vault.house, 'sample', sealed) === sample) return
  } catch {
    // Falls through: any failure means the same.
  }
  throw new DatabaseUnavailable(
    'ENCRYPTION_KEY: this key does not fit the database. Without the right one nobody\u2019s words can be read; use the key the database was made with.',
  )
}

function keyFromFile(path: string, used: boolean): Buffer {
  if (existsSync(path)) {
    const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64')
    if (key.length !== 32) throw new DatabaseUnavailable(`ENCRYPTION_KEY: ${path} does not hold 32 bytes in base64`)
    return key
  }
  // A new one would open nothing, and stand in the way of the right one.
  if (used)
    throw new DatabaseUnavailable(
      `ENCRYPTION_KEY: ${path} is missing. The database was made with the key in it: put the file back, or set ENCRYPTION_KEY.`,
    )
  const key = randomBytes(32)
  writeFileSync(path, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  return key
}
