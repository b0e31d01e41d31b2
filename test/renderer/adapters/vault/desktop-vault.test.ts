import 'fake-indexeddb/auto'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { dexieCredentialStore } from '../../../../renderer/adapters/credential-store.ts'
import { ReplicaDatabase } from '../../../../renderer/adapters/replica-database.ts'
import { DesktopVault } from '../../../../renderer/adapters/vault/desktop-vault.ts'
import type { DesktopBridge } from '../../../../shared/ipc/channels.ts'

const identity = { role: 'secretary', device: 'desk' } as const

let options: ConstructorParameters<typeof ReplicaDatabase>[0]

beforeEach(() => {
  options = { indexedDB: new IDBFactory(), IDBKeyRange }
})

/** The page of a desktop whose main process gives that secret, or none. */
async function page(secret: string | null) {
  const answer =
    secret === null
      ? ({ kind: 'failure', reason: 'failed' } as const)
      : ({ kind: 'page-key', secret } as const)
  const bridge = { invoke: async () => answer, on: () => () => undefined } as unknown as DesktopBridge
  const vault = new DesktopVault(new ReplicaDatabase(options), bridge)
  await vault.start()
  const view = vault.view()
  return { vault, store: view.kind === 'open' ? view.store : null }
}

test('J166: the desktop’s page opens by the main process’s key, without a code, the same after a reload', async () => {
  const first = await page('07'.repeat(32))
  expect(first.vault.view()).toMatchObject({ kind: 'open', guard: 'host' })
  await dexieCredentialStore(() => first.store).save(null, identity)
  const again = await page('07'.repeat(32))
  expect(await dexieCredentialStore(() => again.store).read()).toEqual({ token: null, identity })
  expect(await again.vault.unsent()).toBe(0)
})

test('J166: under another key it starts again: the main process has what its copies were made from', async () => {
  const first = await page('07'.repeat(32))
  await dexieCredentialStore(() => first.store).save(null, identity)
  const other = await page('08'.repeat(32))
  expect(other.vault.view().kind).toBe('open')
  expect(await dexieCredentialStore(() => other.store).read()).toBeNull()
})

test('J166: without a key it opens nothing', async () => {
  await expect(page(null)).rejects.toThrow('no key')
})
