import { beforeEach, expect, test } from 'vitest'
import { dexieCredentialStore } from '../../../../renderer/adapters/credential-store.ts'
import type { BrowserVault } from '../../../../renderer/adapters/vault/browser-vault.ts'
import { ReportingGuard } from '../../../../renderer/adapters/vault/reporting-guard.ts'
import { defaultDevicePolicy } from '../../../../shared/domain/session/policy/devices.ts'
import type { DeviceStanding } from '../../../../shared/sync/retention-messages.ts'
import { openStore, type VaultBench, vaultBench } from '../../../support/vault-bench.ts'

const identity = { role: 'seat', device: 'd', session: 'S1', seat: 's1' } as const

let bench: VaultBench
let vault: BrowserVault
let guard: ReportingGuard
let standing: DeviceStanding
let isUp: boolean
let calls: string[]

beforeEach(async () => {
  bench = vaultBench()
  standing = 'erase'
  isUp = true
  calls = []
  const page = await bench.page()
  vault = page.vault
  const opened = () => (vault.view().kind === 'open' ? openStore(page) : null)
  const credentials = dexieCredentialStore(opened)
  await credentials.save('token', identity)
  const failure = { kind: 'failure', reason: 'unreachable' } as const
  guard = new ReportingGuard({
    vault,
    credentials,
    line: {
      standing: async (token) => {
        calls.push(`standing ${token}`)
        return isUp ? { kind: 'standing', standing } : failure
      },
      reportErased: async (token, unsent) => {
        calls.push(`erased ${token} ${unsent}`)
        return isUp ? { kind: 'noted' } : failure
      },
    },
  })
})

test('J179: a refused device that is ordered to erases its data and gives its receipt', async () => {
  await guard.refused()
  expect(calls).toEqual(['standing token', 'erased token 0'])
  expect(vault.view()).toMatchObject({ kind: 'erased', note: { reason: 'ordered' } })
  expect(await bench.stored()).not.toContain('token')
})

test.each(['known', 'unknown'] as const)(
  'J179: a refused device that is %s keeps its data',
  async (answer) => {
    standing = answer
    await guard.refused()
    expect(calls).toEqual(['standing token'])
    expect(vault.view().kind).toBe('open')
  },
)

test('J179: a refused device that reaches nobody keeps its data', async () => {
  isUp = false
  await guard.refused()
  expect(vault.view().kind).toBe('open')
})

test('J179: a receipt that could not be given is given later, and its credential goes with it', async () => {
  await vault.erase('ordered', 'ended-token')
  isUp = false
  await guard.giveReceipt()
  expect(await bench.stored()).toContain('ended-token')
  isUp = true
  await guard.giveReceipt()
  expect(calls).toEqual(['erased ended-token 0', 'erased ended-token 0'])
  expect(await bench.stored()).not.toContain('ended-token')
})

test('J179: a device erased by its owner keeps no credential that still opens something', async () => {
  isUp = false
  await guard.erase('asked')
  expect(calls).toEqual(['erased token 0'])
  expect(await bench.stored()).not.toContain('token')
})

test('J179: a device whose own delay is over says that it erased its data', async () => {
  await guard.keepRules(defaultDevicePolicy, '2026-11-26')
  expect(calls).toEqual([])
  await guard.keepRules(defaultDevicePolicy, '2026-11-25')
  expect(calls).toEqual(['erased token 0'])
  expect(vault.view()).toMatchObject({ kind: 'erased', note: { reason: 'delay' } })
})

test('J179: whoever dismisses the note gives the receipt a last try', async () => {
  await vault.erase('ordered', 'ended-token')
  await guard.dismissNote()
  expect(calls).toEqual(['erased ended-token 0'])
  expect(vault.view()).toMatchObject({ kind: 'open', guard: 'device' })
})
