import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** What a store keeps in place of a value: a fresh nonce of 12 bytes, the ciphertext, its tag of 16. */
export type SealedCell = Uint8Array<ArrayBuffer>

/** A cell that this vault did not seal in that place: another device's, moved from elsewhere, or changed. */
export class UnreadableCell extends Error {
  override readonly name = 'UnreadableCell'
}

const nonceLength = 12
const idLength = 32

/**
 * An open vault: seals what this device keeps (AES-256-GCM) and names it by opaque ids. WebCrypto's answers come late,
 * and IndexedDB closes a transaction that waits for anything else: seal before a transaction, open after it.
 */
export class Vault {
  readonly #dataKey: CryptoKey
  readonly #nameKey: Uint8Array<ArrayBuffer>

  private constructor(dataKey: CryptoKey, nameKey: Uint8Array<ArrayBuffer>) {
    this.#dataKey = dataKey
    this.#nameKey = nameKey
  }

  /** Every key follows from one secret of 32 bytes (HKDF-SHA-256). The data key cannot be taken out of the browser. */
  static async of(secret: Uint8Array<ArrayBuffer>): Promise<Vault> {
    if (secret.length !== 32) throw new Error('a vault’s secret has 32 bytes')
    const root = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey', 'deriveBits'])
    const aes = { name: 'AES-GCM', length: 256 }
    const dataKey = await crypto.subtle.deriveKey(hkdf('data'), root, aes, false, ['encrypt', 'decrypt'])
    const nameKey = new Uint8Array(await crypto.subtle.deriveBits(hkdf('names'), root, 256))
    return new Vault(dataKey, nameKey)
  }

  /** The same name always gives the same id, on this device alone; the id says nothing of the name. */
  idOf(name: string): string {
    return bytesToHex(hmac(sha256, this.#nameKey, utf8ToBytes(name))).slice(0, idLength)
  }

  /** `place` is the cell's table and key: it opens there alone. The value must be plain JSON. */
  async seal(value: unknown, place: string): Promise<SealedCell> {
    const nonce = crypto.getRandomValues(new Uint8Array(nonceLength))
    const plain = new TextEncoder().encode(JSON.stringify(value))
    const body = await crypto.subtle.encrypt(gcm(nonce, place), this.#dataKey, plain)
    const cell = new Uint8Array(nonceLength + body.byteLength)
    cell.set(nonce)
    cell.set(new Uint8Array(body), nonceLength)
    return cell
  }

  /** The tag vouches for the shape: this application sealed it. Throws `UnreadableCell`. */
  async open<Value>(cell: SealedCell, place: string): Promise<Value> {
    const parameters = gcm(cell.subarray(0, nonceLength), place)
    try {
      const plain = await crypto.subtle.decrypt(parameters, this.#dataKey, cell.subarray(nonceLength))
      return JSON.parse(new TextDecoder().decode(plain)) as Value
    } catch (cause) {
      throw new UnreadableCell(`what is kept at ${place} cannot be opened`, { cause })
    }
  }
}

function hkdf(purpose: 'data' | 'names'): HkdfParams {
  const info = new TextEncoder().encode(`caleol page ${purpose}`)
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }
}

function gcm(iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) }
}
