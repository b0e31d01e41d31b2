import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto'

/** Encrypts what a store keeps. `context` ties a sealed text to its place: moved elsewhere it no longer opens. */
export interface Sealer {
  seal(plain: string, context: string): string
  /** Null for what this key did not seal in that place. */
  open(sealed: string, context: string): string | null
}

const nonceBytes = 12
const tagBytes = 16

/** AES-256-GCM under a key of 32 bytes: a fresh nonce, the ciphertext and the tag, in base64. */
export function sealerOf(bytesOfKey: Uint8Array): Sealer {
  // Made once: Node else makes it anew for every record.
  const key = createSecretKey(bytesOfKey)
  const freshNonce = nonces()
  return {
    seal(plain, context) {
      const nonce = freshNonce()
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64')
    },
    open(sealed, context) {
      const bytes = Buffer.from(sealed, 'base64')
      if (bytes.length < nonceBytes + tagBytes) return null
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes))
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(-tagBytes))
      const body = decipher.update(bytes.subarray(nonceBytes, -tagBytes))
      try {
        return Buffer.concat([body, decipher.final()]).toString('utf8')
      } catch {
        // The tag does not fit: another key's, another place's, or changed. The caller asks exactly this.
        return null
      }
    },
  }
}

/** How many nonces are drawn from the system at once: each drawing has a price of its own. */
const nonceStock = 256

/** Gives a fresh nonce at each call, never one twice. */
function nonces(): () => Uint8Array {
  let stock = new Uint8Array(0)
  let next = 0
  return () => {
    if (next === stock.length) {
      stock = randomBytes(nonceStock * nonceBytes)
      next = 0
    }
    next += nonceBytes
    return stock.subarray(next - nonceBytes, next)
  }
}
