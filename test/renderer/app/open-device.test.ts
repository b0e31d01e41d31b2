import { expect, test, vi } from 'vitest'
import { openDevice } from '../../../renderer/app/open-device.ts'
import type { Services } from '../../../renderer/app/services.ts'

/** A device whose vault opens, or throws, and that is then asked who it speaks for. */
function deviceWith(vaultStart: () => Promise<void>, start = vi.fn(async () => undefined)) {
  const vault = {
    start: vaultStart,
    subscribe: () => () => undefined,
    view: () => ({ kind: 'open', store: {} }),
  }
  return { services: { vault, device: { start } } as unknown as Pick<Services, 'vault' | 'device'>, start }
}

const broken = () => Promise.reject(new Error('UnknownError'))

test('a device is asked who it speaks for once its vault is open', async () => {
  const { services, start } = deviceWith(async () => undefined)
  await openDevice(services, 'CODE')
  expect(start).toHaveBeenCalledWith('CODE')
})

test('a database that gives nothing, before or after, is told: the page does not stay empty', async () => {
  await expect(openDevice(deviceWith(broken).services, null)).rejects.toThrow('UnknownError')
  const { services } = deviceWith(async () => undefined, vi.fn(broken))
  await expect(openDevice(services, null)).rejects.toThrow('UnknownError')
})
