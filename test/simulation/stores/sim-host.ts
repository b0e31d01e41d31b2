import type { Host } from '../../../server/host/host.ts'
import { MemoryDigestStore } from '../../../server/host/memory-digest-store.ts'
import type { SessionHub } from '../../../server/host/session-hub.ts'
import { Gatekeeper } from '../../../server/identity/gatekeeper.ts'
import { MemoryIdentityStore } from '../../../server/identity/memory-identity-store.ts'
import type { KeyRing } from '../../../server/keys/key-ring.ts'
import { noSignals } from '../../../server/landlords/signals.ts'
import { MemoryRegisterStore } from '../../../server/register/memory-register-store.ts'
import { MissingTails } from '../../../server/replication/missing-tails.ts'
import { Relays } from '../../../server/replication/relays.ts'
import type { Clock } from '../../../shared/ports/clock.ts'
import type { JournalStore } from '../../../shared/ports/journal-store.ts'
import { someLists } from '../../support/sitting-builders.ts'
import type { Seams } from '../seams.ts'
import type { Life } from '../world/life.ts'
import type { HubDisk } from './hub-disk.ts'
import { SimLedger } from './sim-ledger.ts'
import { SimRelayBox } from './sim-relay-box.ts'
import { SimSetAsideStore } from './sim-set-aside-store.ts'
import { SimTailStore } from './sim-tail-store.ts'

export interface SimHostParts {
  readonly disk: HubDisk
  readonly life: Life
  readonly clock: Clock
  readonly keys: KeyRing
  readonly store: JournalStore
  readonly hub: (parts: { readonly store: JournalStore; readonly ledger: SimLedger }) => SessionHub
  readonly seams: Seams
  readonly onFault: (error: unknown) => void
}

/** How long work waits at the server, in milliseconds: as in production, looked at less often. */
const relayTimes = { taken: 2_000, answered: 6_000, look: 3_000 }

/** One life's host, on its disk. */
export function simHost({ disk, life, clock, keys, store, hub, seams, onFault }: SimHostParts): Host {
  const ledger = new SimLedger(disk, life)
  return {
    store,
    hub: hub({ store, ledger }),
    ledger,
    setAside: seams.setAsideStore(new SimSetAsideStore(disk, life)),
    relays: new Relays(new SimRelayBox(disk, life, clock), noSignals, relayTimes),
    signals: noSignals,
    missingTails: new MissingTails(new SimTailStore(disk, life)),
    gatekeeper: new Gatekeeper(new MemoryIdentityStore(), clock),
    register: new MemoryRegisterStore(store),
    digests: new MemoryDigestStore(store),
    isKeptElsewhere: async () => false,
    signingKey: keys.signer.key,
    knownKeys: {
      learn: (keys) =>
        life.write(() => {
          for (const key of keys) disk.keys.add(key)
        }),
      all: () => life.read(() => new Set([...disk.keys, keys.signer.key])),
    },
    clock,
    lists: someLists,
    exportDocuments: async () => ({ kind: 'refused', code: 'simulated', message: '' }),
    onFault,
    close: async () => undefined,
  }
}
