import type { Clock } from '../../shared/ports/clock.ts'
import type { IdentityStore, StoredDevice } from './identity-store.ts'

/** How long the database is not asked again about a device, in milliseconds. */
const memory = 10_000
/** More devices than this are paired in no room. */
const rememberedAtMost = 1_000

interface Remembered {
  readonly device: StoredDevice
  readonly until: number
}

/**
 * An identity store that remembers for some seconds the devices it has found: a tablet calls several times at each ballot.
 * What was not found is looked for each time, so that a device counts from the instant it is paired, at whichever server.
 */
export function rememberingDevices(store: IdentityStore, clock: Clock): IdentityStore {
  const found = new Map<string, Remembered>()
  const keep = (tokenHash: string, device: StoredDevice) => {
    if (found.size >= rememberedAtMost) found.clear()
    found.set(tokenHash, { device, until: Date.parse(clock.now()) + memory })
  }
  return {
    addDevice: (device) => store.addDevice(device),
    devices: () => store.devices(),
    async changeDevice(device, change) {
      const isThere = await store.changeDevice(device, change)
      // Only now: one that was asked for meanwhile was found as it was. Another server hears of it within the memory.
      found.clear()
      return isThere
    },
    addCode: (code) => store.addCode(code),
    code: (codeHash) => store.code(codeHash),
    takeCode: (codeHash) => store.takeCode(codeHash),
    dropExpired: (now) => store.dropExpired(now),
    async device(tokenHash) {
      const known = found.get(tokenHash)
      if (known !== undefined && isStill(known, clock)) return known.device
      const device = await store.device(tokenHash)
      if (device === null) found.delete(tokenHash)
      else keep(tokenHash, device)
      return device
    },
  }
}

/** A clock that was set back must not make a memory last. */
function isStill({ until }: Remembered, clock: Clock): boolean {
  const left = until - Date.parse(clock.now())
  return left > 0 && left <= memory
}
