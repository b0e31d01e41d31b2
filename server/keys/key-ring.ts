import { hkdfSync } from 'node:crypto'
import type { HeadSigner } from '../../shared/ports/head-signer.ts'
import { defaultLandlord } from '../landlords/landlord.ts'
import { headSigner } from './head-keys.ts'
import { type Sealer, sealerOf } from './sealer.ts'

/** The keys of one installation: what it signs journals with, and what it encrypts them with at rest. */
export interface KeyRing {
  readonly signer: HeadSigner & { readonly key: string }
  readonly sealer: Sealer
  /** What the desktop's page encrypts its own copies with: 32 bytes in hexadecimal. */
  readonly pageSecret: string
  /** Of a secret that was made just now, which no data depend on yet; absent for one that was there before. */
  readonly isNew?: true
}

/**
 * Every key follows from one secret of at least 32 bytes (HKDF-SHA-256): one thing to keep, and to keep apart. Each landlord
 * of a server has keys of its own: what is one's does not open among another's.
 */
export function keyRing(secret: Uint8Array, landlord: string = defaultLandlord): KeyRing {
  if (secret.length < 32) throw new Error('a secret has at least 32 bytes')
  const owner = landlord === defaultLandlord ? '' : ` of ${landlord}`
  return {
    signer: headSigner(derived(secret, `caleol head signature${owner}`)),
    sealer: sealerOf(derived(secret, `caleol data at rest${owner}`)),
    pageSecret: Buffer.from(derived(secret, `caleol page at rest${owner}`)).toString('hex'),
  }
}

function derived(secret: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), purpose, 32))
}
