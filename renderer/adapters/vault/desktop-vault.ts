import { defaultDevicePolicy } from '../../../shared/domain/session/policy/devices.ts'
import type { DesktopBridge } from '../../../shared/ipc/channels.ts'
import type { DeviceVault, VaultView } from '../../app/device-vault.ts'
import type { ReplicaDatabase } from '../replica-database.ts'
import { unsentCount } from './erase-device.ts'
import { sealOlderRows } from './seal-older-rows.ts'
import { UnreadableCell, Vault } from './vault.ts'

const probe = { name: 'probe', place: 'device/probe' } as const

/**
 * The vault of the desktop's page. Its secret follows from the main process's own, which the system's key store seals:
 * whoever opened this user's session on the machine is who may open it, and no code is asked for.
 */
export class DesktopVault implements DeviceVault {
  readonly #database: ReplicaDatabase
  readonly #bridge: DesktopBridge
  readonly #watchers = new Set<() => void>()
  #view: VaultView = { kind: 'opening' }

  constructor(database: ReplicaDatabase, bridge: DesktopBridge) {
    this.#database = database
    this.#bridge = bridge
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => void this.#watchers.delete(watcher)
  }

  readonly view = (): VaultView => this.#view

  async start(): Promise<void> {
    const answer = await this.#bridge.invoke('pageKey', {})
    if (answer.kind === 'failure') throw new Error('the main process gave no key to its page')
    const vault = await Vault.of(bytesOf(answer.secret))
    await this.#startAgainUnderAnotherKey(vault)
    const store = { database: this.#database, vault }
    await sealOlderRows(store)
    const policy = defaultDevicePolicy
    this.#put({ kind: 'open', store, guard: 'host', policy, pinLength: policy.pinLength, isPinShort: false })
  }

  /** Copies made under another key open for nobody; the main process has what they were copied from. */
  async #startAgainUnderAnotherKey(vault: Vault): Promise<void> {
    const { device } = this.#database
    const row = await device.get(probe.name)
    if (row !== undefined && (await opens(vault, row.cell))) return
    const cell = await vault.seal('caleol', probe.place)
    await this.#database.clearSealed()
    await device.put({ name: probe.name, cell })
  }

  unsent(): Promise<number> {
    return unsentCount(this.#database)
  }

  #put(view: VaultView): void {
    this.#view = view
    for (const watcher of [...this.#watchers]) watcher()
  }
}

async function opens(vault: Vault, cell: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    await vault.open(cell, probe.place)
    return true
  } catch (error) {
    if (error instanceof UnreadableCell) return false
    throw error
  }
}

function bytesOf(hexadecimal: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hexadecimal.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
