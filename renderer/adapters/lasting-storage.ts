import type { DeviceIdentity } from '../app/device-identity.ts'

/**
 * Asks the browser, once the device is paired, not to clear its storage when the disk fills up: a tablet's holds the
 * only copy of what is still to be sent. The browser decides; there is nothing to do when it says no.
 */
export function askForLastingStorage(device: DeviceIdentity, storage: StorageManager | undefined): void {
  const stop = device.subscribe(() => {
    if (device.view().kind !== 'known') return
    stop()
    void storage?.persist()
  })
}
