import type { DeviceChange, IdentityStore, StoredCode, StoredDevice } from './identity-store.ts'

/** Devices and codes held in memory, lost with the process. */
export class MemoryIdentityStore implements IdentityStore {
  readonly #devices = new Map<string, StoredDevice>()
  readonly #codes = new Map<string, StoredCode>()

  async addDevice(device: StoredDevice): Promise<void> {
    this.#devices.set(device.tokenHash, device)
  }

  async device(tokenHash: string): Promise<StoredDevice | null> {
    return this.#devices.get(tokenHash) ?? null
  }

  async devices(): Promise<readonly StoredDevice[]> {
    return [...this.#devices.values()].reverse()
  }

  async changeDevice(device: string, change: DeviceChange): Promise<boolean> {
    const found = [...this.#devices.values()].find((one) => one.device === device)
    if (found === undefined) return false
    this.#devices.set(found.tokenHash, { ...found, ...change })
    return true
  }

  async addCode(code: StoredCode): Promise<void> {
    this.#codes.set(code.codeHash, code)
  }

  async code(codeHash: string): Promise<StoredCode | null> {
    return this.#codes.get(codeHash) ?? null
  }

  async takeCode(codeHash: string): Promise<boolean> {
    return this.#codes.delete(codeHash)
  }

  async dropExpired(now: string): Promise<void> {
    for (const [hash, code] of this.#codes) if (code.expiresAt <= now) this.#codes.delete(hash)
  }
}
