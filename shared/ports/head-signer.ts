import type { HeadSignature } from '../journal/record.ts'

/** The hub's own hand: signs where a journal ends, so that nobody without its key can rewrite what it held. */
export interface HeadSigner {
  sign(text: string): HeadSignature
}
