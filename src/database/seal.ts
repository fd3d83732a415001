import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

/** Bytes as Prisma reads and writes them. */
export type Sealed = Uint8Array<ArrayBuffer>

/** A key for AES-256-GCM: 32 bytes. An object, so that it is not prepared anew at each use, and never printed. */
export type Key = KeyObject

const nonceBytes = 12
const tagBytes = 16

/**
 * Seals text with AES-256-GCM. `purpose` is bound to the result: what was sealed as a name cannot be passed off
 * as a message.
 */
export function seal(key: Key, purpose: string, text: string): Sealed {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]))
}

/** Opens what {@link seal} made. Throws where key or purpose are not the ones it was sealed with. */
export function unseal(key: Key, purpose: string, sealed: Uint8Array): string {
  const nonce = sealed.subarray(0, nonceBytes)
  const tag = sealed.subarray(nonceBytes, nonceBytes + tagBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose)).setAuthTag(tag)
  const body = sealed.subarray(nonceBytes + tagBytes)
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
}

/** What can be done with ENCRYPTION_KEY. The key itself is not handed out. */
export type Vault = ReturnType<typeof createVault>

/**
 * The keys that follow from ENCRYPTION_KEY: one to wrap people's own keys, one for what belongs to nobody in
 * particular (the inbox, the group chat's id), one for the keyed hashes that ids are found by.
 */
export function createVault(encryptionKey: Buffer) {
  const derive = (use: string) => createSecretKey(Buffer.from(hkdfSync('sha256', encryptionKey, 'lotse', use, 32)))
  const wrapping = derive('wrap')
  const house = derive('house')
  const hashing = derive('hash')

  return {
    /** Seals what belongs to no person. */
    house,
    /** A new key for one person, and the same wrapped, to be stored. */
    newKey(): { key: Key; wrapped: Sealed } {
      const bytes = randomBytes(32)
      return { key: createSecretKey(bytes), wrapped: seal(wrapping, 'key', bytes.toString('base64')) }
    },
    unwrap(wrapped: Uint8Array): Key {
      return createSecretKey(Buffer.from(unseal(wrapping, 'key', wrapped), 'base64'))
    },
    /** A keyed hash to find an id by, without keeping the id: 128 bits, base64url. */
    hash(kind: 'person' | 'chat' | 'calendar', id: number | string): string {
      return createHmac('sha256', hashing).update(`${kind}:${id}`).digest().subarray(0, 16).toString('base64url')
    },
  }
}
