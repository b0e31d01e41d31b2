import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { DexieJournalStore, journalTables } from '../../renderer/adapters/dexie-journal-store.ts'
import {
  journalStoreSuite,
  type SharedStoreUnderTest,
  sharedJournalStoreSuite,
} from './journal-store-suite.ts'

async function openPlace(): Promise<SharedStoreUnderTest> {
  const indexedDB = new IDBFactory()
  const opened: Dexie[] = []
  const open = async () => {
    const database = new Dexie('test', { indexedDB, IDBKeyRange, chromeTransactionDurability: 'strict' })
    database.version(1).stores(journalTables)
    opened.push(database)
    return new DexieJournalStore(database)
  }
  const dispose = async () => {
    for (const database of opened) database.close()
  }
  return { store: await open(), openAgain: open, dispose }
}

journalStoreSuite('IndexedDB', openPlace)
sharedJournalStoreSuite('IndexedDB', openPlace)
