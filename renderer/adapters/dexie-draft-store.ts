import { type DraftStore, noDrafts } from '../features/chair/desk/draft-store.ts'
import { dexieKept } from './dexie-kept.ts'
import type { DeviceStore } from './vault/device-store.ts'

/** The drafts of one replica. */
export function dexieDraftStore(store: DeviceStore, name: string): DraftStore {
  return dexieKept(store, name, noDrafts)
}
