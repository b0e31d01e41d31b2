import { beforeEach, describe, expect, test } from 'vitest'
import { type IdentityStore, newLife, type StoredDevice } from '../../../server/identity/identity-store.ts'
import { MemoryIdentityStore } from '../../../server/identity/memory-identity-store.ts'
import { rememberingDevices } from '../../../server/identity/remembered-devices.ts'
import { FakeClock } from '../../support/fake-clock.ts'

const desk: StoredDevice = {
  tokenHash: 'h1',
  device: 'd1',
  bearer: { role: 'secretary' },
  pairedAt: '2026-11-26T12:00:00Z',
  ...newLife,
}

describe('the devices that a server remembers', () => {
  let store: MemoryIdentityStore
  let clock: FakeClock
  let asked: string[]
  let remembering: IdentityStore

  beforeEach(() => {
    store = new MemoryIdentityStore()
    clock = new FakeClock('2026-11-26T12:00:00Z')
    asked = []
    const device = store.device.bind(store)
    store.device = (tokenHash) => {
      asked.push(tokenHash)
      return device(tokenHash)
    }
    remembering = rememberingDevices(store, clock)
  })

  test('J184: one that was found is asked for again after ten seconds', async () => {
    await remembering.addDevice(desk)
    expect(await remembering.device('h1')).toEqual(desk)
    clock.moveOn(9_999)
    expect(await remembering.device('h1')).toEqual(desk)
    expect(asked).toEqual(['h1'])
    clock.moveOn(1)
    expect(await remembering.device('h1')).toEqual(desk)
    expect(asked).toEqual(['h1', 'h1'])
  })

  test('J184: one that is paired a moment later, at another server, counts at once', async () => {
    expect(await remembering.device('h1')).toBeNull()
    await store.addDevice(desk)
    expect(await remembering.device('h1')).toEqual(desk)
  })

  test('J184: one that is gone is refused once it is asked for again', async () => {
    await remembering.addDevice(desk)
    await remembering.device('h1')
    store.device = async () => null
    clock.moveOn(10_000)
    expect(await remembering.device('h1')).toBeNull()
  })

  test('J184: access that ends here ends at once, though the device was asked for meanwhile', async () => {
    await remembering.addDevice(desk)
    const change = store.changeDevice.bind(store)
    store.changeDevice = async (device, life) => {
      await remembering.device('h1')
      return change(device, life)
    }
    const revokedAt = '2026-11-26T12:00:01Z'
    expect(await remembering.changeDevice('d1', { revokedAt })).toBe(true)
    expect(await remembering.device('h1')).toMatchObject({ revokedAt })
  })

  test('J184: a clock that is set back makes no memory last', async () => {
    await remembering.addDevice(desk)
    await remembering.device('h1')
    clock.moveOn(-60_000)
    await remembering.device('h1')
    expect(asked).toEqual(['h1', 'h1'])
  })

  test('J184: what it holds in mind is bounded', async () => {
    for (let index = 0; index < 1_001; index += 1) {
      const tokenHash = `h${index}`
      await remembering.addDevice({ ...desk, tokenHash, device: `d${index}` })
      await remembering.device(tokenHash)
    }
    asked.length = 0
    await remembering.device('h0')
    await remembering.device('h1000')
    expect(asked).toEqual(['h0'])
  })

  test('codes are never remembered', async () => {
    const code = { codeHash: 'c1', bearer: desk.bearer, expiresAt: '2026-11-27T00:00:00Z' }
    await remembering.addCode(code)
    expect(await remembering.code('c1')).toEqual(code)
    expect(await remembering.takeCode('c1')).toBe(true)
    expect(await remembering.code('c1')).toBeNull()
    await remembering.addCode(code)
    await remembering.dropExpired('2026-11-28T00:00:00Z')
    expect(await remembering.code('c1')).toBeNull()
  })
})
