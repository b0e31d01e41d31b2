import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { HeadSignature } from '../../shared/journal/record.ts'
import type { HeadSigner } from '../../shared/ports/head-signer.ts'

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8, and of a public one in SPKI (RFC 8410). */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** A hub's signing hand, from the 32 bytes of its private key; `key` is its public one in base64url. */
export function headSigner(seed: Uint8Array): HeadSigner & { readonly key: string } {
  const privateKey = createPrivateKey({
    key: Buffer.concat([privatePrefix, seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const key = rawPublicKey(createPublicKey(privateKey)).toString('base64url')
  return {
    key,
    sign: (text) => ({ key, value: sign(null, Buffer.from(text), privateKey).toString('base64url') }),
  }
}

/** True when that key made that signature of that text. A key or a signature of another form made none. */
export function isSignedBy({ key, value }: HeadSignature, text: string): boolean {
  const raw = Buffer.from(key, 'base64url')
  if (raw.length !== 32) return false
  const publicKey = createPublicKey({ key: Buffer.concat([publicPrefix, raw]), format: 'der', type: 'spki' })
  return verify(null, Buffer.from(text), publicKey, Buffer.from(value, 'base64url'))
}

function rawPublicKey(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(publicPrefix.length)
}
