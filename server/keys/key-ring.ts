import { hkdfSync } from 'node:crypto'
import type { HeadSigner } from '../../shared/ports/head-signer.ts'
import { headSigner } from './head-keys.ts'
import { type Sealer, sealerOf } from './sealer.ts'

/** The keys of one installation: what it signs journals with, and what it encrypts them with at rest. */
export interface KeyRing {
  readonly signer: HeadSigner & { readonly key: string }
  readonly sealer: Sealer
}

/** Every key follows from one secret of at least 32 bytes (HKDF-SHA-256): one thing to keep, and to keep apart. */
export function keyRing(secret: Uint8Array): KeyRing {
  if (secret.length < 32) throw new Error('a secret has at least 32 bytes')
  return {
    signer: headSigner(derived(secret, 'caleol head signature')),
    sealer: sealerOf(derived(secret, 'caleol data at rest')),
  }
}

function derived(secret: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), purpose, 32))
}
