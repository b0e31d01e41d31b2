import type { ErasureOrder } from '../../shared/sync/seal-erasure.ts'

/** The order to erase the session `S1` of the tests. */
export const anErasureOrder: ErasureOrder = {
  reason: 'retention',
  orderedBy: 'Mme ROY',
  sitting: {
    id: 'S1',
    number: '2026-22',
    date: '2026-11-26',
    time: '14:00',
    place: 'Siège',
    organisation: 'Habitat',
    commission: 'CALEOL',
    items: 3,
    decided: 3,
  },
  documents: [],
}
