import type { RegisterEntry } from '../../shared/domain/year/types.ts'

/** What a test says of an entry: the parts of the dwelling, of the reservation and of the offer may be left out. */
export type EntryWishes = Omit<Partial<RegisterEntry>, 'dwelling' | 'reservation' | 'offer'> & {
  readonly dwelling?: Partial<RegisterEntry['dwelling']>
  readonly reservation?: Partial<NonNullable<RegisterEntry['reservation']>> | null
  readonly offer?: Partial<NonNullable<RegisterEntry['offer']>> | null
}

export const anEpci = '200068658'

/** A household of the other quartiles, moved into an unreserved dwelling outside QPV, nothing to report. */
export function anEntry(wishes: EntryWishes = {}): RegisterEntry {
  const { dwelling, reservation, offer, ...others } = wishes
  return {
    session: 'S0',
    number: '7',
    date: '2026-10-29',
    item: 'L1',
    urgent: false,
    dwelling: {
      reference: 'R-9',
      commune: 'Chaumont',
      inseeCode: '52121',
      epci: anEpci,
      qpv: false,
      financing: 'PLUS',
      ...dwelling,
    },
    reservation: reservation === null ? null : { holder: 'landlord', id: null, label: null, ...reservation },
    candidate: 'L1-A',
    registrationNumber: '052112233445566778',
    kind: 'allocated',
    rank: 1,
    offer:
      offer === null
        ? null
        : { status: 'accepted', receivedOn: null, deadline: null, answeredOn: null, ...offer },
    leaseSignedOn: '2026-12-20',
    dalo: false,
    priorityCategories: [],
    publicAgent: false,
    transfer: false,
    urbanRenewal: false,
    firstQuartile: { kind: 'other', threshold: 924_300, year: 2026 },
    ...others,
  }
}
