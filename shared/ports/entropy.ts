/** Randomness, so that `shared/` has none of its own. */
export interface Entropy {
  /** 32 hexadecimal characters, unpredictable. */
  salt(): string
}
