import type { CivilDate } from '../calendar.ts'
import type { DecisionKind } from '../decision/types.ts'
import type { Cents } from '../money.ts'
import type { OfferStatus } from '../offer/types.ts'
import type { CandidateId, Financing, ItemId, Reservation } from '../session/types.ts'

/**
 * Whether a household is of the first quartile of applicants, with the threshold and the year it was judged by: an
 * amount a year and a consumption unit. `unknown` is never guessed: it is shown, and counted apart.
 */
export type FirstQuartile =
  | { readonly kind: 'first' | 'other'; readonly threshold: Cents; readonly year: number }
  | { readonly kind: 'unknown'; readonly reason: 'no-epci' | 'no-threshold' | 'no-income' }

/** The dwelling, as far as the year's figures need it: neither its address nor who lives there. */
export interface RegisterDwelling {
  readonly reference: string
  readonly commune: string
  readonly inseeCode: string
  readonly epci: string | null
  readonly qpv: boolean
  readonly financing: Financing
}

export interface RegisterReservation {
  readonly holder: Reservation['holder']
  readonly id: string | null
  readonly label: string | null
}

export interface RegisterOffer {
  readonly status: OfferStatus
  readonly receivedOn: CivilDate | null
  readonly deadline: CivilDate | null
  readonly answeredOn: CivilDate | null
}

/**
 * One final decision of the organisation's commissions, with the facts that each attribution must store for the
 * year's figures. Everything absent is null, so that an entry crosses lines and databases as it is.
 */
export interface RegisterEntry {
  readonly session: string
  /** The sitting's number and date, for people. */
  readonly number: string
  readonly date: CivilDate
  readonly item: ItemId
  /** True for an allocation made in urgency between sittings and validated by this one. */
  readonly urgent: boolean
  readonly dwelling: RegisterDwelling
  /** Null where the file does not tell it: an urgent allocation. */
  readonly reservation: RegisterReservation | null
  readonly candidate: CandidateId
  readonly registrationNumber: string
  readonly kind: DecisionKind
  readonly rank: number | null
  /** Null for who has no rank, and for an urgent allocation. */
  readonly offer: RegisterOffer | null
  readonly leaseSignedOn: CivilDate | null
  readonly dalo: boolean
  readonly priorityCategories: readonly string[]
  readonly publicAgent: boolean
  /** Already a tenant of this organisation (mutation). */
  readonly transfer: boolean
  /** Rehoused for an operation of urban renewal or of an ORCOD. */
  readonly urbanRenewal: boolean
  readonly firstQuartile: FirstQuartile
}
