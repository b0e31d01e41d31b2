import type { DevicePolicy } from '../../shared/domain/session/policy/devices.ts'
import type { DeviceStore } from '../adapters/vault/device-store.ts'
import type { ErasureReason, NoteRow } from '../adapters/vault/vault-row.ts'

/**
 * What stands between this device's data and whoever opens it. `guard` of an open vault: `host`, the desktop's own key;
 * `device`, this browser profile's key alone; `pin`, a code as well. `unavailable`: a browser on an address
 * that is not secure, where nothing can be encrypted.
 */
export type VaultView =
  | { readonly kind: 'opening' }
  | { readonly kind: 'unavailable' }
  | LockedView
  | { readonly kind: 'erased'; readonly note: NoteRow }
  | OpenView

export interface LockedView {
  readonly kind: 'locked'
  /** Wrong codes so far, and how many more before everything is erased. */
  readonly failures: number
  readonly triesLeft: number
  /** No code is tried before this instant. */
  readonly notBefore: string | null
  readonly pinLength: number
  /** Commands that would be lost with an erasure. */
  readonly unsent: number
}

export interface OpenView {
  readonly kind: 'open'
  readonly store: DeviceStore
  readonly guard: 'host' | 'device' | 'pin'
  readonly policy: DevicePolicy
  /** Digits of the code that it has. */
  readonly pinLength: number
  /** It was opened with a code shorter than the organisation asks for: a tablet's is chosen before its rules are known. */
  readonly isPinShort: boolean
}

/** How an attempt to unlock ended; after `erased` the view says so. */
export type UnlockAnswer = 'open' | 'wrong' | 'early' | 'erased'

/** Opens what this device keeps. */
export interface DeviceVault {
  readonly subscribe: (watcher: () => void) => () => void
  readonly view: () => VaultView
  /** Finds out how this device stands. */
  start(): Promise<void>
  /** Commands that the hub has not answered, of whichever session. */
  unsent(): Promise<number>
}

/** What a browser can do more, whose data leave the landlord's walls: a code, rules, and an end. */
export interface DeviceGuard {
  unlock(pin: string): Promise<UnlockAnswer>
  /** Puts a code on an open vault; `present` is the one it has, null for none. */
  changePin(present: string | null, next: string): Promise<'changed' | 'wrong'>
  /** Notes what the organisation wants of its devices, and until which day (null: not known) to keep what is here. */
  keepRules(policy: DevicePolicy, keepUntil: string | null): Promise<void>
  /** Forgets everything on this device. */
  erase(reason: ErasureReason): Promise<void>
  /** Somebody has read that the data were erased. */
  dismissNote(): Promise<void>
}

/** The store of an open vault, as soon as it is. */
export function whenOpen(vault: DeviceVault): Promise<DeviceStore> {
  return new Promise((resolve) => {
    const look = () => {
      const view = vault.view()
      if (view.kind !== 'open') return
      stop()
      resolve(view.store)
    }
    const stop = vault.subscribe(look)
    look()
  })
}
