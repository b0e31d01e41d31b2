import { beforeEach, describe, expect, test } from 'vitest'
import { dexieCredentialStore } from '../../../../renderer/adapters/credential-store.ts'
import { ReplicaQueue } from '../../../../renderer/adapters/replica-queue.ts'
import { unwrapSecret } from '../../../../renderer/adapters/vault/wrapping.ts'
import { defaultDevicePolicy } from '../../../../shared/domain/session/policy/devices.ts'
import { openStore, type VaultBench, vaultBench } from '../../../support/vault-bench.ts'

const pin = '482915'
const identity = { role: 'seat', device: 'd', session: '2026-11-26-chaumont', seat: 's1' } as const
const command = {
  id: 'c1',
  at: '2026-11-26T14:00:00Z',
  by: 's1',
  type: 'RecordAttendance',
  seat: 's1',
  status: 'present',
} as const

let bench: VaultBench

beforeEach(() => {
  bench = vaultBench()
})

/** A tablet paired, guarded by a code, with one command that the hub has not answered. */
async function guardedPage() {
  const page = await bench.page()
  await dexieCredentialStore(() => openStore(page)).save('secret-token', identity)
  await new ReplicaQueue(openStore(page), '2026-11-26-chaumont/s1').add(command)
  await page.vault.changePin(null, pin)
  return page
}

async function wrongCodes(count: number) {
  const { vault } = await bench.page()
  const answers: string[] = []
  for (let index = 0; index < count; index += 1) {
    bench.clock.moveOn(3_600_000)
    answers.push(await vault.unlock('111222'))
  }
  return { vault, answers }
}

describe('a browser profile', () => {
  test('J166: opens by itself before it has a code, the same after a reload', async () => {
    const first = await bench.page()
    expect(first.vault.view()).toMatchObject({ kind: 'open', guard: 'device' })
    await dexieCredentialStore(() => openStore(first)).save('secret-token', identity)
    const again = await bench.page()
    expect(await dexieCredentialStore(() => openStore(again)).read()).toEqual({
      token: 'secret-token',
      identity,
    })
  })

  test('J160: holds no token, no session, no seat and no word of a command in clear', async () => {
    await guardedPage()
    const stored = await bench.stored()
    for (const word of ['secret-token', 'chaumont', 's1', 'RecordAttendance', pin])
      expect(stored).not.toContain(word)
  })

  test('without WebCrypto keeps nothing', async () => {
    const { database } = await bench.page()
    const { BrowserVault } = await import('../../../../renderer/adapters/vault/browser-vault.ts')
    const vault = new BrowserVault(database, bench.clock, false)
    await vault.start()
    expect(vault.view()).toEqual({ kind: 'unavailable' })
  })
})

describe('a tablet’s code', () => {
  test('J163: is asked for after a reload, and opens what was kept', async () => {
    await guardedPage()
    const page = await bench.page()
    expect(page.vault.view()).toMatchObject({ kind: 'locked', failures: 0, triesLeft: 10, unsent: 1 })
    expect(await dexieCredentialStore(() => null).read()).toBeNull()
    expect(await page.vault.unlock(pin)).toBe('open')
    expect(page.vault.view()).toMatchObject({ kind: 'open', guard: 'pin' })
    expect(await new ReplicaQueue(openStore(page), '2026-11-26-chaumont/s1').list()).toEqual([command])
  })

  test('J163: the code alone opens nothing without this device’s own key, nor the key without the code', async () => {
    const { database } = await guardedPage()
    const row = await database.vault.get('vault')
    if (row === undefined) throw new Error('the vault has its row')
    const other = await vaultBench().page()
    const stranger = (await other.database.vault.get('vault'))?.deviceKey ?? row.deviceKey
    expect(await unwrapSecret(row, pin, row.wrapped)).toHaveLength(32)
    expect(await unwrapSecret({ ...row, deviceKey: stranger }, pin, row.wrapped)).toBeNull()
    expect(await unwrapSecret(row, null, row.wrapped)).toBeNull()
    expect(row.deviceKey.extractable).toBe(false)
    expect(row.iterations).toBeGreaterThanOrEqual(600_000)
  })

  test.each([
    [8, true],
    [4, false],
  ])(
    'J163: is asked for as it was chosen where the organisation wants %i digits',
    async (pinLength, isPinShort) => {
      const first = await guardedPage()
      await first.vault.keepRules({ ...defaultDevicePolicy, pinLength }, null)
      // Nobody is stopped in the middle of a sitting.
      expect(first.vault.view()).toMatchObject({ kind: 'open', isPinShort: false })
      const { vault } = await bench.page()
      expect(vault.view()).toMatchObject({ kind: 'locked', pinLength: 6 })
      expect(await vault.unlock(pin)).toBe('open')
      expect(vault.view()).toMatchObject({ kind: 'open', pinLength: 6, isPinShort })
      expect(await vault.changePin(pin, '73016495')).toBe('changed')
      expect(vault.view()).toMatchObject({ pinLength: 8, isPinShort: false })
      expect((await bench.page()).vault.view()).toMatchObject({ kind: 'locked', pinLength: 8 })
    },
  )

  test('J164: a wrong one is counted across reloads, and waited after', async () => {
    await guardedPage()
    const first = await bench.page()
    for (const _ of [1, 2, 3]) expect(await first.vault.unlock('111222')).toBe('wrong')
    expect(await first.vault.unlock(pin)).toBe('early')
    const again = await bench.page()
    expect(again.vault.view()).toMatchObject({ kind: 'locked', failures: 3, triesLeft: 7 })
    bench.clock.moveOn(5_000)
    expect(await again.vault.unlock(pin)).toBe('open')
    expect((await again.database.vault.get('vault'))?.failures).toBe(0)
  })

  test('J164: a clock that ran ahead when a wrong one was typed does not shut its owner out', async () => {
    await guardedPage()
    const first = await bench.page()
    bench.clock.moveOn(365 * 24 * 3_600_000)
    for (const _ of [1, 2, 3]) await first.vault.unlock('111222')
    bench.clock.moveOn(-365 * 24 * 3_600_000)
    const again = await bench.page()
    expect(again.vault.view()).toMatchObject({ kind: 'locked', failures: 3, notBefore: null })
    expect(await again.vault.unlock(pin)).toBe('open')
  })

  test('J165: the tenth wrong one erases the device, and says what was not sent', async () => {
    await guardedPage()
    const { vault, answers } = await wrongCodes(10)
    expect(answers).toEqual([...Array(9).fill('wrong'), 'erased'])
    expect(vault.view()).toMatchObject({ kind: 'erased', note: { reason: 'wrong-codes', unsent: 1 } })
    const stored = await bench.stored()
    expect(stored).not.toContain('cell')
    await vault.dismissNote()
    expect(vault.view()).toMatchObject({ kind: 'open', guard: 'device' })
  })

  test('J165: closing the page on the last wrong code does not save the data', async () => {
    const page = await guardedPage()
    await page.database.vault.update('vault', { failures: 10 })
    expect((await bench.page()).vault.view()).toMatchObject({ kind: 'erased' })
  })

  test('J163: is changed by whoever knows it, and nothing kept is lost', async () => {
    const { vault } = await guardedPage()
    expect(await vault.changePin('999000', '730164')).toBe('wrong')
    expect(await vault.changePin(pin, '730164')).toBe('changed')
    const page = await bench.page()
    expect(await page.vault.unlock(pin)).toBe('wrong')
    expect(await page.vault.unlock('730164')).toBe('open')
    expect(await new ReplicaQueue(openStore(page), '2026-11-26-chaumont/s1').list()).toEqual([command])
  })
})

describe('the end of what a tablet holds', () => {
  test.each([
    ['2026-11-26', 'locked'],
    ['2026-11-25', 'erased'],
  ])('J167: kept until %s, on the 26th it is %s', async (keepUntil, kind) => {
    const { database } = await guardedPage()
    await database.vault.update('vault', { keepUntil })
    expect((await bench.page()).vault.view().kind).toBe(kind)
  })

  test('J167: is heard of from the journal, and applied at once when it is past', async () => {
    const { vault } = await guardedPage()
    await vault.keepRules(defaultDevicePolicy, '2026-11-26')
    expect(vault.view().kind).toBe('open')
    await vault.keepRules(defaultDevicePolicy, '2026-11-25')
    expect(vault.view()).toMatchObject({ kind: 'erased', note: { reason: 'delay', unsent: 1 } })
  })

  test('J168: an erasure reaches the other windows of the device', async () => {
    const { vault } = await guardedPage()
    const other = await bench.page()
    await other.vault.unlock(pin)
    await vault.erase('asked')
    await expect.poll(() => other.vault.view().kind).toBe('erased')
  })

  test('J168: an erasure reaches a window that waits for its code, which opens nothing any more', async () => {
    const { vault } = await guardedPage()
    const other = await bench.page()
    await vault.erase('asked')
    await expect.poll(() => other.vault.view().kind).toBe('erased')
  })

  test('J168: a code typed after the device was erased and paired again is not asked for without end', async () => {
    const { vault, database } = await guardedPage()
    const other = await bench.page()
    // The other window slept through both.
    await database.vault.clear()
    await vault.dismissNote()
    expect(await other.vault.unlock(pin)).toBe('erased')
    expect(other.vault.view()).toMatchObject({ kind: 'open', guard: 'device' })
  })

  test('J168: what a closing page would still write is not taken, and what an older one wrote goes at the next pairing', async () => {
    const page = await guardedPage()
    const store = openStore(page)
    await page.vault.erase('asked')
    await expect(new ReplicaQueue(store, '2026-11-26-chaumont/s1').add(command)).rejects.toThrow('erased')
    await store.database.outbox.add({ replica: 'r', id: 'c1', cell: new Uint8Array() } as never)
    await page.vault.dismissNote()
    expect(await page.vault.unsent()).toBe(0)
  })
})
