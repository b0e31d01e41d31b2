/** Whom a device or a code speaks for: the secretary's desk, or one seat of one session. */
export type Bearer =
  | { readonly role: 'secretary' }
  | { readonly role: 'seat'; readonly session: string; readonly seat: string }

export interface StoredDevice {
  readonly tokenHash: string
  readonly device: string
  readonly bearer: Bearer
  /** Instant, UTC. */
  readonly pairedAt: string
}

export interface StoredCode {
  readonly codeHash: string
  readonly bearer: Bearer
  /** Instant, UTC. */
  readonly expiresAt: string
}

/** Where paired devices and unused codes are kept. Secrets are there only as SHA-256. */
export interface IdentityStore {
  addDevice(device: StoredDevice): Promise<void>
  device(tokenHash: string): Promise<StoredDevice | null>
  addCode(code: StoredCode): Promise<void>
  code(codeHash: string): Promise<StoredCode | null>
  /** Removes a code. Of several who try at once, one alone hears true: a code serves once. */
  takeCode(codeHash: string): Promise<boolean>
  /** Removes the codes that expired at or before that instant (UTC). */
  dropExpired(now: string): Promise<void>
}
