import type { DevicePolicy } from '../../../shared/domain/session/policy/devices.ts'
import type { SealedCell } from './vault.ts'

/** What guards the secret beside the device's own key: nothing more, or a code that its user knows. */
export type VaultLock = 'none' | 'pin'

/** The one row that opens a device's vault. Nothing in it names anybody. */
export interface VaultRow {
  readonly name: 'vault'
  /** HMAC-SHA-256, made here and never to be taken out of the browser: half of what wraps the secret. */
  readonly deviceKey: CryptoKey
  readonly lock: VaultLock
  readonly salt: Uint8Array<ArrayBuffer>
  /** Digits of the code, whatever the organisation asks of the next one; unknown of a code from before it was noted. */
  readonly pinLength?: number
  /** Rounds of PBKDF2-SHA-256 on the code; kept, so that a later version may ask for more. */
  readonly iterations: number
  /** The vault's secret of 32 bytes, wrapped. */
  readonly wrapped: SealedCell
  /** Wrong codes since the last right one; written before a code is tried. */
  readonly failures: number
  /** No code is tried before this instant (UTC). */
  readonly notBefore: string | null
  /** The day after which this device erases what it holds, once its sitting is signed. */
  readonly keepUntil: string | null
  readonly policy: DevicePolicy
}

/** Why a device's data went: shown once to whoever opens it next. */
export type ErasureReason = 'asked' | 'ordered' | 'wrong-codes' | 'delay'

/** What an erased device still has to say. It names nobody. `receipt`: the ended credential that its receipt travels with. */
export interface NoteRow {
  readonly name: 'erased'
  readonly reason: ErasureReason
  readonly at: string
  /** Commands that were not sent, and are gone. */
  readonly unsent: number
  readonly receipt: string | null
}
