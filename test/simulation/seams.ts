import type { SetAsideStore } from '../../server/replication/set-aside-store.ts'
import type { sittingDomain } from '../../shared/domain/sitting-domain.ts'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import type { Orders } from '../../shared/sync/hold-steps.ts'
import type { HubName } from './history.ts'
import type { DeviceDisk } from './stores/device-disk.ts'
import type { HubDisk } from './stores/hub-disk.ts'
import { SimJournalStore, type Witness } from './stores/sim-journal-store.ts'
import type { Life } from './world/life.ts'

/** Where a known bug can be planted, to prove that the simulation finds it. */
export interface Seams {
  orders(orders: Orders, hub: HubName): Orders
  domain(domain: typeof sittingDomain): typeof sittingDomain
  journalStore(disk: HubDisk, life: Life, witness: Witness): JournalStore
  setAsideStore(store: SetAsideStore): SetAsideStore
  /** What a crash leaves of a hub's disk, and of a device's. */
  afterCrash(disk: HubDisk): void
  afterDeviceCrash(disk: DeviceDisk): void
}

/** The product as it is. */
export const noSeams: Seams = {
  orders: (orders) => orders,
  domain: (domain) => domain,
  journalStore: (disk, life, witness) => new SimJournalStore(disk, life, witness),
  setAsideStore: (store) => store,
  afterCrash: () => undefined,
  afterDeviceCrash: () => undefined,
}
