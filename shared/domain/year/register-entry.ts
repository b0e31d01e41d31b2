import type { Decision } from '../decision/types.ts'
import { isDaloHousehold } from '../offer/dalo.ts'
import type { Offer } from '../offer/types.ts'
import type { CandidateFile } from '../session/events.ts'
import type { Dwelling, Reservation } from '../session/types.ts'
import type { CandidateState, Item, SessionState } from '../state.ts'
import { dwellingOf, reservationOf } from '../vacancy/selectors.ts'
import { firstQuartileOf } from './first-quartile.ts'
import type { RegisterDwelling, RegisterEntry, RegisterOffer, RegisterReservation } from './types.ts'

/** What a decision adds to the register; `offer` is null where none follows it. */
export function registerEntry(
  state: SessionState,
  item: Item,
  candidate: CandidateState,
  decision: Pick<Decision, 'kind' | 'rank'>,
  offer: Offer | null,
): RegisterEntry {
  const { id, number, date } = state.session
  const { file } = candidate
  return {
    session: id,
    number,
    date,
    item: item.id,
    urgent: item.kind === 'urgent-allocation',
    dwelling: registerDwelling(dwellingOf(item)),
    reservation: registerReservation(reservationOf(item)),
    candidate: file.id,
    registrationNumber: file.registrationNumber,
    kind: decision.kind,
    rank: decision.rank ?? null,
    offer: offer === null ? null : registerOffer(offer),
    leaseSignedOn: offer?.leaseSignedOn ?? null,
    transfer: file.transfer ?? false,
    ...prioritiesOf(file),
    firstQuartile: firstQuartileOf(state.policy.firstQuartile, dwellingOf(item), file, date),
  }
}

function registerDwelling(dwelling: Dwelling): RegisterDwelling {
  const { reference, commune, inseeCode, epci = null, qpv, financing } = dwelling
  return { reference, commune, inseeCode, epci, qpv, financing }
}

function registerReservation(reservation: Reservation | null): RegisterReservation | null {
  if (reservation === null) return null
  const { holder, id = null, label = null } = reservation
  return { holder, id, label }
}

function registerOffer({ status, receivedOn, deadline, on }: Offer): RegisterOffer {
  return {
    status,
    receivedOn: receivedOn ?? null,
    deadline: deadline ?? null,
    answeredOn: on ?? null,
  }
}

/** The categories that tell of a rehousing: they count for the first quartile, and make no priority household. */
const rehousing: ReadonlySet<string> = new Set(['anru', 'orcod'])

function prioritiesOf(file: CandidateFile) {
  const { priority } = file
  const categories = priority?.categories ?? []
  return {
    dalo: isDaloHousehold(file),
    priorityCategories: categories.filter((category) => !isRehousing(category)),
    publicAgent: priority?.publicAgent ?? false,
    urbanRenewal: categories.some(isRehousing),
  }
}

function isRehousing(category: string): boolean {
  return rehousing.has(category.toLowerCase())
}
