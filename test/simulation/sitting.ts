import { type KeyRing, keyRing } from '../../server/keys/key-ring.ts'
import { importEvents } from '../../shared/domain/session/import-events.ts'
import { sittingDomain } from '../../shared/domain/sitting-domain.ts'
import { emptyHead, type JournalRecord } from '../../shared/journal/record.ts'
import { sealEvents } from '../../shared/sync/seal-events.ts'
import { countingEntropy } from '../support/memory-hub.ts'
import { aCandidate, aPreparedSession, aVacancy, usualSeats } from '../support/sitting-builders.ts'

/** The one sitting of every schedule: two dwellings and three candidates, of whom one is protected. */
export const session = 'S1'
export const items = ['L1', 'L2'] as const
export const seats = usualSeats.map(({ id }) => id)

/** Those put forward for each dwelling. */
export const candidates: Readonly<Record<string, readonly string[]>> = {
  L1: ['L1-A', 'L1-B'],
  L2: ['L2-A'],
}

const prepared = aPreparedSession({
  rules: { minimumCandidates: 1 },
  vacancies: [
    aVacancy('L1', { candidates: [aCandidate('L1-A'), hidden('L1-B')] }),
    aVacancy('L2', { order: 2, candidates: [aCandidate('L2-A')] }),
  ],
  urgentAllocations: [],
  occupancyReviews: [],
})

function hidden(id: string) {
  return aCandidate(id, { protected: true, address: '1 rue connue du secrétariat' })
}

/** The keys of each hub of the world, by its name. */
export const keysOf: Readonly<Record<HubKey, KeyRing>> = {
  server: keyRing(new Uint8Array(32).fill(1)),
  'desk-a': keyRing(new Uint8Array(32).fill(2)),
  'desk-b': keyRing(new Uint8Array(32).fill(3)),
}

export type HubKey = 'server' | 'desk-a' | 'desk-b'

/** The import as that hub seals it: made once, the same in every schedule. */
export const importedBy: Readonly<Record<HubKey, readonly JournalRecord[]>> = {
  server: importSealed(keysOf.server),
  'desk-a': importSealed(keysOf['desk-a']),
  'desk-b': importSealed(keysOf['desk-b']),
}

function importSealed({ signer }: KeyRing): readonly JournalRecord[] {
  const at = '2026-11-20T09:00:00Z'
  const origin = { command: '', at, receivedAt: at, by: 'secretary', device: 'import' }
  const ports = { domain: sittingDomain, signer, entropy: countingEntropy() }
  return sealEvents(ports, { head: emptyHead, state: null }, importEvents(prepared), origin).records
}
