import { IDBDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test, vi } from 'vitest'
import { ReplicaDatabase } from '../../../renderer/adapters/replica-database.ts'

test('J152: what a page stores is asked to be on the disk before it is acknowledged, pending commands among it', async () => {
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const database = new ReplicaDatabase({ indexedDB: new IDBFactory(), IDBKeyRange })
  await database.transaction('rw', database.outbox, () => database.outbox.count())
  const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite')
  expect(writes.length).toBeGreaterThan(0)
  expect(writes.map(([, , options]) => options)).toEqual(writes.map(() => ({ durability: 'strict' })))
  database.close()
  asked.mockRestore()
})
