import { type KeyRing, keyRing } from '../../server/keys/key-ring.ts'

/** The keys of the tests: the same at every run, and nobody's. */
export const testKeys: KeyRing = keyRing(new Uint8Array(32).fill(7))

/** Those of another installation. */
export const otherKeys: KeyRing = keyRing(new Uint8Array(32).fill(8))
