/** Whom a device or a code speaks for: the secretary's desk, or one seat of one session. */
export type Bearer =
  | { readonly role: 'secretary' }
  | { readonly role: 'seat'; readonly session: string; readonly seat: string }

export interface StoredDevice {
  readonly tokenHash: string
  readonly device: string
  readonly bearer: Bearer
  /** Instant, UTC, as every instant below. */
  readonly pairedAt: string
  readonly lastSeenAt: string | null
  /** The end of its access; null for none. */
  readonly expiresAt: string | null
  readonly revokedAt: string | null
  readonly revokedBy: string | null
  /** When it said that it holds nothing any more, and how many commands went unsent with it. */
  readonly erasedAt: string | null
  readonly unsent: number | null
}

export interface StoredCode {
  readonly codeHash: string
  readonly bearer: Bearer
  /** Instant, UTC. */
  readonly expiresAt: string
}

/** The life of a device that was just paired, and has access without an end. */
export const newLife = {
  lastSeenAt: null,
  expiresAt: null,
  revokedAt: null,
  revokedBy: null,
  erasedAt: null,
  unsent: null,
} as const

/** What may change of a device. */
export type DeviceChange = Partial<
  Pick<StoredDevice, 'lastSeenAt' | 'revokedAt' | 'revokedBy' | 'erasedAt' | 'unsent'>
>

/** Where paired devices and unused codes are kept. Secrets are there only as SHA-256. */
export interface IdentityStore {
  addDevice(device: StoredDevice): Promise<void>
  device(tokenHash: string): Promise<StoredDevice | null>
  /** Every device ever paired, the latest first. */
  devices(): Promise<readonly StoredDevice[]>
  /** Writes what has changed of a device's life; says whether there is such a device. */
  changeDevice(device: string, change: DeviceChange): Promise<boolean>
  addCode(code: StoredCode): Promise<void>
  code(codeHash: string): Promise<StoredCode | null>
  /** Removes a code. Of several who try at once, one alone hears true: a code serves once. */
  takeCode(codeHash: string): Promise<boolean>
  /** Removes the codes that expired at or before that instant (UTC). */
  dropExpired(now: string): Promise<void>
}
