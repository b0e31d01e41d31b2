import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { ReplicaDatabase } from '../../renderer/adapters/replica-database.ts'
import { SealedJournalStore } from '../support/sealed-journal-store.ts'
import { testVault } from '../support/test-vault.ts'
import {
  journalStoreSuite,
  type SharedStoreUnderTest,
  sharedJournalStoreSuite,
} from './journal-store-suite.ts'

async function openPlace(): Promise<SharedStoreUnderTest> {
  const indexedDB = new IDBFactory()
  const opened: ReplicaDatabase[] = []
  const open = async () => {
    const database = new ReplicaDatabase({ indexedDB, IDBKeyRange })
    opened.push(database)
    return new SealedJournalStore({ database, vault: testVault })
  }
  const dispose = async () => {
    for (const database of opened) database.close()
  }
  return { store: await open(), openAgain: open, dispose }
}

journalStoreSuite('IndexedDB', openPlace)
sharedJournalStoreSuite('IndexedDB', openPlace)
