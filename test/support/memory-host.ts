import { MemoryJournalStore } from '../../server/adapters/memory-journal-store.ts'
import { loadReferenceLists } from '../../server/adapters/reference-lists.ts'
import { systemClock, systemEntropy } from '../../server/adapters/system.ts'
import type { Host } from '../../server/host/host.ts'
import { MemoryDigestStore } from '../../server/host/memory-digest-store.ts'
import { sessionHub } from '../../server/host/session-hub.ts'
import { Gatekeeper } from '../../server/identity/gatekeeper.ts'
import { MemoryIdentityStore } from '../../server/identity/memory-identity-store.ts'
import { noSignals } from '../../server/landlords/signals.ts'
import { MemoryRegisterStore } from '../../server/register/memory-register-store.ts'
import { MissingTails } from '../../server/replication/missing-tails.ts'
import { Relays } from '../../server/replication/relays.ts'
import { noLedger } from '../../shared/ports/command-ledger.ts'
import { sha256HexOfBytes } from '../../shared/util/sha256.ts'
import { MemoryTailStore } from './memory-tail-store.ts'
import { testKeys } from './test-keys.ts'

/** A host that forgets everything with the test; its documents say what they were asked. */
export function memoryHost(): Host {
  const store = new MemoryJournalStore()
  return {
    store,
    hub: sessionHub(store, systemClock, systemEntropy, testKeys.signer),
    gatekeeper: new Gatekeeper(new MemoryIdentityStore(), systemClock),
    isKeptElsewhere: async () => false,
    ledger: { ...noLedger, of: async () => new Map(), forget: async () => undefined },
    setAside: {
      add: async () => undefined,
      of: async () => [],
      waiting: async () => new Map(),
      settle: async () => undefined,
      all: async () => [],
      forget: async () => undefined,
      unsent: async () => [],
      sent: async () => undefined,
    },
    missingTails: new MissingTails(new MemoryTailStore()),
    relays: new Relays(noBox),
    signals: noSignals,
    clock: systemClock,
    digests: new MemoryDigestStore(store),
    register: new MemoryRegisterStore(store),
    signingKey: testKeys.signer.key,
    knownKeys: { learn: async () => undefined, all: async () => new Set([testKeys.signer.key]) },
    lists: loadReferenceLists(),
    exportDocuments: async (state, head, { kind, draft }) => {
      if (kind === 'letters' && !draft && state.phase !== 'signed') {
        return { kind: 'refused', code: 'not-permitted', message: 'Le procès-verbal n’est pas signé.' }
      }
      const bytes = new TextEncoder().encode(`${kind} ${head.length}`)
      return {
        kind: 'documents',
        files: [{ name: `${kind}.pdf`, pages: 2, sha256: sha256HexOfBytes(bytes), bytes }],
      }
    },
    onFault: (error) => {
      throw error
    },
    close: () => store.close(),
  }
}

/** Nobody takes work from here. */
const noBox: ConstructorParameters<typeof Relays>[0] = {
  put: async () => undefined,
  take: async () => [],
  answer: async () => undefined,
  answerOf: async () => null,
  withdraw: async () => true,
  remove: async () => undefined,
}
