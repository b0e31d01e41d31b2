import { liveQuery, type Subscription } from 'dexie'
import { type DevicePolicy, defaultDevicePolicy } from '../../../shared/domain/session/policy/devices.ts'
import type { Clock } from '../../../shared/ports/clock.ts'
import type { DeviceVault, LockedView, OpenView, UnlockAnswer, VaultView } from '../../app/device-vault.ts'
import type { ReplicaDatabase } from '../replica-database.ts'
import { eraseDevice, unsentCount } from './erase-device.ts'
import { triesLeft, waitBefore } from './pin-rules.ts'
import { sealOlderRows } from './seal-older-rows.ts'
import type { Vault } from './vault.ts'
import { changePin, createVault, openUnguarded, tryPin } from './vault-keeper.ts'
import type { ErasureReason, NoteRow, VaultRow } from './vault-row.ts'

/** The vault of a browser profile, in its own database. */
export class BrowserVault implements DeviceVault {
  readonly #database: ReplicaDatabase
  readonly #clock: Clock
  readonly #canEncrypt: boolean
  readonly #watchers = new Set<() => void>()
  #view: VaultView = { kind: 'opening' }
  #watching: Subscription | null = null

  /** `canEncrypt`: the page has WebCrypto, which browsers give to secure addresses alone. */
  constructor(database: ReplicaDatabase, clock: Clock, canEncrypt: boolean) {
    this.#database = database
    this.#clock = clock
    this.#canEncrypt = canEncrypt
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => void this.#watchers.delete(watcher)
  }

  readonly view = (): VaultView => this.#view

  async start(): Promise<void> {
    if (!this.#canEncrypt) return this.#put({ kind: 'unavailable' })
    const note = await this.#database.notes.get('erased')
    if (note !== undefined) return this.#put({ kind: 'erased', note })
    const row =
      (await this.#database.vault.get('vault')) ?? (await createVault(this.#database, defaultDevicePolicy))
    if (this.#isOver(row)) return void (await this.erase('delay'))
    if (row.lock === 'none') return this.#openUnguarded(row)
    // The page was closed between the last wrong code and the erasure that follows it.
    if (triesLeft(row.failures, row.policy) === 0) return void (await this.erase('wrong-codes'))
    this.#put(await this.#locked(row))
  }

  async unlock(pin: string): Promise<UnlockAnswer> {
    const answer = await tryPin(this.#database, pin, this.#now())
    const row = await this.#database.vault.get('vault')
    if (row === undefined || row.lock === 'none') {
      // Another window of this profile has erased the device, and may have paired it again.
      await this.start()
      return 'erased'
    }
    if (answer.kind === 'open') {
      await this.#opened(answer.vault, row)
      return 'open'
    }
    if (answer.kind === 'wrong' && triesLeft(row.failures, row.policy) === 0) {
      await this.erase('wrong-codes')
      return 'erased'
    }
    this.#put(await this.#locked(row))
    return answer.kind
  }

  async changePin(present: string | null, next: string): Promise<'changed' | 'wrong'> {
    const answer = await changePin(this.#database, present, next)
    if (answer === 'changed' && this.#view.kind === 'open')
      this.#put({ ...this.#view, guard: 'pin', pinLength: next.length, isPinShort: false })
    return answer
  }

  async keepRules(policy: DevicePolicy, keepUntil: string | null): Promise<void> {
    await this.#database.vault.update('vault', { policy, keepUntil })
    if (this.#view.kind === 'open') this.#put({ ...this.#view, policy })
    if (keepUntil !== null && keepUntil < dayOf(this.#now())) await this.erase('delay')
  }

  unsent(): Promise<number> {
    return unsentCount(this.#database)
  }

  /** Forgets everything on this device; `receipt` is the ended credential that its receipt will travel with. */
  async erase(reason: ErasureReason, receipt: string | null = null): Promise<NoteRow> {
    const note = await eraseDevice(this.#database, reason, this.#now(), receipt)
    this.#put({ kind: 'erased', note })
    return note
  }

  /** The server has the receipt of the erasure. */
  async receiptGiven(): Promise<void> {
    await this.#database.notes.update('erased', { receipt: null })
  }

  async dismissNote(): Promise<void> {
    await this.#database.notes.clear()
    await this.start()
  }

  async #openUnguarded(row: VaultRow): Promise<void> {
    const vault = await openUnguarded(row)
    if (vault === null) throw new Error('this device’s vault is not its own')
    await this.#opened(vault, row)
  }

  async #opened(vault: Vault, row: VaultRow): Promise<void> {
    const store = { database: this.#database, vault }
    await sealOlderRows(store)
    const { policy } = row
    const pinLength = lengthOf(row)
    const guarded =
      row.lock === 'pin'
        ? ({ guard: 'pin', isPinShort: pinLength < policy.pinLength } as const)
        : ({ guard: 'device', isPinShort: false } as const)
    const view: OpenView = { kind: 'open', store, policy, pinLength, ...guarded }
    this.#put(view)
    this.#watchErasure()
  }

  /**
   * Another tab of this profile may erase the device: this one must neither go on writing under a key that is gone, nor ask
   * for a code that opens nothing any more.
   */
  #watchErasure(): void {
    this.#watching ??= liveQuery(() => this.#database.notes.get('erased')).subscribe({
      next: (note) => {
        if (note === undefined) return
        this.#watching?.unsubscribe()
        this.#watching = null
        if (this.#view.kind !== 'erased') this.#put({ kind: 'erased', note })
      },
    })
  }

  async #locked(row: VaultRow): Promise<LockedView> {
    this.#watchErasure()
    const { failures, notBefore, policy } = row
    const wait = waitBefore(notBefore, this.#now())
    return {
      kind: 'locked',
      failures,
      notBefore: wait === 0 ? null : notBefore,
      triesLeft: triesLeft(failures, policy),
      pinLength: lengthOf(row),
      unsent: await unsentCount(this.#database),
    }
  }

  #isOver({ keepUntil }: VaultRow): boolean {
    return keepUntil !== null && keepUntil < dayOf(this.#now())
  }

  #now(): string {
    return new Date(this.#clock.now()).toISOString()
  }

  #put(view: VaultView): void {
    this.#view = view
    for (const watcher of [...this.#watchers]) watcher()
  }
}

function lengthOf({ pinLength, policy }: VaultRow): number {
  return pinLength ?? policy.pinLength
}

function dayOf(instant: string): string {
  return instant.slice(0, 10)
}
