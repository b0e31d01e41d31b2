// Dexie looks for the page's own IndexedDB when it deletes an older database.
import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { dexieKept } from '../../../../renderer/adapters/dexie-kept.ts'
import { keepExchangeEnd } from '../../../../renderer/adapters/exchange-end.ts'
import { dexieListingStore } from '../../../../renderer/adapters/listing-store.ts'
import { dexieReadMarksStore } from '../../../../renderer/adapters/read-marks-store.ts'
import type { ReplicaDatabase } from '../../../../renderer/adapters/replica-database.ts'
import { ReplicaJournal } from '../../../../renderer/adapters/replica-journal.ts'
import { startPosition } from '../../../../renderer/adapters/replica-position.ts'
import { ReplicaQueue } from '../../../../renderer/adapters/replica-queue.ts'
import type { DeviceStore } from '../../../../renderer/adapters/vault/device-store.ts'
import { eraseDevice } from '../../../../renderer/adapters/vault/erase-device.ts'
import { refuse } from '../../../../shared/domain/refusal.ts'
import { firstRecords } from '../../../support/journal-records.ts'
import { pendingCommand } from '../../../support/pending-command.ts'
import { newProfile } from '../../../support/replica-bench.ts'
import { testVault } from '../../../support/test-vault.ts'

const opened: ReplicaDatabase[] = []

afterEach(() => {
  for (const database of opened.splice(0)) database.close()
})

function newStore(): DeviceStore {
  const database = newProfile().database()
  opened.push(database)
  return { database, vault: testVault }
}

const summary = { id: 'S1', number: '1', date: '2026-11-26' } as never
const arrival = { records: firstRecords(2), isLast: true, answered: [] }

const writes: readonly (readonly [string, (store: DeviceStore) => Promise<unknown>])[] = [
  ['how an exchange ended', (store) => keepExchangeEnd(store, 'r', { kind: 'done' })],
  ['what was typed', (store) => dexieKept(store, 'r', '').keep('un motif')],
  ['what was read', (store) => dexieReadMarksStore(store).noteOpened(mark, 1)],
  ['the list of sessions', (store) => dexieListingStore(store).replace([summary])],
  [
    'a refusal',
    (store) => new ReplicaQueue(store, 'r').refuse(pendingCommand, refuse('not-permitted', 'Non.')),
  ],
  ['a command', (store) => new ReplicaQueue(store, 'r').add(pendingCommand)],
  ['what follows of a journal', (store) => new ReplicaJournal(store, 'r').append(startPosition, arrival)],
  ['a journal anew', (store) => new ReplicaJournal(store, 'r').reset(startPosition, '*', arrival)],
]
const mark = { session: 'S1', seat: 's1', item: 'L1', print: 'p' }

async function sealedRows({ database }: DeviceStore): Promise<number> {
  const sealed = database.tables.filter(({ name }) => name !== 'notes')
  const counts = await Promise.all(sealed.map((table) => table.count()))
  return counts.reduce((sum, count) => sum + count, 0)
}

test.each(writes)('J168: %s is written on a device, and not behind its erasure', async (_name, write) => {
  const store = newStore()
  await write(store)
  expect(await sealedRows(store)).toBeGreaterThan(0)
  await eraseDevice(store.database, 'ordered', '2026-11-26T20:00:00Z', null)
  await write(store).catch((error: unknown) => expect(error).toEqual(new Error('this device was erased')))
  expect(await sealedRows(store)).toBe(0)
})

test('J168: a journal that arrives behind an erasure is answered as erased, a command is not taken', async () => {
  const store = newStore()
  await eraseDevice(store.database, 'ordered', '2026-11-26T20:00:00Z', null)
  expect(await new ReplicaJournal(store, 'r').append(startPosition, arrival)).toBe('erased')
  await expect(new ReplicaQueue(store, 'r').add(pendingCommand)).rejects.toThrow('this device was erased')
})
